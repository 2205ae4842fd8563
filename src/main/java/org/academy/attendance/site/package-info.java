/** Registration on the public site. Closed, but for the slot through which modules upstairs add their own piece. */
@NullMarked
@NamedInterface("site")
package org.academy.attendance.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
