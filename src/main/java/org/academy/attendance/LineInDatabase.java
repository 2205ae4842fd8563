package org.academy.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/** A meeting's registrations as they stand in the database. */
final class LineInDatabase implements Line {

    static final Set<RegistrationState> OPEN = Set.of(
            RegistrationState.PENDING,
            RegistrationState.WAITING,
            RegistrationState.OFFERED,
            RegistrationState.CONFIRMED);
    static final Set<RegistrationState> HOLDING = Set.of(RegistrationState.OFFERED, RegistrationState.CONFIRMED);

    private static final int WISH = 3;
    private static final int COUNT = 5;
    private static final int DUE = 6;
    private static final int PASSED = 4;

    private final MeetingId meeting;
    private final Registrations registrations;

    LineInDatabase(MeetingId meeting, Registrations registrations) {
        this.meeting = meeting;
        this.registrations = registrations;
    }

    @Override
    public Tally tally() {
        return tally(registrations.openTally(meeting));
    }

    static Tally tally(List<Object[]> rows) {
        return new Tally(rows.stream()
                .map(row -> new Tally.Group(
                        (RegistrationState) row[0],
                        seat(row[1], row[2]),
                        row[WISH] == null ? null : seat(row[WISH], row[WISH + 1]),
                        ((Number) row[COUNT]).intValue(),
                        (Instant) row[DUE]))
                .toList());
    }

    @Override
    public List<Claim> claims() {
        var waiting = registrations.waiting(meeting, RegistrationState.WAITING).stream()
                .map(row -> new Claim(
                        (RegistrationId) row[0],
                        (Integer) row[1],
                        seat(row[2], row[3]),
                        null,
                        row[PASSED] == null ? null : Claim.reason((String) row[PASSED], (String) row[PASSED + 1])));
        var wishing = registrations.wishing(meeting, HOLDING).stream().flatMap(LineInDatabase::wish);
        return Stream.concat(waiting, wishing)
                .sorted(Comparator.comparingInt(Claim::arrival))
                .toList();
    }

    private static Stream<Claim> wish(Registration registration) {
        var wish = registration.wish();
        var passed = registration.passedOver();
        return wish == null
                ? Stream.empty()
                : Stream.of(new Claim(
                        registration.id(),
                        wish.arrival(),
                        wish.seat(),
                        registration.seat(),
                        passed == null ? null : Claim.reason(passed.key(), passed.limit())));
    }

    private static Seat seat(Object way, @Nullable Object institution) {
        return new Seat((Way) way, institution == null ? null : new InstitutionId((UUID) institution));
    }

    @Override
    public List<Registration> due(Instant now) {
        return registrations.due(meeting, RegistrationState.OFFERED, now);
    }

    @Override
    public Registration registration(RegistrationId id) {
        return registrations.findById(id).orElseThrow();
    }

    @Override
    public void keep(Registration registration) {
        registrations.saveAndFlush(registration);
    }

    @Override
    public void passOver(Collection<RegistrationId> passed, PassedOver reason) {
        registrations.passOver(passed, reason.key(), reason.limit(), reason.at());
    }
}
