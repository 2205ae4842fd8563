/** Learning in the portal. */
@NullMarked
package org.academy.enrolments.ui;

import org.jspecify.annotations.NullMarked;
