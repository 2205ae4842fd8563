package org.academy.people.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.academy.people.PlatformRole;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdministrationViewTest extends ViewTest {

    private final String name = "Nia " + UUID.randomUUID().toString().substring(0, 8);
    private PersonId nia;
    private String page;

    @BeforeEach
    void join() {
        nia = world.person(name, world.institution("North"));
        page = "admin/people/" + World.userName(nia);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin/mails", "admin/people/somebody"})
    void isShutForEverybodyElse(String address) {
        signIn(nia);

        assertThat(shownAt(address)).isEqualTo("DoorShut");
    }

    @Nested
    class ForAdministrators {

        @BeforeEach
        void enter() {
            signIn(world.person("Admin", world.institution("South")), PlatformRole.ADMINISTRATOR);
        }

        @Test
        void findsPeopleByTyping() {
            navigate(AdministrationView.class);
            test(findInView(TextField.class).single()).setValue(name);

            assertThat(findInView(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains(page);

            test(findInView(TextField.class).single()).setValue("xyzzy");

            assertThat(said()).contains("Nobody fits.").doesNotContain(name);
        }

        @Test
        void closesAnAccountAfterAskingAndOpensItAgain() {
            navigate(page, PersonView.class);
            press("Close the account");
            assertThat(said()).doesNotContain("Open the account again");

            press("Close the account");
            assertThat(said()).contains("Closed").contains("Open the account again");

            press("Open the account again");
            assertThat(said()).doesNotContain("Closed");
        }

        @Test
        void givesARoleAfterAskingAndTakesItBack() {
            navigate(page, PersonView.class);
            press("Give the role “Operator”");
            press("Give the role “Operator”");

            assertThat(said()).contains("Take the role “Operator” back");

            press("Take the role “Operator” back");
            press("Take the role “Operator” back");

            assertThat(said()).contains("Give the role “Operator”");
        }

        @Test
        void hasNoPageForSomebodyUnknown() {
            assertThat(shownAt("admin/people/nobody-of-this-name")).isEqualTo("NoSuchThing");
        }

        @Test
        void showsTheMailsThatLeft() {
            assertThat(shownAt("admin/mails")).isEqualTo("MailsView");
            assertThat(said()).contains("Newest first.");
        }
    }
}
