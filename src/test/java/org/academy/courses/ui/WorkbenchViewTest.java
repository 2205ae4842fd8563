package org.academy.courses.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseDescription;
import org.academy.courses.CourseId;
import org.academy.courses.CourseRole;
import org.academy.courses.CourseStructuring;
import org.academy.courses.CourseTeam;
import org.academy.courses.CourseWords;
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
    void joinsWhatTwoPeopleSayOfAUnitWhereTheyDoNotMeet() {
        navigate("studio/" + slug, WorkbenchView.class);
        theirs("Why hands matter", 20);

        test(field("Title of the unit")).setValue("Why clean hands matter");

        assertThat(draft().title()).isEqualTo("Why clean hands matter");
        assertThat(draft().minutes()).isEqualTo(20);
        assertThat(findInView(IntegerField.class).single().getValue()).isEqualTo(20);
    }

    @Test
    void showsBothTitlesUntilOneIsChosen() {
        navigate("studio/" + slug, WorkbenchView.class);
        theirs("Why hands, says Mwila", 12);

        test(field("Title of the unit")).setValue("Why hands, says Liisa");

        assertThat(said()).contains("somebody else changed this too").contains("Why hands, says Mwila");
        assertThat(field("Title of the unit").getValue()).isEqualTo("Why hands, says Liisa");
        assertThat(draft().title()).isEqualTo("Why hands, says Mwila");

        // neither more writing nor a look elsewhere loses either of them
        test(field("Title of the unit")).setValue("Why hands, says Liisa, again");
        navigate("studio", StudioView.class);
        navigate("studio/" + slug, WorkbenchView.class);
        assertThat(field("Title of the unit").getValue()).isEqualTo("Why hands, says Liisa, again");
        assertThat(draft().title()).isEqualTo("Why hands, says Mwila");

        press("Take mine");

        assertThat(draft().title()).isEqualTo("Why hands, says Liisa, again");
        assertThat(said()).doesNotContain("somebody else changed this too");
    }

    @Test
    void takesTheOthersWordsForTheCourse() {
        UI.getCurrent().navigate("studio/" + slug, QueryParameters.fromString("about"));
        signIn(partner);
        var shown = authoring.outline(slug, EN);
        var words = shown.words();
        authoring.describe(
                shown.course(),
                EN,
                new CourseDescription(shown.facts(), words),
                new CourseDescription(
                        shown.facts(), new CourseWords("Clean hands", words.summary(), "", words.outcomes())));
        signIn(lead);

        test(field("Title")).setValue("Hands, clean");
        assertThat(said()).contains("Clean hands");
        press("Take theirs");

        assertThat(field("Title").getValue()).isEqualTo("Clean hands");
        assertThat(authoring.outline(slug, EN).words().title()).isEqualTo("Clean hands");
        test(field("Title")).setValue("Clean hands, always");
        assertThat(authoring.outline(slug, EN).words().title()).isEqualTo("Clean hands, always");
    }

    @Test
    void namesEachBlockByItsNumberAndFirstWords() {
        navigate("studio/" + slug, WorkbenchView.class);

        assertThat(findInView(BlockCard.class).single().getElement().getAttribute("aria-label"))
                .isEqualTo("Text 1: Hands carry germs.");
        assertThat(find(NativeButton.class).all())
                .extracting(button -> button.getElement().getAttribute("aria-label"))
                .contains("History: Text 1: Hands carry germs.", "Take away: Text 1: Hands carry germs.");
    }

    private void theirs(String title, int minutes) {
        signIn(partner);
        structuring.describeUnit(draft().unit(), draft().revision(), EN, title, minutes, List.of(), null);
        signIn(lead);
    }

    private UnitDraft draft() {
        var unit = authoring
                .outline(slug, EN)
                .sections()
                .getFirst()
                .units()
                .getFirst()
                .id();
        return authoring.unit(unit, EN);
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
        return draft().blocks().getFirst();
    }
}
