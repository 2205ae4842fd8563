package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationForm.Choice;
import org.academy.attendance.RegistrationForm.Condition;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.journeys.Browser.Look;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.people.People;
import org.academy.people.Purpose;
import org.academy.people.SignUp;
import org.academy.people.SignedIn;
import org.academy.people.SigningUp;
import org.academy.platform.Outbox;
import org.academy.platform.OutboxMail;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Four people want the one seat of a workshop, most of them without an account or a script. It goes down the line until
 * somebody takes it, is seen at the door by a phone's camera, and has it in writing.
 */
@Journey
class SomebodyComesToAWorkshopTest {

    private static final LanguageTag EN = LanguageTag.EN;
    private static final String LOCAL = "127.0.0.1";
    private static final int HOURS = 4;
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String title = "One seat at the skills table " + mark;

    private record Visitor(PersonId personId, String displayName) implements SignedIn {}

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    People people;

    @Autowired
    SigningUp signingUp;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    @TempDir
    Path films;

    @Test
    void registersWaitsIsSeenAtTheDoorAndHasItInWriting(Browser browser) throws IOException {
        var workshop = as("organiser", this::publish);
        var first = browser.visitorWithoutScript();
        registerAfterAWrongTurn(first, workshop);
        assertThat(first.locator("h1")).hasText("You have a place");
        assertThat(first.locator("svg.qr")).isVisible();
        var mail = mail(first, "first", "Your place is confirmed");
        assertThat(mail.text()).contains(title, path(first));
        assertThat(mail.calendar()).contains("METHOD:REQUEST", title);

        var second = browser.visitorWithoutScript();
        register(second, workshop, "second");
        assertThat(second.locator("h1")).hasText("You are 1st on the waiting list");
        var third = browser.visitorWithoutScript();
        register(third, workshop, "third");
        assertThat(third.locator("h1")).hasText("You are 2nd on the waiting list");
        var wambui = join(browser);
        register(wambui, workshop, "wambui");
        assertThat(wambui.locator("h1")).hasText("You are 3rd on the waiting list");

        cancel(first);
        declineWhatIsOffered(second);
        acceptTooLate(third);
        wambui.reload();
        assertThat(wambui.locator("h1")).hasText("A place is held for you");
        press(wambui, "Take the place");
        assertThat(wambui.locator("h1")).hasText("You have a place");
        var film = film(wambui.locator("svg.qr").screenshot());

        lookAtTheFormAndTheTicket(browser, workshop);

        asAdministrator(() -> beOver(workshop));
        var door = browser.visitorWithCamera(film);
        scanAtTheDoor(door, browser, workshop);
        letSomebodyIn(door);
        endTheDay(door);

        giveFeedback(wambui);
        takeTheCertificate(wambui, browser);
    }

    private MeetingPage publish() {
        var start = LocalDateTime.now(NAIROBI).plusDays(7).truncatedTo(ChronoUnit.HOURS);
        var blank = planning.blank(EN, NAIROBI);
        var id = planning.schedule(
                directory.bySlug("north-centre-for-safe-care").orElseThrow().id(),
                plan(
                        blank,
                        When.at(start, start.plusHours(HOURS + 1), blank.when().zone())));
        planning.askForSignOff(id);
        planning.publish(id);
        var page = page(id);
        var revision = planning.draft(page.slug(), EN).revision();
        planning.arrange(
                id, revision, List.of(part("At the table", start, HOURS), part("Farewell", start.plusHours(HOURS), 1)));
        desk.ask(id, new RegistrationForm(desk.form(id).revision(), questions()));
        return page(id);
    }

    private MeetingPlan plan(MeetingPlan blank, When when) {
        return new MeetingPlan(
                EN,
                Map.of(EN, new MeetingWords(title, "Hands on, at one table, with one seat left.", "")),
                MeetingKind.WORKSHOP,
                Topic.TEACHING_AND_LEARNING,
                Mode.ON_SITE,
                when,
                new Venue("Skills house", "4 Harbour Road", "Nairobi", "KE"),
                null,
                1,
                null,
                Set.of(EN),
                Set.of(),
                null,
                null,
                false,
                false,
                List.of());
    }

    private static SessionEntry part(String title, LocalDateTime start, int hours) {
        return new SessionEntry(null, title, "", When.at(start, start.plusHours(hours), NAIROBI), "", List.of());
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "partner",
                        Type.YES_NO,
                        Map.of(EN, "Do you have a partner abroad?"),
                        Map.of(),
                        true,
                        List.<Choice>of(),
                        null),
                new Question(
                        "which",
                        Type.TEXT,
                        Map.of(EN, "With whom?"),
                        Map.of(),
                        true,
                        List.<Choice>of(),
                        new Condition("partner", "yes")));
    }

    /** Days pass in a moment: an administrator, who alone may, moves it to where it has just ended. */
    private MeetingPage beOver(MeetingPage workshop) {
        var zone = workshop.plan().when().zone();
        var end = LocalDateTime.now(zone).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        planning.revise(
                workshop.id(),
                workshop.plan(),
                plan(workshop.plan(), When.at(end.minusHours(HOURS + 1), end, zone)),
                false,
                null);
        return page(workshop.id());
    }

    private MeetingPage page(MeetingId id) {
        return catalogue.page(id, EN).orElseThrow();
    }

    private void registerAfterAWrongTurn(Page page, MeetingPage workshop) {
        page.navigate("/events/" + workshop.slug());
        write(page, "first");
        page.locator("input[name=q-partner][value=yes]").check();
        send(page);
        assertThat(page.locator("h1")).hasText("A few more questions");
        send(page);
        var which = page.locator("#q-which");
        assertThat(page.locator("#q-which-fault")).isVisible();
        assertThat(which).hasAttribute("aria-describedby", "q-which-fault");
        assertThat(which).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[data-faults] a")).hasAttribute("href", "#q-which");
        assertThat(page.locator("#name")).hasValue(name("first"));
        assertThat(page.locator("#email")).hasValue(email("first"));
        assertThat(page.locator("input[name=q-partner][value=yes]")).isChecked();
        which.fill("Hôpital du Val Clair");
        send(page);
        page.waitForURL("**/registrations/*");
    }

    private void register(Page page, MeetingPage workshop, String who) {
        page.navigate("/events/" + workshop.slug());
        write(page, who);
        page.locator("input[name=q-partner][value=no]").check();
        send(page);
        page.waitForURL("**/registrations/*");
    }

    private void write(Page page, String who) {
        page.locator("#name").fill(name(who));
        page.locator("#email").fill(email(who));
    }

    private static void send(Page page) {
        page.locator("#form button.go").click();
    }

    private String name(String who) {
        return Character.toUpperCase(who.charAt(0)) + who.substring(1) + " Njeri " + mark;
    }

    private String email(String who) {
        return who + "-" + mark + "@example.org";
    }

    private Page join(Browser browser) {
        var account = "wambui-" + mark;
        signingUp.join(
                new SignUp(account, name("wambui"), email("wambui"), "academy-demo", EN, Set.of(Purpose.values())),
                LOCAL);
        var page = browser.visitor();
        browser.signIn(page, account);
        return page;
    }

    private static void cancel(Page page) {
        page.locator("a[href$='/cancel']").click();
        press(page, "Yes, cancel it");
        assertThat(page.locator("h1")).hasText("Your registration is cancelled");
    }

    private void declineWhatIsOffered(Page page) {
        page.reload();
        assertThat(page.locator("h1")).hasText("A place is held for you");
        assertThat(mail(page, "second", "A place is free for you").text()).contains(path(page));
        press(page, "Let it go to the next");
        assertThat(page.locator("h1")).hasText("Your registration is cancelled");
    }

    private void acceptTooLate(Page page) {
        page.reload();
        assertThat(page.locator("h1")).hasText("A place is held for you");
        database.sql("update registration set offered_until = ? where email = ?")
                .param(Timestamp.from(Instant.now().minusSeconds(1)))
                .param(email("third"))
                .update();
        press(page, "Take the place");
        assertThat(page.locator("h1")).hasText("Your registration is cancelled");
        assertThat(page.locator(".note.bad")).containsText("over");
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    /**
     * Those pages of the light face that nobody else looks at, for who reads from the right at night and for the
     * others.
     */
    private static void lookAtTheFormAndTheTicket(Browser browser, MeetingPage workshop) {
        for (var look : List.of(new Look("ar", true, Browser.PHONE), new Look("en", false, Browser.DESK))) {
            var page = browser.visitor(look);
            page.navigate("/events/" + workshop.slug() + "/register");
            browser.isAccessible(page, "the form, " + look);
            page.navigate("/events/" + workshop.slug() + "?ticket=ABCDEFGHJKLMNPQRSTUV");
            browser.isAccessible(page, "the ticket, " + look);
        }
    }

    private void scanAtTheDoor(Page page, Browser browser, MeetingPage workshop) {
        browser.signIn(page, "organiser");
        page.navigate("/portal/events/" + workshop.slug() + "/door");
        new Studio(browser, page).choose("For which part", "At the table");
        press(page, "Scan with the camera");
        assertThat(page.locator(".outcome")).containsText("Welcome, " + name("wambui"));
        press(page, "Stop the camera");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Present: " + name("wambui"))))
                .hasAttribute("aria-pressed", "true");
        assertThat(page.getByText("1 of 1 are here")).isVisible();
        browser.isAccessible(page, "at the door");
    }

    private void letSomebodyIn(Page page) {
        page.getByLabel("Name on the certificate").fill(name("walker"));
        press(page, "Let in");
        assertThat(page.getByText(name("walker") + " is in and counted as present."))
                .isVisible();
    }

    private static void endTheDay(Page page) {
        press(page, "End the day");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("End the day"))
                .click();
        assertThat(page.getByText("2 certificates given.")).isVisible();
    }

    private static void giveFeedback(Page page) {
        page.reload();
        for (var question : List.of("content", "usefulness", "organisation")) {
            page.locator("input[name=" + question + "][value='5']").check();
        }
        press(page, "Send my answers");
        assertThat(page.getByText("Thank you. Your answers help those who come next."))
                .isVisible();
    }

    private void takeTheCertificate(Page page, Browser browser) {
        var paper = page.locator("a[href$='/certificate.pdf']");
        page.waitForCondition(() -> {
            page.reload();
            return paper.count() == 1;
        });
        var pdf = page.request()
                .get(browser.at(String.valueOf(paper.getAttribute("href"))))
                .body();
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        var address = String.valueOf(page.locator("main a[href^='/verify/']").getAttribute("href"));

        var stranger = browser.visitor();
        stranger.navigate(address);
        assertThat(stranger.locator("h1")).hasText("This certificate is genuine");
        assertThat(stranger.locator("main"))
                .containsText(Pattern.compile("Present for " + HOURS + "\\s*h|" + HOURS + "\\s*(h|hours)"));
        assertThat(stranger.locator(".lede")).containsText(name("wambui"));

        page.navigate("/portal/credentials");
        var record = page.locator("main .item", new Page.LocatorOptions().setHasText(title));
        assertThat(record).containsText(Pattern.compile("present for " + HOURS + "\\s*h"));
    }

    /** What an administrator reads of a mail to somebody, once it is written. */
    private OutboxMail mail(Page page, String who, String subject) {
        var found = new AtomicReference<OutboxMail>();
        page.waitForCondition(() -> {
            asAdministrator(() -> outbox.find(null, email(who), PageRequest.of(0, 5))).stream()
                    .filter(one -> one.subject().contains(subject))
                    .flatMap(one -> asAdministrator(() -> outbox.mail(one.id())).stream())
                    .forEach(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /** What a camera sees that looks at the ticket: two grey pictures of it, as a film without sound. */
    private Path film(byte[] ticket) throws IOException {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(ticket)), 140, 60, 360, 360, null);
        pen.dispose();
        var grey = picture.getRaster().getSamples(0, 0, 640, 480, 0, (int[]) null);
        var colourless = new byte[640 * 480 / 2];
        Arrays.fill(colourless, (byte) 128);
        var film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n".getBytes(StandardCharsets.US_ASCII));
        for (int frame = 0; frame < 2; frame++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            Arrays.stream(grey).forEach(film::write);
            film.writeBytes(colourless);
        }
        return Files.write(films.resolve("ticket.y4m"), film.toByteArray());
    }

    private <T> T as(String name, Supplier<T> work) {
        var person = SystemPrincipal.call(() -> people.named(name).orElseThrow());
        return as(new Visitor(person.id(), person.displayName()), "ROLE_PERSON", work);
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        return as("administrator", "ROLE_ADMINISTRATOR", work);
    }

    private static <T> T as(Object principal, String role, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, AuthorityUtils.createAuthorityList(role)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
