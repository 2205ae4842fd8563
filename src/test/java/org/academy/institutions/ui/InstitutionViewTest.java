package org.academy.institutions.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Role;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

class InstitutionViewTest extends ViewTest {

    @Autowired
    InstitutionDirectory directory;

    private InstitutionId north;
    private PersonId head;
    private PersonId author;
    private String page;

    @BeforeEach
    void aCentreWithPeople() {
        north = world.institution("North Centre");
        head = world.person("Aino Head", north, Role.ADMINISTRATOR);
        author = world.person("Liisa Aalto", north, Role.AUTHOR);
        page = "directory/" + directory.summaries(Set.of(north)).get(north).slug();
    }

    @Test
    @WithAnonymousUser
    void tellsEveryoneWhatItIsButNotWhoIsWho() {
        navigate(page, InstitutionView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("North Centre");
        assertThat(said())
                .contains("Oulu, Finland")
                .contains("Collaborating centre")
                .doesNotContain("People and their roles")
                .doesNotContain("Correct the entry");
    }

    @Test
    void showsItsPeopleToItsAdministratorsOnly() {
        signIn(author);
        navigate(page, InstitutionView.class);
        assertThat(said()).doesNotContain("People and their roles");

        signIn(head);
        navigate(page, InstitutionView.class);
        assertThat(said()).contains("People and their roles").contains("Liisa Aalto");
    }

    @Nested
    class Appointing {

        @BeforeEach
        void open() {
            signIn(head);
            navigate(page, InstitutionView.class);
        }

        @Test
        void takesAPersonByTheirUserName() {
            var newcomer = world.person("Salma Nassar", world.institution("South"));
            test(field("User name")).setValue(World.userName(newcomer));
            press("Appoint");

            assertThat(said()).contains("Salma Nassar");
            assertThat(field("User name").getValue()).isEmpty();
        }

        @Test
        void saysAtTheFieldThatNobodyIsCalledThat() {
            test(field("User name")).setValue("nobody.here");
            press("Appoint");

            assertThat(field("User name").getErrorMessage()).startsWith("Nobody here signs in as “nobody.here”.");
        }
    }

    @Nested
    class Correcting {

        @Test
        void isForItsEditors() {
            signIn(author);

            assertThat(shownAt(page + "/edit")).isEqualTo("NoSuchThing");
        }

        @Test
        void saysAtTheFieldWhatIsMissing() {
            signIn(head);
            navigate(page + "/edit", InstitutionForm.class);
            test(field("Name")).setValue("");
            press("Save");
            assertThat(field("Name").getErrorMessage()).isEqualTo("This cannot stay empty.");

            test(field("Name")).setValue("North Centre");
            test(findInView(TextArea.class).single()).setValue("");
            press("Save");
            assertThat(findInView(TextArea.class).single().getErrorMessage()).isEqualTo("This cannot stay empty.");
        }

        @Test
        void savesAndGoesBack() {
            signIn(head);
            navigate(page + "/edit", InstitutionForm.class);
            test(field("City")).setValue("Turku");
            press("Save");

            assertThat(getCurrentView()).isInstanceOf(InstitutionView.class);
            assertThat(said()).contains("Turku, Finland");
        }
    }
}
