package org.academy.meetings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What an organiser does with a meeting: schedule, change, copy, cancel. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@PreAuthorize("isAuthenticated()")
public class MeetingPlanning {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Meetings meetings;
    private final Listing listing;
    private final Summaries summaries;
    private final Programmes programmes;
    private final Speakers speakers;
    private final Handouts handouts;
    private final SeriesShelf shelf;
    private final Equipping equipping;
    private final Copying copying;
    private final Templates templates;
    private final MeetingAccess access;
    private final Clock clock;

    MeetingPlanning(
            Meetings meetings,
            Listing listing,
            Summaries summaries,
            Programmes programmes,
            Speakers speakers,
            Handouts handouts,
            SeriesShelf shelf,
            Equipping equipping,
            Copying copying,
            Templates templates,
            MeetingAccess access,
            Clock clock) {
        this.meetings = meetings;
        this.listing = listing;
        this.summaries = summaries;
        this.programmes = programmes;
        this.speakers = speakers;
        this.handouts = handouts;
        this.shelf = shelf;
        this.equipping = equipping;
        this.copying = copying;
        this.templates = templates;
        this.access = access;
        this.clock = clock;
    }

    /** The institutions for which the person at hand may schedule. */
    @Transactional(readOnly = true)
    public Set<InstitutionId> hosts() {
        return access.plansFor();
    }

    /** Whether the person at hand may change this meeting: the answer its page asks before it shows the way. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean mayPlan(MeetingId meeting) {
        var organisers = listing.organisersOf(meeting);
        return !organisers.isEmpty() && access.mayPlanFor(organisers);
    }

    /**
     * A plan with a sensible value for everything that needs one: an hour's workshop next week, in the person's zone.
     */
    @Transactional(readOnly = true)
    public MeetingPlan blank(LanguageTag language, ZoneId zone) {
        var day = LocalDate.ofInstant(clock.instant(), zone)
                .plusWeeks(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        return new MeetingPlan(
                language,
                Map.of(language, new MeetingWords("", "", "")),
                MeetingKind.WORKSHOP,
                Topic.TEACHING_AND_LEARNING,
                Mode.ONLINE,
                When.at(day.atTime(MORNING), day.atTime(MORNING.plusHours(1)), zone),
                null,
                null,
                null,
                null,
                Set.of(language),
                Set.of(),
                null,
                null,
                false,
                false,
                List.of());
    }

    /**
     * The new draft's slug follows from the title and stays.
     *
     * @return the new draft's id
     * @throws RuleViolated at {@code title}, {@code summary}, {@code description}, {@code start}, {@code end},
     *     {@code zone}, {@code venue}, {@code address}, {@code city}, {@code country}, {@code link},
     *     {@code placesOnSite}, {@code placesOnline}, {@code opensAt}, {@code closesAt}, {@code funders}
     */
    public MeetingId schedule(InstitutionId host, MeetingPlan plan) {
        access.requirePlannerFor(host);
        if (summaries.institutions(Set.of(host)).isEmpty()) {
            throw new NotFound("institution", host.value());
        }
        var tidy = Plans.tidied(plan);
        Plans.check(tidy, false);
        var slug = copying.freeSlug(Plans.title(tidy));
        return meetings.saveAndFlush(new Meeting(slug, host, tidy, clock.instant()))
                .id();
    }

    /**
     * Seen by those who plan it and those who are to sign it off.
     *
     * @throws NotFound for everybody else
     */
    @Transactional(readOnly = true)
    public MeetingDraft draft(String slug, LanguageTag language) {
        var meeting = meetings.findBySlug(slug).orElseThrow(() -> new NotFound("meeting", slug));
        access.requireReader(meeting);
        var institutions = summaries.institutions(meeting.organisers());
        var series = meeting.series();
        return new MeetingDraft(
                meeting.id(),
                meeting.slug(),
                meeting.revision(),
                meeting.plan(),
                meeting.stage(clock.instant()),
                programmes.of(meeting.id(), meeting.when().zone()),
                speakers.of(meeting.id()),
                handouts.of(meeting.id()),
                meeting.parts().stream()
                        .flatMap(part -> Optional.ofNullable(institutions.get(part.institution()))
                                .map(institution -> new MeetingDraft.Duty(
                                        institution,
                                        part.institution().equals(meeting.host()),
                                        part.signedBy(),
                                        part.signedAt(),
                                        part.askedAt(),
                                        part.reminders()))
                                .stream())
                        .toList(),
                series == null ? null : shelf.summary(series, true).orElse(null));
    }

    /** Everything the person at hand organises, what is to come first. */
    @Transactional(readOnly = true)
    public Page<MeetingSummary> mine(LanguageTag language, boolean past, Pageable page) {
        var condition = Listing.organisedBy(access.everywhere() ? null : access.seesDraftsOf())
                .and(Listing.over(past, clock.instant()));
        return summaries.page(condition, past ? Summaries.LATEST_FIRST : Summaries.BY_TIME, language, page);
    }

    /**
     * Saves what changed since {@code base} and leaves alone what others changed meanwhile. Of a published meeting,
     * {@link MeetingChanged} is announced once. When the start moves, the programme moves with it.
     *
     * @param base the plan that the change was made on
     * @param tell whether those concerned hear of it by mail
     */
    public Revised revise(MeetingId meeting, MeetingPlan base, MeetingPlan plan, boolean tell, @Nullable String note) {
        var one = requirePlanned(meeting);
        var stands = one.plan();
        var joined = Facts.join(Plans.tidied(base), Plans.tidied(plan), stands);
        if (joined.plan().equals(stands)) {
            return new Revised(one.revision(), joined.clashes(), stands);
        }
        Plans.check(joined.plan(), one.open());
        boolean moved = equipping.moveProgramme(one, joined.plan().when());
        one.revise(
                joined.plan(),
                moved,
                access.standsFor(one.organisers()),
                access.everywhere(),
                tell,
                note,
                clock.instant());
        save(one);
        return new Revised(one.revision(), joined.clashes(), joined.plan());
    }

    /** Replaces the programme, without mails. Every session lies within its meeting. */
    public void arrange(MeetingId meeting, long revision, List<SessionEntry> sessions) {
        arrange(meeting, revision, sessions, false, null);
    }

    /**
     * Replaces the programme. Every session lies within its meeting. A speaker in it speaks at the meeting too.
     *
     * @param revision of the draft that the programme was made on; another programme since is not overwritten
     * @param tell whether those concerned hear of it by mail
     * @throws RuleViolated at {@code sessions[i].title}, {@code .start}, {@code .end} and so on;
     *     {@code meetings.rule.changed-meanwhile}
     */
    public void arrange(
            MeetingId meeting, long revision, List<SessionEntry> sessions, boolean tell, @Nullable String note) {
        var one = requirePlanned(meeting);
        if (one.arrangedSince(revision)) {
            throw new RuleViolated("meetings.rule.changed-meanwhile");
        }
        if (equipping.arrange(one, sessions)) {
            one.changedBeside(Fact.PROGRAMME, tell, note, clock.instant());
            save(one);
        }
    }

    /** Keeps a speaker's profile; the host's other meetings use the same. */
    public SpeakerId introduce(MeetingId meeting, SpeakerEntry speaker) {
        var one = requirePlanned(meeting);
        return equipping.introduce(one, speaker, access.mayPlanFor(one.host()));
    }

    /** Replaces who speaks at the meeting, in order; who is no more among them is in no session either. */
    public void invite(MeetingId meeting, List<SpeakerId> speakers) {
        var one = requirePlanned(meeting);
        if (equipping.invite(one, speakers)) {
            one.changedBeside(Fact.PROGRAMME, false, null, clock.instant());
            save(one);
        }
    }

    /** The speakers the host knows, by name; for its partners, those of what they organise together. */
    @Transactional(readOnly = true)
    public List<SpeakerEntry> knownSpeakers(InstitutionId host, String text) {
        if (access.mayPlanFor(host)) {
            return speakers.known(host, text);
        }
        var own = access.plansFor();
        if (!listing.organiseTogether(host, own)) {
            access.requirePlannerFor(host);
        }
        return speakers.known(host, own, text);
    }

    /** Replaces the materials. They may come before or after the meeting. */
    public void provide(MeetingId meeting, List<Material> materials) {
        var one = requirePlanned(meeting);
        if (equipping.provide(one, materials)) {
            one.changedBeside(Fact.MATERIALS, false, null, clock.instant());
            save(one);
        }
    }

    /**
     * Before publishing, the sign-offs of the others are taken back, as they agreed to something else. Of a published
     * meeting, an institution is named once it has signed off.
     */
    public void addOrganiser(MeetingId meeting, InstitutionId institution) {
        var one = requirePlanned(meeting);
        if (summaries.institutions(Set.of(institution)).isEmpty()) {
            throw RuleViolated.at("institution", "meetings.rule.unknown-institution");
        }
        one.addOrganiser(institution, access.standsFor(one.organisers()), clock.instant());
        save(one);
    }

    /** The host's people take anybody off; others their own institution. */
    public void removeOrganiser(MeetingId meeting, InstitutionId institution) {
        var one = requirePlanned(meeting);
        if (!access.mayPlanFor(one.host()) && !access.mayPlanFor(institution)) {
            throw new AccessDeniedException("Others are taken off by the host");
        }
        one.removeOrganiser(institution, clock.instant());
        save(one);
    }

    /**
     * Asks the organising institutions that have not signed off yet; asking again reminds them, once a day. Who asks
     * gives the sign-off of the institution they ask for, the host's before any other.
     */
    public void askForSignOff(MeetingId meeting) {
        var one = requirePlanned(meeting);
        Plans.check(one.plan(), true);
        boolean given = signOwn(one);
        var signers = new HashMap<InstitutionId, Set<PersonId>>();
        one.parts().stream()
                .filter(Organising::owed)
                .forEach(part -> signers.put(part.institution(), access.signers(part.institution())));
        if (!signers.isEmpty()) {
            one.ask(signers, clock.instant());
        } else if (!given) {
            throw new RuleViolated("meetings.rule.nothing-owed");
        }
        save(one);
    }

    /** Signs off for an institution, by its organiser or publisher; nobody signs for two. */
    public void signOff(MeetingId meeting, InstitutionId institution) {
        var one = meetings.findForUpdate(meeting).orElseThrow(() -> new NotFound("meeting", meeting.value()));
        access.requireReader(one);
        var person = access.person().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
        if (!access.signsFor(one.organisers()).contains(institution)) {
            throw new AccessDeniedException("Sign-offs are given by organisers and publishers of the institution");
        }
        if (!one.wasAsked(institution)) {
            throw new RuleViolated("meetings.rule.not-asked");
        }
        one.sign(institution, person, clock.instant());
        save(one);
    }

    /** The institutions for which the person at hand may sign this meeting off now. */
    @Transactional(readOnly = true)
    public Set<InstitutionId> maySignOffFor(MeetingId meeting) {
        var one = meetings.findById(meeting).orElseThrow(() -> new NotFound("meeting", meeting.value()));
        access.requireReader(one);
        var person = access.person();
        if (person.isEmpty() || one.hasSigned(person.get())) {
            return Set.of();
        }
        var own = access.signsFor(one.organisers());
        return one.parts().stream()
                .filter(part -> part.owed() && part.askedAt() != null)
                .map(Organising::institution)
                .filter(own::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Opens the meeting to everyone; needs every sign-off. Who publishes gives their own institution's, if it is
     * missing.
     */
    public void publish(MeetingId meeting) {
        var one = requirePlanned(meeting);
        Plans.check(one.plan(), true);
        signOwn(one);
        one.publish(clock.instant());
        save(one);
    }

    /** @return whether the person at hand gave a sign-off by this */
    private boolean signOwn(Meeting one) {
        var person = access.person();
        if (person.isEmpty() || one.hasSigned(person.get())) {
            return false;
        }
        var own = access.signsFor(one.organisers());
        var first = one.parts().stream()
                .filter(part -> own.contains(part.institution()))
                .findFirst()
                .filter(Organising::owed);
        first.ifPresent(part -> one.sign(part.institution(), person.get(), clock.instant()));
        return first.isPresent();
    }

    /** It stays where it is, marked, with the reason. */
    public void cancel(MeetingId meeting, String reason) {
        var one = requirePlanned(meeting);
        one.cancel(reason, clock.instant());
        save(one);
    }

    /** Takes a draft that was never published away for good. */
    public void discard(MeetingId meeting) {
        var one = requirePlanned(meeting);
        if (!access.mayPlanFor(one.host())) {
            throw new AccessDeniedException("A draft is thrown away by its host");
        }
        one.requireNeverPublished();
        equipping.clear(meeting);
        meetings.delete(one);
    }

    /** A new draft like this one, with its programme and speakers, on another day. */
    public MeetingId copy(MeetingId meeting, LocalDateTime start) {
        var one = requirePlanned(meeting);
        access.requirePlannerFor(one.host());
        return copying.copy(one, start, null);
    }

    public TemplateId keepAsTemplate(MeetingId meeting, String name) {
        var one = requirePlanned(meeting);
        access.requirePlannerFor(one.host());
        return templates.keep(one.host(), name, one.plan(), access.person().orElse(null), clock.instant());
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Template> templates(InstitutionId host) {
        access.requirePlannerFor(host);
        return templates.of(host);
    }

    /** The plan of a template, moved to a start: as long as it was, registration as much earlier. */
    @Transactional(readOnly = true)
    public Optional<MeetingPlan> plan(TemplateId template, LocalDateTime start) {
        return templates
                .hostOf(template)
                .filter(access::mayPlanFor)
                .flatMap(host -> templates.plan(template))
                .map(plan -> Plans.moved(plan, start));
    }

    public void forget(TemplateId template) {
        if (templates.hostOf(template).filter(access::mayPlanFor).isEmpty()) {
            throw new NotFound("template", template.value());
        }
        templates.forget(template);
    }

    private Meeting requirePlanned(MeetingId meeting) {
        var one = meetings.findForUpdate(meeting).orElseThrow(() -> new NotFound("meeting", meeting.value()));
        access.requirePlanner(one);
        return one;
    }

    private void save(Meeting meeting) {
        meetings.saveAndFlush(meeting);
    }

    /** A plan that is kept to begin the next meeting with. {@code keptBy} is null if no person kept it. */
    public record Template(
            TemplateId id,
            String name,
            MeetingKind kind,
            @Nullable PersonId keptBy) {}
}
