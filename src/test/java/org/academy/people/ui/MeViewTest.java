package org.academy.people.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import org.academy.people.OwnAccount;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeViewTest extends ViewTest {

    @Autowired
    OwnAccount account;

    private PersonId amina;

    @BeforeEach
    void join() {
        amina = world.person("Amina Otieno", world.institution("North"));
    }

    @Test
    void isForPeopleWhoSignedIn() {
        assertThat(shownAt("me")).isNotEqualTo("MeView");
    }

    @Nested
    class OfSomebodySignedIn {

        @BeforeEach
        void open() {
            signIn(amina);
            navigate(MeView.class);
        }

        @Test
        void tellsHowTheySignIn() {
            assertThat(said()).contains("You sign in as " + World.userName(amina));
        }

        @Test
        void keepsTheNameTheyWantToBeCalledBy() {
            test(field("Your name")).setValue("Amina A. Otieno");
            press("Save");

            assertThat(told()).contains("Kept.");
            assertThat(account.account().displayName()).isEqualTo("Amina A. Otieno");
        }

        @Test
        void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
            test(field("E-mail, if you like")).setValue("amina at example");
            press("Save");

            var email = field("E-mail, if you like");
            assertThat(email.isInvalid()).isTrue();
            assertThat(email.getErrorMessage()).startsWith("This does not look like an e-mail address.");
            assertThat(email.getValue()).isEqualTo("amina at example");
        }

        @Test
        void changesNothingWhenAnythingIsWrongAndSaysAllOfIt() {
            test(field("Your name")).setValue("Amina A. Otieno");
            test(field("E-mail, if you like")).setValue("amina at example");
            press("Save");

            assertThat(field("Your name").isInvalid()).isFalse();
            assertThat(account.account().displayName()).isEqualTo("Amina Otieno");

            test(field("Your name")).setValue(" ");
            press("Save");

            assertThat(field("Your name").isInvalid()).isTrue();
            assertThat(field("E-mail, if you like").isInvalid()).isTrue();
        }

        @Test
        void asksForThePasswordTheyHave() {
            password("Password you have now", "not this one at all");
            password("New password", "the lake is calm today");
            press("Set the new password");

            assertThat(passwordField("Password you have now").getErrorMessage())
                    .isEqualTo("This is not the password you have now.");

            password("Password you have now", World.PASSWORD);
            press("Set the new password");

            assertThat(told()).contains("From now on the new password counts.");
        }

        @Test
        void showsNewRecoveryCodesOnceAfterAsking() {
            press("Make new codes");
            assertThat(findInView(Code.class).all()).isEmpty();

            press("Make new codes");
            assertThat(findInView(Code.class).all()).hasSize(10);

            navigate("learning", Component.class);
            navigate(MeView.class);
            assertThat(findInView(Code.class).all()).isEmpty();
            assertThat(said()).contains("You have 10 recovery codes left.");
        }

        private void password(String label, String words) {
            test(passwordField(label)).setValue(words);
        }

        private PasswordField passwordField(String label) {
            return findInView(PasswordField.class).all().stream()
                    .filter(field -> label.equals(field.getLabel()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
