package org.academy.attendance;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.institutions.InstitutionDirectory;
import org.academy.meetings.MeetingId;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the organisers of a meeting do with its registrations. */
@Service
@PreAuthorize("isAuthenticated() and @attendanceAccess.mayRun(#meeting)")
public class RegistrationDesk {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_QUOTAS = 50;
    private static final int MOST_PLACES = 1_000_000;
    private static final int PERCENT = 100;
    private static final Duration SHORTEST_OFFER = Duration.ofMinutes(1);
    private static final Duration LONGEST_OFFER = Duration.ofDays(60);
    private static final Map<String, String> SORTS =
            Map.of("arrival", "arrival", "name", "name", "email", "email", "state", "state", "at", "registeredAt");

    private final Halls halls;
    private final Entrance entrance;
    private final Registrations registrations;
    private final Invitations invitations;
    private final RegistrationEntries entries;
    private final RegistrationLists lists;
    private final PresenceRecords presence;
    private final InstitutionDirectory directory;
    private final AttendanceAccess access;
    private final Clock clock;

    RegistrationDesk(
            Halls halls,
            Entrance entrance,
            Registrations registrations,
            Invitations invitations,
            RegistrationEntries entries,
            RegistrationLists lists,
            PresenceRecords presence,
            InstitutionDirectory directory,
            AttendanceAccess access,
            Clock clock) {
        this.halls = halls;
        this.entrance = entrance;
        this.registrations = registrations;
        this.invitations = invitations;
        this.entries = entries;
        this.lists = lists;
        this.presence = presence;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Whether the person at hand runs this meeting's registration: the answer its page asks before it shows the way.
     */
    @PreAuthorize("permitAll()")
    public boolean mayRun(MeetingId meeting) {
        return access.mayRun(meeting);
    }

    public Page<RegistrationEntry> find(MeetingId meeting, String text, Set<RegistrationState> states, Pageable page) {
        var found = registrations.find(
                meeting,
                text.strip().replaceAll("([!%_])", "!$1"),
                states.isEmpty() ? EnumSet.allOf(RegistrationState.class) : states,
                PageRequest.of(page.getPageNumber(), page.getPageSize(), sort(page)));
        return new PageImpl<>(entries.of(meeting, found.getContent()), page, found.getTotalElements());
    }

    public Counts counts(MeetingId meeting) {
        var tally = LineInDatabase.tally(registrations.tally(meeting, EnumSet.allOf(RegistrationState.class)));
        return new Counts(
                tally.count(RegistrationState.CONFIRMED),
                tally.count(RegistrationState.OFFERED),
                tally.count(RegistrationState.WAITING),
                tally.count(RegistrationState.PENDING),
                tally.count(RegistrationState.CANCELLED) + tally.count(RegistrationState.REFUSED),
                presence.count(meeting));
    }

    public record Counts(int confirmed, int offered, int waiting, int pending, int cancelled, int present) {}

    public RegistrationForm form(MeetingId meeting) {
        return halls.look(meeting).map(Desk::form).orElse(new RegistrationForm(0, List.of()));
    }

    /** Replaces the questions. A question that was answered keeps its answers, even when it is asked no more. */
    public RegistrationForm ask(MeetingId meeting, RegistrationForm form) {
        FormRules.check(form);
        return halls.alone(meeting, (hall, desk) -> {
            desk.ask(form);
            return desk.form();
        });
    }

    public Quotas quotas(MeetingId meeting) {
        return halls.look(meeting).map(Desk::limits).orElse(new Quotas(0, List.of()));
    }

    /**
     * Replaces the quotas; places that come free are offered at once, nobody loses one.
     *
     * @throws RuleViolated {@code attendance.rule.changed-meanwhile} if they are not based on those that stand
     */
    public Quotas limit(MeetingId meeting, Quotas quotas) {
        var named = new Quotas(quotas.revision(), checked(quotas.all()));
        return halls.alone(meeting, (hall, desk) -> {
            desk.limit(named);
            halls.hall(desk).settle();
            return desk.limits();
        });
    }

    /** @param revision to base the next change on */
    public record Quotas(long revision, List<Quota> all) {}

    public Settings settings(MeetingId meeting) {
        return halls.look(meeting).map(Desk::settings).orElse(Settings.USUAL);
    }

    /** @throws RuleViolated {@code attendance.rule.changed-meanwhile} if they are not based on those that stand */
    public Settings settle(MeetingId meeting, Settings settings) {
        check(settings);
        return halls.alone(meeting, (hall, desk) -> {
            desk.settle(settings);
            return desk.settings();
        });
    }

    /**
     * @param revision to base the next change on
     * @param offerHolds how long an offered place is held (default 24 hours, never past the meeting's beginning)
     * @param minimumShare of the meeting's time somebody must be present for a certificate, in percent
     * @param feedbackFirst whether the certificate waits for the feedback form
     */
    public record Settings(long revision, Duration offerHolds, int minimumShare, boolean feedbackFirst) {

        static final Settings USUAL = new Settings(0, Duration.ofDays(1), 80, false);
    }

    public List<InvitationCode> codes(MeetingId meeting) {
        return invitations.findByMeetingAndWithdrawnAtIsNullOrderByMadeAt(meeting).stream()
                .map(one -> one.shown(registrations.invitedBy(one.code(), LineInDatabase.OPEN)))
                .toList();
    }

    /** A new code, hard to guess. */
    public InvitationCode issueCode(MeetingId meeting, String label, int uses, @Nullable Instant until) {
        if (label.strip().length() > LONGEST) {
            throw RuleViolated.at("label", "attendance.rule.too-long", LONGEST);
        }
        if (uses < 1 || uses > MOST_PLACES) {
            throw RuleViolated.at("uses", "attendance.rule.places");
        }
        return invitations
                .save(new Invitation(meeting, label.strip(), uses, until, clock.instant()))
                .shown(0);
    }

    public void withdrawCode(MeetingId meeting, String code) {
        var found = invitations
                .findByCode(Secrets.read(code))
                .filter(one -> one.meeting().equals(meeting))
                .orElseThrow(() -> new NotFound("invitation", "of this code"));
        found.withdraw(clock.instant());
        invitations.save(found);
    }

    /** Opens the door of a meeting by invitation and needs no approval. */
    public record InvitationCode(
            String code,
            String label,
            int uses,
            int used,
            @Nullable Instant until) {}

    public void approve(MeetingId meeting, RegistrationId registration) {
        halls.alone(meeting, (hall, desk) -> {
            var pending = require(meeting, registration);
            Entrance.requireNotOver(hall.seats(), hall.now());
            hall.approve(pending);
            return pending;
        });
    }

    public void refuse(MeetingId meeting, RegistrationId registration, String reason) {
        var said = reason.strip();
        if (said.length() > LONGEST_REASON) {
            throw RuleViolated.at("reason", "attendance.rule.too-long", LONGEST_REASON);
        }
        halls.alone(meeting, (hall, desk) -> {
            var pending = require(meeting, registration);
            hall.refuse(pending, said);
            return pending;
        });
    }

    public void cancel(MeetingId meeting, RegistrationId registration) {
        halls.alone(meeting, (hall, desk) -> {
            var found = require(meeting, registration);
            hall.cancel(found);
            return found;
        });
    }

    /** Somebody is registered by an organiser; the same rules hold for them. */
    public RegistrationId add(MeetingId meeting, RegistrationRequest request) {
        return entrance.bring(meeting, request)
                .map(Registration::id)
                .orElseThrow(() -> RuleViolated.at("email", "attendance.rule.address-taken"));
    }

    /** All of them, with their answers, for a spreadsheet: UTF-8 with BOM, formulas neutralised. */
    public byte[] csv(MeetingId meeting, java.util.Locale locale) {
        return CsvFile.write(lists.rows(meeting, locale));
    }

    /**
     * Registers those of a list (name, e-mail, way, institution): in UTF-8, UTF-16 or windows-1251/1252, with comma,
     * semicolon or tab. Nothing is registered unless {@code really}; each line says what becomes of it.
     */
    public List<Line> importCsv(MeetingId meeting, InputStream csv, boolean really) {
        return lists.bringIn(meeting, CsvFile.read(csv), really);
    }

    /** @param fault message key; null if the line is good */
    public record Line(
            int number, String name, String email, @Nullable String fault) {}

    private static Sort sort(Pageable page) {
        var wanted = page.getSort().stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .map(order -> order.withProperty(SORTS.getOrDefault(order.getProperty(), "arrival")))
                .toList();
        return Sort.by(wanted).and(Sort.by("arrival", "registeredAt"));
    }

    private List<Quota> checked(List<Quota> quotas) {
        var rules = new Rules();
        if (quotas.size() > MOST_QUOTAS) {
            throw new RuleViolated("attendance.rule.too-many-quotas", MOST_QUOTAS);
        }
        for (int i = 0; i < quotas.size(); i++) {
            var quota = quotas.get(i);
            var field = "quotas." + i;
            rules.check(() -> {
                if (quota.name().isBlank() || quota.name().strip().length() > LONGEST) {
                    throw RuleViolated.at(field, "attendance.rule.quota-name", LONGEST);
                }
                if (quota.places() < 0 || quota.places() > MOST_PLACES) {
                    throw RuleViolated.at(field, "attendance.rule.places");
                }
                if (quota.institution() != null
                        && directory.summaries(Set.of(quota.institution())).isEmpty()) {
                    throw RuleViolated.at(field, "attendance.rule.institution");
                }
            });
        }
        rules.hold();
        return quotas.stream()
                .map(quota -> new Quota(
                        quota.id() == null ? QuotaId.next() : quota.id(),
                        quota.name().strip(),
                        quota.places(),
                        quota.way(),
                        quota.institution()))
                .toList();
    }

    private static void check(Settings settings) {
        if (settings.offerHolds().compareTo(SHORTEST_OFFER) < 0
                || settings.offerHolds().compareTo(LONGEST_OFFER) > 0) {
            throw RuleViolated.at("offerHolds", "attendance.rule.offer-holds");
        }
        if (settings.minimumShare() < 0 || settings.minimumShare() > PERCENT) {
            throw RuleViolated.at("minimumShare", "attendance.rule.share");
        }
    }

    private Registration require(MeetingId meeting, RegistrationId registration) {
        return registrations
                .findById(registration)
                .filter(one -> one.meeting().equals(meeting))
                .orElseThrow(() -> new NotFound("registration", registration));
    }
}
