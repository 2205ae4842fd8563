package org.academy.meetings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Published meetings, for everyone to read. Drafts are not there; cancelled ones are, marked. */
@Service
@PreAuthorize("permitAll()")
public class MeetingCatalogue {

    /** In order of time. */
    public Page<MeetingSummary> find(MeetingQuery query, LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** The days of a month, in the reader's zone, that have meetings, and how many: light enough for 2,000 of them. */
    public Map<LocalDate, Integer> days(MeetingQuery query, java.time.ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    /** How many there are in each country, for the map. */
    public Map<String, Integer> countries(MeetingQuery query) {
        throw new UnsupportedOperationException();
    }

    public Optional<MeetingPage> page(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public Optional<MeetingPage> page(MeetingId meeting, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public Optional<MeetingId> idOf(String slug) {
        throw new UnsupportedOperationException();
    }

    public Map<MeetingId, MeetingSummary> summaries(Collection<MeetingId> meetings, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public Optional<SeriesPage> series(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** The meetings of an institution that are to come. */
    public Page<MeetingSummary> organisedBy(InstitutionId institution, LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    /** What registration needs to know; read afresh within the caller's transaction. Drafts included. */
    public Optional<Seats> seats(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** The link to the online room, for who knows that the person may have it. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<String> room(MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** Those that end within the window, whatever became of them: for reminders and what comes afterwards. */
    @PreAuthorize("hasRole('SYSTEM')")
    public List<MeetingId> endingBetween(java.time.Instant from, java.time.Instant until) {
        throw new UnsupportedOperationException();
    }
}
