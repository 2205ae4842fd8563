package org.academy.meetings.icalendar;

import org.academy.meetings.When;
import org.jspecify.annotations.Nullable;

/**
 * An event of somebody's calendar as a part of a programme, or why it cannot be one.
 *
 * @param when in the zone of the meeting; null if the calendar does not say it
 * @param refused null if it can
 */
public record ProgrammeEvent(
        String title,
        String description,
        String room,
        @Nullable When when,
        @Nullable Refusal refused) {

    /** Why an event of a calendar is no part of a programme. */
    public enum Refusal {
        NO_TIME,
        NO_END,
        NO_TITLE,
        WHOLE_DAY,
        BACKWARDS,
        OUTSIDE,
        CANCELLED,
        UNKNOWN_ZONE,
        WITHOUT_END,
        TOO_OFTEN,
        NO_EVENT;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static ProgrammeEvent refused(String title, @Nullable When when, Refusal why) {
        return new ProgrammeEvent(title, "", "", when, why);
    }
}
