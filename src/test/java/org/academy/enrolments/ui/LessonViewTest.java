package org.academy.enrolments.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.dom.Element;
import java.util.stream.Stream;
import org.academy.courses.CourseFixture;
import org.academy.enrolments.Enrolling;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

class LessonViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Enrolling enrolling;

    private CourseFixture.Work course;
    private String address;

    @BeforeEach
    void publish() {
        course = courses.published(courses.inFrench(courses.written())).work();
        address = "learning/" + course.slug() + "/why-hands-matter";
    }

    @Test
    @WithAnonymousUser
    void isReadByEveryoneWhoIsThenAskedToEnrol() {
        navigate(address, LessonView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Why hands matter");
        assertThat(said())
                .contains("Unit 1 of 1")
                .contains("Enrol to keep your answers")
                .contains("WHO guidelines");
        assertThat(lesson().hasAttribute("enrolled")).isFalse();
        assertThat(findInView(EnrolForm.class).all()).hasSize(1);
    }

    @Test
    void keepsAnswersOnceSomebodyEnrolled() {
        signIn(world.person("Amina Otieno", course.north()));
        navigate(address, LessonView.class);
        press("Enrol, free");

        assertThat(enrolling.enrolled(course.id())).isTrue();
        assertThat(lesson().hasAttribute("enrolled")).isTrue();
        assertThat(said()).doesNotContain("Enrol to keep your answers");
    }

    @Test
    @WithAnonymousUser
    void changesTheLanguageWhereTheReaderIs() {
        navigate(address, LessonView.class);
        press("Français");

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Pourquoi");
        assertThat(lesson().getAttribute("lang")).isEqualTo("fr");
        assertThat(lesson().getAttribute("src")).contains("language=fr");
    }

    @Test
    @WithAnonymousUser
    void knowsNoOtherUnits() {
        assertThat(shownAt("learning/" + course.slug() + "/no-such-unit")).isEqualTo("NoSuchThing");
        assertThat(shownAt("learning/no-such-course/why-hands-matter")).isEqualTo("NoSuchThing");
    }

    private Element lesson() {
        return descendants(getCurrentView().getElement())
                .filter(one -> !one.isTextNode() && one.getTag().equals("academy-unit"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> descendants(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(LessonViewTest::descendants));
    }
}
