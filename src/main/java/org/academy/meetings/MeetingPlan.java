package org.academy.meetings;

import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organiser decides about a meeting, sessions, speakers and materials aside. A simple one needs few of
 * these; the rest has a sensible value ({@link MeetingPlanning#blank}).
 *
 * @param words by language; {@code original} is always among them
 * @param venue where people meet on site; null if only online
 * @param link where people meet online; shown only to those who are registered
 * @param placesOnSite how many may come; null for as many as like
 * @param placesOnline likewise
 * @param languages spoken
 * @param interpretation languages it is interpreted into
 * @param opensAt when registration opens, in the meeting's zone; null: when it is published
 * @param closesAt when registration closes, in the meeting's zone; null: when it begins
 * @param approval whether an organiser looks at each registration
 * @param invitedOnly whether only those with a code may register
 * @param funders who pays for it, said in public
 */
public record MeetingPlan(
        LanguageTag original,
        Map<LanguageTag, MeetingWords> words,
        MeetingKind kind,
        Topic topic,
        Mode mode,
        When when,
        @Nullable Venue venue,
        @Nullable String link,
        @Nullable Integer placesOnSite,
        @Nullable Integer placesOnline,
        Set<LanguageTag> languages,
        Set<LanguageTag> interpretation,
        @Nullable LocalDateTime opensAt,
        @Nullable LocalDateTime closesAt,
        boolean approval,
        boolean invitedOnly,
        List<Funder> funders) {

    /** Who pays; {@code contribution} says for what and may be empty, as may {@code link}. */
    @Embeddable
    public record Funder(String name, String contribution, String link) {}
}
