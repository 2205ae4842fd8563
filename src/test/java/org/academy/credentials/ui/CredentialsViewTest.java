package org.academy.credentials.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.academy.courses.CourseFixture;
import org.academy.credentials.Credentials;
import org.academy.enrolments.CourseCompleted;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

class CredentialsViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    Credentials credentials;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private PersonId amina;

    @BeforeEach
    void join() {
        amina = world.person("Amina Otieno", world.institution("North"));
    }

    @Test
    void isForPeopleWhoSignedIn() {
        assertThat(shownAt("credentials")).isNotEqualTo("CredentialsView");
    }

    @Test
    void saysHowTheFirstOneCanBeEarned() {
        signIn(amina);
        navigate(CredentialsView.class);

        assertThat(said())
                .contains("No certificates yet")
                .contains("Finish a course")
                .doesNotContain("Given by your institutions");
    }

    @Nested
    class OnceEarned {

        private CourseFixture.Work course;
        private String code;

        @BeforeEach
        void complete() {
            course = courses.published().work();
            transaction.executeWithoutResult(status -> events.publishEvent(
                    new CourseCompleted(amina, course.id(), 1, LanguageTag.EN, 12, 1, 1, Instant.now())));
            code = await().until(
                            () -> World.as(
                                    amina,
                                    () -> credentials.mine(PageRequest.of(0, 1)).stream()
                                            .map(one -> one.code())
                                            .findFirst()
                                            .orElse("")),
                            found -> !found.isEmpty());
        }

        @Test
        void isThereToPrintAndToShow() {
            signIn(amina);
            navigate(CredentialsView.class);

            assertThat(said()).contains("Hand hygiene").contains("Issued").contains(code);
            assertThat(findInView(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .contains("/verify/" + code, "/verify/" + code + "/certificate.pdf");
        }

        @Test
        void isWithdrawnByAPublisherWhoSaysWhy() {
            signIn(course.publisherNorth());
            navigate(CredentialsView.class);
            test(field("Name, course or code")).setValue(code);
            assertThat(said()).contains("Amina Otieno");

            press("Withdraw");
            press("Withdraw");
            assertThat(reason().getErrorMessage()).startsWith("Say why the certificate is withdrawn.");

            test(reason()).setValue("Given by mistake");
            press("Withdraw");
            assertThat(told()).contains("Withdrawn. Its page says so from now on.");

            signIn(amina);
            navigate(CredentialsView.class);
            assertThat(said()).contains("Withdrawn");
        }

        private TextArea reason() {
            return find(TextArea.class).single();
        }
    }
}
