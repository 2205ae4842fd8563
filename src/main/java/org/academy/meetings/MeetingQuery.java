package org.academy.meetings;

import java.time.Instant;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Region;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Which published meetings are wanted: those that touch the window and fit every condition that is set. */
public record MeetingQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        Set<MeetingKind> kinds,
        Set<Mode> modes,
        Set<Topic> topics,
        Set<LanguageTag> languages,
        Set<Region> regions,
        @Nullable InstitutionId organiser) {

    public static MeetingQuery between(Instant from, Instant until) {
        return new MeetingQuery(from, until, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }

    public static MeetingQuery after(Instant from) {
        return new MeetingQuery(from, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }
}
