package org.academy.courses.site;

import java.util.Optional;
import org.academy.courses.CoursePage;
import org.academy.site.SitePart;

/** Slot: the same for the public page of a course. */
public interface CourseSitePart {

    Optional<SitePart> partFor(CoursePage course);
}
