package org.academy.meetings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an organiser does with a meeting: schedule, change, copy, cancel. */
@Service
@PreAuthorize("isAuthenticated()")
public class MeetingPlanning {

    /** The institutions for which the person at hand may schedule. */
    public Set<InstitutionId> hosts() {
        throw new UnsupportedOperationException();
    }

    /** Whether the person at hand may change this meeting: the answer its page asks before it shows the way. */
    @PreAuthorize("permitAll()")
    public boolean mayPlan(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /**
     * A plan with a sensible value for everything that needs one: an hour's workshop next week, in the person's zone.
     */
    public MeetingPlan blank(LanguageTag language, java.time.ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** @return the new draft's id; its slug follows from the title */
    public MeetingId schedule(InstitutionId host, MeetingPlan plan) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.academy.shared.NotFound for those who may not plan it */
    public MeetingDraft draft(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** Everything the person at hand organises, what is to come first. */
    public Page<MeetingSummary> mine(LanguageTag language, boolean past, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves what changed since {@code base} and leaves alone what others changed meanwhile. Of a published meeting,
     * {@link MeetingChanged} is announced once.
     *
     * @param base the plan that the change was made on
     * @param tell whether those concerned hear of it by mail
     */
    public Revised revise(MeetingId meeting, MeetingPlan base, MeetingPlan plan, boolean tell, @Nullable String note) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the programme. Every session lies within its meeting. */
    public void arrange(MeetingId meeting, long revision, List<SessionEntry> sessions) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a speaker's profile; the host's other meetings use the same. */
    public SpeakerId introduce(MeetingId meeting, SpeakerEntry speaker) {
        throw new UnsupportedOperationException();
    }

    /** Replaces who speaks at the meeting, in order. */
    public void invite(MeetingId meeting, List<SpeakerId> speakers) {
        throw new UnsupportedOperationException();
    }

    /** The speakers the host knows, by name. */
    public List<SpeakerEntry> knownSpeakers(InstitutionId host, String text) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the materials. They may come before or after the meeting. */
    public void provide(MeetingId meeting, List<Material> materials) {
        throw new UnsupportedOperationException();
    }

    public void addOrganiser(MeetingId meeting, InstitutionId institution) {
        throw new UnsupportedOperationException();
    }

    public void removeOrganiser(MeetingId meeting, InstitutionId institution) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks the organising institutions that have not signed off yet; asking again reminds them. The host's is given by
     * asking.
     */
    public void askForSignOff(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Signs off for an institution, by its organiser or publisher; nobody signs for two. */
    public void signOff(MeetingId meeting, InstitutionId institution) {
        throw new UnsupportedOperationException();
    }

    /** The institutions for which the person at hand may sign this meeting off now. */
    public Set<InstitutionId> maySignOffFor(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Opens the meeting to everyone; needs every sign-off. */
    public void publish(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public void cancel(MeetingId meeting, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Takes a draft that was never published away for good. */
    public void discard(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** A new draft like this one, with its programme and speakers, on another day. */
    public MeetingId copy(MeetingId meeting, java.time.LocalDateTime start) {
        throw new UnsupportedOperationException();
    }

    public TemplateId keepAsTemplate(MeetingId meeting, String name) {
        throw new UnsupportedOperationException();
    }

    public List<Template> templates(InstitutionId host) {
        throw new UnsupportedOperationException();
    }

    public Optional<MeetingPlan> plan(TemplateId template, java.time.LocalDateTime start) {
        throw new UnsupportedOperationException();
    }

    public void forget(TemplateId template) {
        throw new UnsupportedOperationException();
    }

    /** A plan that is kept to begin the next meeting with. */
    public record Template(TemplateId id, String name, MeetingKind kind, PersonId keptBy) {}
}
