package org.academy.courses;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reader can see of the courses: published versions only. A page that is not what was published stays closed
 * ({@code courses.rule.version-tampered}).
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class CourseCatalogue {

    private final Versions versions;
    private final Drafts drafts;
    private final Seal seal;

    CourseCatalogue(Versions versions, Drafts drafts, Seal seal) {
        this.versions = versions;
        this.drafts = drafts;
        this.seal = seal;
    }

    /** Every course that is open, newest first, in the language where it speaks it. */
    public Page<CourseSummary> newest(LanguageTag language, Pageable page) {
        var ids = versions.newest(offset(page), size(page));
        return new PageImpl<>(listed(ids, language), page, versions.count());
    }

    public Page<CourseSummary> ownedBy(InstitutionId owner, LanguageTag language, Pageable page) {
        var ids = versions.ownedBy(owner, offset(page), size(page));
        return new PageImpl<>(listed(ids, language), page, versions.countOwnedBy(owner));
    }

    public Map<CourseId, CourseSummary> summaries(Set<CourseId> courses, LanguageTag language) {
        var summaries = new LinkedHashMap<CourseId, CourseSummary>();
        versions.pages(courses, language).forEach((course, stored) -> {
            if (seal.fits(course, stored)) {
                summaries.put(course, CourseSummary.of(CourseJson.read(stored.content(), CoursePage.class)));
            }
        });
        return summaries;
    }

    private List<CourseSummary> listed(List<CourseId> courses, LanguageTag language) {
        return List.copyOf(summaries(new LinkedHashSet<>(courses), language).values());
    }

    /** The latest version; withdrawn ones too, marked. */
    public Optional<CoursePage> page(String slug, LanguageTag language) {
        return versions.published(slug).flatMap(course -> openVersion(course, language));
    }

    /** The version that is open to learners now; withdrawn ones too, marked. */
    public Optional<CoursePage> openVersion(CourseId course, LanguageTag language) {
        return page(course, versions.current(course), language);
    }

    /** The course at this address, if a version of it was ever published. */
    public Optional<CourseId> idOf(String slug) {
        return versions.published(slug);
    }

    /** A given version, for learners who stay on the one they began. */
    public Optional<CoursePage> page(CourseId course, int version, LanguageTag language) {
        return versions.page(course, version, language).map(stored -> {
            var page = CourseJson.read(seal.opened(course, version, stored), CoursePage.class);
            return stored.withdrawn() ? page.asWithdrawn() : page;
        });
    }

    /** A unit of a given version. */
    public Optional<UnitPage> unit(CourseId course, int version, String unitSlug, LanguageTag language) {
        return versions.unit(course, version, unitSlug, language)
                .map(stored -> CourseJson.read(seal.opened(course, version, stored), UnitPage.class));
    }

    /** The owners of a course, for rules upstairs. */
    public Set<InstitutionId> owners(CourseId course) {
        return new LinkedHashSet<>(drafts.owners(course));
    }

    /** Whether everything stored of a version is what its owners signed; reads all of it again. */
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    public boolean unbroken(CourseId course, int version) {
        return seal.unbroken(course, version);
    }

    private static long offset(Pageable page) {
        return page.isPaged() ? page.getOffset() : 0;
    }

    private static int size(Pageable page) {
        return page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE;
    }
}
