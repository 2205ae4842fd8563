package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofHours(25));

    private final InstitutionId north = InstitutionId.next();
    private final InstitutionId south = InstitutionId.next();
    private final PersonId lead = PersonId.next();
    private final PersonId reviewer = PersonId.next();
    private final PersonId henrik = PersonId.next();
    private final PersonId ngoza = PersonId.next();
    private final Course course =
            new Course(CourseId.next(), "hands", LanguageTag.EN, north, Topic.PATIENT_SAFETY, lead, NOON);

    CourseTest() {
        course.inviteOwner(south, NOON);
    }

    @Test
    void startsAsADraftOfItsLead() {
        assertThat(course.state()).isEqualTo(DraftState.DRAFT);
        assertThat(course.owners().getFirst()).isEqualTo(north);
        assertThat(course.owners()).containsExactly(north, south);
        assertThat(course.people(Set.of(CourseRole.LEAD_AUTHOR))).containsExactly(lead);
    }

    @Test
    void hasEachOwnerOnce() {
        assertRule("courses.rule.already-owner", () -> course.inviteOwner(south, NOON));
    }

    @Test
    void keepsItsLastLeadAuthor() {
        assertRule("courses.rule.last-lead", () -> course.dismiss(lead, CourseRole.LEAD_AUTHOR, NOON));
        course.appoint(reviewer, CourseRole.LEAD_AUTHOR, south, NOON);
        course.dismiss(lead, CourseRole.LEAD_AUTHOR, NOON);
        assertThat(course.people(Set.of(CourseRole.LEAD_AUTHOR))).containsExactly(reviewer);
    }

    @Nested
    class AskingForAReview {

        @Test
        void needsAWholeDraftAndSomebodyToReadIt() {
            assertRule("courses.rule.not-ready", () -> course.requestReview(3, Set.of(reviewer), NOON));
            assertRule("courses.rule.no-reviewer", () -> course.requestReview(0, Set.of(), NOON));
            assertThat(course.state()).isEqualTo(DraftState.DRAFT);
        }

        @Test
        void freezesTheDraft() {
            inReview();

            assertRule("courses.rule.frozen-for-review", course::requireOpen);
            assertRule("courses.rule.frozen-for-review", () -> course.inviteOwner(InstitutionId.next(), NOON));
            assertRule("courses.rule.frozen-for-review", () -> course.describe(0, course.facts(), NOON));
        }

        @Test
        void canBeTakenBack() {
            inReview();
            course.takeBack(NOON);

            assertThat(course.state()).isEqualTo(DraftState.DRAFT);
            assertThat(course.current()).isEmpty();
            assertRule("courses.rule.not-in-review", () -> course.takeBack(NOON));
        }
    }

    @Nested
    class InReview {

        InReview() {
            inReview();
        }

        @Test
        void isNotApprovedByThoseWhoWroteIt() {
            assertRule("courses.rule.own-work", () -> course.approve(reviewer, true, true, "", Map.of(), NOON));
        }

        @Test
        void isApprovedByAnotherOwnerThanTheLead() {
            assertRule(
                    "courses.rule.reviewer-from-partner",
                    () -> course.approve(reviewer, false, false, "", Map.of(), NOON));
        }

        @Test
        void goesBackOnlyWithANote() {
            assertRule("courses.rule.say-what-to-change", () -> course.requestChanges(reviewer, " ", NOON));
            course.requestChanges(reviewer, "Name the source.", NOON);
            assertThat(course.state()).isEqualTo(DraftState.CHANGES_REQUESTED);
            course.requireOpen();
        }

        @Test
        void remindsItsReviewersOnceADay() {
            course.remindReviewers(Set.of(reviewer), NOON);
            assertRule("courses.rule.reminded-today", () -> course.remindReviewers(Set.of(reviewer), NOON));
            course.remindReviewers(Set.of(reviewer), NEXT_DAY);
        }

        @Test
        void takesNoSignOffYet() {
            assertRule("courses.rule.not-approved", () -> course.signOff(north, henrik, "", NOON));
        }
    }

    @Nested
    class Approved {

        Approved() {
            inReview();
            course.approve(reviewer, false, true, "", Map.of(north, Set.of(henrik), south, Set.of(ngoza)), NOON);
        }

        @Test
        void isOwedASignOffByEveryOwnerInFourteenDays() {
            assertThat(course.current())
                    .filteredOn(Duty::owed)
                    .extracting(Duty::institution)
                    .containsExactly(north, south);
            assertThat(course.current())
                    .filteredOn(Duty::owed)
                    .extracting(Duty::dueAt)
                    .containsOnly(NOON.plus(Duration.ofDays(14)));
        }

        @Test
        void isPublishedByTheLastSignOffOnly() {
            assertThat(course.signOff(north, henrik, "", NOON)).isFalse();
            assertRule("courses.rule.sign-off-missing", () -> course.publish(NOON));
            assertThat(course.signOff(south, ngoza, "", NOON)).isTrue();
            assertThat(course.publish(NOON)).isEqualTo(1);
            assertThat(course.draftNumber()).isEqualTo(2);
            assertThat(course.state()).isEqualTo(DraftState.DRAFT);
            assertThat(course.current()).isEmpty();
        }

        @Test
        void countsOnePersonForOneOwnerAndEachOwnerOnce() {
            course.signOff(north, henrik, "", NOON);
            assertRule("courses.rule.one-owner-each", () -> course.signOff(south, henrik, "", NOON));
            assertRule("courses.rule.already-signed-off", () -> course.signOff(north, ngoza, "", NOON));
            assertRule("courses.rule.nothing-owed", () -> course.signOff(InstitutionId.next(), ngoza, "", NOON));
        }

        @Test
        void isNeverPublishedBySilence() {
            var muchLater = NOON.plus(Duration.ofDays(400));
            course.remindPublishers(south, Set.of(ngoza), muchLater);
            assertRule("courses.rule.sign-off-missing", () -> course.publish(muchLater));
        }

        @Test
        void losesItsSignOffsWhenItIsTakenBack() {
            course.signOff(north, henrik, "", NOON);
            course.takeBack(NOON);
            inReview();
            course.approve(reviewer, false, true, "", Map.of(), NOON);

            assertThat(course.current()).filteredOn(Duty::owed).hasSize(2);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void needsAPublishedVersionAndAReason() {
            assertRule("courses.rule.not-published", () -> course.withdraw("Old", NOON));
            published();
            assertRule("courses.rule.say-why-withdrawn", () -> course.withdraw(" ", NOON));
            course.withdraw("Old", NOON);
            assertThat(course.withdrawn()).isTrue();
            assertRule("courses.rule.not-published", () -> course.withdraw("Old", NOON));
        }

        @Test
        void endsWithTheNextVersion() {
            published();
            course.withdraw("Old", NOON);
            published();

            assertThat(course.withdrawn()).isFalse();
            assertThat(course.publishedVersion()).isEqualTo(2);
        }
    }

    @Test
    void refusesADescriptionMadeFromAnOldOne() {
        assertThat(course.describe(0, facts(), NOON)).isEqualTo(1);
        assertRule("courses.rule.changed-meanwhile", () -> course.describe(0, facts(), NOON));
        assertThat(course.facts()).isEqualTo(facts());
    }

    private static CourseFacts facts() {
        return new CourseFacts(
                Topic.COMMUNICATION, Level.ADVANCED, Set.of(Profession.NURSE, Profession.MANAGER), "CC-BY-4.0", 80);
    }

    private void inReview() {
        course.requestReview(0, Set.of(reviewer), NOON);
    }

    private void published() {
        inReview();
        course.approve(reviewer, false, true, "", Map.of(), NOON);
        List.of(Map.entry(north, henrik), Map.entry(south, ngoza))
                .forEach(one -> course.signOff(one.getKey(), one.getValue(), "", NOON));
        course.publish(NOON);
    }

    private static void assertRule(String rule, ThrowingCallable broken) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(broken)
                .extracting(RuleViolated::rule)
                .isEqualTo(rule);
    }
}
