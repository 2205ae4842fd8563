package org.academy.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingId;
import org.springframework.stereotype.Component;

/** Registrations of a meeting as its organisers see them, many at once. */
@Component
class RegistrationEntries {

    private final OwnRegistrations own;
    private final PresenceRecords presence;
    private final InstitutionDirectory directory;

    RegistrationEntries(OwnRegistrations own, PresenceRecords presence, InstitutionDirectory directory) {
        this.own = own;
        this.presence = presence;
        this.directory = directory;
    }

    List<RegistrationEntry> of(MeetingId meeting, Collection<Registration> registrations) {
        var seen = presence.of(
                meeting, registrations.stream().map(Registration::id).toList());
        var places = own.waitingPlaces(meeting);
        var institutions = directory.summaries(registrations.stream()
                .flatMap(one -> Stream.ofNullable(one.seat().institution()))
                .collect(Collectors.toSet()));
        return registrations.stream()
                .map(one -> entry(
                        one,
                        places.getOrDefault(one.id(), 0),
                        seen.getOrDefault(one.id(), PresenceRecords.Seen.NOWHERE),
                        Optional.ofNullable(one.seat().institution()).map(institutions::get)))
                .toList();
    }

    private static RegistrationEntry entry(
            Registration one, int place, PresenceRecords.Seen seen, Optional<InstitutionSummary> institution) {
        var wish = one.wish();
        return new RegistrationEntry(
                one.id(),
                Objects.requireNonNullElse(one.arrival(), 0),
                one.state(),
                place,
                one.offeredUntil(),
                one.passedOver(),
                one.name(),
                one.email(),
                one.seat().way(),
                wish == null ? null : wish.seat().way(),
                institution.orElse(null),
                one.affiliation(),
                OwnRegistrations.values(one.answers()),
                one.registeredAt(),
                one.walkIn(),
                seen.whole(),
                seen.sessions());
    }
}
