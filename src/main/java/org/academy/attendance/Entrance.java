package org.academy.attendance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.academy.attendance.Registration.Marks;
import org.academy.attendance.Registration.Who;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people come in: holds what they write against the rules and lets them into the hall. */
@Component
class Entrance {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\\\]{1,64}@[^\\s@<>,;:\"()\\\\]+\\.[^\\s@<>,;:\"()\\\\.]{2,}");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST = 200;
    private static final int LONGEST_ZONE = 64;
    private static final int SHORTEST_KEY = 16;
    private static final int LINK_EVERY_SECONDS = 3600;

    private final Halls halls;
    private final Registrations registrations;
    private final Invitations invitations;
    private final InstitutionDirectory directory;
    private final Secrets secrets;

    Entrance(
            Halls halls,
            Registrations registrations,
            Invitations invitations,
            InstitutionDirectory directory,
            Secrets secrets) {
        this.halls = halls;
        this.registrations = registrations;
        this.invitations = invitations;
        this.directory = directory;
        this.secrets = secrets;
    }

    /**
     * Lets somebody in who comes by themselves.
     *
     * @return empty if somebody is registered with this address already; its link was sent there again
     */
    Optional<Registration> enter(MeetingId meeting, RegistrationRequest request, @Nullable PersonId person) {
        return enter(meeting, request, person, false);
    }

    /** Lets somebody in whom an organiser brings: registration need not be open, and no question must be answered. */
    Optional<Registration> bring(MeetingId meeting, RegistrationRequest request) {
        return enter(meeting, request, null, true);
    }

    private Optional<Registration> enter(
            MeetingId meeting, RegistrationRequest request, @Nullable PersonId person, boolean brought) {
        var who = who(request.name(), request.email(), request.affiliation(), request.institution());
        return halls.alone(meeting, (hall, desk) -> {
            var hash = requestHash(request.key(), who.email());
            var alike = registrations.alike(meeting, hash, who.email());
            var same = alike.stream().filter(one -> one.asked(hash)).findFirst();
            if (same.isPresent()) {
                return same;
            }
            requireOpen(hall.seats(), hall.now(), brought);
            if (!alike.isEmpty()) {
                if (!brought) {
                    sendLink(alike.getFirst(), hall.now());
                }
                return Optional.empty();
            }
            requireWay(hall.seats(), request.way());
            var invitation = brought ? null : invitation(hall, request.invitationCode());
            var answers =
                    FormRules.read(desk.form(), request.answers(), Map.of(), request.language(), !brought, hall.now());
            var registration = registration(
                    hall,
                    new Seat(request.way(), request.institution()),
                    who.in(request.language(), zone(request.zone(), hall.seats()), free(meeting, person)),
                    answers,
                    invitation,
                    hash,
                    false);
            if (brought) {
                hall.bring(registration);
            } else {
                hall.enter(registration, invitation != null || !hall.seats().approval());
            }
            return Optional.of(registration);
        });
    }

    /** Somebody at the door: takes a place even where there is none; whoever waited for one has it now. */
    Registration walkIn(MeetingId meeting, String name, String email, Way way, LanguageTag language) {
        var who = email.isBlank() ? new Named(checkedName(name), "", "", null) : who(name, email, "", null);
        return halls.alone(meeting, (hall, desk) -> {
            var known = who.email().isEmpty()
                    ? Optional.<Registration>empty()
                    : registrations.findByMeetingAndEmailOpen(meeting, who.email());
            if (known.isPresent() && known.get().state() == RegistrationState.CONFIRMED) {
                return known.get();
            }
            requireWay(hall.seats(), way);
            var registration = known.orElseGet(() -> registration(
                    hall,
                    new Seat(way, null),
                    who.in(language, hall.seats().when().zone().getId(), null),
                    Map.of(),
                    null,
                    requestHash("", who.email()),
                    true));
            hall.walkIn(registration);
            return registration;
        });
    }

    /** Somebody else in the stead of this one. */
    Registration replace(String secretHash, String name, String email, LanguageTag language) {
        var meeting = registrations.meetingOf(secretHash).orElseThrow(() -> new NotFound("registration", "secret"));
        return halls.alone(meeting, (hall, desk) -> {
            hall.settle();
            var old = registrations.findBySecretHash(secretHash).orElseThrow();
            old.requireOpen();
            requireNotOver(hall.seats(), hall.now());
            var who = who(name, email, old.affiliation(), old.seat().institution());
            requireFreeAddress(meeting, who.email());
            var id = RegistrationId.next();
            var successor = new Registration(
                    id,
                    meeting,
                    null,
                    old.seat(),
                    who.in(language, old.zone(), null),
                    marks(id, Map.of(), old.invitation(), requestHash("", who.email()), false),
                    hall.now());
            hall.replace(old, successor);
            return successor;
        });
    }

    void requireFreeAddress(MeetingId meeting, String email) {
        if (registrations.findByMeetingAndEmailOpen(meeting, email).isPresent()) {
            throw RuleViolated.at("email", "attendance.rule.address-taken");
        }
    }

    /** Who somebody says they are, as far as it does not depend on the meeting. */
    record Named(
            String name,
            String email,
            String affiliation,
            @Nullable InstitutionId institution) {

        private Who in(LanguageTag language, String zone, @Nullable PersonId person) {
            return new Who(name, email, affiliation, language, zone, person);
        }
    }

    /** @throws RuleViolated at each field that is wrong */
    Named who(String name, String email, String affiliation, @Nullable InstitutionId institution) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        new Rules()
                .check(() -> checkedName(name))
                .check(() -> {
                    if (address.length() > LONGEST_ADDRESS
                            || !ADDRESS.matcher(address).matches()) {
                        throw RuleViolated.at("email", "attendance.rule.email");
                    }
                })
                .check(() -> {
                    if (affiliation.strip().length() > LONGEST) {
                        throw RuleViolated.at("affiliation", "attendance.rule.too-long", LONGEST);
                    }
                })
                .check(() -> {
                    if (institution != null
                            && directory.summaries(Set.of(institution)).isEmpty()) {
                        throw RuleViolated.at("institution", "attendance.rule.institution");
                    }
                })
                .hold();
        return new Named(checkedName(name), address, affiliation.strip(), institution);
    }

    private static String checkedName(String name) {
        var stripped = name.replaceAll("\\s+", " ").strip();
        if (stripped.isEmpty()) {
            throw RuleViolated.at("name", "attendance.rule.name");
        }
        if (stripped.length() > LONGEST) {
            throw RuleViolated.at("name", "attendance.rule.too-long", LONGEST);
        }
        return stripped;
    }

    /** Why nobody can register now; null if they can. */
    static @Nullable String closedBecause(Seats seats, Instant now) {
        if (seats.stage() == MeetingStage.CANCELLED) {
            return "attendance.closed.cancelled";
        }
        if (!now.isBefore(seats.closes()) || !now.isBefore(seats.when().ends())) {
            return "attendance.closed.over";
        }
        return now.isBefore(seats.opens()) ? "attendance.closed.not-yet" : null;
    }

    static boolean published(Seats seats) {
        return seats.stage() != MeetingStage.DRAFT && seats.stage() != MeetingStage.SIGNED_OFF;
    }

    private static void requireOpen(Seats seats, Instant now, boolean brought) {
        if (!published(seats)) {
            throw new NotFound("meeting", seats.slug());
        }
        var closed = closedBecause(seats, now);
        if (closed != null && (!brought || seats.stage() == MeetingStage.CANCELLED)) {
            throw new RuleViolated(closed);
        }
    }

    static void requireNotOver(Seats seats, Instant now) {
        if (seats.stage() == MeetingStage.CANCELLED) {
            throw new RuleViolated("attendance.closed.cancelled");
        }
        if (!now.isBefore(seats.when().ends())) {
            throw new RuleViolated("attendance.closed.over");
        }
    }

    static void requireWay(Seats seats, Way way) {
        if (!seats.ways().contains(way)) {
            throw RuleViolated.at("way", "attendance.rule.way");
        }
    }

    /** The code, if there is one and it opens this door; it needs no organiser's word then. */
    private @Nullable String invitation(Hall hall, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            if (hall.seats().invitedOnly()) {
                throw RuleViolated.at("invitationCode", "attendance.rule.code-needed");
            }
            return null;
        }
        var code = invitations
                .findByCode(Secrets.read(typed))
                .filter(one -> one.opens(hall.seats().meeting(), hall.now()))
                .orElseThrow(() -> RuleViolated.at("invitationCode", "attendance.rule.code-unknown"));
        if (registrations.invitedBy(code.code(), LineInDatabase.OPEN) >= code.uses()) {
            throw RuleViolated.at("invitationCode", "attendance.rule.code-used-up");
        }
        return code.code();
    }

    private Registration registration(
            Hall hall,
            Seat seat,
            Who who,
            Map<String, Given> answers,
            @Nullable String invitation,
            String requestHash,
            boolean walkIn) {
        var id = RegistrationId.next();
        return new Registration(
                id,
                hall.seats().meeting(),
                hall.nextArrival(),
                seat,
                who,
                marks(id, answers, invitation, requestHash, walkIn),
                hall.now());
    }

    private Marks marks(
            RegistrationId id,
            Map<String, Given> answers,
            @Nullable String invitation,
            String requestHash,
            boolean walkIn) {
        return new Marks(answers, invitation, requestHash, Secrets.hash(secrets.of(id)), Secrets.ticket(), walkIn);
    }

    /** The same key from the same address is the same request. A key that others might choose as well is none. */
    private static String requestHash(String key, String email) {
        var own = key.length() < SHORTEST_KEY ? UUID.randomUUID().toString() : key;
        return Secrets.hash(own + " " + email);
    }

    /** A person has one open registration for a meeting; who registers a colleague keeps their own. */
    private @Nullable PersonId free(MeetingId meeting, @Nullable PersonId person) {
        return person == null
                        || registrations.of(meeting, person).stream()
                                .anyMatch(one -> one.state().open())
                ? null
                : person;
    }

    private void sendLink(Registration known, Instant now) {
        known.sendLink(now.minusSeconds(LINK_EVERY_SECONDS), now);
        registrations.saveAndFlush(known);
    }

    private static String zone(String name, Seats seats) {
        try {
            var zone = ZoneId.of(name).getId();
            return zone.length() > LONGEST_ZONE ? seats.when().zone().getId() : zone;
        } catch (DateTimeException unknown) {
            return seats.when().zone().getId();
        }
    }
}
