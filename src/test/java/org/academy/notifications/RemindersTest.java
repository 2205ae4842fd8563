package org.academy.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.Way;
import org.academy.platform.Mailer;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;

@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
class RemindersTest extends LettersTest {

    @Autowired
    ReminderRounds rounds;

    @Autowired
    ReminderPlanning reminderPlanning;

    @Autowired
    MeetingWording wording;

    @Autowired
    Letterhead letterhead;

    @Autowired
    Mailer mailer;

    private Instant begins;

    @BeforeEach
    void plan() {
        move(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.REGISTRATION_OPEN);
        given(meetings.endingBetween(any(), any())).willReturn(List.of());
    }

    @Test
    void goADayAndAWeekBeforeOnceHoweverOftenTheClockTicks() {
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv");

        at(begins.minus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(to(amina)).isEmpty();
        at(begins.minus(Duration.ofDays(7)));
        at(begins.minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(to(amina)).hasSize(1);
        at(begins.minus(Duration.ofDays(1)));
        at(begins.minus(Duration.ofHours(1)));

        assertThat(to(amina)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Coming up: Safe <b>births</b>");
            assertThat(mail.text()).contains("14:00–16:00 (Kyiv)", "/registrations/secret-of-Amina");
        });
    }

    @Test
    void bringTheLinkAnHourBeforeToWhoComesOnline() {
        var wei = comes("Wei", LanguageTag.ZH, "Europe/Kyiv", Way.ONLINE, RegistrationState.CONFIRMED, false);
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv");

        at(begins.minus(Duration.ofHours(1)));

        assertThat(to(amina)).isEmpty();
        assertThat(to(wei))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("https://meet.example/room"));
    }

    @Test
    void goOnlyToThoseWhoHaveAPlaceAndWantThem() {
        comes("Quiet", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.CONFIRMED, true);
        comes("Waiting", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.WAITING, false);
        comes("Offered", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.OFFERED, false);

        at(begins.minus(Duration.ofDays(1)));

        assertThat(mails()).isEmpty();
    }

    @Test
    void waitForTheMorningWhereThePersonIs() {
        var here = comes("Here", LanguageTag.EN, "Europe/Kyiv");
        // 23:00 in Sydney when it is 14:00 in Kyiv
        var there = comes("There", LanguageTag.EN, "Australia/Sydney");
        var due = begins.minus(Duration.ofDays(1));

        at(due);
        assertThat(to(here)).hasSize(1);
        assertThat(to(there)).isEmpty();

        at(Instant.parse("2026-12-09T19:59:00Z"));
        assertThat(to(there)).isEmpty();
        at(Instant.parse("2026-12-09T20:00:00Z"));
        at(Instant.parse("2026-12-09T20:01:00Z"));

        assertThat(to(here)).hasSize(1);
        assertThat(to(there)).hasSize(1);
    }

    @Test
    void wakePeopleRatherThanComeTooLate() {
        assertThat(QuietHours.after(
                        Instant.parse("2026-12-10T04:30:00Z"), ZoneOffset.UTC, Instant.parse("2026-12-10T05:30:00Z")))
                .isEqualTo("2026-12-10T04:30:00Z");
        assertThat(QuietHours.after(
                        Instant.parse("2026-12-10T06:30:00Z"), ZoneOffset.UTC, Instant.parse("2026-12-10T07:30:00Z")))
                .isEqualTo("2026-12-10T07:00:00Z");
        assertThat(QuietHours.after(
                        Instant.parse("2026-12-10T22:00:00Z"), ZoneOffset.UTC, Instant.parse("2026-12-12T07:30:00Z")))
                .isEqualTo("2026-12-11T07:00:00Z");
        assertThat(QuietHours.after(
                        Instant.parse("2026-12-10T21:59:00Z"), ZoneOffset.UTC, Instant.parse("2026-12-12T07:30:00Z")))
                .isEqualTo("2026-12-10T21:59:00Z");
    }

    @Test
    void goOnceThoughARoundIsKilledInTheMiddleAndSeveralAreAtIt() {
        IntStream.range(0, 700).forEach(number -> comes("P" + number, LanguageTag.EN, "Europe/Kyiv"));
        var due = begins.minus(Duration.ofDays(1));
        var calls = new int[1];
        Mailer dying = mock();
        org.mockito.BDDMockito.willAnswer(asked -> {
                    if (calls[0]++ > 0) {
                        throw new Killed();
                    }
                    mailer.send(asked.<java.util.Collection<Mailer.Mail>>getArgument(0));
                    return null;
                })
                .given(dying)
                .send(org.mockito.ArgumentMatchers.<java.util.Collection<Mailer.Mail>>any());

        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> SystemPrincipal.run(() -> job(due, dying).remind()));
        assertThat(count()).isEqualTo(500);
        at(due.plusSeconds(60));
        assertThat(count()).as("somebody may still be at it").isEqualTo(500);
        Stream.of(job(due.plusSeconds(600), mailer), job(due.plusSeconds(600), mailer))
                .map(job -> CompletableFuture.runAsync(() -> SystemPrincipal.run(job::remind)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(count()).isEqualTo(700);
    }

    @Test
    void followAMeetingThatMovesAndLeaveACancelledOne() {
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv");
        at(begins.minus(Duration.ofDays(1)));
        assertThat(to(amina)).hasSize(1);

        move(LocalDateTime.parse("2026-12-12T14:00"), MeetingStage.REGISTRATION_OPEN);
        at(Instant.parse("2026-12-10T12:00:00Z"));
        assertThat(to(amina)).hasSize(1);
        at(begins.minus(Duration.ofDays(1)));
        assertThat(to(amina)).hasSize(2);

        move(LocalDateTime.parse("2026-12-14T14:00"), MeetingStage.CANCELLED);
        at(begins.minus(Duration.ofDays(1)));
        assertThat(to(amina)).hasSize(2);
    }

    @Test
    void areNotSaidLongAfterTheirHour() {
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv");

        at(begins.minus(Duration.ofDays(5)));

        assertThat(to(amina)).isEmpty();
    }

    @Test
    void areThoseThatTheOrganisersChose() {
        given(planning.mayPlan(meeting)).willReturn(true);
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv");
        mails();
        assertThat(reminderPlanning.leads(meeting)).isEqualTo(Lead.usual());

        reminderPlanning.choose(meeting, EnumSet.of(Lead.THREE_HOURS));
        at(begins.minus(Duration.ofDays(1)));
        assertThat(to(amina)).isEmpty();
        at(begins.minus(Duration.ofHours(3)));
        assertThat(to(amina)).hasSize(1);

        reminderPlanning.choose(meeting, Set.of());
        assertThat(reminderPlanning.leads(meeting)).isEmpty();
    }

    @Test
    void arePlannedByOrganisersOnly() {
        given(planning.mayPlan(meeting)).willReturn(false);
        mails();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> reminderPlanning.leads(meeting));
    }

    @Test
    void askNobodyAfterwardsWhoWasNotThere() {
        var amina = comes("Amina", LanguageTag.EN, "Europe/Kyiv", false);
        given(meetings.endingBetween(any(), any())).willReturn(List.of(meeting));

        at(begins.plus(Duration.ofHours(4)));

        assertThat(to(amina)).isEmpty();
    }

    @Test
    void askAfterwardsHowItWas() {
        var amina = comes("Amina", LanguageTag.UK, "Europe/Kyiv");
        given(meetings.endingBetween(any(), any())).willReturn(List.of(meeting));

        at(begins.plus(Duration.ofHours(3)));
        at(begins.plus(Duration.ofHours(4)));

        assertThat(to(amina))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Як усе минуло: Safe <b>births</b>"));
    }

    private void move(LocalDateTime start, MeetingStage stage) {
        var when = takesPlace(start, stage);
        begins = when.begins();
        var summary = mock(MeetingSummary.class);
        given(summary.id()).willReturn(meeting);
        given(summary.when()).willReturn(when);
        given(summary.stage()).willReturn(stage);
        given(meetings.find(any(), any(), any())).willReturn(new PageImpl<>(List.of(summary)));
    }

    private void at(Instant now) {
        SystemPrincipal.run(() -> job(now, mailer).remind());
    }

    private Reminders job(Instant now, Mailer post) {
        return new Reminders(
                meetings,
                rounds,
                new Everybody(meetings, registrations, post),
                wording,
                letterhead,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private long count() {
        return database.sql("select count(*) from mail").query(Long.class).single();
    }

    static class Killed extends Error {}
}
