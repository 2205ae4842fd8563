/** The courses' views in the portal. Closed, but for the slot through which modules upstairs add their own piece. */
@NullMarked
@NamedInterface("ui")
package org.academy.courses.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
