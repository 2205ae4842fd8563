/** The journal's door and the person's own progress, for programs. */
@NullMarked
package org.academy.enrolments.api;

import org.jspecify.annotations.NullMarked;
