package org.academy.attendance;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.platform.SystemPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registrations as their people see them, and as letters need them. */
@Component
class OwnRegistrations {

    private static final Duration ROOM_OPENS_BEFORE = Duration.ofHours(1);
    private static final Set<RegistrationState> GONE = Set.of(RegistrationState.CANCELLED, RegistrationState.REPLACED);

    private final Registrations registrations;
    private final PresenceRecords presence;
    private final MeetingCatalogue meetings;
    private final Secrets secrets;
    private final Clock clock;

    OwnRegistrations(
            Registrations registrations,
            PresenceRecords presence,
            MeetingCatalogue meetings,
            Secrets secrets,
            Clock clock) {
        this.registrations = registrations;
        this.presence = presence;
        this.meetings = meetings;
        this.secrets = secrets;
        this.clock = clock;
    }

    OwnRegistration of(Registration one) {
        boolean confirmed = one.state() == RegistrationState.CONFIRMED;
        var wish = one.wish();
        return new OwnRegistration(
                one.id(),
                one.meeting(),
                one.state(),
                waitingPlace(one),
                one.offeredUntil(),
                one.passedOver(),
                one.name(),
                one.email(),
                one.seat().way(),
                wish == null ? null : wish.seat().way(),
                one.seat().institution(),
                one.affiliation(),
                one.language(),
                one.zone(),
                values(one.answers()),
                one.refusedBecause(),
                confirmed ? one.ticket() : null,
                mayEnter(one) ? roomNow(one.meeting()) : null,
                presence.of(one.meeting(), List.of(one.id()))
                        .getOrDefault(one.id(), PresenceRecords.Seen.NOWHERE)
                        .atAll(),
                one.feedbackGiven(),
                one.edits());
    }

    static Map<String, List<String>> values(Map<String, Given> answers) {
        var values = new HashMap<String, List<String>>();
        answers.forEach((question, given) -> values.put(question, given.values()));
        return values;
    }

    private static boolean mayEnter(Registration one) {
        return one.state() == RegistrationState.CONFIRMED && one.seat().way() == Way.ONLINE;
    }

    /** The link, from an hour before until the end. */
    private @Nullable String roomNow(MeetingId meeting) {
        var now = clock.instant();
        return meetings.seats(meeting)
                .filter(seats -> !now.isBefore(seats.when().begins().minus(ROOM_OPENS_BEFORE))
                        && now.isBefore(seats.when().ends()))
                .map(Seats::meeting)
                .flatMap(this::room)
                .orElse(null);
    }

    private Optional<String> room(MeetingId meeting) {
        return SystemPrincipal.call(() -> meetings.room(meeting));
    }

    /** Counted from 1 in the line for the way they wait for; 0 for who does not wait. */
    int waitingPlace(Registration one) {
        var wish = one.wish();
        if (one.state() == RegistrationState.WAITING) {
            return place(one.meeting(), one.seat().way(), one.requireArrival());
        }
        return wish == null || !one.state().holdsAPlace()
                ? 0
                : place(one.meeting(), wish.seat().way(), wish.arrival());
    }

    private int place(MeetingId meeting, Way way, int arrival) {
        return 1 + registrations.ahead(meeting, way, arrival);
    }

    /** Empty for who has no address. */
    Optional<Contact> contact(Registration one) {
        return one.email().isEmpty()
                ? Optional.empty()
                : Optional.of(contact(
                        one,
                        waitingPlace(one),
                        mayEnter(one) ? room(one.meeting()) : Optional.empty(),
                        !seen(List.of(one)).isEmpty(),
                        before(one, ended(List.of(one)))));
    }

    private static int before(Registration one, List<Registration> ended) {
        return (int) ended.stream().filter(one::comesAfter).count();
    }

    /** Those who have an address; all of one meeting are looked up at once, and only what they need. */
    List<Contact> contacts(List<Registration> asked) {
        var rooms = new HashMap<MeetingId, Optional<String>>();
        var places = new HashMap<MeetingId, Map<RegistrationId, Integer>>();
        var seen = seen(asked);
        var ended = ended(asked);
        return asked.stream()
                .filter(one -> !one.email().isEmpty())
                .map(one -> contact(
                        one,
                        waits(one)
                                ? places.computeIfAbsent(one.meeting(), this::waitingPlaces)
                                        .getOrDefault(one.id(), 0)
                                : 0,
                        mayEnter(one) ? rooms.computeIfAbsent(one.meeting(), this::room) : Optional.empty(),
                        seen.contains(one.id()),
                        before(one, ended)))
                .toList();
    }

    private static boolean waits(Registration one) {
        return one.state() == RegistrationState.WAITING
                || one.wish() != null && one.state().holdsAPlace();
    }

    private Contact contact(Registration one, int waitingPlace, Optional<String> room, boolean present, int before) {
        return new Contact(
                one.id(),
                one.meeting(),
                one.state(),
                waitingPlace,
                one.name(),
                one.email(),
                one.language(),
                one.zone(),
                one.seat().way(),
                secrets.of(one.id()),
                room.orElse(null),
                one.refusedBecause(),
                one.silent(),
                present,
                before);
    }

    private Set<RegistrationId> seen(List<Registration> asked) {
        var seen = new HashSet<RegistrationId>();
        asked.stream()
                .collect(Collectors.groupingBy(
                        Registration::meeting, Collectors.mapping(Registration::id, Collectors.toList())))
                .forEach((meeting, ids) -> seen.addAll(presence.of(meeting, ids).keySet()));
        return seen;
    }

    /** What these people had before for the same meetings, and gave back. */
    private List<Registration> ended(List<Registration> asked) {
        return asked.isEmpty()
                ? List.of()
                : registrations.ended(
                        asked.stream().map(Registration::meeting).collect(Collectors.toSet()),
                        asked.stream().map(Registration::email).collect(Collectors.toSet()),
                        GONE);
    }

    /** Of everybody in the line. */
    Map<RegistrationId, Integer> waitingPlaces(MeetingId meeting) {
        var reached = new HashMap<Way, Integer>();
        var places = new HashMap<RegistrationId, Integer>();
        new LineInDatabase(meeting, registrations)
                .claims()
                .forEach(claim ->
                        places.put(claim.id(), reached.merge(claim.wanted().way(), 1, Integer::sum)));
        return places;
    }
}
