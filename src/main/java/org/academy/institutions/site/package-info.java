/** The institutions' public pages. Closed, but for the slot through which modules upstairs add their own piece. */
@NullMarked
@NamedInterface("site")
package org.academy.institutions.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
