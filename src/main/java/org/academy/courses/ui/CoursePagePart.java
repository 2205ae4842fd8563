package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.academy.courses.CoursePage;

/** Slot: a piece that another module adds to the page of a course in the portal: a button to enrol, a badge to earn. */
public interface CoursePagePart {

    Optional<Component> partFor(CoursePage course);
}
