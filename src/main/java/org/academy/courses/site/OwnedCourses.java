package org.academy.courses.site;

import java.util.Map;
import java.util.Optional;
import org.academy.courses.CourseCatalogue;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.site.InstitutionSitePart;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The courses an institution wrote, on its page. */
@Component
class OwnedCourses implements InstitutionSitePart {

    private static final int SHOWN = 20;

    private final CourseCatalogue catalogue;

    OwnedCourses(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Optional<SitePart> partFor(InstitutionPage institution, LanguageTag language) {
        var courses = catalogue.ownedBy(institution.id(), language, PageRequest.of(0, SHOWN));
        return courses.isEmpty()
                ? Optional.empty()
                : Optional.of(new SitePart("courses/owned-courses", Map.of("courses", courses.getContent())));
    }
}
