package org.academy.courses.ui;

import java.util.regex.Pattern;
import org.academy.courses.CourseCatalogue;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** A course that was never published is not there. */
@Component
class CourseGuard implements PortalGuard {

    private static final Pattern COURSE = Pattern.compile("courses/([^/]+)");

    private final CourseCatalogue catalogue;

    CourseGuard(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean missing(String path) {
        var course = COURSE.matcher(path);
        return course.matches() && catalogue.idOf(course.group(1)).isEmpty();
    }
}
