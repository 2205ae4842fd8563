/** The learner's light pages: my courses, lessons, and what a phone needs to keep them. */
@NullMarked
package org.academy.enrolments.site;

import org.jspecify.annotations.NullMarked;
