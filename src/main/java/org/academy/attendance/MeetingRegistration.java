package org.academy.attendance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What somebody who wants to come can do, with an account or with the secret of their own page. A secret that is not
 * known is {@link org.academy.shared.NotFound}, and guessing is slowed down.
 */
@Service
@PreAuthorize("permitAll()")
public class MeetingRegistration {

    public Availability availability(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** For lists: the free places of many meetings at once. */
    public Map<MeetingId, List<Availability.WayOpen>> open(java.util.Collection<MeetingId> meetings) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a place, a place in the waiting list, or a place in the organisers' list.
     *
     * @param address where the request comes from, to slow down who guesses codes
     * @throws org.academy.shared.RuleViolated at the field that is wrong
     */
    public Registered register(MeetingId meeting, RegistrationRequest request, String address) {
        throw new UnsupportedOperationException();
    }

    /** The secret is shown once, to the person; it is kept as a hash. */
    public record Registered(RegistrationId id, String secret, RegistrationState state, int waitingPlace) {}

    /** @throws org.academy.shared.NotFound if the secret is not known */
    public OwnRegistration own(String secret, String address) {
        throw new UnsupportedOperationException();
    }

    /** The person's own registration for a meeting, if they are signed in and have one. */
    public Optional<OwnRegistration> mine(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Everything the signed-in person is or was registered for. */
    @PreAuthorize("isAuthenticated()")
    public Page<OwnRegistration> mine(boolean past, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** The secret of a registration of the signed-in person: the address of its page, made anew. */
    @PreAuthorize("isAuthenticated()")
    public String secretOf(RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    /** Changes what was answered, or the way: whoever changes the way keeps the place until the other is free. */
    public OwnRegistration change(String secret, Change change) {
        throw new UnsupportedOperationException();
    }

    /** Gives the place back, leaves the list, or withdraws. Doing it twice changes nothing. */
    public OwnRegistration cancel(String secret) {
        throw new UnsupportedOperationException();
    }

    /** Gives the place to somebody else, who gets a secret of their own; the old one ends. */
    public Registered replace(String secret, String name, String email, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.academy.shared.RuleViolated {@code attendance.rule.offer-over} once it lapsed */
    public OwnRegistration accept(String secret) {
        throw new UnsupportedOperationException();
    }

    /** Lets the offered place go to the next, and leaves the list. */
    public OwnRegistration decline(String secret) {
        throw new UnsupportedOperationException();
    }

    /** No more reminders and news of this meeting by mail, or again. One press from a mail does it. */
    public void silence(String secret, boolean silent) {
        throw new UnsupportedOperationException();
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

    /** For letters: where and how somebody is written to. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<Contact> contact(RegistrationId registration) {
        throw new UnsupportedOperationException();
    }

    /** For letters to all: those who hold or wait for a place. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Page<Contact> contacts(MeetingId meeting, Pageable page) {
        throw new UnsupportedOperationException();
    }
}
