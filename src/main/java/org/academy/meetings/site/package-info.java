/** Meetings on the public site. Closed, but for the slot through which other modules add to a meeting's page. */
@NullMarked
@NamedInterface("site")
package org.academy.meetings.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
