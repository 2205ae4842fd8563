package org.academy.courses.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import org.academy.courses.CourseFixture;
import org.academy.courses.CourseReview;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignOffViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    CourseReview review;

    private CourseFixture.Work work;

    @Test
    void isHiddenFromStrangers() {
        work = courses.written().work();
        signIn(work.outsider());

        assertThat(shownAt("studio/" + work.slug() + "/sign-off")).isEqualTo("NoSuchThing");
    }

    @Nested
    class InReview {

        @Test
        void isSentBackOnlyWithAWordForTheAuthors() {
            work = courses.written().work();
            World.as(work.lead(), () -> review.requestReview(work.id()));
            open(work.reviewer());
            press("Request changes");
            assertThat(note().getErrorMessage()).isEqualTo("Say what should change, so that the authors know.");

            test(note()).setValue("Name the guideline.");
            press("Request changes");

            assertThat(told()).contains("Sent back. The authors were told.");
            assertThat(said()).contains("Changes requested").contains("Name the guideline.");
        }

        @Test
        void isApprovedByTheReviewerAndThenOwedByThePublishers() {
            work = courses.written().work();
            World.as(work.lead(), () -> review.requestReview(work.id()));
            open(work.lead());
            assertThat(said()).contains("Owes a review").doesNotContain("Your review");

            open(work.reviewer());
            press("Approve");

            assertThat(said()).contains("Approved").doesNotContain("Owes a review");
        }
    }

    @Nested
    class Approved {

        @Test
        void isPublishedByTheLastSignature() {
            work = courses.approved().work();
            open(work.publisherNorth());
            press("Sign off");
            assertThat(told()).contains("Signed off.");
            assertThat(said()).doesNotContain("Published so far");

            open(work.publisherSouth());
            press("Sign off");
            assertThat(said()).contains("Published so far");
        }
    }

    @Nested
    class Published {

        @Test
        void isWithdrawnByAPublisherWhoSaysWhyAndMeansIt() {
            work = courses.published().work();
            open(work.publisherNorth());
            press("Withdraw");
            assertThat(note().getErrorMessage()).isEqualTo("Say why, so that learners understand.");

            test(note()).setValue("The guideline changed.");
            press("Withdraw");
            press("Withdraw");

            assertThat(said()).contains("Withdrawn").doesNotContain("Withdraw this version");
        }

        @Test
        void staysForAuthors() {
            work = courses.published().work();
            open(work.partner());

            assertThat(said()).contains("Published so far").doesNotContain("Withdraw this version");
        }
    }

    private void open(PersonId person) {
        signIn(person);
        navigate("learning", Component.class);
        navigate("studio/" + work.slug() + "/sign-off", SignOffView.class);
    }

    private TextArea note() {
        return findInView(TextArea.class).single();
    }
}
