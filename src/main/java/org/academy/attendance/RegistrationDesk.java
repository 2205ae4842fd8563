package org.academy.attendance;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.academy.meetings.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the organisers of a meeting do with its registrations. */
@Service
@PreAuthorize("isAuthenticated() and @attendanceAccess.mayRun(#meeting)")
public class RegistrationDesk {

    /**
     * Whether the person at hand runs this meeting's registration: the answer its page asks before it shows the way.
     */
    @PreAuthorize("permitAll()")
    public boolean mayRun(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public Page<RegistrationEntry> find(MeetingId meeting, String text, Set<RegistrationState> states, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public Counts counts(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public record Counts(int confirmed, int offered, int waiting, int pending, int cancelled, int present) {}

    public RegistrationForm form(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the questions. A question that was answered keeps its answers, even when it is asked no more. */
    public RegistrationForm ask(MeetingId meeting, RegistrationForm form) {
        throw new UnsupportedOperationException();
    }

    public List<Quota> quotas(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the quotas; places that come free are offered at once, nobody loses one. */
    public void limit(MeetingId meeting, List<Quota> quotas) {
        throw new UnsupportedOperationException();
    }

    public Settings settings(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public void settle(MeetingId meeting, Settings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param offerHolds how long an offered place is held (default 24 hours, never past the meeting's beginning)
     * @param minimumShare of the meeting's time somebody must be present for a certificate, in percent
     * @param feedbackFirst whether the certificate waits for the feedback form
     */
    public record Settings(Duration offerHolds, int minimumShare, boolean feedbackFirst) {}

    public List<InvitationCode> codes(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** A new code, hard to guess. */
    public InvitationCode issueCode(MeetingId meeting, String label, int uses, @Nullable Instant until) {
        throw new UnsupportedOperationException();
    }

    public void withdrawCode(MeetingId meeting, String code) {
        throw new UnsupportedOperationException();
    }

    /** Opens the door of a meeting by invitation and needs no approval. */
    public record InvitationCode(
            String code,
            String label,
            int uses,
            int used,
            @Nullable Instant until) {}

    public void approve(MeetingId meeting, RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    public void refuse(MeetingId meeting, RegistrationId registration, String reason) {
        throw new UnsupportedOperationException();
    }

    public void cancel(MeetingId meeting, RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    /** Somebody is registered by an organiser; the same rules hold for them. */
    public RegistrationId add(MeetingId meeting, RegistrationRequest request) {
        throw new UnsupportedOperationException();
    }

    /** All of them, with their answers, for a spreadsheet: UTF-8 with BOM, formulas neutralised. */
    public byte[] csv(MeetingId meeting, java.util.Locale locale) {
        throw new UnsupportedOperationException();
    }

    /**
     * Registers those of a list (name, e-mail, way, institution): in UTF-8, UTF-16 or windows-1251/1252, with comma,
     * semicolon or tab. Nothing is registered unless {@code really}; each line says what becomes of it.
     */
    public List<Line> importCsv(MeetingId meeting, InputStream csv, boolean really) {
        throw new UnsupportedOperationException();
    }

    /** @param fault message key; null if the line is good */
    public record Line(
            int number, String name, String email, @Nullable String fault) {}
}
