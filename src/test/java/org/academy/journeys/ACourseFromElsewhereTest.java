package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.academy.testing.Samples;
import org.junit.jupiter.api.Test;

/** A course that others made elsewhere comes in, is made whole by two centres, published, learnt and certified. */
@Journey
class ACourseFromElsewhereTest {

    private static final String SAMPLE = "allyworkshop.imscc";
    private static final String MANIFEST = "imsmanifest.xml";
    private static final String TITLE = "Ally: Accessibility Workshop";
    private static final String NORTH = "North Centre for Safe Care";
    private static final String SOUTH = "South Centre for Care Learning";
    private static final String UNIT = "Caption Hub";
    private static final String NO_ALTERNATIVE = "has a picture without a text for those who cannot see it";

    private static final String LEADS_QUESTION = "Whom do captions help?";
    private static final String LEADS_ANSWER = "Everyone who cannot hear the video, wherever they are";
    private static final String PARTNERS_QUESTION = "How long does captioning a video take here?";
    private static final String PARTNERS_ANSWER = "About ten days";

    private final String name = "course-" + UUID.randomUUID() + ".imscc";

    @Test
    void isMadeWholeByTwoCentresPublishedLearntAndCertified(Browser browser) throws IOException {
        var file = Samples.cartridge(SAMPLE);
        var lead = Studio.of(browser, "lead");
        refuseWhatIsNone(lead);
        // whatever else brought the same before
        lead.named(AriaRole.CHECKBOX, "As a new course, even if it came before").check();
        bring(lead, name, Files.readAllBytes(file));
        lead.line("“" + name + "” has arrived.").isAccessible("what was brought in");
        readTheReport(lead, resources(file));
        var slug = openAUnitFromTheReport(lead);
        seeAsItCame(lead);
        readInArabic(lead, slug);

        describeAndShare(lead, slug);
        var partner = Studio.of(browser, "partner");
        askAQuestionEach(lead, partner, slug);
        addWhatIsMissing(lead, partner, slug);

        askForReview(lead, slug);
        Studio.of(browser, "reviewer")
                .open("/portal/studio/" + slug + "/sign-off")
                .press("Approve")
                .says("Approved. The publishers were told.");
        Studio.of(browser, "publisher-north").signOff(slug, NORTH);
        Studio.of(browser, "publisher-south").signOff(slug, SOUTH);

        var learner = "Amara " + UUID.randomUUID().toString().substring(0, 6);
        var code = learn(browser, learner, slug);
        var stranger = new Studio(browser, browser.visitor()).open("/verify/" + code);
        assertThat(stranger.heading("This certificate is genuine")).isVisible();
        stranger.says(learner).says(TITLE);
    }

    /** Its name says cartridge, and it is a text. */
    private static void refuseWhatIsNone(Studio lead) {
        lead.open("/portal/studio").link("Bring a course in").waitFor();
        int works = works(lead).count();
        lead.link("Bring a course in").click();
        lead.press("Bring it in").warns("Choose a file first.");
        var text = new FilePayload("x.imscc", "text/plain", "No course at all.".getBytes(StandardCharsets.UTF_8));
        lead.hand("Choose a file", text).press("Bring it in");
        var row = lead.row("x.imscc");
        assertThat(row).containsText("Did not come in");
        assertThat(row).containsText("This is not a Common Cartridge");
        assertThat(row.getByRole(AriaRole.LINK)).hasCount(0);
        lead.open("/portal/studio").link("Bring a course in").waitFor();
        assertThat(works(lead)).hasCount(works);
        lead.link("Bring a course in").click();
    }

    private static Locator works(Studio lead) {
        return lead.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
    }

    /** On its way first, then in: the page says so by itself. */
    private static void isIn(Studio lead, String file) {
        var row = lead.row(file);
        assertThat(row.getByRole(AriaRole.PROGRESSBAR)
                        .or(row.getByText("It is in"))
                        .first())
                .isVisible();
        assertThat(row).containsText("It is in");
        assertThat(row.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    }

    /** As many as the manifest names: each came in, or says why not. */
    private void readTheReport(Studio lead, int resources) {
        lead.row(name)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See the report"))
                .click();
        assertThat(lead.heading("What came in")).isVisible();
        lead.says("names " + resources + " things").says("exported by Canvas");
        var all = counted(lead, "All");
        assertThat(all).isEqualTo(resources);
        assertThat(counted(lead, "Came in") + counted(lead, "In part") + counted(lead, "Left"))
                .isEqualTo(all);
        lead.isAccessible("the report");

        int left = counted(lead, "Left");
        fate(lead, "Left").click();
        assertThat(fate(lead, "Left")).hasAttribute("aria-pressed", "true");
        var lines = lead.page().getByRole(AriaRole.MAIN).locator(".import-row");
        assertThat(lines).hasCount(left);
        for (var line : lines.all()) {
            assertThat(line.getByRole(AriaRole.LISTITEM)).not().hasCount(0);
            assertThat(line.getByRole(AriaRole.LINK)).hasCount(0);
        }
        lead.says("How the course was set up in the other system.");
        fate(lead, "All").click();
    }

    private static Locator fate(Studio lead, String name) {
        return lead.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\s*\\d+$")));
    }

    private static int counted(Studio lead, String fate) {
        return Integer.parseInt(fate(lead, fate).innerText().replaceAll("\\D", ""));
    }

    /** @return the name of the draft in addresses */
    private static String openAUnitFromTheReport(Studio lead) {
        lead.field("Find by title").fill(UNIT);
        lead.link(UNIT).click();
        assertThat(lead.heading(UNIT)).isVisible();
        var address = Pattern.compile(".*/portal/studio/([a-z0-9-]+)\\?unit=.*");
        assertThat(lead.page()).hasURL(address);
        var found = address.matcher(lead.page().url());
        assertThat(found.matches()).isTrue();
        return found.group(1);
    }

    private static void seeAsItCame(Studio lead) {
        lead.press("As it came");
        var dialog = lead.dialog("As it came, and as it is now");
        var came = dialog.frameLocator("iframe[title='As it came']");
        assertThat(came.locator("body")).containsText("Renton Technical College now has a subscription");
        assertThat(came.getByRole(AriaRole.CELL).getByRole(AriaRole.IMG)).isVisible();
        assertThat(dialog).containsText("Renton Technical College now has a subscription");
        assertThat(dialog.getByRole(AriaRole.IMG)).hasCount(1);
        lead.isAccessible("as it came");
        lead.answer("As it came, and as it is now", "Close");
    }

    /** The same three from right to left. */
    private static void readInArabic(Studio lead, String slug) {
        var page = lead.page();
        var unit = page.url();
        page.navigate(lead.browser().at("/signout?lang=ar"));
        lead.open("/portal/studio/import");
        var report = page.getByRole(AriaRole.MAIN)
                .locator("a[href*='studio/import/']")
                .first();
        report.waitFor();
        lead.isAccessible("what was brought in, in Arabic");
        report.click();
        page.locator(".import-row a[href*='" + slug + "']").first().waitFor();
        lead.isAccessible("the report, in Arabic");
        page.navigate(unit);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("كما وصلت").setExact(true))
                .click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().waitFor();
        lead.isAccessible("as it came, in Arabic");

        page.navigate(lead.browser().at("/signout?lang=en"));
    }

    private static void describeAndShare(Studio lead, String slug) {
        lead.open("/portal/studio/" + slug + "/sign-off").says("The course itself is not described yet");
        lead.open("/portal/studio/" + slug + "?about");
        assertThat(lead.field("Title")).hasValue(TITLE);
        lead.write("In one line", "What your pages look like to those who cannot see them, and how to mend them.");
        lead.invite(SOUTH);
        lead.appoint("partner", "Author", "Mwila Banda");
        lead.appoint("reviewer", "Subject reviewer", "Temwa Phiri");
    }

    private static void askAQuestionEach(Studio lead, Studio partner, String slug) {
        partner.open("/portal/studio/" + slug)
                .says(NORTH)
                .page()
                .getByText(UNIT)
                .first()
                .click();
        assertThat(partner.heading(UNIT)).isVisible();
        partner.ask(
                PARTNERS_QUESTION, PARTNERS_ANSWER, "A year", "The page says so: send the link ten days before class.");
        lead.page().getByText("Accessibility FAQ").first().click();
        assertThat(lead.heading("Accessibility FAQ")).isVisible();
        lead.ask(LEADS_QUESTION, LEADS_ANSWER, "Nobody", "In a loud ward nobody hears a video.");
    }

    /** The board says what is missing and leads to it; one begins at its top, the other at its end. */
    private static void addWhatIsMissing(Studio lead, Studio partner, String slug) {
        int missing = open(lead, slug).count();
        assertThat(missing).as("pictures that say nothing").isPositive();
        assertThat(faults(lead)).hasCount(missing);
        for (int left = missing; left > 0; left--) {
            var whose = left % 2 == 0 ? lead : partner;
            var open = open(whose, slug);
            assertThat(open).hasCount(left);
            repair(whose, left % 2 == 0 ? open.first() : open.last());
        }
        lead.open("/portal/studio/" + slug + "/sign-off");
        assertThat(lead.button("Ask for review")).isVisible();
        assertThat(lead.heading("What is still missing")).hasCount(0);
    }

    private static Locator open(Studio whose, String slug) {
        whose.open("/portal/studio/" + slug + "/sign-off");
        assertThat(whose.heading("Who owes what")).isVisible();
        return whose.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(NO_ALTERNATIVE));
    }

    private static Locator faults(Studio whose) {
        return whose.page().locator(".fault");
    }

    private static void repair(Studio whose, Locator fault) {
        var link = fault.getByRole(AriaRole.LINK);
        var block = String.valueOf(link.getAttribute("href")).replaceFirst("^.*&block=", "#block-");
        link.click();
        var text = whose.page().locator(block).getByLabel("What the picture shows");
        assertThat(text).isInViewport();
        assertThat(text).isFocused();
        text.fill("What a page looks like in Ally, step by step.");
        whose.saved();
    }

    private static void askForReview(Studio lead, String slug) {
        lead.open("/portal/studio/" + slug).press("Ask for review");
        lead.answer("Ask for a review now?", "Ask now").says("Asked. The reviewers were told.");
    }

    /** @return what is written on the certificate for others to check it by */
    private static String learn(Browser browser, String learner, String slug) {
        var page = browser.visitor(new Browser.Look("en", false, Browser.PHONE));
        join(page, browser, learner);
        page.navigate(browser.at("/courses/" + slug));
        assertThat(page.locator("h1")).hasText(TITLE);
        page.locator("form[action$='/enrol'] button").first().click();
        page.waitForURL("**/learn/" + slug + "/*");
        int answered = read(page);
        var next = page.locator("[data-next]:not([data-end])");
        while (next.count() > 0) {
            var unit = page.url();
            next.click();
            page.waitForURL(url -> !url.equals(unit));
            answered += read(page);
        }
        assertThat(answered).isEqualTo(2);
        page.locator("[data-end]").click();
        assertThat(page.locator("main .note.ok")).containsText("You have completed this course.");

        page.navigate(browser.at("/portal/credentials"));
        var card = page.locator("main .item", new Page.LocatorOptions().setHasText(TITLE));
        var paper = card.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("PDF"));
        return String.valueOf(paper.getAttribute("href")).split("/")[2];
    }

    private static void join(Page page, Browser browser, String learner) {
        page.navigate(browser.at("/signup"));
        page.locator("#displayName").fill(learner);
        page.locator("#userName").fill(learner.toLowerCase(Locale.ROOT).replace(' ', '-'));
        page.locator("#password").fill("green kettle sings at noon");
        page.locator("input[name=consents]").first().check();
        page.locator("main form button.go").click();
        assertThat(page.locator("h1")).hasText("Write these codes down");
    }

    /** @return how many questions the unit asks; they are answered rightly */
    private static int read(Page page) {
        page.locator("[data-next]").waitFor();
        var questions = page.locator("academy-unit form[data-question]").all();
        questions.forEach(ACourseFromElsewhereTest::answer);
        return questions.size();
    }

    private static void answer(Locator question) {
        assertThat(question.locator("[role=status]")).hasCount(1);
        var right = question.textContent().contains(LEADS_QUESTION) ? LEADS_ANSWER : PARTNERS_ANSWER;
        question.getByLabel(right).check();
        question.locator("button.go").click();
        assertThat(question.locator("[role=status] .note.ok")).isVisible();
    }

    @Test
    void comesInAgainAsProposalsToTakeOrToLeave(Browser browser) throws IOException {
        var file = Samples.cartridge(SAMPLE);
        var lead = Studio.of(browser, "lead").open("/portal/studio/import");
        bring(lead, name, rewritten(file, this::ofThisName));
        lead.row(name)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Open the draft"))
                .click();
        lead.page().getByText(UNIT).first().click();
        assertThat(lead.heading(UNIT)).isVisible();
        var unit = lead.page().url();
        var text = lead.text().first();
        text.press("Control+End");
        lead.page().keyboard().type(" Liisa Aalto knows more.");
        lead.saved();

        lead.open("/portal/studio/import");
        bring(lead, "improved-" + name, rewritten(file, this::improved));
        var row = lead.row("improved-" + name);
        assertThat(row).containsText("2 changes wait for your choice");
        row.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Look at the changes"))
                .click();
        lead.line("2 changes at the source wait").isAccessible("what changed at the source");
        assertThat(lead.page().getByRole(AriaRole.ARTICLE).first()).containsText("Edited here");
        lead.press("Take: New block, " + UNIT).line("1 change at the source waits");
        lead.press("Leave: Changed block, " + UNIT).line("No change at the source waits any more");

        lead.page().navigate(unit);
        assertThat(text).containsText("about 10 days");
        assertThat(text).containsText("Liisa Aalto knows more.");
        assertThat(lead.text().last()).hasText("Ask the library for help with captions.");
    }

    private static void bring(Studio lead, String name, byte[] cartridge) {
        lead.hand("Choose a file", new FilePayload(name, "application/zip", cartridge))
                .press("Bring it in");
        isIn(lead, name);
    }

    /** A course of its own, whatever else came from the same file. */
    private String ofThisName(String entry, String text) {
        return entry.equals(MANIFEST)
                ? text.replaceFirst("<manifest identifier=\"[^\"]+\"", "<manifest identifier=\"" + name + "\"")
                : text;
    }

    private String improved(String entry, String text) {
        return entry.equals("wiki_content/caption-hub.html")
                ? text.replace("10 days", "three days")
                        .replace("</table>", "</table><p>Ask the library for help with captions.</p>")
                : ofThisName(entry, text);
    }

    private static byte[] rewritten(Path cartridge, BiFunction<String, String, String> rewriting) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipFile(cartridge.toFile());
                var copy = new ZipOutputStream(bytes)) {
            for (var entry : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                var content = bytes(zip, entry);
                var name = entry.getName();
                copy.write(
                        name.endsWith(".html") || name.equals(MANIFEST)
                                ? rewriting
                                        .apply(name, new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                copy.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static int resources(Path cartridge) throws IOException {
        try (var zip = new ZipFile(cartridge.toFile())) {
            var manifest = new String(bytes(zip, zip.getEntry(MANIFEST)), StandardCharsets.UTF_8);
            return (int)
                    Pattern.compile("<resource ").matcher(manifest).results().count();
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }
}
