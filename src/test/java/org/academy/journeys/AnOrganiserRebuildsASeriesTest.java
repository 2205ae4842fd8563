package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.institutions.InstitutionDirectory;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.people.People;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A series in two cities, on site and online, for partners with a memorandum and without, with colleagues from abroad,
 * paid for by others: an organiser makes in the portal what the demo shows. And two organisers work on one event.
 */
@Journey
class AnOrganiserRebuildsASeriesTest {

    private static final LanguageTag EN = LanguageTag.EN;
    private static final String DEMO = "from-first-contact-to-a-working-plan-kyiv";
    private static final String NORTH = "North Centre for Safe Care";
    private static final String SOUTH = "South Centre for Care Learning";
    private static final String ABROAD = "Snow Lantern Hospital";
    private static final String FUND = "Northern Lights Fund for Learning (demo)";
    private static final String PROGRAMME = "Harbour Countries Health Programme (demo)";
    private static final String MEMORANDUM = "Do you have a memorandum with a partner abroad?";
    private static final LocalDate DAY =
            LocalDate.now().plusMonths(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));

    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private final String series = "From wish to partnership " + mark;
    private final String kyiv = series + ": Kyiv";
    private final String lviv = series + ": Lviv";

    @Autowired
    MeetingPlanning planning;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    People people;

    @Test
    void inTwoCitiesWithPartnersFromAbroad(Browser browser) {
        var organiser = Studio.of(browser, "organiser");
        var first = schedule(organiser);
        speak(organiser);
        arrange(organiser);
        keepAnOutcome(organiser);
        foundTheSeries(organiser);
        share(organiser);
        askWhoeverRegisters(organiser);
        limit(organiser);

        var second = again(organiser, first);
        signedOffByBoth(browser, organiser, first);
        publishedByService(second);

        assertThat(shape(first)).containsAll(shape(DEMO));
        everybodySeesIt(browser, first);
    }

    private String schedule(Studio organiser) {
        organiser.open("/portal/events/new");
        organiser.field("Title").fill(kyiv);
        suggested(organiser, "Time zone", "Kyiv", Pattern.compile("^Kyiv"));
        labelled(organiser, "Day").fill(DAY.toString());
        labelled(organiser, "From").fill("10:00");
        labelled(organiser, "To").fill("16:00");
        organiser.named(AriaRole.RADIO, "Both ways").check();
        organiser.field("Place").fill("Dnipro Hall");
        organiser.field("City").fill("Kyiv");
        number(organiser, "Places on site").fill("30");
        organiser.field("Link for those online").fill("https://meet.example.org/kyiv-plan");
        organiser.unfold("More, if you like");
        organiser.field("In one or two sentences").fill("You leave with a plan that both sides have read.");
        also(organiser, "Spoken languages", "Українська");
        also(organiser, "Interpretation into", "Français");
        organiser.field("Street and number").fill("12 Chestnut Lane");
        suggested(organiser, "Country", "Ukraine", Pattern.compile("^Ukraine$"));
        number(organiser, "Places online").fill("60");
        fund(organiser, 0, FUND, "Travel, interpretation and the hall");
        fund(organiser, 1, PROGRAMME, "The work of the facilitators");
        organiser.choose("Add a language", "Українська");
        organiser.field("Title in Українська").fill("Від бажання до партнерства: Київ");
        organiser.press("Keep as a draft");
        assertThat(organiser.heading(kyiv)).isVisible();
        return slug(organiser);
    }

    private static void fund(Studio organiser, int place, String name, String what) {
        organiser.press("Add a funder");
        organiser.field("Name").nth(place).fill(name);
        organiser.field("For what, if you like").nth(place).fill(what);
    }

    /** One from abroad whom nobody knew, and one who spoke before. */
    private static void speak(Studio organiser) {
        organiser.link("Speakers").click();
        organiser.press("Add somebody new");
        organiser.field("Name").fill("Solène Garnier");
        organiser.field("What they do, in a few words").fill("Surgeon, twinning since 2023");
        organiser.field("Where, as it is printed").fill("Hôpital du Val Clair");
        suggested(organiser, "Where they usually are, if you know", "Paris", Pattern.compile("^Paris"));
        organiser.press("Save");
        assertThat(organiser.row("Solène Garnier")).isVisible();
        suggested(organiser, "Somebody who spoke before", "Тарас", Pattern.compile("^Тарас"));
        assertThat(organiser.row("Тарас Мельник")).isVisible();
    }

    /** The programme comes from a calendar; who speaks in it is said here. */
    private static void arrange(Studio organiser) {
        organiser.link("Programme").click();
        organiser.press("Bring in a programme");
        organiser
                .hand("Choose a calendar file", new FilePayload("plan.ics", "text/calendar", calendar()))
                .press("Take 3 parts")
                .says("3 parts are in the programme now.");
        organiser.press("Change “A plan in steps”");
        organiser.press("Add a speaker").choose("Speaker", "Solène Garnier").press("Save");
        assertThat(organiser.row("A plan in steps")).containsText("Solène Garnier");
    }

    private static byte[] calendar() {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elsewhere//EN\r\n");
        part(file, 10, "Where each of us stands");
        part(file, 11, "A plan in steps");
        part(file, 14, "Three pairs tell their case");
        return file.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void part(StringBuilder file, int hour, String title) {
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(DAY);
        file.append(("BEGIN:VEVENT\r\nUID:%1$s@example.org\r\nDTSTAMP:20260101T000000Z\r\n"
                        + "DTSTART;TZID=Europe/Kyiv:%2$sT%1$s0000\r\nDTEND;TZID=Europe/Kyiv:%2$sT%1$s4500\r\n"
                        + "SUMMARY:%3$s\r\nEND:VEVENT\r\n")
                .formatted(hour, day, title));
    }

    private static void keepAnOutcome(Studio organiser) {
        organiser.link("Materials").click();
        organiser.press("Add a file or a link").choose("What it is", "Outcome");
        organiser.field("Title").fill("Twelve steps that were in every plan that held");
        organiser.field("Link").fill("https://files.example.org/twelve-steps");
        organiser.press("Save");
        assertThat(organiser.row("Twelve steps")).containsText("Outcome");
    }

    private void foundTheSeries(Studio organiser) {
        organiser.link("Series").click();
        organiser.field("Title").fill(series);
        organiser.field("What holds it together, if you like").fill("Two cities, one programme.");
        organiser.press("Found the series with this event");
        assertThat(organiser.link(series)).isVisible();
    }

    private static void share(Studio organiser) {
        organiser.link("Sign-off and more").click();
        suggested(organiser, "Organise it together with", "South Centre", Pattern.compile(SOUTH));
        assertThat(organiser.row(SOUTH)).containsText("Not asked yet");
    }

    /** With a memorandum or without; who has one says with whom, and everybody whether they want to be listed. */
    private static void askWhoeverRegisters(Studio organiser) {
        organiser.link("Registrations").click();
        organiser.link("Questions").click();
        organiser.press("Add a question").choose("Kind of answer", "Yes or no");
        organiser.field("Question (English)").fill(MEMORANDUM);
        organiser.named(AriaRole.CHECKBOX, "Must be answered").check();
        organiser.press("Save");
        assertThat(organiser.row(MEMORANDUM)).isVisible();
        organiser.press("Add a question");
        organiser.field("Question (English)").fill("With whom?");
        organiser.choose("When it is asked", "After “" + MEMORANDUM + "”: Yes").press("Save");
        assertThat(organiser.row("With whom?")).containsText("After “" + MEMORANDUM + "”: Yes");
        organiser.press("Add a question").choose("Kind of answer", "Consent");
        organiser.field("Question (English)").fill("Put my name on the list that all participants get.");
        organiser.press("Save");
        assertThat(organiser.row("Put my name")).containsText("Consent");
    }

    private static void limit(Studio organiser) {
        organiser.link("Quotas").click();
        organiser.press("Add a quota");
        organiser.field("Name of the quota").fill("In the hall");
        number(organiser, "Places").fill("25");
        organiser.choose("Takes part", "On site").press("Save");
        assertThat(organiser.row("In the hall")).containsText("25 places");
        organiser.press("Add a quota");
        organiser.field("Name of the quota").fill("Colleagues from abroad");
        number(organiser, "Places").fill("3");
        suggested(organiser, "Only for this institution", "Snow", Pattern.compile(ABROAD));
        organiser.press("Save");
        assertThat(organiser.row("Colleagues from abroad")).containsText(ABROAD);
    }

    /** The same in another city, a week later. */
    private String again(Studio organiser, String first) {
        organiser.open("/portal/events/" + first + "/plan?part=sign-off");
        labelled(organiser, "The copy begins")
                .fill(DAY.plusWeeks(1).atTime(10, 0).toString());
        organiser.press("Copy the event").says("A new draft, with programme and speakers.");
        organiser.page().waitForURL(url -> !url.contains(first + "/"));
        assertThat(organiser.field("Title")).hasValue(kyiv);
        organiser.field("Title").fill(lviv);
        organiser.field("City").fill("Lviv");
        organiser.field("Place").fill("Old Pharmacy School");
        organiser.press("Save").line("Saved.");
        var second = slug(organiser);
        organiser.link("Series").click();
        organiser.choose("Put it into a series", series);
        assertThat(organiser.page().getByText("2 events")).isVisible();
        return second;
    }

    private void signedOffByBoth(Browser browser, Studio organiser, String slug) {
        var board = "/portal/events/" + slug + "/plan?part=sign-off";
        organiser.open(board).press("Ask for sign-off").says("Asked. Those who sign were told.");
        assertThat(organiser.row(SOUTH)).containsText("Owes its sign-off");
        assertThat(organiser.button("Publish")).hasCount(0);
        var publisher = Studio.of(browser, "publisher-south").open(board);
        publisher.press("Sign off").says("Signed off for " + SOUTH + ".");
        organiser.open(board).press("Publish").says("Published. Everyone can find it now.");
    }

    private void publishedByService(String slug) {
        var meeting = as(person("organiser"), () -> {
            var draft = planning.draft(slug, EN);
            planning.askForSignOff(draft.id());
            return draft.id();
        });
        var south = as(
                person("publisher-south"),
                () -> directory
                        .bySlug("south-centre-for-care-learning")
                        .orElseThrow()
                        .id());
        as(person("publisher-south"), () -> planning.signOff(meeting, south));
        as(person("organiser"), () -> planning.publish(meeting));
    }

    private void everybodySeesIt(Browser browser, String slug) {
        var visitor = new Studio(browser, browser.visitor());
        visitor.open("/series/" + series.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        assertThat(visitor.heading(series)).isVisible();
        assertThat(visitor.link(lviv)).isVisible();
        visitor.link(kyiv).click();
        assertThat(visitor.page()).hasURL(browser.at("/events/" + slug));
        var page = visitor.page().getByRole(AriaRole.MAIN);
        for (var said : List.of(
                NORTH,
                SOUTH,
                FUND,
                PROGRAMME,
                "Dnipro Hall",
                "Solène Garnier",
                "A plan in steps",
                "Three pairs tell their case",
                "Twelve steps that were in every plan that held",
                "25 of 25 places left",
                "60 of 60 places left",
                "Put my name on the list")) {
            assertThat(page).containsText(said);
        }
        assertThat(visitor.page().getByText("https://meet.example.org")).hasCount(0);
        var whom = visitor.page().getByLabel("With whom?");
        assertThat(whom).isHidden();
        visitor.page()
                .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("memorandum")))
                .getByLabel("Yes")
                .check();
        assertThat(whom).isVisible();
    }

    /** What there is to an event, whatever it says. */
    private Set<String> shape(String slug) {
        return as(person("organiser"), () -> {
            var draft = planning.draft(slug, EN);
            var has = planned(draft);
            has.add("quotas by "
                    + desk.quotas(draft.id()).all().stream()
                            .map(quota -> quota.institution() == null ? "way" : "partner")
                            .sorted()
                            .distinct()
                            .toList());
            for (var question : desk.form(draft.id()).questions()) {
                has.add(question.condition() == null ? "a question" : "a question that depends on another");
                if (question.type() == Type.CONSENT) {
                    has.add("a consent");
                }
            }
            return has;
        });
    }

    private static Set<String> planned(MeetingDraft draft) {
        var plan = draft.plan();
        var has = new TreeSet<String>();
        has.add(plan.kind() + " " + plan.mode());
        has.add("in " + plan.when().zone());
        has.add("at " + Objects.requireNonNull(plan.venue()).city() + ", "
                + plan.venue().country());
        has.add("street: " + !plan.venue().address().isBlank());
        has.add("link: " + (plan.link() != null));
        has.add("places: " + plan.placesOnSite() + " and " + plan.placesOnline());
        has.add("spoken: " + new TreeSet<>(plan.languages()));
        has.add("funders: " + plan.funders());
        has.add("in a series: " + (draft.series() != null));
        has.add("in other words: " + (plan.words().size() > 1));
        has.add("with others: " + (draft.duties().size() > 1));
        has.add("speakers from abroad: "
                + draft.speakers().stream().anyMatch(one -> "Europe/Paris".equals(one.zone())));
        has.add("sessions with speakers: "
                + draft.sessions().stream().anyMatch(one -> !one.speakers().isEmpty()));
        return has;
    }

    @Test
    void twoChangeOneEventAndNothingIsLost(Browser browser) {
        var slug = drafted();
        var one = Studio.of(browser, "organiser").open("/portal/events/" + slug + "/plan");
        var other = Studio.of(browser, "publisher-north").open("/portal/events/" + slug + "/plan");
        assertThat(other.field("Title")).hasValue("Teach it back " + mark);

        one.field("Title").fill("Teach it back in pairs " + mark);
        one.field("City").fill("Lviv");
        one.press("Save").line("Saved.");
        other.field("Title").fill("Say and teach it back " + mark);
        number(other, "Places on site").fill("12");
        other.press("Save");

        var choice = other.named(AriaRole.REGION, "Both of you changed: Title and text");
        assertThat(choice).containsText("Teach it back in pairs " + mark);
        assertThat(choice).containsText("Say and teach it back " + mark);
        assertThat(choice.locator("ins").getByText("in pairs")).isVisible();
        assertThat(choice.locator("del").getByText("Teach")).isVisible();
        assertThat(other.field("Title")).hasValue("Say and teach it back " + mark);
        assertThat(other.field("City")).hasValue("Lviv");
        other.isAccessible("two texts of an event to choose from");

        other.press("Join by hand");
        assertThat(other.field("Title")).isFocused();
        assertThat(choice).isVisible();
        other.field("Title").fill("Say and teach it back in pairs " + mark);
        other.press("Save").line("Saved.");
        assertThat(choice).hasCount(0);

        var plan = as(person("organiser"), () -> planning.draft(slug, EN)).plan();
        assertThat(plan.words().get(EN))
                .extracting(MeetingWords::title)
                .isEqualTo("Say and teach it back in pairs " + mark);
        assertThat(plan.venue()).extracting(venue -> venue.city()).isEqualTo("Lviv");
        assertThat(plan.placesOnSite()).isEqualTo(12);
        assertThat(plan.mode()).isEqualTo(Mode.HYBRID);
    }

    private String drafted() {
        return as(person("organiser"), () -> {
            var north = directory.bySlug("north-centre-for-safe-care").orElseThrow();
            var start = LocalDateTime.of(DAY, java.time.LocalTime.of(14, 0));
            planning.schedule(north.id(), MeetingFixture.plan("Teach it back " + mark, start));
            return "teach-it-back-" + mark;
        });
    }

    private PersonId person(String name) {
        return SystemPrincipal.call(() -> people.named(name).orElseThrow()).id();
    }

    private static String slug(Studio organiser) {
        organiser.page().waitForURL(Pattern.compile(".*/events/[^/]+/plan.*"));
        return organiser.page().url().replaceFirst(".*/events/([^/]+)/plan.*", "$1");
    }

    private static Locator labelled(Studio organiser, String label) {
        return organiser.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator number(Studio organiser, String label) {
        return organiser.named(AriaRole.SPINBUTTON, label);
    }

    /** Types into a field that offers what fits, and takes it. */
    private static void suggested(Studio organiser, String field, String typed, Pattern option) {
        organiser.named(AriaRole.COMBOBOX, field).fill(typed);
        organiser
                .page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** One more of those that a field takes several of. */
    private static void also(Studio organiser, String field, String option) {
        suggested(organiser, field, option, Pattern.compile(option));
        organiser.page().keyboard().press("Escape");
        assertThat(organiser.page().getByRole(AriaRole.OPTION)).hasCount(0);
    }
}
