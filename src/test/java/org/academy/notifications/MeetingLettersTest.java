package org.academy.notifications;

import static org.academy.attendance.RegistrationMoved.What;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.academy.attendance.Contact;
import org.academy.attendance.RegistrationMoved;
import org.academy.attendance.RegistrationState;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Region;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingCancelled;
import org.academy.meetings.MeetingChanged;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.SignOffAsked;
import org.academy.meetings.Venue;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.platform.Mailer;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.util.AopTestUtils;

@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
class MeetingLettersTest extends LettersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    MeetingLetters letters;

    @Autowired
    MeetingSignOffs signOffs;

    @Autowired
    OrganisersLetters organisers;

    @Autowired
    People people;

    @Test
    void confirmAPlaceWithTicketAndCalendarInThePersonsTimeFirst() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi");

        hear(moved(amina, What.CONFIRMED, 1, null));
        hear(moved(amina, What.CONFIRMED, 1, null));

        assertThat(to(amina)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your place is confirmed: Safe <b>births</b>");
            assertThat(mail.text())
                    .contains("Thu 10 Dec 2026, 15:00–17:00 (Nairobi)\nThu 10 Dec 2026, 14:00–16:00 (Kyiv)")
                    .contains("Hotel Dnipro\nKhreshchatyk 1/2\nKyiv\nUkraine")
                    .contains("/registrations/secret-of-Amina\n")
                    .contains("/registrations/secret-of-Amina/silence");
            assertThat(mail.calendar()).contains("METHOD:REQUEST", "ATTENDEE:amina@example.org");
        });
    }

    @Test
    void sayTheSameInHtmlAndEscapeWhatOthersWrote() {
        var amina = comes("<script>Amina", LanguageTag.EN, "Europe/Kyiv");

        hear(moved(amina, What.CONFIRMED, 1, null));

        assertThat(mails()).singleElement().satisfies(mail -> {
            var html = Jsoup.parse(mail.html());
            assertThat(html.select("script, b")).isEmpty();
            assertThat(html.select("h1").text()).isEqualTo(mail.subject());
            assertThat(html.text()).contains("Dear <script>Amina,", "Hotel Dnipro", "14:00–16:00 (Kyiv)");
            assertThat(html.select("a").eachAttr("href"))
                    .allSatisfy(address -> assertThat(address).startsWith("http"));
            assertThat(html.select("[src], link, style, form, iframe")).isEmpty();
            assertThat(html.select("a[href]").eachAttr("href"))
                    .allSatisfy(address ->
                            assertThat(mail.text() + " " + html.baseUri()).contains(address.replaceFirst("/$", "")));
        });
    }

    @ParameterizedTest
    @MethodSource("whatBecomesOfARegistration")
    void areLightWholeAndInTheRightDirectionInEveryLanguage(What what, LanguageTag language) {
        var person = comes("Олена", language, "Asia/Shanghai", Way.ONLINE, state(what), false);

        hear(moved(person, what, 1, NOW.plusSeconds(86_400)));

        assertThat(to(person)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).doesNotContain("notifications.", "{", "}");
            assertThat(mail.text()).doesNotContain("notifications.", "{", "}").contains("Олена");
            assertThat(bytes(mail.text())).isLessThan(Mailer.MOST_BYTES);
            assertThat(bytes(mail.html())).isLessThan(Mailer.MOST_BYTES / 2);
            assertThat(mail.html())
                    .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"");
            assertThat(mail.html()).doesNotContain(" th:", "${", FormHtml.GAP);
            assertThat(mail.calendar() == null).isEqualTo(!brings(what));
        });
    }

    static Stream<Arguments> whatBecomesOfARegistration() {
        return EnumSet.allOf(What.class).stream()
                .flatMap(what -> LanguageTag.all().stream().map(language -> Arguments.of(what, language)));
    }

    private static RegistrationState state(What what) {
        return switch (what) {
            case RECEIVED -> RegistrationState.PENDING;
            case CONFIRMED, CHANGED, LINK -> RegistrationState.CONFIRMED;
            case WAITING, LAPSED -> RegistrationState.WAITING;
            case OFFERED -> RegistrationState.OFFERED;
            case REFUSED -> RegistrationState.REFUSED;
            case CANCELLED -> RegistrationState.CANCELLED;
            case REPLACED -> RegistrationState.REPLACED;
        };
    }

    private static boolean brings(What what) {
        return Set.of(What.CONFIRMED, What.CHANGED, What.CANCELLED, What.REPLACED)
                .contains(what);
    }

    @Test
    void offerAPlaceUntilAMomentOfThePersonsClockAndAskBeforeTheyDecide() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi", Way.ON_SITE, RegistrationState.OFFERED, false);

        hear(moved(amina, What.OFFERED, 2, Instant.parse("2026-11-23T10:00:00Z")));

        assertThat(to(amina))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("until Mon 23 Nov 2026, 13:00 (Nairobi)")
                        .contains("/registrations/secret-of-Amina/accept", "/registrations/secret-of-Amina/decline"));
    }

    @Test
    void sayThePlaceInTheWaitingList() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi", Way.ON_SITE, RegistrationState.WAITING, false);

        hear(moved(amina, What.WAITING, 1, null));

        assertThat(to(amina))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo("You are number 3 on the waiting list: Safe <b>births</b>"));
    }

    @Test
    void takeTheMeetingOutOfTheCalendarOfWhoCancelled() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi", Way.ON_SITE, RegistrationState.CANCELLED, false);

        hear(moved(amina, What.CANCELLED, 4, null));

        assertThat(to(amina))
                .singleElement()
                .satisfies(mail -> assertThat(mail.calendar()).contains("METHOD:CANCEL"));
    }

    @Test
    void showWhatItWasBesideWhatItIsOnceAndToThoseWhoStay() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi");
        var waiting = comes("Wei", LanguageTag.ZH, "Asia/Shanghai", Way.ONLINE, RegistrationState.WAITING, false);
        var before = takesPlace(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.REGISTRATION_OPEN);
        takesPlace(LocalDateTime.parse("2026-12-11T09:00"), MeetingStage.REGISTRATION_OPEN);
        var changed = changed(before, Set.of(Fact.WHEN, Fact.VENUE, Fact.PROGRAMME), true, "The hall was <taken>.");

        hear(changed);
        hear(changed);

        assertThat(to(amina)).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("Before: Thu 10 Dec 2026, 15:00–17:00 (Nairobi)")
                    .contains("Now: Fri 11 Dec 2026, 10:00–12:00 (Nairobi)")
                    .contains("Before: Old hall\nLviv\nUkraine")
                    .contains("These changed too: Programme.")
                    .contains("The hall was <taken>.");
            assertThat(Jsoup.parse(mail.html()).select("table table table tr").eachText())
                    .anySatisfy(row -> assertThat(row).contains("15:00–17:00 (Nairobi)", "10:00–12:00 (Nairobi)"));
            assertThat(mail.calendar()).contains("METHOD:REQUEST");
        });
        assertThat(to(waiting))
                .singleElement()
                .satisfies(mail -> assertThat(mail.calendar()).isNull());
    }

    @Test
    void tellNobodyOfAChangeThatTheOrganiserDoesNotWantTold() {
        var amina = comes("Amina", LanguageTag.EN, "Africa/Nairobi");

        hear(changed(
                takesPlace(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.PUBLISHED),
                Set.of(Fact.WHEN),
                false,
                null));

        assertThat(to(amina)).isEmpty();
    }

    @Test
    void spareWhoWantsNoNewsButForTimeAndPlace() {
        var quiet = comes("Quiet", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.CONFIRMED, true);
        var when = takesPlace(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.PUBLISHED);

        hear(changed(when, Set.of(Fact.FUNDERS), true, null));
        assertThat(to(quiet)).isEmpty();

        hear(changed(when, Set.of(Fact.VENUE), true, null));
        assertThat(to(quiet)).hasSize(1);
    }

    @Test
    void tellEverybodyThatItWillNotTakePlaceAndTakeItOutOfTheirCalendars() {
        var amina = comes("Amina", LanguageTag.AR, "Africa/Cairo");
        var quiet = comes("Quiet", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.CONFIRMED, true);
        var cancelled = new MeetingCancelled(meeting, "safe-births", 3, "The hall burnt down.", NOW);

        hear(cancelled);
        hear(cancelled);

        assertThat(to(amina)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("أُلغيت: ولادة آمنة");
            assertThat(mail.html()).contains("dir=\"rtl\"");
            assertThat(mail.calendar()).contains("METHOD:CANCEL");
        });
        assertThat(to(quiet))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("The hall burnt down."));
    }

    @Test
    void askTheSignersOfAnInstitution() {
        var north = new InstitutionSummary(
                InstitutionId.next(),
                "north",
                "North Centre",
                InstitutionKind.values()[0],
                "FI",
                "Oulu",
                Region.EUR,
                List.of(),
                "");
        given(institutions.summaries(any())).willReturn(Map.of(north.id(), north));
        var draft = mock(MeetingDraft.class);
        given(draft.plan())
                .willReturn(page(
                                LanguageTag.EN,
                                When.at(
                                        LocalDateTime.parse("2026-12-10T14:00"),
                                        LocalDateTime.parse("2026-12-10T16:00"),
                                        KYIV),
                                MeetingStage.DRAFT)
                        .plan());
        given(planning.draft(any(), any())).willReturn(draft);
        var userName = "s" + Uuid7.next().toString().substring(24);
        var henrik = SystemPrincipal.call(() -> people.create(
                new NewPerson(userName, "Henrik", userName + "@example.org", null, LanguageTag.EN, Set.of())));

        AopTestUtils.<MeetingSignOffs>getTargetObject(signOffs)
                .on(new SignOffAsked(meeting, "safe-births", north.id(), Set.of(henrik), 1, NOW));

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Your sign-off is still owed: Safe <b>births</b>");
            assertThat(mail.text()).contains("North Centre", "/portal/events/safe-births/plan");
        });
    }

    @Test
    void carryTheOrganisersWordsOnceToThoseTheyChose() {
        given(planning.mayPlan(meeting)).willReturn(true);
        var amina = comes("Amina", LanguageTag.FR, "Africa/Nairobi");
        var wei = comes("Wei", LanguageTag.ZH, "Asia/Shanghai", Way.ONLINE, RegistrationState.WAITING, false);
        comes("Quiet", LanguageTag.EN, "Europe/Kyiv", Way.ON_SITE, RegistrationState.CONFIRMED, true);
        mails();
        var key = UUID.randomUUID();

        assertThat(organisers.count(meeting, Addressees.ALL)).isEqualTo(2);
        assertThat(organisers.write(meeting, Addressees.CONFIRMED, key, "Bring <gloves>", "First.\n\nSecond."))
                .isEqualTo(1);
        organisers.write(meeting, Addressees.CONFIRMED, key, "Bring <gloves>", "First.\n\nSecond.");

        assertThat(to(wei)).isEmpty();
        assertThat(to(amina)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Bring <gloves>");
            assertThat(mail.text()).contains("Bonjour Amina", "First.\n\nSecond.");
            assertThat(Jsoup.parse(mail.html()).select("p").eachText()).contains("First.", "Second.");
        });
        Assertions.assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> organisers.write(meeting, Addressees.ALL, key, " ", "Text"))
                .satisfies(refused -> assertThat(refused.field()).hasValue("subject"));
    }

    @Test
    void stayLightWithTheLongestWordsAnOrganiserMayWriteInAnyScript() {
        given(planning.mayPlan(meeting)).willReturn(true);
        var wei = comes("Wei", LanguageTag.AR, "Asia/Shanghai");
        mails();

        organisers.write(
                meeting,
                Addressees.ALL,
                UUID.randomUUID(),
                "医".repeat(OrganisersLetters.LONGEST_SUBJECT),
                "医".repeat(OrganisersLetters.LONGEST_TEXT));
        hear(changed(
                takesPlace(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.PUBLISHED),
                EnumSet.allOf(Fact.class),
                true,
                "医".repeat(9_000)));

        assertThat(to(wei)).hasSize(2).allSatisfy(mail -> {
            assertThat(bytes(mail.text())).isLessThan(Mailer.MOST_BYTES);
            assertThat(bytes(mail.html())).isLessThan(Mailer.MOST_BYTES);
        });
    }

    private RegistrationMoved moved(Contact contact, What what, int number, @Nullable Instant until) {
        return new RegistrationMoved(contact.id(), meeting, what, contact.state(), number, until, NOW);
    }

    private MeetingChanged changed(When before, Set<Fact> facts, boolean tell, @Nullable String note) {
        return new MeetingChanged(
                meeting,
                "safe-births",
                2,
                facts,
                new MeetingChanged.Before(before, new Venue("Old hall", "", "Lviv", "UA")),
                tell,
                note,
                NOW.plusMillis(facts.size()));
    }

    /** At once, not on a thread of its own. */
    private MeetingLetters listener() {
        return AopTestUtils.getTargetObject(letters);
    }

    private void hear(RegistrationMoved moved) {
        listener().on(moved);
    }

    private void hear(MeetingChanged changed) {
        listener().on(changed);
    }

    private void hear(MeetingCancelled cancelled) {
        listener().on(cancelled);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
