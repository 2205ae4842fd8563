package org.academy.meetings;

import java.util.Collection;
import java.util.Optional;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Meetings as calendar files (RFC 5545), feeds (RFC 7986) and invitations (iTIP, RFC 5546). */
@Service
@PreAuthorize("permitAll()")
public class MeetingCalendars {

    /** One published meeting, to be added once. */
    public Optional<String> file(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** To subscribe to. */
    public Optional<String> seriesFeed(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public String topicFeed(Topic topic, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public String institutionFeed(InstitutionId institution, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /**
     * The meetings a person goes to; cancelled ones stay, marked. {@code rooms} are the links for those among them that
     * they may have.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public String personalFeed(
            Collection<MeetingId> meetings, java.util.Map<MeetingId, String> rooms, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** A message for a calendar program: REQUEST for a new or changed place, CANCEL when it is gone. */
    @PreAuthorize("hasRole('SYSTEM')")
    public String invitation(Invitation invitation) {
        throw new UnsupportedOperationException();
    }

    /** @param room the link, if this person may have it */
    public record Invitation(
            MeetingId meeting,
            Method method,
            String attendeeName,
            String attendeeEmail,
            @Nullable String room,
            LanguageTag language) {

        public enum Method {
            REQUEST,
            CANCEL
        }
    }
}
