package org.academy.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.people.CurrentPerson;
import org.academy.people.Throttle;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What somebody who wants to come can do, with an account or with the secret of their own page. A secret that is not
 * known is {@link NotFound}, and guessing is slowed down.
 */
@Service
@PreAuthorize("permitAll()")
public class MeetingRegistration {

    private static final String CODES = "invitation";
    private static final String PAGES = "registration";
    private static final int MOST_OWN = 500;
    private static final Comparator<Dated> EARLIEST = Comparator.comparing(Dated::begins);

    private final Halls halls;
    private final Entrance entrance;
    private final Registrations registrations;
    private final OwnRegistrations own;
    private final Secrets secrets;
    private final MeetingCatalogue meetings;
    private final CurrentPerson visitor;
    private final Throttle throttle;
    private final Clock clock;

    MeetingRegistration(
            Halls halls,
            Entrance entrance,
            Registrations registrations,
            OwnRegistrations own,
            Secrets secrets,
            MeetingCatalogue meetings,
            CurrentPerson visitor,
            Throttle throttle,
            Clock clock) {
        this.halls = halls;
        this.entrance = entrance;
        this.registrations = registrations;
        this.own = own;
        this.secrets = secrets;
        this.meetings = meetings;
        this.visitor = visitor;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such meeting, or only a draft */
    public Availability availability(MeetingId meeting) {
        var seats =
                meetings.seats(meeting).filter(Entrance::published).orElseThrow(() -> new NotFound("meeting", meeting));
        var desk = halls.look(meeting);
        return new Availability(
                Entrance.closedBecause(seats, clock.instant()),
                ways(
                        seats,
                        desk.map(Desk::quotas).orElse(List.of()),
                        new LineInDatabase(meeting, registrations).tally()),
                desk.map(Desk::form).orElse(new RegistrationForm(0, List.of())));
    }

    /**
     * What must be known of a meeting to read its form, and no more: many may send theirs at once.
     *
     * @throws NotFound if there is no such meeting, or only a draft
     */
    public Opening opening(String slug) {
        var seats = meetings.seatsAt(slug).filter(Entrance::published).orElseThrow(() -> new NotFound("meeting", slug));
        return new Opening(
                seats.meeting(),
                seats.slug(),
                Entrance.closedBecause(seats, clock.instant()),
                seats.ways(),
                seats.when().zone(),
                halls.look(seats.meeting()).map(Desk::form).orElse(new RegistrationForm(0, List.of())));
    }

    /** @param closedBecause message key of why nobody can register now; null if they can */
    public record Opening(
            MeetingId meeting,
            String slug,
            @Nullable String closedBecause,
            Set<Way> ways,
            ZoneId zone,
            RegistrationForm form) {}

    /** For lists: the free places of many meetings at once. */
    public Map<MeetingId, List<Availability.WayOpen>> open(Collection<MeetingId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var groups = new HashMap<MeetingId, List<Tally.Group>>();
        registrations
                .tallies(asked, LineInDatabase.OPEN)
                .forEach(row -> groups.computeIfAbsent((MeetingId) row[0], key -> new ArrayList<>())
                        .add(new Tally.Group(
                                (RegistrationState) row[1],
                                new Seat((Way) row[2], null),
                                null,
                                ((Number) row[3]).intValue(),
                                null)));
        var quotas = halls.look(asked).stream().collect(Collectors.toMap(Desk::meeting, Desk::quotas));
        return meetings.seatsOf(asked).stream()
                .filter(Entrance::published)
                .collect(Collectors.toMap(
                        Seats::meeting,
                        seats -> ways(
                                seats,
                                quotas.getOrDefault(seats.meeting(), List.of()),
                                new Tally(groups.getOrDefault(seats.meeting(), List.of())))));
    }

    private static List<Availability.WayOpen> ways(Seats seats, List<Quota> quotas, Tally tally) {
        var limits = Limit.of(seats, quotas);
        return seats.ways().stream()
                .sorted()
                .map(way -> wayOpen(way, limits, tally))
                .toList();
    }

    /** What is left by the tightest of the limits that count everyone who comes this way. */
    private static Availability.WayOpen wayOpen(Way way, List<Limit> limits, Tally tally) {
        var tightest = limits.stream()
                .filter(limit -> limit.counts(new Seat(way, null)))
                .min(Comparator.comparingInt((Limit limit) -> limit.places() - tally.taken(limit))
                        .thenComparing(Limit::places));
        return new Availability.WayOpen(
                way,
                tightest.map(Limit::places).orElse(null),
                tightest.map(limit -> Math.max(0, limit.places() - tally.taken(limit)))
                        .orElse(null),
                tally.waiting(way));
    }

    /**
     * Takes a place, a place in the waiting list, or a place in the organisers' list.
     *
     * @param address where the request comes from, to slow down who guesses codes
     * @throws RuleViolated at the field that is wrong; {@code attendance.rule.already-registered} at {@code email} if
     *     somebody is registered with it: the link to their page is sent to that address again, and nobody else sees it
     */
    public Registered register(MeetingId meeting, RegistrationRequest request, String address) {
        var code = request.invitationCode();
        boolean coded = code != null && !code.isBlank();
        if (coded) {
            throttle.enter(CODES, address);
        }
        var registration = entrance.enter(meeting, request, visitor.id().orElse(null))
                .orElseThrow(() -> RuleViolated.at("email", "attendance.rule.already-registered"));
        if (coded) {
            throttle.welcome(CODES, "", address);
        }
        return registered(registration);
    }

    private Registered registered(Registration registration) {
        return new Registered(
                registration.id(), secrets.of(registration.id()), registration.state(), own.waitingPlace(registration));
    }

    /** The secret is shown once, to the person; it is kept as a hash. */
    public record Registered(RegistrationId id, String secret, RegistrationState state, int waitingPlace) {}

    /** @throws NotFound if the secret is not known */
    public OwnRegistration own(String secret, String address) {
        var found = registrations.findBySecretHash(Secrets.hash(secret));
        if (found.isEmpty()) {
            throttle.enter(PAGES, address);
            throw new NotFound("registration", "of this secret");
        }
        return own.of(found.get());
    }

    /** The person's own registration for a meeting, if they are signed in and have one: not one they cancelled. */
    public Optional<OwnRegistration> mine(MeetingId meeting) {
        return visitor.id()
                .flatMap(person -> registrations.of(meeting, person).stream()
                        .filter(one -> one.state().open() || one.state() == RegistrationState.REFUSED)
                        .findFirst()
                        .map(own::of));
    }

    /** Everything the signed-in person is or was registered for: what is to come, or what is over, the next first. */
    @PreAuthorize("isAuthenticated()")
    public Page<OwnRegistration> mine(boolean past, Pageable page) {
        var all = visitor.id()
                .map(person -> registrations.of(person, PageRequest.of(0, MOST_OWN)))
                .orElse(List.of());
        var when = meetings.summaries(
                all.stream().map(Registration::meeting).collect(Collectors.toSet()),
                visitor.language().orElse(LanguageTag.EN));
        var now = clock.instant();
        var wanted = all.stream()
                .flatMap(one -> Stream.ofNullable(when.get(one.meeting()))
                        .map(meeting -> new Dated(
                                one, meeting.when().begins(), meeting.when().ends())))
                .filter(one -> one.ends().isAfter(now) != past)
                .sorted(past ? EARLIEST.reversed() : EARLIEST)
                .toList();
        return new PageImpl<>(
                wanted.stream()
                        .skip(page.getOffset())
                        .limit(page.getPageSize())
                        .map(one -> own.of(one.registration()))
                        .toList(),
                page,
                wanted.size());
    }

    private record Dated(Registration registration, Instant begins, Instant ends) {}

    /** The secret of a registration of the signed-in person: the address of its page. */
    @PreAuthorize("isAuthenticated()")
    public String secretOf(RegistrationId registration) {
        return registrations
                .findById(registration)
                .filter(one -> visitor.id().isPresent() && visitor.id().get().equals(one.person()))
                .map(one -> secrets.of(one.id()))
                .orElseThrow(() -> new NotFound("registration", registration));
    }

    /** Changes what was answered, or the way: whoever changes the way keeps the place until the other is free. */
    public OwnRegistration change(String secret, Change change) {
        return with(secret, (hall, desk, registration) -> {
            hall.settle();
            registration.requireOpen();
            Entrance.requireNotOver(hall.seats(), hall.now());
            if (change.revision() != registration.edits()) {
                throw new RuleViolated("attendance.rule.changed-meanwhile");
            }
            var who = entrance.who(change.name(), change.email(), change.affiliation(), change.institution());
            if (!who.email().equals(registration.email())) {
                entrance.requireFreeAddress(registration.meeting(), who.email());
            }
            if (change.way() != registration.seat().way()) {
                Entrance.requireWay(hall.seats(), change.way());
            }
            var answers = FormRules.read(
                    desk.form(), change.answers(), registration.answers(), registration.language(), true, hall.now());
            registration.describe(who.name(), who.email(), who.affiliation(), answers, hall.now());
            registrations.saveAndFlush(registration);
            hall.wish(registration, new Seat(change.way(), change.institution()));
            return own.of(registration);
        });
    }

    /** Gives the place back, leaves the list, or withdraws. Doing it twice changes nothing. */
    public OwnRegistration cancel(String secret) {
        return with(secret, (hall, desk, registration) -> {
            hall.cancel(registration);
            return own.of(registration);
        });
    }

    /** Gives the place to somebody else, who gets a secret of their own; the old one ends. */
    public Registered replace(String secret, String name, String email, LanguageTag language) {
        return registered(entrance.replace(Secrets.hash(secret), name, email, language));
    }

    /** @throws RuleViolated {@code attendance.rule.offer-over} once it lapsed */
    public OwnRegistration accept(String secret) {
        return with(
                        secret,
                        (hall, desk, registration) -> hall.accept(registration)
                                ? Optional.of(own.of(registration))
                                : Optional.<OwnRegistration>empty())
                .orElseThrow(() -> new RuleViolated("attendance.rule.offer-over"));
    }

    /** Lets the offered place go to the next, and leaves the list. */
    public OwnRegistration decline(String secret) {
        return with(secret, (hall, desk, registration) -> {
            if (registration.state() == RegistrationState.OFFERED) {
                hall.cancel(registration);
            } else if (registration.state().open()) {
                throw new RuleViolated("attendance.rule.offer-over");
            }
            return own.of(registration);
        });
    }

    /** No more reminders and news of this meeting by mail, or again. One press from a mail does it. */
    public void silence(String secret, boolean silent) {
        with(secret, (hall, desk, registration) -> {
            registration.silence(silent);
            registrations.saveAndFlush(registration);
            return registration;
        });
    }

    /** What somebody does with their registration, alone in the hall. */
    private interface Doing<T> {

        T apply(Hall hall, Desk desk, Registration registration);
    }

    private <T> T with(String secret, Doing<T> doing) {
        var hash = Secrets.hash(secret);
        var meeting = registrations.meetingOf(hash).orElseThrow(() -> new NotFound("registration", "of this secret"));
        return halls.alone(
                meeting,
                (hall, desk) -> doing.apply(
                        hall, desk, registrations.findBySecretHash(hash).orElseThrow()));
    }

    /** What may be changed of a registration; {@code revision} of the one it is based on. */
    public record Change(
            long revision,
            String name,
            String email,
            Way way,
            @Nullable InstitutionId institution,
            String affiliation,
            Map<String, List<String>> answers) {}

    /** For letters: where and how somebody is written to. Empty for who has no address. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<Contact> contact(RegistrationId registration) {
        return registrations.findById(registration).flatMap(own::contact);
    }

    /** For letters to all: those who hold or wait for a place, or for the organisers' word. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Page<Contact> contacts(MeetingId meeting, Pageable page) {
        var found = registrations.in(meeting, LineInDatabase.OPEN, page);
        return new PageImpl<>(own.contacts(found.getContent()), page, found.getTotalElements());
    }
}
