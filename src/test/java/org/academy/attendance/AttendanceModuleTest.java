package org.academy.attendance;

import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.academy.attendance.MeetingRegistration.Change;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.attendance.RegistrationForm.Choice;
import org.academy.attendance.RegistrationForm.Condition;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Way;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@WithAttendance
class AttendanceModuleTest {

    private static final String HERE = "10.1.2.3";
    private static final PageRequest FIRST = PageRequest.of(0, 100);

    @Autowired
    MeetingRegistration registration;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    WaitingListWorker worker;

    @Autowired
    SaidMeetings.Plans plans;

    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Nested
    class Registering {

        @Test
        void givesPlacesByArrivalAndThenPlacesInTheLine(PublishedEvents events) {
            var meeting = plans.meeting(1, null);

            var first = register(meeting, "amina@example.org", Way.ON_SITE);
            var second = register(meeting, "mwila@example.org", Way.ON_SITE);
            var third = register(meeting, "salma@example.org", Way.ON_SITE);
            var online = register(meeting, "temwa@example.org", Way.ONLINE);

            assertThat(first.state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(second)
                    .extracting(Registered::state, Registered::waitingPlace)
                    .containsExactly(RegistrationState.WAITING, 1);
            assertThat(third.waitingPlace()).isEqualTo(2);
            assertThat(online.state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(own(second).passedOver()).extracting(PassedOver::key).isEqualTo("attendance.passed.on-site");
            assertThat(own(first).ticket()).hasSize(20);
            assertThat(own(second).ticket()).isNull();
            assertThat(registration.availability(meeting).ways())
                    .extracting(Availability.WayOpen::way, Availability.WayOpen::left, Availability.WayOpen::waiting)
                    .containsExactly(tuple(Way.ON_SITE, 0, 2), tuple(Way.ONLINE, null, 0));
            assertThat(registration.open(List.of(meeting)).get(meeting))
                    .isEqualTo(registration.availability(meeting).ways());
            assertThat(events.ofType(RegistrationMoved.class)
                            .matching(moved -> moved.meeting().equals(meeting)))
                    .extracting(RegistrationMoved::what)
                    .containsExactly(
                            RegistrationMoved.What.CONFIRMED,
                            RegistrationMoved.What.WAITING,
                            RegistrationMoved.What.WAITING,
                            RegistrationMoved.What.CONFIRMED);
        }

        @Test
        void seesHowManyPlacesTheTightestLimitThatCountsEveryoneLeaves() {
            var organiser = somebody();
            var meeting = organised(organiser, plans.meeting(25, null));
            var without = plans.meeting(25, null);
            as(
                    organiser,
                    () -> limit(
                            meeting,
                            new Quota(null, "On site", 15, Way.ON_SITE, null),
                            new Quota(null, "All", 40, null, null),
                            new Quota(null, "Partners", 1, null, world.institution("Partner"))));
            register(meeting, "amina@example.org", Way.ON_SITE);
            register(meeting, "mwila@example.org", Way.ONLINE);

            assertThat(registration.availability(meeting).ways())
                    .extracting(Availability.WayOpen::way, Availability.WayOpen::places, Availability.WayOpen::left)
                    .containsExactly(tuple(Way.ON_SITE, 15, 14), tuple(Way.ONLINE, 40, 38));
            assertThat(registration.open(List.of(meeting, without)))
                    .containsEntry(meeting, registration.availability(meeting).ways())
                    .containsEntry(without, registration.availability(without).ways());
        }

        @Test
        void happensOnceForTheSameRequestSentTwice() {
            var meeting = plans.meeting(3, 3);
            var request = request("amina@example.org", Way.ONLINE);

            var first = registration.register(meeting, request, HERE);

            assertThat(registration.register(meeting, request, HERE)).isEqualTo(first);
            assertThat(registration.availability(meeting).ways().getLast().left())
                    .isEqualTo(2);
        }

        @Test
        void tellsASecondOneWithTheSameAddressNothingButThatTheLinkWasSentThere(PublishedEvents events) {
            var meeting = plans.meeting(3, 3);
            var first = register(meeting, "amina@example.org", Way.ONLINE);

            refused(
                    "email",
                    "attendance.rule.already-registered",
                    () -> register(meeting, " Amina@Example.org ", Way.ONLINE));
            database.sql("update registration set linked_at = linked_at - interval 2 hour where id = :id")
                    .param("id", first.id().value())
                    .update();
            refused(
                    "email",
                    "attendance.rule.already-registered",
                    () -> register(meeting, "amina@example.org", Way.ON_SITE));
            refused(
                    "email",
                    "attendance.rule.already-registered",
                    () -> register(meeting, "amina@example.org", Way.ON_SITE));

            assertThat(events.ofType(RegistrationMoved.class)
                            .matching(moved -> moved.what() == RegistrationMoved.What.LINK))
                    .as("a stranger cannot fill somebody’s letter box")
                    .singleElement()
                    .satisfies(link -> assertThat(link.registration()).isEqualTo(first.id()));
        }

        @Test
        void namesEveryFieldThatIsWrong() {
            var meeting = plans.meeting(3, 3);

            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> registration.register(
                            meeting,
                            new RegistrationRequest(
                                    "k",
                                    " ",
                                    "amina",
                                    Way.ONLINE,
                                    InstitutionId.next(),
                                    "x".repeat(201),
                                    LanguageTag.EN,
                                    "UTC",
                                    null,
                                    Map.of()),
                            HERE))
                    .satisfies(refused -> assertThat(refused.all())
                            .extracting(one -> one.field().orElse(""))
                            .containsExactly("name", "email", "affiliation", "institution"));
            plans.only(meeting, Way.ONLINE);
            refused("way", "attendance.rule.way", () -> register(meeting, "amina@example.org", Way.ON_SITE));
        }

        @Test
        void isOpenOnlyWhileItIsOpen() {
            var meeting = plans.meeting(3, 3);
            plans.stage(meeting, MeetingStage.CANCELLED);
            refused("", "attendance.closed.cancelled", () -> register(meeting, "amina@example.org", Way.ONLINE));
            plans.stage(meeting, MeetingStage.DRAFT);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> register(meeting, "amina@example.org", Way.ONLINE));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> registration.availability(meeting));
            plans.stage(meeting, MeetingStage.RUNNING);
            plans.begins(meeting, clock.instant().minusSeconds(60));
            refused("", "attendance.closed.over", () -> register(meeting, "amina@example.org", Way.ONLINE));
        }

        @Test
        void knowsWhoIsSignedIn() {
            var meeting = plans.meeting(3, 3);
            var amina = somebody();

            var hers = as(amina, () -> register(meeting, "amina@example.org", Way.ONLINE));
            var colleagues = as(amina, () -> register(meeting, "mwila@example.org", Way.ONLINE));

            assertThat(as(amina, () -> registration.mine(meeting)))
                    .get()
                    .extracting(OwnRegistration::id)
                    .isEqualTo(hers.id());
            assertThat(as(amina, () -> registration.secretOf(hers.id()))).isEqualTo(hers.secret());
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(amina, () -> registration.secretOf(colleagues.id())));
            assertThat(registration.mine(meeting)).isEmpty();
            assertThat(as(amina, () -> registration.mine(false, FIRST)))
                    .extracting(OwnRegistration::id)
                    .containsExactly(hers.id());
            assertThat(as(amina, () -> registration.mine(true, FIRST))).isEmpty();
            plans.begins(meeting, clock.instant().minus(Duration.ofDays(2)));
            assertThat(as(amina, () -> registration.mine(true, FIRST))).hasSize(1);
        }
    }

    @Nested
    class WaitingForAPlace {

        @Test
        void endsWithAnOfferThatHoldsThePlaceUntilItIsOver(PublishedEvents events) {
            var meeting = plans.meeting(1, 0);
            var holder = register(meeting, "amina@example.org", Way.ON_SITE);
            var next = register(meeting, "mwila@example.org", Way.ON_SITE);
            var last = register(meeting, "salma@example.org", Way.ON_SITE);

            registration.cancel(holder.secret());
            registration.cancel(holder.secret());

            assertThat(own(next).state()).isEqualTo(RegistrationState.OFFERED);
            assertThat(own(next).offeredUntil())
                    .isBetween(
                            clock.instant().plus(Duration.ofHours(23)),
                            clock.instant().plus(Duration.ofHours(25)));
            assertThat(own(last))
                    .extracting(OwnRegistration::state, OwnRegistration::waitingPlace)
                    .containsExactly(RegistrationState.WAITING, 1);
            assertThat(register(meeting, "newcomer@example.org", Way.ON_SITE).state())
                    .isEqualTo(RegistrationState.WAITING);

            late(next);
            worker.lapse();

            assertThat(own(next).state()).isEqualTo(RegistrationState.CANCELLED);
            refused("", "attendance.rule.offer-over", () -> registration.accept(next.secret()));
            assertThat(registration.accept(last.secret()).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(registration.accept(last.secret()).state()).isEqualTo(RegistrationState.CONFIRMED);
            refused("", "attendance.rule.offer-over", () -> registration.decline(last.secret()));
            assertThat(events.ofType(RegistrationMoved.class)
                            .matching(moved -> moved.registration().equals(next.id())))
                    .extracting(RegistrationMoved::what, RegistrationMoved::number)
                    .containsExactly(
                            tuple(RegistrationMoved.What.WAITING, 1),
                            tuple(RegistrationMoved.What.OFFERED, 2),
                            tuple(RegistrationMoved.What.LAPSED, 3));
        }

        @Test
        void isOverByItselfForWhoAcceptsTooLate() {
            var meeting = plans.meeting(1, 0);
            var holder = register(meeting, "amina@example.org", Way.ON_SITE);
            var next = register(meeting, "mwila@example.org", Way.ON_SITE);
            var last = register(meeting, "salma@example.org", Way.ON_SITE);
            registration.cancel(holder.secret());
            late(next);

            refused("", "attendance.rule.offer-over", () -> registration.accept(next.secret()));

            assertThat(own(last).state()).isEqualTo(RegistrationState.OFFERED);
            assertThat(registration.decline(last.secret()).state()).isEqualTo(RegistrationState.CANCELLED);
            assertThat(registration.decline(last.secret()).state()).isEqualTo(RegistrationState.CANCELLED);
        }

        @Test
        void givesNothingOnceTheMeetingIsCancelled() {
            var meeting = plans.meeting(1, 0);
            var holder = register(meeting, "amina@example.org", Way.ON_SITE);
            var next = register(meeting, "mwila@example.org", Way.ON_SITE);
            plans.stage(meeting, MeetingStage.CANCELLED);

            registration.cancel(holder.secret());

            assertThat(own(next).state()).isEqualTo(RegistrationState.WAITING);
        }

        @Test
        void offersWhatAHigherLimitFreesAndTakesNothingAwayWhenItIsLowered() {
            var organiser = somebody();
            var meeting = organised(organiser, plans.meeting(4, 0));
            var partner = world.institution("Partner");
            as(organiser, () -> limit(meeting, new Quota(null, "Partners", 1, null, partner)));
            var first = registration.register(meeting, request("a@example.org", Way.ON_SITE, partner), HERE);
            var second = registration.register(meeting, request("b@example.org", Way.ON_SITE, partner), HERE);
            var third = register(meeting, "c@example.org", Way.ON_SITE);

            assertThat(second.state()).isEqualTo(RegistrationState.WAITING);
            assertThat(third.state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(own(second).passedOver())
                    .extracting(PassedOver::key, PassedOver::limit)
                    .containsExactly("attendance.passed.quota", "Partners");

            as(organiser, () -> limit(meeting, new Quota(null, "Partners", 2, null, partner)));
            assertThat(own(second).state()).isEqualTo(RegistrationState.OFFERED);
            as(organiser, () -> limit(meeting, new Quota(null, "Partners", 0, null, partner)));
            assertThat(own(first).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(registration.accept(second.secret()).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(as(organiser, () -> desk.counts(meeting)))
                    .isEqualTo(new RegistrationDesk.Counts(3, 0, 0, 0, 0, 0));
        }

        @Test
        void leavesANewRegistrationAloneWhenAnOldCancelLinkIsPressedAgain() {
            var meeting = plans.meeting(2, 0);
            var first = register(meeting, "amina@example.org", Way.ON_SITE);
            registration.cancel(first.secret());
            var again = register(meeting, "amina@example.org", Way.ON_SITE);

            registration.cancel(first.secret());

            assertThat(own(again).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(SystemPrincipal.call(() -> registration.contact(again.id()))
                            .orElseThrow()
                            .before())
                    .as("how often their place was given back")
                    .isEqualTo(1);
        }

        @Test
        void saysOfQuotasThatASecondOrganiserSetThemMeanwhile() {
            var organiser = somebody();
            var meeting = organised(organiser, plans.meeting(4, 0));
            as(organiser, () -> {
                var quotas = new RegistrationDesk.Quotas(
                        desk.quotas(meeting).revision(), List.of(new Quota(null, "Partners", 1, null, null)));
                desk.limit(meeting, quotas);
                refused("", "attendance.rule.changed-meanwhile", () -> desk.limit(meeting, quotas));
                var rules = desk.settings(meeting);
                desk.settle(meeting, rules);
                refused("", "attendance.rule.changed-meanwhile", () -> desk.settle(meeting, rules));
            });
        }

        @Test
        void exchangesThePlacesOfTwoWhoWantEachOthersWay() {
            var meeting = plans.meeting(1, 1);
            var onSite = register(meeting, "amina@example.org", Way.ON_SITE);
            var online = register(meeting, "mwila@example.org", Way.ONLINE);
            var waiting = register(meeting, "salma@example.org", Way.ON_SITE);
            registration.change(onSite.secret(), change(own(onSite), Way.ONLINE));

            registration.change(online.secret(), change(own(online), Way.ON_SITE));

            assertThat(own(onSite))
                    .extracting(OwnRegistration::state, OwnRegistration::way, OwnRegistration::wanted)
                    .containsExactly(RegistrationState.CONFIRMED, Way.ONLINE, null);
            assertThat(own(online))
                    .extracting(OwnRegistration::state, OwnRegistration::way, OwnRegistration::wanted)
                    .containsExactly(RegistrationState.CONFIRMED, Way.ON_SITE, null);
            assertThat(own(waiting).state()).isEqualTo(RegistrationState.WAITING);
            assertThat(own(waiting).passedOver().key()).isEqualTo("attendance.passed.exchange");
        }

        @Test
        void letsWhoChangesTheWayKeepThePlaceUntilTheOtherIsFree() {
            var meeting = plans.meeting(1, 1);
            var onSite = register(meeting, "amina@example.org", Way.ON_SITE);
            var online = register(meeting, "mwila@example.org", Way.ONLINE);
            var waiting = register(meeting, "salma@example.org", Way.ON_SITE);

            var wished = registration.change(onSite.secret(), change(own(onSite), Way.ONLINE));
            assertThat(wished)
                    .extracting(
                            OwnRegistration::state,
                            OwnRegistration::way,
                            OwnRegistration::wanted,
                            OwnRegistration::waitingPlace)
                    .containsExactly(RegistrationState.CONFIRMED, Way.ON_SITE, Way.ONLINE, 1);

            registration.cancel(online.secret());

            assertThat(own(onSite))
                    .extracting(OwnRegistration::way, OwnRegistration::wanted)
                    .containsExactly(Way.ONLINE, null);
            assertThat(own(waiting).state()).isEqualTo(RegistrationState.OFFERED);
            refused(
                    "",
                    "attendance.rule.changed-meanwhile",
                    () -> registration.change(onSite.secret(), change(wished, 0, Way.ONLINE)));
        }

        @Test
        void goesOnForWhoStepsIn() {
            var meeting = plans.meeting(1, 0);
            var holder = register(meeting, "amina@example.org", Way.ON_SITE);
            var waiting = register(meeting, "mwila@example.org", Way.ON_SITE);
            register(meeting, "salma@example.org", Way.ON_SITE);

            var successor = registration.replace(waiting.secret(), "Chanda", "chanda@example.org", LanguageTag.FR);

            assertThat(successor)
                    .extracting(Registered::state, Registered::waitingPlace)
                    .containsExactly(RegistrationState.WAITING, 1);
            assertThat(successor.secret()).isNotEqualTo(waiting.secret());
            assertThat(own(waiting).state()).isEqualTo(RegistrationState.REPLACED);
            refused("", "attendance.rule.link-ended", () -> registration.cancel(waiting.secret()));
            refused(
                    "email",
                    "attendance.rule.address-taken",
                    () -> registration.replace(holder.secret(), "Chanda", "chanda@example.org", LanguageTag.FR));
            var heir = registration.replace(holder.secret(), "Ngoza", "ngoza@example.org", LanguageTag.EN);
            assertThat(own(heir).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(own(heir).ticket()).isNotNull();
        }
    }

    @Nested
    class Organising {

        private final PersonId organiser = somebody();
        private final MeetingId meeting = organised(organiser, plans.meeting(2, 2));

        @Test
        void isForOrganisersOnly() {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> as(somebody(), () -> desk.counts(meeting)));
            assertThat(as(organiser, () -> desk.mayRun(meeting))).isTrue();
            assertThat(desk.mayRun(meeting)).isFalse();
        }

        @Test
        void saysYesOrNoInTheOrderOfArrival() {
            plans.rules(meeting, true, false);
            plans.places(meeting, Way.ON_SITE, 1);
            var first = register(meeting, "amina@example.org", Way.ON_SITE);
            var second = register(meeting, "mwila@example.org", Way.ON_SITE);
            var third = register(meeting, "salma@example.org", Way.ON_SITE);
            assertThat(first.state()).isEqualTo(RegistrationState.PENDING);

            as(organiser, () -> desk.approve(meeting, third.id()));
            as(organiser, () -> desk.approve(meeting, second.id()));
            as(organiser, () -> desk.approve(meeting, first.id()));
            assertThat(own(third).state()).isEqualTo(RegistrationState.CONFIRMED);
            assertThat(own(first).waitingPlace())
                    .as("whoever came first waits first")
                    .isEqualTo(1);
            refused(
                    "",
                    "attendance.rule.not-pending",
                    () -> as(organiser, () -> desk.refuse(meeting, first.id(), "No")));

            var fourth = register(meeting, "temwa@example.org", Way.ON_SITE);
            as(organiser, () -> desk.refuse(meeting, fourth.id(), " For nurses only "));
            assertThat(own(fourth))
                    .extracting(OwnRegistration::state, OwnRegistration::reason)
                    .containsExactly(RegistrationState.REFUSED, "For nurses only");
        }

        @Test
        void invitesByCodesThatOpenTheDoorSoManyTimes() {
            plans.rules(meeting, true, true);
            refused(
                    "invitationCode",
                    "attendance.rule.code-needed",
                    () -> register(meeting, "amina@example.org", Way.ON_SITE));
            var code = as(organiser, () -> desk.issueCode(meeting, "Speakers", 1, null));
            assertThat(code.code()).matches("[0-9A-HJKMNP-TV-Z]{4}-.{4}-.{4}");

            var invited = registration.register(
                    meeting,
                    withCode(
                            "amina@example.org",
                            code.code().toLowerCase(Locale.ROOT).replace("-", " ")),
                    HERE);
            assertThat(invited.state()).isEqualTo(RegistrationState.CONFIRMED);
            refused(
                    "invitationCode",
                    "attendance.rule.code-used-up",
                    () -> registration.register(meeting, withCode("mwila@example.org", code.code()), HERE));
            assertThat(as(organiser, () -> desk.codes(meeting)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.used()).isEqualTo(1));
            registration.cancel(invited.secret());
            as(organiser, () -> desk.withdrawCode(meeting, code.code()));
            refused(
                    "invitationCode",
                    "attendance.rule.code-unknown",
                    () -> registration.register(meeting, withCode("mwila@example.org", code.code()), HERE));
        }

        @Test
        void slowsDownWhoGuessesCodes() {
            plans.rules(meeting, false, true);
            var guessers = "10.9.8.7";
            for (int i = 0; i < 100; i++) {
                var guess = "AAAA-AAAA-" + (1000 + i);
                refused(
                        "invitationCode",
                        "attendance.rule.code-unknown",
                        () -> registration.register(meeting, withCode("amina@example.org", guess), guessers));
            }
            refused(
                    "",
                    "people.rule.wait",
                    () -> registration.register(meeting, withCode("amina@example.org", "AAAA-AAAA-AAAA"), guessers));
        }

        @Test
        void asksOnlyWhatIsToBeAsked() {
            var form = as(organiser, () -> desk.ask(meeting, form(0)));
            assertThat(form.revision()).isEqualTo(1);
            refused("", "attendance.rule.changed-meanwhile", () -> as(organiser, () -> desk.ask(meeting, form(0))));

            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> register(meeting, "amina@example.org", Way.ON_SITE))
                    .satisfies(refused -> assertThat(refused.all())
                            .extracting(one -> one.field().orElse("") + " " + one.rule())
                            .containsExactly(
                                    "answers.diet attendance.rule.answer-needed",
                                    "answers.photos attendance.rule.consent-needed"));
            refused(
                    "answers.allergy",
                    "attendance.rule.answer-needed",
                    () -> registration.register(
                            meeting, answering(Map.of("diet", List.of("special"), "photos", List.of("yes"))), HERE));

            var registered = registration.register(
                    meeting,
                    answering(
                            Map.of("diet", List.of("any"), "allergy", List.of("Not asked"), "photos", List.of("yes"))),
                    HERE);
            assertThat(own(registered).answers()).isEqualTo(Map.of("diet", List.of("any"), "photos", List.of("yes")));

            as(organiser, () -> desk.ask(meeting, new RegistrationForm(1, List.of())));
            assertThat(registration
                            .change(registered.secret(), change(own(registered), Way.ONLINE))
                            .answers())
                    .as("answers stay when questions go")
                    .containsKey("diet");
            var csv = new String(as(organiser, () -> desk.csv(meeting, Locale.FRENCH)), StandardCharsets.UTF_8);
            assertThat(csv).startsWith("\ufeffNuméro,").contains("diet", "yes (20");
        }

        @Test
        void takesAListInWhateverASpreadsheetWrote() {
            var list = "ФИО;Эл. почта;Форма участия;Учреждение\r\n"
                    + "Оксана Шевченко;oksana@example.org;очно;Львівський центр\r\n"
                    + "\"Ірина \"\"Ira\"\" Коваль\";iryna@example.org;онлайн;\r\n"
                    + "Без почты;нет;онлайн;\r\n"
                    + "Оксана;OKSANA@example.org;очно;\r\n";
            for (var charset : List.of("UTF-8", "UTF-16LE", "windows-1251")) {
                var bytes = list.getBytes(Charset.forName(charset));

                var dry = as(organiser, () -> desk.importCsv(meeting, new ByteArrayInputStream(bytes), false));

                assertThat(dry)
                        .as(charset)
                        .extracting(line -> line.number() + " " + line.name() + " " + line.fault())
                        .containsExactly(
                                "2 Оксана Шевченко null",
                                "3 Ірина \"Ira\" Коваль null",
                                "4 Без почты attendance.rule.email",
                                "5 Оксана attendance.rule.twice-in-list");
                assertThat(as(organiser, () -> desk.counts(meeting)).confirmed())
                        .isZero();
            }
            var bytes = list.getBytes(Charset.forName("windows-1251"));
            as(organiser, () -> desk.importCsv(meeting, new ByteArrayInputStream(bytes), true));
            assertThat(as(organiser, () -> desk.find(meeting, "", Set.of(), FIRST))
                            .getContent())
                    .extracting(RegistrationEntry::name, RegistrationEntry::way, RegistrationEntry::affiliation)
                    .containsExactly(
                            tuple("Оксана Шевченко", Way.ON_SITE, "Львівський центр"),
                            tuple("Ірина \"Ira\" Коваль", Way.ONLINE, ""));
        }

        @Test
        void neverWritesAFormulaIntoAList() {
            registration.register(
                    meeting,
                    new RegistrationRequest(
                            key(),
                            "=HYPERLINK(\"http://x\")",
                            "+a@example.org",
                            Way.ONLINE,
                            null,
                            "@sum",
                            LanguageTag.EN,
                            "Nowhere/Atall",
                            null,
                            Map.of()),
                    HERE);

            assertThat(new String(as(organiser, () -> desk.csv(meeting, Locale.ENGLISH)), StandardCharsets.UTF_8))
                    .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",'+a@example.org,", ",'@sum,", "Europe/Kyiv");
        }

        @Test
        void bringsInWhoStoodOnAListOfPaperEvenAfterwards() {
            plans.stage(meeting, MeetingStage.FINISHED);
            plans.begins(meeting, clock.instant().minus(Duration.ofDays(2)));

            as(organiser, () -> desk.add(meeting, request("amina@example.org", Way.ON_SITE)));

            assertThat(as(organiser, () -> desk.counts(meeting)).confirmed()).isEqualTo(1);
            plans.stage(meeting, MeetingStage.CANCELLED);
            refused(
                    "",
                    "attendance.closed.cancelled",
                    () -> as(organiser, () -> desk.add(meeting, request("mwila@example.org", Way.ON_SITE))));
        }

        @Test
        void findsPeopleByNameAndState() {
            register(meeting, "amina@example.org", Way.ON_SITE);
            var cancelled = register(meeting, "mwila@example.org", Way.ON_SITE);
            registration.cancel(cancelled.secret());

            assertThat(as(organiser, () -> desk.find(meeting, "AMINA@", Set.of(), FIRST))
                            .getContent())
                    .extracting(RegistrationEntry::arrival)
                    .containsExactly(1);
            assertThat(as(organiser, () -> desk.find(meeting, "%", Set.of(RegistrationState.CANCELLED), FIRST)))
                    .isEmpty();
            assertThat(as(organiser, () -> desk.find(meeting, "", Set.of(RegistrationState.CANCELLED), FIRST))
                            .getContent())
                    .extracting(RegistrationEntry::email)
                    .containsExactly("mwila@example.org");
        }
    }

    @Test
    void tellsLettersWhereToGo() {
        var meeting = plans.meeting(1, 1);
        var online = register(meeting, "amina@example.org", Way.ONLINE);
        var waiting = register(meeting, "mwila@example.org", Way.ONLINE);
        registration.silence(waiting.secret(), true);

        var contacts = SystemPrincipal.call(() -> registration.contacts(meeting, FIRST));

        assertThat(contacts.getContent())
                .extracting(Contact::secret, Contact::room, Contact::waitingPlace, Contact::silent)
                .containsExactlyInAnyOrder(
                        tuple(online.secret(), "https://room.example.org/1", 0, false),
                        tuple(waiting.secret(), null, 1, true));
        assertThat(own(online).room()).as("ten days before").isNull();
        plans.begins(meeting, clock.instant().plusSeconds(1800));
        assertThat(own(online).room()).isEqualTo("https://room.example.org/1");
    }

    @Test
    void knowsNoSecretThatWasGuessed() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> registration.own("guess", "10.5.5.5"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> registration.cancel("guess"));
        assertThat(database.sql("select count(*) from sign_in_throttle where failures > 0")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void givesEachPlaceOnceToFiftyWhoComeAtOnce() throws Exception {
        var meeting = plans.meeting(20, 10);
        var waiting = new ArrayList<Registered>();
        try (var people = Executors.newFixedThreadPool(50)) {
            var all = IntStream.range(0, 100)
                    .<Callable<Registered>>mapToObj(i -> () ->
                            register(meeting, "person" + i + "@example.org", i % 3 == 0 ? Way.ONLINE : Way.ON_SITE))
                    .toList();
            for (var done : people.invokeAll(all)) {
                waiting.add(done.get());
            }
        }

        assertThat(waiting.stream().filter(one -> one.state() == RegistrationState.CONFIRMED))
                .hasSize(30);
        var rows = database.sql("""
                        select arrival, state, way from registration where meeting_id = :meeting order by arrival""")
                .param("meeting", meeting.value())
                .query((row, number) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.split(" ")[0]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        for (var way : Way.values()) {
            int places = way == Way.ON_SITE ? 20 : 10;
            var states = rows.stream()
                    .filter(row -> row.endsWith(way.name()))
                    .map(row -> row.split(" ")[1])
                    .toList();
            assertThat(states.subList(0, places)).containsOnly("CONFIRMED");
            assertThat(states.subList(places, states.size())).containsOnly("WAITING");
        }
    }

    private static RegistrationForm form(long revision) {
        return new RegistrationForm(
                revision,
                List.of(
                        new Question(
                                "diet",
                                Type.CHOICE,
                                Map.of(LanguageTag.EN, "What do you eat?"),
                                Map.of(),
                                true,
                                List.of(
                                        new Choice("any", Map.of(LanguageTag.EN, "Anything")),
                                        new Choice("special", Map.of(LanguageTag.EN, "Something special"))),
                                null),
                        new Question(
                                "allergy",
                                Type.TEXT,
                                Map.of(LanguageTag.EN, "What must not be in it?"),
                                Map.of(),
                                true,
                                List.of(),
                                new Condition("diet", "special")),
                        new Question(
                                "photos",
                                Type.CONSENT,
                                Map.of(LanguageTag.EN, "Photos of me may be shown."),
                                Map.of(),
                                true,
                                List.of(),
                                null)));
    }

    private RegistrationRequest answering(Map<String, List<String>> answers) {
        return new RegistrationRequest(
                key(),
                "Amina Otieno",
                "amina@example.org",
                Way.ON_SITE,
                null,
                "",
                LanguageTag.EN,
                "Africa/Lusaka",
                null,
                answers);
    }

    private RegistrationRequest withCode(String email, String code) {
        return new RegistrationRequest(
                key(), "Amina Otieno", email, Way.ON_SITE, null, "", LanguageTag.EN, "Africa/Lusaka", code, Map.of());
    }

    private static RegistrationRequest request(String email, Way way) {
        return request(email, way, null);
    }

    private static RegistrationRequest request(String email, Way way, @Nullable InstitutionId institution) {
        return new RegistrationRequest(
                key(), "Amina Otieno", email, way, institution, "", LanguageTag.EN, "Africa/Lusaka", null, Map.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Registered register(MeetingId meeting, String email, Way way) {
        return registration.register(meeting, request(email, way), HERE);
    }

    private OwnRegistration own(Registered registered) {
        return registration.own(registered.secret(), HERE);
    }

    private static Change change(OwnRegistration base, Way way) {
        return change(base, base.revision(), way);
    }

    private static Change change(OwnRegistration base, long revision, Way way) {
        return new Change(
                revision, base.name(), base.email(), way, base.institution(), base.affiliation(), base.answers());
    }

    private void late(Registered registered) {
        database.sql("update registration set offered_until = utc_timestamp(6) - interval 1 second where id = :id")
                .param("id", registered.id().value())
                .update();
    }

    private PersonId somebody() {
        return world.person("Somebody", world.institution("Their centre"));
    }

    private MeetingId organised(PersonId organiser, MeetingId meeting) {
        plans.organise(meeting, organiser);
        return meeting;
    }

    private void limit(MeetingId meeting, Quota... quotas) {
        desk.limit(meeting, new RegistrationDesk.Quotas(desk.quotas(meeting).revision(), List.of(quotas)));
    }

    private static void refused(String field, String rule, ThrowingCallable doing) {
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(doing).satisfies(refused -> {
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.field().orElse("")).isEqualTo(field);
        });
    }
}
