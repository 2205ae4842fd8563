package org.academy.courses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.List;
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
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Memberships;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.ui.ActionButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest
@AutoConfigureMockMvc
@ViewPackages(packages = {"org.academy.courses.ui", "org.academy.ui"})
class WorkbenchViewTest extends SpringBrowserlessTest {

    private record Visitor(PersonId personId, String displayName) implements SignedIn {}

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

    @Autowired
    People people;

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    Memberships memberships;

    private PersonId lead;
    private PersonId partner;
    private PersonId outsider;
    private BlockId block;

    @BeforeEach
    void writeACourseOfTwoCentres() {
        var north = centre("North");
        var south = centre("South");
        lead = author("Liisa Aalto", north);
        partner = author("Mwila Banda", south);
        outsider = author("Otto Fremd", centre("Third"));
        signIn(lead);
        CourseId course = authoring.start(
                new StartCourse("Hand hygiene", EN, north, Set.of(south), Topic.INFECTION_PREVENTION, slug));
        team.appoint(course, partner, CourseRole.AUTHOR);
        var unit = structuring.addUnit(
                structuring.addSection(course, EN, "Before you begin"), EN, "Why hands matter", 12, "why-hands-matter");
        block = writing.add(unit, 0, EN, new BlockContent.Text("<p>Hands carry germs.</p>"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
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
        assertThat(panel.getElement().getTextRecursively())
                .contains("Mwila Banda")
                .contains("says Liisa");
        assertThat(standing()).contains("says Mwila");

        press("Take mine");

        assertThat(standing()).contains("says Liisa");
        assertThat(writing.conflicts(block, EN)).isEmpty();
    }

    @Test
    void keepsStrangersFromTheDraft() {
        signIn(outsider);

        var shown = navigate("studio/" + slug, Component.class);

        assertThat(shown.getClass().getSimpleName()).isEqualTo("NoSuchThing");
    }

    @Test
    void saysOnTheBoardWhatIsStillMissing() {
        navigate("studio/" + slug + "/sign-off", SignOffView.class);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Version 1, sign-off")
                .contains("names no source")
                .contains("Not yet");
    }

    private void press(String text) {
        test(findInView(ActionButton.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
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

    private InstitutionId centre(String name) {
        return SystemPrincipal.call(() -> directory.list(
                "centre-" + UUID.randomUUID(),
                new InstitutionEntry(
                        name,
                        null,
                        null,
                        InstitutionKind.COLLABORATING_CENTRE,
                        "FI",
                        "Oulu",
                        Region.EUR,
                        List.of("en"),
                        null,
                        "A centre",
                        List.of(),
                        null)));
    }

    private PersonId author(String name, InstitutionId home) {
        return SystemPrincipal.call(() -> {
            var id = people.create(
                    new NewPerson("p-" + UUID.randomUUID().toString().substring(0, 8), name, null, null, EN, Set.of()));
            memberships.appoint(home, id, Role.AUTHOR, LocalDate.EPOCH, null);
            return id;
        });
    }

    private static void signIn(PersonId person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Visitor(person, "Somebody"), null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
    }
}
