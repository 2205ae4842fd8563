package org.academy.courses;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a reader can see of the courses: published versions only. */
@Service
@PreAuthorize("permitAll()")
public class CourseCatalogue {

    /** Every course that is open, newest first, in the language where it speaks it. */
    public Page<CourseSummary> newest(LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public Page<CourseSummary> ownedBy(InstitutionId owner, LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public Map<CourseId, CourseSummary> summaries(Set<CourseId> courses, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** The latest version; withdrawn ones too, marked. */
    public Optional<CoursePage> page(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** The version that is open to learners now; withdrawn ones too, marked. */
    public Optional<CoursePage> openVersion(CourseId course, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** The course at this address, if a version of it was ever published. */
    public Optional<CourseId> idOf(String slug) {
        throw new UnsupportedOperationException();
    }

    /** A given version, for learners who stay on the one they began. */
    public Optional<CoursePage> page(CourseId course, int version, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** A unit of a given version. */
    public Optional<UnitPage> unit(CourseId course, int version, String unitSlug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** The owners of a course, for rules upstairs. */
    public Set<InstitutionId> owners(CourseId course) {
        throw new UnsupportedOperationException();
    }
}
