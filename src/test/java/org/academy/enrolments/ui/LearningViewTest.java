package org.academy.enrolments.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.academy.courses.CourseFixture;
import org.academy.enrolments.Enrolling;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LearningViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Enrolling enrolling;

    private PersonId amina;

    @BeforeEach
    void join() {
        amina = world.person("Amina Otieno", world.institution("North"));
    }

    @Test
    void isForPeopleWhoSignedIn() {
        assertThat(shownAt("learning")).isNotEqualTo("LearningView");
    }

    @Test
    void leadsToCoursesWhenThereIsNone() {
        signIn(amina);
        navigate(LearningView.class);

        assertThat(said()).contains("No courses yet.");
        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("discover");
    }

    @Test
    void showsTheWayOnAndTakesALeaveBack() {
        var work = courses.published().work();
        signIn(amina);
        enrolling.enrol(work.id(), LanguageTag.EN);
        navigate(LearningView.class);

        assertThat(said()).contains("Hand hygiene").contains("0 of 1 units read");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("learning/" + work.slug() + "/why-hands-matter");

        press("Leave this course");
        assertThat(said()).contains("No courses yet.");

        press("Undo");
        assertThat(said()).contains("Hand hygiene");
    }
}
