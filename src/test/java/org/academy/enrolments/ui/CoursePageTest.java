package org.academy.enrolments.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.academy.courses.CourseFixture;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.Journal;
import org.academy.enrolments.JournalEntry;
import org.academy.shared.LanguageTag;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

/** What learning adds to the page of a course in the portal. */
class CoursePageTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Enrolling enrolling;

    @Autowired
    Journal journal;

    private CourseFixture.Work course;

    @BeforeEach
    void publish() {
        course = courses.published().work();
    }

    @Test
    @WithAnonymousUser
    void invitesStrangersAndMarksNothing() {
        open();

        assertThat(findInView(EnrolForm.class).all()).hasSize(1);
        assertThat(marked("now")).isEmpty();
        assertThat(marked("done")).isEmpty();
    }

    @Test
    void marksWhereSomebodyIsAndWhatTheyHaveRead() {
        signIn(world.person("Amina Otieno", course.north()));
        enrolling.enrol(course.id(), LanguageTag.EN);
        open();
        assertThat(marked("now"))
                .singleElement()
                .satisfies(step ->
                        assertThat(said(step)).contains("Why hands matter").doesNotContain("Read"));

        journal.post(
                "phone",
                List.of(new JournalEntry(
                        1, "unit-completed", course.slug(), "why-hands-matter", Instant.now(), Map.of())));
        open();
        assertThat(marked("now")).isEmpty();
        assertThat(marked("done"))
                .singleElement()
                .satisfies(step ->
                        assertThat(said(step)).contains("Why hands matter").contains("Read"));
    }

    private void open() {
        UI.getCurrent().navigate("discover");
        navigate("courses/" + course.slug(), Component.class);
    }

    private List<ListItem> marked(String sign) {
        return findInView(ListItem.class).withClassName(sign).all();
    }
}
