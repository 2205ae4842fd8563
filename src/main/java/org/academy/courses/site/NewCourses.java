package org.academy.courses.site;

import java.util.Map;
import java.util.Optional;
import org.academy.courses.CourseCatalogue;
import org.academy.shared.LanguageTag;
import org.academy.site.Frame;
import org.academy.site.HomeSection;
import org.academy.site.SitePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The newest courses on the public home page. */
@Component
@Order(10)
class NewCourses implements HomeSection {

    private static final int SHOWN = 6;
    private static final int SHOWN_ON_A_POOR_LINE = 4;

    private final CourseCatalogue catalogue;
    private final Frame frame;

    NewCourses(CourseCatalogue catalogue, Frame frame) {
        this.catalogue = catalogue;
        this.frame = frame;
    }

    @Override
    public Optional<SitePart> section(LanguageTag language) {
        var shown = frame.lowData() ? SHOWN_ON_A_POOR_LINE : SHOWN;
        var courses = catalogue.newest(language, PageRequest.of(0, shown));
        return courses.isEmpty()
                ? Optional.empty()
                : Optional.of(new SitePart(
                        "courses/new-courses",
                        Map.of("courses", courses.getContent(), "total", courses.getTotalElements())));
    }
}
