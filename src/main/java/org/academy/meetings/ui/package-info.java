/** Meetings in the portal. Closed, but for the slot through which other modules add to a meeting's page. */
@NullMarked
@NamedInterface("ui")
package org.academy.meetings.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
