package org.academy.meetings;

import java.util.List;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What an organiser does with a series: found it, fill it by rule or by hand. */
@Service
@PreAuthorize("isAuthenticated()")
public class SeriesPlanning {

    public SeriesId found(InstitutionId host, String title, String description) {
        throw new UnsupportedOperationException();
    }

    public void describe(SeriesId series, String title, String description) {
        throw new UnsupportedOperationException();
    }

    /** The series of the institutions for which the person at hand may schedule, with their drafts. */
    public List<SeriesPage> mine(LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** A series as its organisers see it: with the drafts in it. */
    public SeriesPage draft(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public void include(SeriesId series, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public void exclude(SeriesId series, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** The days on which the rule falls, the meeting's own first: shown before anything is made. */
    public List<When> dates(When first, Repetition rule) {
        throw new UnsupportedOperationException();
    }

    /** Makes a draft like the meeting on each further day of the rule, and puts all of them into the series. */
    public List<MeetingId> repeat(SeriesId series, MeetingId meeting, Repetition rule) {
        throw new UnsupportedOperationException();
    }
}
