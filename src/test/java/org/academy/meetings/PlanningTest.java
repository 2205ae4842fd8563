package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.meetings.MeetingFixture.FR;
import static org.academy.meetings.MeetingFixture.KYIV;
import static org.academy.meetings.MeetingFixture.plan;
import static org.academy.testing.World.as;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.academy.media.MediaId;
import org.academy.meetings.MeetingPlan.Funder;
import org.academy.people.PlatformRole;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@WithMeetings
class PlanningTest {

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Nested
    class ADraft {

        @Test
        void isThereForThoseWhoHaveAPartInItOnly() {
            var cast = fixture.cast();
            var meeting = fixture.drafted("Seen by few");
            var slug = "seen-by-few";

            for (var person : List.of(cast.organiser(), cast.colleague(), cast.publisher())) {
                assertThat(as(person, () -> planning.draft(slug, EN)).id()).isEqualTo(meeting);
            }
            for (var person : List.of(cast.partner(), cast.author(), cast.outsider())) {
                as(person, () -> {
                    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.draft(slug, EN));
                    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> planning.publish(meeting));
                    assertThat(planning.mayPlan(meeting)).isFalse();
                });
            }
            as(
                    cast.publisher(),
                    () -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> planning.publish(meeting)));
            assertThat(catalogue.page(slug, EN)).isEmpty();
            assertThat(catalogue.summaries(List.of(meeting), EN)).isEmpty();
            assertThat(catalogue.seats(meeting)).isPresent();
        }

        @Test
        void isPlannedByOrganisersOfTheHost() {
            var cast = fixture.cast();

            assertThat(as(cast.organiser(), planning::hosts)).containsExactly(cast.north());
            assertThat(as(cast.author(), planning::hosts)).isEmpty();
            for (var person : List.of(cast.author(), cast.publisher(), cast.outsider())) {
                as(
                        person,
                        () -> assertThatExceptionOfType(AccessDeniedException.class)
                                .isThrownBy(() -> planning.schedule(cast.north(), plan("Not theirs"))));
            }
        }

        @Test
        void hasAnAddressOfItsOwnThatStays() {
            fixture.drafted("Нарада: «Якість»");
            var second = fixture.drafted("Нарада: «Якість»");
            var draft = as(fixture.cast().organiser(), () -> planning.draft("narada-akist-2", EN));

            assertThat(draft.id()).isEqualTo(second);
            change(
                    second,
                    new PlanBuilder(draft.plan()).words("New title", "", "").build());
            assertThat(as(fixture.cast().organiser(), () -> planning.draft("narada-akist-2", EN))
                            .plan()
                            .words()
                            .get(EN)
                            .title())
                    .isEqualTo("New title");
            var fresh = fixture.drafted("New");
            assertThat(as(fixture.cast().organiser(), () -> planning.draft("new-2", EN))
                            .id())
                    .isEqualTo(fresh);
        }

        @Test
        void isThrownAwayWithAllThatBelongsToIt() {
            var cast = fixture.cast();
            var meeting = fixture.drafted("Thrown away");
            as(cast.organiser(), () -> {
                var speaker = planning.introduce(meeting, speaker("Nobody"));
                planning.arrange(meeting, 1, List.of(session(meeting, "Part", speaker)));
                planning.provide(meeting, List.of(material("Slides", false)));
                planning.discard(meeting);
            });

            assertThat(catalogue.seats(meeting)).isEmpty();
            var published = fixture.published("Not thrown away");
            as(cast.organiser(), () -> refused("meetings.rule.discard-published", () -> planning.discard(published)));
        }

        @Test
        void beginsWithSensibleValues() {
            var blank = as(fixture.cast().organiser(), () -> planning.blank(LanguageTag.UK, KYIV));

            assertThat(blank.when().start()).isAfter(LocalDateTime.now());
            as(
                    fixture.cast().organiser(),
                    () -> refused(
                            "meetings.rule.title",
                            () -> planning.schedule(fixture.cast().north(), blank)));
        }
    }

    @Nested
    class SigningOff {

        @Test
        void isNotNeededFromAnybodyElseWhenOneCentreOrganises(PublishedEvents events) {
            var meeting = fixture.published("Alone");

            assertThat(catalogue.page(meeting, EN).orElseThrow().organisers()).hasSize(1);
            assertThat(events.ofType(MeetingPublished.class)
                            .matching(one -> one.meeting().equals(meeting)))
                    .hasSize(1);
        }

        @Test
        void isOwedByEveryOrganiserAndGivenByAskingForTheHost(PublishedEvents events) {
            var cast = fixture.cast();
            var meeting = together("Together");
            as(cast.organiser(), () -> {
                refused("meetings.rule.sign-off-missing", () -> planning.publish(meeting));
                planning.askForSignOff(meeting);
            });

            var asked = events.ofType(SignOffAsked.class)
                    .matching(one -> one.meeting().equals(meeting));
            assertThat(asked).singleElement().satisfies(one -> {
                assertThat(one.institution()).isEqualTo(cast.south());
                assertThat(one.signers()).containsExactlyInAnyOrder(cast.partner(), cast.publisherSouth());
                assertThat(one.reminder()).isZero();
            });
            as(cast.organiser(), () -> {
                refused("meetings.rule.reminded-today", () -> planning.askForSignOff(meeting));
                refused("meetings.rule.sign-off-missing", () -> planning.publish(meeting));
                assertThat(planning.maySignOffFor(meeting)).isEmpty();
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> planning.signOff(meeting, cast.south()));
            });
            as(cast.publisherSouth(), () -> {
                assertThat(planning.maySignOffFor(meeting)).containsExactly(cast.south());
                planning.signOff(meeting, cast.south());
                refused("meetings.rule.already-signed-off", () -> planning.signOff(meeting, cast.south()));
            });
            assertThat(draft("together").stage()).isEqualTo(MeetingStage.SIGNED_OFF);
            assertThat(draft("together").duties()).allMatch(MeetingDraft.Duty::given);
            as(cast.partner(), () -> planning.publish(meeting));
            assertThat(catalogue.page(meeting, EN).orElseThrow().organisers())
                    .extracting(one -> one.id())
                    .containsExactly(cast.north(), cast.south());
        }

        @Test
        void isGivenByNobodyForTwo() {
            var cast = fixture.cast();
            var meeting = together("By nobody for two");
            var both = fixture.personOfBoth();
            as(both, () -> {
                planning.askForSignOff(meeting);
                assertThat(planning.maySignOffFor(meeting)).isEmpty();
                refused("meetings.rule.one-institution-each", () -> planning.signOff(meeting, cast.south()));
                refused("meetings.rule.sign-off-missing", () -> planning.publish(meeting));
            });
        }

        @Test
        void isTakenBackFromTheOthersWhenWhatTheySignedChanges() {
            var cast = fixture.cast();
            var meeting = together("Taken back");
            as(cast.organiser(), () -> planning.askForSignOff(meeting));
            as(cast.partner(), () -> planning.signOff(meeting, cast.south()));

            change(
                    meeting,
                    new PlanBuilder(draft("taken-back").plan()).places(70, 70).build());
            assertThat(draft("taken-back").stage())
                    .as("places are the host’s to change")
                    .isEqualTo(MeetingStage.SIGNED_OFF);

            change(
                    meeting,
                    new PlanBuilder(draft("taken-back").plan())
                            .funders(new Funder("Tobacco Ltd", "", ""))
                            .build());
            assertThat(draft("taken-back").duties())
                    .extracting(MeetingDraft.Duty::given)
                    .containsExactly(true, false);
            assertThat(draft("taken-back").duties().getLast().askedAt()).isNull();
            as(
                    cast.publisherSouth(),
                    () -> refused("meetings.rule.not-asked", () -> planning.signOff(meeting, cast.south())));
            as(cast.organiser(), () -> planning.askForSignOff(meeting));
            as(cast.publisherSouth(), () -> planning.signOff(meeting, cast.south()));
            assertThat(draft("taken-back").stage()).isEqualTo(MeetingStage.SIGNED_OFF);

            as(cast.organiser(), () -> planning.addOrganiser(meeting, fixture.third()));
            assertThat(draft("taken-back").duties())
                    .extracting(MeetingDraft.Duty::given)
                    .containsExactly(true, false, false);
        }

        @Test
        void isNeededFromAnInstitutionThatJoinsLaterBeforeItIsNamed(PublishedEvents events) {
            var cast = fixture.cast();
            var meeting = fixture.published("Joined later");
            as(cast.organiser(), () -> {
                planning.addOrganiser(meeting, cast.south());
                planning.askForSignOff(meeting);
            });
            assertThat(catalogue.page(meeting, EN).orElseThrow().organisers()).hasSize(1);

            as(cast.partner(), () -> planning.signOff(meeting, cast.south()));

            assertThat(catalogue.page(meeting, EN).orElseThrow().organisers()).hasSize(2);
            assertThat(changes(events, meeting)).singleElement().satisfies(change -> {
                assertThat(change.facts()).containsExactly(Fact.ORGANISERS);
                assertThat(change.tell()).isFalse();
                assertThat(change.sequence()).isZero();
            });
        }

        @Test
        void isGivenUpByThoseWhoLeave() {
            var cast = fixture.cast();
            var meeting = together("Given up");
            as(cast.organiser(), () -> {
                planning.addOrganiser(meeting, fixture.third());
                refused("meetings.rule.host-stays", () -> planning.removeOrganiser(meeting, cast.north()));
            });
            as(cast.partner(), () -> {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> planning.removeOrganiser(meeting, fixture.third()));
                planning.removeOrganiser(meeting, cast.south());
                assertThat(planning.mayPlan(meeting)).isFalse();
            });
        }

        private MeetingId together(String title) {
            var meeting = fixture.drafted(title);
            as(
                    fixture.cast().organiser(),
                    () -> planning.addOrganiser(meeting, fixture.cast().south()));
            return meeting;
        }
    }

    @Nested
    class AChange {

        @Test
        void ofAPublishedMeetingIsAnnouncedOnceWithWhatChanged(PublishedEvents events) {
            var before = plan("Announced");
            var meeting = fixture.published(before);
            var after = new PlanBuilder(before)
                    .when(before.when().from(before.when().start().plusDays(1)))
                    .venue(new Venue("Opera", "", "Lviv", "UA"))
                    .places(50, 100)
                    .build();

            var revised = as(
                    fixture.cast().organiser(),
                    () -> planning.revise(meeting, before, after, true, "  The house is closed. "));

            assertThat(revised.clashes()).isEmpty();
            assertThat(changes(events, meeting)).singleElement().satisfies(change -> {
                assertThat(change.facts()).containsExactlyInAnyOrder(Fact.WHEN, Fact.VENUE, Fact.PLACES);
                assertThat(change.before()).isEqualTo(new MeetingChanged.Before(before.when(), before.venue()));
                assertThat(change.sequence()).isOne();
                assertThat(change.tell()).isTrue();
                assertThat(change.note()).isEqualTo("The house is closed.");
            });
        }

        @Test
        void thatChangesNothingAnnouncesNothing(PublishedEvents events) {
            var plan = plan("Nothing new");
            var meeting = fixture.published(plan);
            var draft = draft("nothing-new");

            change(meeting, plan);

            assertThat(changes(events, meeting)).isEmpty();
            assertThat(draft("nothing-new").revision()).isEqualTo(draft.revision());
        }

        @Test
        void thatCalendarsNeedNotHearOfLeavesTheirNumber(PublishedEvents events) {
            var plan = plan("No calendar");
            var meeting = fixture.published(plan);

            change(meeting, new PlanBuilder(plan).places(1, 1).build());

            assertThat(changes(events, meeting))
                    .singleElement()
                    .satisfies(change -> assertThat(change.sequence()).isZero());
        }

        @Test
        void ofADraftIsNobodysBusiness(PublishedEvents events) {
            var plan = plan("Nobody’s business");
            var meeting = fixture.drafted(plan);

            change(meeting, new PlanBuilder(plan).kind(MeetingKind.SEMINAR).build());

            assertThat(changes(events, meeting)).isEmpty();
        }

        @Test
        void isHeldAgainstTheRulesOfWhatEveryoneSees() {
            var plan = plan("Held");
            var meeting = fixture.published(plan);

            as(
                    fixture.cast().organiser(),
                    () -> refused(
                            "meetings.rule.link-needed",
                            () -> planning.revise(
                                    meeting,
                                    plan,
                                    new PlanBuilder(plan).link(" ").build(),
                                    false,
                                    null)));
        }

        @Test
        void byTwoOrganisersLosesNothing() {
            var base = plan("Two organisers");
            var meeting = fixture.drafted(base);
            var mine =
                    new PlanBuilder(base).kind(MeetingKind.SEMINAR).places(1, 1).build();
            var theirs = new PlanBuilder(base)
                    .kind(MeetingKind.TRAINING)
                    .link("https://other.example")
                    .build();

            as(fixture.cast().colleague(), () -> planning.revise(meeting, base, theirs, false, null));
            var revised = as(fixture.cast().organiser(), () -> planning.revise(meeting, base, mine, false, null));

            assertThat(revised.clashes()).containsExactly(Fact.KIND);
            assertThat(revised.theirs())
                    .isEqualTo(new PlanBuilder(theirs).places(1, 1).build());
            assertThat(draft("two-organisers").plan()).isEqualTo(revised.theirs());
            assertThat(draft("two-organisers").revision()).isEqualTo(revised.revision());

            var chosen = as(
                    fixture.cast().organiser(),
                    () -> planning.revise(
                            meeting,
                            revised.theirs(),
                            new PlanBuilder(revised.theirs())
                                    .kind(MeetingKind.SEMINAR)
                                    .build(),
                            false,
                            null));
            assertThat(chosen.clashes()).isEmpty();
            assertThat(chosen.theirs().kind()).isEqualTo(MeetingKind.SEMINAR);
        }

        @Test
        void byManyAtOnceIsKeptFromEach() throws Exception {
            var base = plan("Many at once");
            var meeting = fixture.drafted(base);
            var languages = List.of(
                    LanguageTag.FR, LanguageTag.ES, LanguageTag.AR, LanguageTag.ZH, LanguageTag.RU, LanguageTag.UK);
            try (var threads = Executors.newFixedThreadPool(6)) {
                var work = languages.stream()
                        .<Callable<Revised>>map(language -> () -> as(
                                fixture.cast().organiser(),
                                () -> planning.revise(meeting, base, translated(base, language), false, null)))
                        .toList();
                for (var done : threads.invokeAll(work)) {
                    assertThat(done.get().clashes()).isEmpty();
                }
            }

            assertThat(draft("many-at-once").plan().words().keySet())
                    .containsAll(languages)
                    .hasSize(7);
            assertThat(draft("many-at-once").revision()).isEqualTo(7);
        }

        @Test
        void byManyOfTheSameFactIsKeptFromOneAndToldToTheOthers() throws Exception {
            var base = plan("One wins");
            var meeting = fixture.drafted(base);
            try (var threads = Executors.newFixedThreadPool(6)) {
                var work = IntStream.rangeClosed(1, 6)
                        .<Callable<Revised>>mapToObj(places -> () -> as(
                                fixture.cast().organiser(),
                                () -> planning.revise(
                                        meeting,
                                        base,
                                        new PlanBuilder(base)
                                                .places(places, places)
                                                .build(),
                                        false,
                                        null)))
                        .toList();
                var clashes = 0;
                for (var done : threads.invokeAll(work)) {
                    clashes += done.get().clashes().size();
                }
                assertThat(clashes).isEqualTo(5);
            }
            assertThat(draft("one-wins").revision()).isEqualTo(2);
        }

        private static MeetingPlan translated(MeetingPlan plan, LanguageTag language) {
            var words = new LinkedHashMap<>(plan.words());
            words.put(language, new MeetingWords(language.ownName(), "", ""));
            return new PlanBuilder(plan)
                    .words(Collections.unmodifiableMap(words))
                    .build();
        }
    }

    @Nested
    class WhatHasBeen {

        @Test
        void isNotMoved() {
            var yesterday = plan("Been", LocalDate.now().minusDays(2).atTime(10, 0));
            var meeting = fixture.published(yesterday);
            var later = new PlanBuilder(yesterday)
                    .when(yesterday.when().from(LocalDate.now().plusDays(9).atTime(10, 0)))
                    .build();

            as(fixture.cast().organiser(), () -> {
                refused("meetings.rule.already-over", () -> planning.revise(meeting, yesterday, later, false, null));
                refused("meetings.rule.already-over", () -> planning.cancel(meeting, "Too late"));
            });
            change(
                    meeting,
                    new PlanBuilder(yesterday).words("Been, and told", "", "").build());
            assertThat(draft("been").plan().words().get(EN).title()).isEqualTo("Been, and told");

            signIn(fixture.cast().outsider(), PlatformRole.ADMINISTRATOR);
            var corrected = new PlanBuilder(draft("been").plan())
                    .when(yesterday.when().from(yesterday.when().start().minusHours(1)))
                    .build();
            assertThat(planning.revise(meeting, draft("been").plan(), corrected, false, null)
                            .theirs()
                            .when())
                    .isEqualTo(corrected.when());
        }

        @Test
        void keepsItsBeginningOnceItHasBegunAndMayLastLonger() {
            var now = LocalDateTime.now(KYIV);
            var running = plan("Running", When.at(now.minusHours(1), now.plusHours(1), KYIV));
            var meeting = fixture.published(running);
            var stands = draft("running").plan();
            assertThat(draft("running").stage()).isEqualTo(MeetingStage.RUNNING);

            as(fixture.cast().organiser(), () -> {
                refused(
                        "meetings.rule.already-begun",
                        () -> planning.revise(
                                meeting,
                                stands,
                                new PlanBuilder(stands)
                                        .when(When.at(
                                                stands.when().start().plusMinutes(90),
                                                stands.when().end().plusHours(1),
                                                KYIV))
                                        .build(),
                                false,
                                null));
                planning.revise(
                        meeting,
                        stands,
                        new PlanBuilder(stands)
                                .when(When.at(
                                        stands.when().start(),
                                        stands.when().end().plusHours(1),
                                        KYIV))
                                .build(),
                        true,
                        null);
            });
        }

        @Test
        void isNowhereToMoveTo() {
            var plan = plan("Nowhere to move to");
            var meeting = fixture.published(plan);

            as(
                    fixture.cast().organiser(),
                    () -> refused(
                            "meetings.rule.in-the-past",
                            () -> planning.revise(
                                    meeting,
                                    plan,
                                    new PlanBuilder(plan)
                                            .when(plan.when()
                                                    .from(LocalDateTime.now().minusDays(1)))
                                            .build(),
                                    false,
                                    null)));
        }
    }

    @Nested
    class Cancelled {

        @Test
        void staysWhereItWasAndSaysWhy(PublishedEvents events) {
            var plan = plan("Cancelled");
            var meeting = fixture.published(plan);
            as(fixture.cast().organiser(), () -> {
                refused("meetings.rule.say-why-cancelled", () -> planning.cancel(meeting, " "));
                planning.cancel(meeting, "No electricity.");
                refused("meetings.rule.cancelled", () -> planning.cancel(meeting, "Again"));
                refused(
                        "meetings.rule.cancelled",
                        () -> planning.revise(
                                meeting,
                                plan,
                                new PlanBuilder(plan).places(1, 1).build(),
                                false,
                                null));
            });

            var page = catalogue.page(meeting, EN).orElseThrow();
            assertThat(page.stage()).isEqualTo(MeetingStage.CANCELLED);
            assertThat(page.cancelledBecause()).isEqualTo("No electricity.");
            assertThat(page.sequence()).isOne();
            assertThat(catalogue
                            .find(
                                    MeetingQuery.between(
                                            plan.when().begins(), plan.when().ends()),
                                    EN,
                                    PageRequest.of(0, 50))
                            .filter(one -> one.id().equals(meeting)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.stage()).isEqualTo(MeetingStage.CANCELLED));
            assertThat(events.ofType(MeetingCancelled.class)
                            .matching(one -> one.meeting().equals(meeting)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.sequence()).isOne());
        }

        @Test
        void isNotSaidOfDrafts() {
            var meeting = fixture.drafted("Never said");

            as(
                    fixture.cast().organiser(),
                    () -> refused("meetings.rule.not-published", () -> planning.cancel(meeting, "Why")));
        }
    }

    @Nested
    class TheProgramme {

        @Test
        void isKeptWithItsSpeakers(PublishedEvents events) {
            var meeting = fixture.published("With a programme");
            var cast = fixture.cast();
            as(cast.organiser(), () -> {
                var speaker = planning.introduce(meeting, speaker("Olena Koval"));
                planning.arrange(
                        meeting,
                        draft("with-a-programme").revision(),
                        List.of(session(meeting, "Second", 60, speaker), session(meeting, "First", 0, speaker)),
                        true,
                        "Now with a programme");
            });

            var page = catalogue.page(meeting, EN).orElseThrow();
            assertThat(page.sessions()).extracting(SessionEntry::title).containsExactly("First", "Second");
            assertThat(page.speakers()).extracting(SpeakerEntry::name).containsExactly("Olena Koval");
            assertThat(changes(events, meeting)).singleElement().satisfies(change -> {
                assertThat(change.facts()).containsExactly(Fact.PROGRAMME);
                assertThat(change.tell()).isTrue();
                assertThat(change.sequence()).isOne();
            });

            as(
                    cast.organiser(),
                    () -> planning.arrange(meeting, draft("with-a-programme").revision(), page.sessions()));
            assertThat(changes(events, meeting)).hasSize(1);
        }

        @Test
        void liesWithinItsMeeting() {
            var meeting = fixture.drafted("Within");

            as(
                    fixture.cast().organiser(),
                    () -> assertThatExceptionOfType(RuleViolated.class)
                            .isThrownBy(() -> planning.arrange(
                                    meeting,
                                    1,
                                    List.of(session(meeting, "Late", 170, null), session(meeting, "", 0, null))))
                            .satisfies(refused -> assertThat(refused.all())
                                    .extracting(one -> one.field().orElse("") + " " + one.rule())
                                    .containsExactly(
                                            "sessions[0].start meetings.rule.session-outside",
                                            "sessions[1].title meetings.rule.title")));
        }

        @Test
        void isNotOverwrittenByWhoDidNotSeeIt() {
            var meeting = fixture.drafted("Overwritten");
            var seen = draft("overwritten").revision();
            as(
                    fixture.cast().colleague(),
                    () -> planning.arrange(meeting, seen, List.of(session(meeting, "Theirs", 0, null))));

            as(
                    fixture.cast().organiser(),
                    () -> refused(
                            "meetings.rule.changed-meanwhile",
                            () -> planning.arrange(meeting, seen, List.of(session(meeting, "Mine", 0, null)))));

            var next = draft("overwritten").revision();
            change(
                    meeting,
                    new PlanBuilder(draft("overwritten").plan()).places(3, 3).build());
            as(
                    fixture.cast().organiser(),
                    () -> planning.arrange(meeting, next, List.of(session(meeting, "Mine", 0, null))));
            assertThat(draft("overwritten").sessions())
                    .extracting(SessionEntry::title)
                    .containsExactly("Mine");
        }

        @Test
        void movesWithItsMeeting() {
            var meeting = fixture.drafted("Moves");
            as(
                    fixture.cast().organiser(),
                    () -> planning.arrange(meeting, 1, List.of(session(meeting, "First", 30, null))));
            var plan = draft("moves").plan();
            var later = plan.when().from(plan.when().start().plusDays(3));

            change(meeting, new PlanBuilder(plan).when(later).build());

            assertThat(draft("moves").sessions().getFirst().when().start())
                    .isEqualTo(later.start().plusMinutes(30));
            as(
                    fixture.cast().organiser(),
                    () -> refused(
                            "meetings.rule.sessions-outside",
                            () -> planning.revise(
                                    meeting,
                                    draft("moves").plan(),
                                    new PlanBuilder(draft("moves").plan())
                                            .when(When.at(
                                                    later.start(), later.start().plusMinutes(20), KYIV))
                                            .build(),
                                    false,
                                    null)));
        }

        @Test
        void staysWhereItIsWhenItsMeetingOnlyBecomesLonger() {
            var meeting = fixture.drafted("Longer");
            as(
                    fixture.cast().organiser(),
                    () -> planning.arrange(meeting, 1, List.of(session(meeting, "First", 30, null))));
            var stands = draft("longer").sessions();
            var plan = draft("longer").plan();
            var seen = draft("longer").revision();

            change(
                    meeting,
                    new PlanBuilder(plan)
                            .when(When.at(
                                    plan.when().start().minusHours(2),
                                    plan.when().end(),
                                    KYIV))
                            .build());
            assertThat(draft("longer").sessions()).isEqualTo(stands);
            change(
                    meeting,
                    new PlanBuilder(plan)
                            .when(When.days(plan.when().firstDay(), plan.when().firstDay(), KYIV))
                            .build());
            assertThat(draft("longer").sessions()).isEqualTo(stands);

            change(
                    meeting,
                    new PlanBuilder(plan)
                            .when(plan.when().from(plan.when().start().plusDays(1)))
                            .build());
            as(
                    fixture.cast().organiser(),
                    () -> refused("meetings.rule.changed-meanwhile", () -> planning.arrange(meeting, seen, stands)));
        }

        @Test
        void isSharedWithPartnersAndNoMoreThanThat() {
            var cast = fixture.cast();
            var meeting = fixture.drafted("Shared");
            as(cast.organiser(), () -> {
                planning.addOrganiser(meeting, cast.south());
                planning.invite(meeting, List.of(planning.introduce(meeting, speaker("Shared speaker"))));
                planning.introduce(fixture.drafted("Not shared"), speaker("Speaker not shared"));
            });

            as(
                    cast.partner(),
                    () -> assertThat(planning.knownSpeakers(cast.north(), "shared"))
                            .extracting(SpeakerEntry::name)
                            .containsExactly("Shared speaker"));
            as(
                    cast.outsider(),
                    () -> assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> planning.knownSpeakers(cast.north(), "")));
        }

        @Test
        void letsSpeakersGo() {
            var meeting = fixture.drafted("Lets go");
            as(fixture.cast().organiser(), () -> {
                var one = planning.introduce(meeting, speaker("One"));
                var two = planning.introduce(meeting, speaker("Two"));
                planning.arrange(
                        meeting, 1, List.of(session(meeting, "Both", 0, one), session(meeting, "Other", 0, two)));
                planning.invite(meeting, List.of(two));
                assertThat(planning.knownSpeakers(fixture.cast().north(), "on"))
                        .extracting(SpeakerEntry::name)
                        .contains("One");
            });

            assertThat(draft("lets-go").speakers())
                    .extracting(SpeakerEntry::name)
                    .containsExactly("Two");
            assertThat(draft("lets-go").sessions())
                    .flatExtracting(SessionEntry::speakers)
                    .hasSize(1);
        }

        @Test
        void hasNoSpeakersOfOthers() {
            var meeting = fixture.drafted("Others’ speakers");
            var foreign = as(fixture.cast().partner(), () -> {
                var theirs = planning.schedule(fixture.cast().south(), plan("Theirs"));
                return planning.introduce(theirs, speaker("Foreign"));
            });

            as(fixture.cast().organiser(), () -> {
                refused("meetings.rule.unknown-speaker", () -> planning.invite(meeting, List.of(foreign)));
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> planning.introduce(
                                meeting, new SpeakerEntry(foreign, "Mine now", "", "", "", null, false, null, null)));
                refused(
                        "meetings.rule.unknown-zone",
                        () -> planning.introduce(
                                meeting, new SpeakerEntry(null, "X", "", "", "", null, false, "Nowhere/X", null)));
            });
        }

        @Test
        void showsNoPhotoWithoutConsent() {
            var meeting = fixture.published("No photo");
            as(
                    fixture.cast().organiser(),
                    () -> assertThatExceptionOfType(NotFound.class)
                            .isThrownBy(() -> planning.introduce(
                                    meeting,
                                    new SpeakerEntry(null, "X", "", "", "", MediaId.next(), false, null, null))));
        }
    }

    @Nested
    class Materials {

        @Autowired
        MeetingFixture.Registered registered;

        @Test
        void areForEveryoneOrForThoseWhoWereRegistered(PublishedEvents events) {
            var meeting = fixture.published("With materials");
            as(
                    fixture.cast().organiser(),
                    () -> planning.provide(meeting, List.of(material("Slides", false), material("Recording", true))));

            assertThat(as(
                                    fixture.cast().outsider(),
                                    () -> catalogue.page(meeting, EN).orElseThrow())
                            .materials())
                    .extracting(Material::link)
                    .containsExactly("https://slides.example", null);
            assertThat(as(
                                    fixture.cast().organiser(),
                                    () -> catalogue.page(meeting, EN).orElseThrow())
                            .materials())
                    .extracting(Material::link)
                    .doesNotContainNull();
            assertThat(SystemPrincipal.call(() -> catalogue.materials(meeting)))
                    .extracting(Material::link)
                    .doesNotContainNull();
            registered.meetings.add(meeting);
            assertThat(as(
                                    fixture.cast().outsider(),
                                    () -> catalogue.page(meeting, EN).orElseThrow())
                            .materials())
                    .extracting(Material::link)
                    .doesNotContainNull();
            assertThat(changes(events, meeting)).singleElement().satisfies(change -> {
                assertThat(change.facts()).containsExactly(Fact.MATERIALS);
                assertThat(change.tell()).isFalse();
            });
        }

        @Test
        void areAFileOrALinkUnderALicence() {
            var meeting = fixture.drafted("Bad materials");

            as(
                    fixture.cast().organiser(),
                    () -> assertThatExceptionOfType(RuleViolated.class)
                            .isThrownBy(() -> planning.provide(
                                    meeting,
                                    List.of(new Material(
                                            null, Material.Kind.SLIDES, "", null, null, "", SessionId.next(), false))))
                            .satisfies(refused -> assertThat(refused.all())
                                    .extracting(RuleViolated::rule)
                                    .containsExactly(
                                            "meetings.rule.title",
                                            "meetings.rule.file-or-link",
                                            "meetings.rule.licence",
                                            "meetings.rule.no-such-session")));
        }
    }

    @Nested
    class Again {

        @Autowired
        SeriesPlanning series;

        @Test
        void aCopyHasThePlanTheProgrammeAndTheSpeakersOnAnotherDay() {
            var cast = fixture.cast();
            var plan = new PlanBuilder(plan("Copied"))
                    .registration(plan("Copied").when().start().minusDays(20), null)
                    .build();
            var meeting = fixture.drafted(plan);
            var start = LocalDateTime.of(
                    plan.when().firstDay().plusDays(100), plan.when().start().toLocalTime());
            var copy = as(cast.organiser(), () -> {
                planning.addOrganiser(meeting, cast.south());
                var speaker = planning.introduce(meeting, speaker("Copied speaker"));
                planning.arrange(meeting, draft("copied").revision(), List.of(session(meeting, "Part", 30, speaker)));
                planning.provide(meeting, List.of(material("Slides", false)));
                return planning.copy(meeting, start);
            });

            var draft = draft("copied-" + start.toLocalDate());
            assertThat(draft.id()).isEqualTo(copy);
            assertThat(draft.plan()).isEqualTo(Plans.moved(plan, start));
            assertThat(draft.plan().opensAt()).isEqualTo(start.minusDays(20));
            assertThat(draft.sessions()).singleElement().satisfies(session -> {
                assertThat(session.when().start()).isEqualTo(start.plusMinutes(30));
                assertThat(session.speakers()).hasSize(1);
            });
            assertThat(draft.speakers()).hasSize(1);
            assertThat(draft.materials()).isEmpty();
            assertThat(draft.duties()).hasSize(2).noneMatch(MeetingDraft.Duty::given);
        }

        @Test
        void aTemplateIsAPlanToBeginWith() {
            var cast = fixture.cast();
            var plan = plan("As a template");
            var meeting = fixture.drafted(plan);
            var start = LocalDateTime.parse("2028-03-02T09:00");
            as(cast.organiser(), () -> {
                var template = planning.keepAsTemplate(meeting, "Our usual workshop");
                refused(
                        "meetings.rule.template-name-taken",
                        () -> planning.keepAsTemplate(meeting, "our usual workshop "));
                assertThat(planning.templates(cast.north()))
                        .extracting(MeetingPlanning.Template::name)
                        .contains("Our usual workshop");
                assertThat(planning.plan(template, start)).contains(Plans.moved(plan, start));
                as(
                        cast.outsider(),
                        () -> assertThat(planning.plan(template, start)).isEmpty());
                planning.forget(template);
                assertThat(planning.plan(template, start)).isEmpty();
            });
        }

        @Test
        void aSeriesIsFilledByRuleAndByHandAndNothingIsMadeTwice() {
            var cast = fixture.cast();
            var plan = plan("Every week", LocalDateTime.parse("2028-03-16T14:00"));
            var meeting = fixture.drafted(plan);
            var rule = new Repetition(Repetition.Every.WEEK, 1, LocalDate.of(2028, 4, 6), Set.of());
            as(cast.organiser(), () -> {
                var id = series.found(cast.north(), "Safer care, step by step", "Four afternoons.");
                var made = series.repeat(id, meeting, rule);
                assertThat(made).hasSize(3);
                assertThat(series.repeat(id, meeting, rule)).isEmpty();

                var page = series.draft("safer-care-step-by-step", EN);
                assertThat(page.meetings())
                        .extracting(one -> one.when().start().toString())
                        .containsExactly(
                                "2028-03-16T14:00", "2028-03-23T14:00", "2028-03-30T14:00", "2028-04-06T14:00");
                assertThat(page.meetings())
                        .extracting(one -> one.when().begins().toString())
                        .contains("2028-03-23T12:00:00Z", "2028-03-30T11:00:00Z");
                assertThat(catalogue.series("safer-care-step-by-step", EN)).isEmpty();

                planning.publish(made.getFirst());
                assertThat(catalogue
                                .series("safer-care-step-by-step", FR)
                                .orElseThrow()
                                .meetings())
                        .hasSize(1);
                assertThat(catalogue
                                .page(made.getFirst(), EN)
                                .orElseThrow()
                                .series()
                                .meetings())
                        .isOne();
                series.exclude(id, made.getLast());
                assertThat(series.mine(EN).getFirst().meetings()).hasSize(3);
                as(
                        cast.partner(),
                        () -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> series.include(id, meeting)));
            });
        }
    }

    private MeetingDraft draft(String slug) {
        return as(fixture.cast().organiser(), () -> planning.draft(slug, EN));
    }

    private void change(MeetingId meeting, MeetingPlan plan) {
        as(fixture.cast().organiser(), () -> {
            var base = draftOf(meeting);
            planning.revise(meeting, base, plan, false, null);
        });
    }

    private MeetingPlan draftOf(MeetingId meeting) {
        return planning.draft(catalogue.seats(meeting).orElseThrow().slug(), EN).plan();
    }

    private SessionEntry session(MeetingId meeting, String title, SpeakerId speaker) {
        return session(meeting, title, 0, speaker);
    }

    private SessionEntry session(MeetingId meeting, String title, int after, SpeakerId speaker) {
        var when = catalogue.seats(meeting).orElseThrow().when();
        var start = when.start().plusMinutes(after);
        return new SessionEntry(
                null,
                title,
                "",
                When.at(start, start.plusMinutes(45), when.zone()),
                "Hall",
                speaker == null ? List.of() : List.of(new SessionEntry.Part(speaker, SpeakerPart.SPEAKER)));
    }

    private static SpeakerEntry speaker(String name) {
        return new SpeakerEntry(null, name, "Nurse", "North", "", null, false, "Europe/Kyiv", null);
    }

    private static Material material(String title, boolean onlyRegistered) {
        return new Material(
                null,
                onlyRegistered ? Material.Kind.RECORDING : Material.Kind.SLIDES,
                title,
                null,
                "https://" + title.toLowerCase() + ".example",
                "CC-BY-4.0",
                null,
                onlyRegistered);
    }

    private static List<MeetingChanged> changes(PublishedEvents events, MeetingId meeting) {
        return java.util.stream.StreamSupport.stream(
                        events.ofType(MeetingChanged.class)
                                .matching(one -> one.meeting().equals(meeting))
                                .spliterator(),
                        false)
                .toList();
    }

    private static void refused(String rule, ThrowingCallable work) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(work)
                .satisfies(refused ->
                        assertThat(refused.all()).extracting(RuleViolated::rule).contains(rule));
    }
}
