package org.academy.attendance;

import java.util.List;
import org.academy.meetings.MeetingId;
import org.academy.meetings.SessionId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who is there, on the day: ticked by hand, scanned at the door, or walked in. */
@Service
@PreAuthorize("isAuthenticated() and @attendanceAccess.mayRun(#meeting)")
public class Presence {

    /** Those who hold a place, by name. */
    public Page<RegistrationEntry> list(MeetingId meeting, String text, @Nullable SessionId session, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** Present, or not after all. {@code session} null: the whole meeting. Ticking twice is ticking once. */
    public void tick(MeetingId meeting, RegistrationId registration, @Nullable SessionId session, boolean present) {
        throw new UnsupportedOperationException();
    }

    /** What a scanned ticket says; ticks if it is good. */
    public Scan scan(MeetingId meeting, String ticket, @Nullable SessionId session) {
        throw new UnsupportedOperationException();
    }

    /** @param outcome of a ticket; {@code entry} null if it is nobody's here */
    public record Scan(Outcome outcome, @Nullable RegistrationEntry entry) {

        public enum Outcome {
            WELCOME,
            ALREADY_HERE,
            NO_PLACE,
            OTHER_MEETING,
            UNKNOWN;

            /** As it stands in a message key. */
            public String code() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Somebody who came without a registration; takes a place even beyond the limit, and says so. */
    public RegistrationEntry walkIn(MeetingId meeting, String name, String email, Way way, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** Ends the day: who fulfils the rule gets it in writing. May be done again after corrections. */
    public int confirm(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public List<FeedbackCount> feedback(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** How many gave which mark (1 to 5) to a question, and what they wrote. */
    public record FeedbackCount(String question, int[] marks, List<String> texts) {}
}
