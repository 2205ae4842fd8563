/** Registration in the portal. Closed. */
@NullMarked
package org.academy.attendance.ui;

import org.jspecify.annotations.NullMarked;
