package org.academy.courses.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import java.util.Set;
import java.util.UUID;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseId;
import org.academy.courses.CourseRole;
import org.academy.courses.CourseStructuring;
import org.academy.courses.CourseTeam;
import org.academy.courses.StartCourse;
import org.academy.courses.Topic;
import org.academy.courses.UnitDraft;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkbenchViewTest extends ViewTest {

    private static final LanguageTag EN = LanguageTag.EN;

    private final String slug = "hands-" + UUID.randomUUID();

    @Autowired
    CourseTeam team;

    @Autowired
    CourseStructuring structuring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseAuthoring authoring;

    private PersonId lead;
    private PersonId partner;
    private PersonId outsider;
    private BlockId block;

    @BeforeEach
    void writeACourseOfTwoCentres() {
        var north = world.institution("North");
        var south = world.institution("South");
        lead = world.person("Liisa Aalto", north, Role.AUTHOR);
        partner = world.person("Mwila Banda", south, Role.AUTHOR);
        outsider = world.person("Otto Fremd", world.institution("Third"), Role.AUTHOR);
        signIn(lead);
        CourseId course = authoring.start(
                new StartCourse("Hand hygiene", EN, north, Set.of(south), Topic.INFECTION_PREVENTION, slug));
        team.appoint(course, partner, CourseRole.AUTHOR);
        var unit = structuring.addUnit(
                structuring.addSection(course, EN, "Before you begin"), EN, "Why hands matter", 12, "why-hands-matter");
        block = writing.add(unit, 0, EN, new BlockContent.Text("<p>Hands carry germs.</p>"));
    }

    @Test
    void opensTheFirstUnitOnTheWorkbench() {
        navigate("studio/" + slug, WorkbenchView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("Why hands matter");
        assertThat(findInView(RichText.class).single().html()).contains("Hands carry germs.");
    }

    @Test
    void savesWhatIsTyped() {
        navigate("studio/" + slug, WorkbenchView.class);

        findInView(RichText.class).single().show("<p>Hands carry germs from bed to bed.</p>");

        assertThat(standing()).contains("from bed to bed");
    }

    @Test
    void asksWhichTextShallStandWhenTwoPeopleChangedTheSameBlock() {
        navigate("studio/" + slug, WorkbenchView.class);
        signIn(partner);
        writing.save(block, EN, revision(), new BlockContent.Text("<p>Hands carry germs, says Mwila.</p>"));
        signIn(lead);

        findInView(RichText.class).single().show("<p>Hands carry germs, says Liisa.</p>");

        var panel = findInView(ConflictPanel.class).single();
        assertThat(said(panel)).contains("Mwila Banda").contains("says Liisa");
        assertThat(standing()).contains("says Mwila");

        press("Take mine");

        assertThat(standing()).contains("says Liisa");
        assertThat(writing.conflicts(block, EN)).isEmpty();
    }

    @Test
    void keepsStrangersFromTheDraft() {
        signIn(outsider);

        assertThat(shownAt("studio/" + slug)).isEqualTo("NoSuchThing");
    }

    @Test
    void saysOnTheBoardWhatIsStillMissing() {
        navigate("studio/" + slug + "/sign-off", SignOffView.class);

        assertThat(said())
                .contains("Version 1, sign-off")
                .contains("names no source")
                .contains("Not yet");
    }

    private String standing() {
        return ((BlockContent.Text) unit().content()).html();
    }

    private long revision() {
        return unit().revision();
    }

    private UnitDraft.Block unit() {
        var unit = authoring
                .outline(slug, EN)
                .sections()
                .getFirst()
                .units()
                .getFirst()
                .id();
        return authoring.unit(unit, EN).blocks().getFirst();
    }
}
