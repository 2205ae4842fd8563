package org.academy.courses.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.academy.courses.CourseFixture;
import org.academy.institutions.Role;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StudioViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Test
    void isForPeopleWhoSignedIn() {
        assertThat(shownAt("studio")).isNotEqualTo("StudioView");
    }

    @Test
    void hasNothingToStartForThoseWhoWriteForNobody() {
        signIn(world.person("Amina Otieno", world.institution("North")));
        navigate(StudioView.class);

        assertThat(said()).contains("No course yet.").doesNotContain("Start a course");
    }

    @Test
    void listsTheWorksOfWhoeverWritesThem() {
        var work = courses.startedByTwoCentres();
        signIn(work.partner());
        navigate(StudioView.class);

        assertThat(findInView(Anchor.class).all()).extracting(Anchor::getHref).contains("studio/" + work.slug());
    }

    @Test
    void startsACourseOnceItHasATitle() {
        signIn(world.person("Liisa Aalto", world.institution("North"), Role.AUTHOR));
        UI.getCurrent().navigate(StudioView.class, QueryParameters.simple(Map.of("start", "")));
        press("Start writing");
        assertThat(field("Title").getErrorMessage()).startsWith("A course needs a title.");

        test(field("Title")).setValue("Waste on the ward");
        press("Start writing");

        assertThat(getCurrentView()).isInstanceOf(WorkbenchView.class);
        assertThat(said()).contains("Waste on the ward");
    }
}
