/** iCalendar (RFC 5545, 5546, 7986): what calendar programs read and write. Knows meetings only by what they say. */
@NullMarked
package org.academy.meetings.icalendar;

import org.jspecify.annotations.NullMarked;
