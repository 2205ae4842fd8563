package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseReview;
import org.academy.courses.CourseStructuring;
import org.academy.courses.StartCourse;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Two centres write a course together, have it reviewed, sign it off and publish it; a stranger sees nothing before.
 */
@Journey
class TwoCentresPublishACourseTest {

    private static final LanguageTag EN = LanguageTag.EN;
    private static final String SOUTH = "South Centre for Care Learning";
    private static final String NORTH = "North Centre for Safe Care";

    private final String title =
            "Gloves in good time " + UUID.randomUUID().toString().substring(0, 4);

    private record Visitor(PersonId personId, String displayName) implements SignedIn {}

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    CourseAuthoring authoring;

    @Autowired
    CourseStructuring structuring;

    @Autowired
    BlockWriting writing;

    @Autowired
    CourseReview review;

    @Autowired
    People people;

    @Test
    void writeItTogetherReviewItSignItOffAndPublishIt(Browser browser) throws IOException {
        var lead = Studio.of(browser, "lead");
        var slug = start(lead);
        describe(lead);
        gatherTheTeam(lead);
        var unit = beginAUnit(lead);
        var picture = writeBlocks(lead);

        var partner = Studio.of(browser, "partner");
        askAQuestion(partner);
        writeTheSameBlock(lead, partner, unit);
        keepStrangersOut(browser, slug, picture);

        var reviewer = Studio.of(browser, "reviewer");
        askForReview(lead, slug);
        nobodyApprovesTheirOwnWork(partner, slug);
        sendBack(reviewer);
        repair(lead, slug);
        approve(reviewer, slug);

        remind(lead, slug);
        Studio.of(browser, "publisher-north").signOff(slug, NORTH);
        var south = Studio.of(browser, "publisher-south");
        south.signOff(slug, SOUTH);

        isPublished(browser, slug);
        goOnFromThere(lead, unit);
        withdraw(south, slug);
        new Studio(browser, browser.visitor()).open("/courses/" + slug).says("Withdrawn.");
    }

    private String start(Studio lead) {
        lead.open("/portal/studio").link("Start a course").click();
        lead.press("Start writing").says("A course needs a title.");
        lead.field("Title").fill(title);
        lead.named(AriaRole.COMBOBOX, "Institutions that own it with you").fill("South Centre");
        lead.named(AriaRole.OPTION, SOUTH).click();
        lead.page().keyboard().press("Escape");
        lead.press("Start writing");
        assertThat(lead.heading(title)).isVisible();
        assertThat(lead.page()).hasURL(Pattern.compile(".*/portal/studio/[a-z0-9-]+"));
        var address = lead.page().url();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void gatherTheTeam(Studio lead) {
        lead.unfold("Add a person");
        lead.field("User name").fill("nobody-at-all");
        lead.press("Add to the team").says("Nobody here signs in as nobody-at-all.");
        lead.appoint("partner", "Author", "Mwila Banda");
        lead.appoint("partner", "Subject reviewer", "Mwila Banda");
        lead.appoint("reviewer", "Subject reviewer", "Temwa Phiri");
        lead.appoint("organiser", "Author", "Aino Lahti");
        lead.press("Take Aino Lahti off the team").answer("Take Aino Lahti off the team?", "Take off");
        assertThat(lead.button("Take Aino Lahti off the team")).hasCount(0);
    }

    private static void describe(Studio lead) {
        assertThat(lead.page().getByText("Saves as you type")).isVisible();
        lead.onASlowLine(
                () -> lead.field("In one line").fill("When gloves protect, and when they carry."),
                () -> lead.line("Saving…"));
        lead.saved();
    }

    /** @return its address in the studio */
    private static String beginAUnit(Studio lead) {
        lead.press("Add a section").press("Rename the section New section");
        lead.field("Title of the section").fill("At the bedside");
        lead.page().keyboard().press("Enter");
        lead.button("Rename the section At the bedside").waitFor();
        lead.press("Add a unit");
        lead.field("Title of the unit").fill("When to put them on");
        lead.press("Add a unit");
        assertThat(lead.heading("When to put them on")).isVisible();
        lead.write("Sources", "WHO, Glove use information leaflet, 2009");
        return lead.page().url();
    }

    /** @return the address of the picture */
    private static String writeBlocks(Studio lead) throws IOException {
        lead.press("Add a text");
        lead.text().fill("Gloves come last, just before you touch.");
        lead.saved().press("Add a picture");
        lead.hand("Choose a picture", text("notes.txt")).warns("This is not a picture we can show.");
        lead.hand("Choose a picture", picture()).says("gloves.png, 1 kB").saved();
        lead.write("What the picture shows", "A pair of clean gloves beside a basin.");
        lead.press("Add a file");
        lead.hand("Choose a file", new FilePayload("tool.exe", "application/octet-stream", new byte[] {'M', 'Z', 0}))
                .warns("We cannot take this kind of file");
        lead.hand("Choose a file", text("checklist.txt"))
                .says("checklist.txt, 1 kB")
                .saved();
        lead.write("Title of the file", "Checklist for your pocket");
        lead.isAccessible("the workbench with blocks of three kinds");
        return Objects.requireNonNull(lead.named(AriaRole.IMG, "A pair of clean gloves beside a basin.")
                .getAttribute("src"));
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", "Clean hands first, gloves last.".getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload picture() throws IOException {
        var image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0x2f, 0x6f, 0x8f));
        brush.fillOval(4, 4, 40, 24);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new FilePayload("gloves.png", "image/png", bytes.toByteArray());
    }

    private void askAQuestion(Studio partner) {
        partner.open("/portal/studio").link(title).click();
        assertThat(partner.heading("When to put them on")).isVisible();
        partner.ask(
                "When do you put gloves on?",
                "Just before the task that needs them",
                "At the start of the shift",
                "Gloves worn early carry germs to the next bed.");
    }

    /** Both change the text from the same base; the second is asked, chooses, and the first stays in the history. */
    private static void writeTheSameBlock(Studio lead, Studio partner, String unit) {
        partner.page().navigate(unit);
        assertThat(partner.text()).hasText("Gloves come last, just before you touch.");
        lead.text().fill("Gloves come last, just before you touch. Liisa: off again at once.");
        lead.saved();
        partner.text().fill("Gloves come last, just before you touch. Mwila: never wash them.");

        assertThat(partner.heading("Which text shall stand?")).isVisible();
        var choice = partner.named(AriaRole.REGION, "Both of you changed this block");
        assertThat(choice).containsText("Liisa: off again at once.");
        assertThat(choice).containsText("Mwila: never wash them.");
        partner.isAccessible("two texts to choose from");
        partner.press("Take mine");

        assertThat(partner.heading("Which text shall stand?")).hasCount(0);
        assertThat(partner.text()).hasText("Gloves come last, just before you touch. Mwila: never wash them.");
        partner.toolOf("Text 1", "History").click();
        assertThat(partner.dialog("History of this block"))
                .containsText("Gloves come last, just before you touch. Liisa: off again at once.");
        partner.isAccessible("a dialog with the history of a block");
        partner.answer("History of this block", "Close");
    }

    private static void keepStrangersOut(Browser browser, String slug, String picture) {
        var outsider = browser.visitor();
        browser.signIn(outsider, "outsider");
        for (var path : new String[] {
            "/portal/studio/" + slug, "/portal/studio/" + slug + "/sign-off", "/portal/courses/" + slug, picture
        }) {
            assertThat(outsider.request().get(browser.at(path)).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(outsider.navigate(browser.at("/courses/" + slug)).status()).isEqualTo(404);
    }

    private static void askForReview(Studio lead, String slug) {
        lead.open("/portal/studio/" + slug);
        lead.press("Ask for review").isAccessible("a question before the review");
        lead.answer("Ask for a review now?", "Ask now").says("Nothing changes while others read.");
        lead.link("Open the sign-off board").click();
        lead.press("Take the draft back").answer("Take the draft back?", "Take it back");
        lead.press("Ask for review").says("Owes a review");
    }

    /** Nor is there a button, nor does the house listen to anyone who finds another way. */
    private void nobodyApprovesTheirOwnWork(Studio partner, String slug) {
        partner.open("/portal/studio/" + slug + "/sign-off").says("Owes a review");
        assertThat(partner.button("Approve")).hasCount(0);
        as("partner", () -> {
            var course = review.board(slug).course();
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> review.approve(course, ""))
                    .matches(refused -> refused.rule().equals("courses.rule.own-work"));
        });
    }

    private void sendBack(Studio reviewer) {
        reviewer.open("/portal/").says("You owe a review.").link(title).click();
        reviewer.press("Request changes").says("Say what should change, so that the authors know.");
        reviewer.field("Your notes to the authors").fill("Say that clean hands come first.");
        reviewer.press("Request changes").says("Sent back. The authors were told.");
    }

    private static void repair(Studio lead, String slug) {
        lead.open("/portal/").says("Changes were requested.");
        lead.open("/portal/studio/" + slug + "/sign-off").says("Say that clean hands come first.");
        lead.link("Repair").click();
        lead.text().fill("Clean hands come first, gloves last.");
        lead.saved();
        lead.press("Ask for review").answer("Ask for a review now?", "Ask now");
        lead.says("Asked. The reviewers were told.");
    }

    private static void approve(Studio reviewer, String slug) {
        reviewer.open("/portal/studio/" + slug + "/sign-off").press("Approve");
        reviewer.says("Approved. The publishers were told.");
    }

    private static void remind(Studio lead, String slug) {
        lead.open("/portal/studio/" + slug + "/sign-off");
        for (var publisher : new String[] {"Publisher, " + NORTH, "Publisher, " + SOUTH}) {
            assertThat(lead.row(publisher)).containsText("Owes sign-off");
        }
        lead.isAccessible("the sign-off board");
        lead.row("Publisher, " + SOUTH)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remind"))
                .click();
        lead.says("Reminded. They were told what is waiting for them.");
        assertThat(lead.row("Publisher, " + SOUTH)).containsText("Reminded on");
    }

    private void isPublished(Browser browser, String slug) {
        var visitor = new Studio(browser, browser.visitor());
        visitor.open("/courses/" + slug);
        assertThat(visitor.heading(title)).isVisible();
        visitor.says(NORTH).says(SOUTH);
        visitor.open("/learn/" + slug + "/when-to-put-them-on").says("Clean hands come first, gloves last.");
        assertThat(visitor.named(AriaRole.IMG, "A pair of clean gloves beside a basin."))
                .isVisible();
        visitor.says("When do you put gloves on?").says("Checklist for your pocket");
    }

    private static void goOnFromThere(Studio lead, String unit) {
        lead.page().navigate(unit);
        lead.says("Draft of version 2");
        assertThat(lead.text()).hasText("Clean hands come first, gloves last.");
        lead.text().fill("Clean hands come first, gloves last of all.");
        lead.saved();
    }

    private static void withdraw(Studio publisher, String slug) {
        publisher.open("/portal/studio/" + slug + "/sign-off").unfold("Withdraw this version");
        publisher.press("Withdraw").says("Say why, so that learners understand.");
        publisher.field("Why").fill("A newer leaflet is out.");
        publisher.press("Withdraw").answer("Withdraw the course?", "Withdraw");
        publisher.says("Withdrawn");
    }

    @Test
    void handleEveryToolOfTheWorkbench(Browser browser) {
        var slug = aDraftOfTwoUnits();
        var lead = Studio.of(browser, "lead").open("/portal/studio/" + slug);
        formTheText(lead);
        writeFasterThanTheBrowserTells(lead);
        moveAndTakeAwayBlocks(lead);
        moveAndTakeAwayUnits(lead);
        inviteAnOwner(lead);
    }

    private String aDraftOfTwoUnits() {
        var slug = "tools-" + UUID.randomUUID().toString().substring(0, 8);
        as("lead", () -> {
            var north = directory.bySlug("north-centre-for-safe-care").orElseThrow();
            var course =
                    authoring.start(new StartCourse(title, EN, north.id(), Set.of(), Topic.INFECTION_PREVENTION, slug));
            var section = structuring.addSection(course, EN, "At the bedside");
            var first = structuring.addUnit(section, EN, "Before", 5, null);
            structuring.addUnit(section, EN, "After", 5, null);
            writing.add(first, 0, EN, new BlockContent.Text("<p>Wash your hands.</p>"));
            writing.add(first, 1, EN, new BlockContent.File(null, "A list for the wall"));
        });
        return slug;
    }

    private static void formTheText(Studio lead) {
        var text = lead.text();
        text.click();
        lead.page().keyboard().press("ControlOrMeta+a");
        lead.press("Bold");
        assertThat(lead.button("Bold")).hasAttribute("aria-pressed", "true");
        lead.press("Link").field("Address of the link").fill("https://example.org/hands");
        lead.isAccessible("the address of a link is asked for");
        lead.press("Set link").press("List").saved();
        assertThat(text.getByRole(AriaRole.LISTITEM)).hasText("Wash your hands.");
        text.press("End");
        text.press("Enter");
        text.press("Enter");
        lead.press("Heading");
        lead.page().keyboard().type("And then?");
        lead.saved();

        lead.page().reload();
        assertThat(text.getByRole(AriaRole.STRONG)).hasText("Wash your hands.");
        assertThat(text.getByRole(AriaRole.LINK)).hasAttribute("href", "https://example.org/hands");
        assertThat(text.getByRole(AriaRole.LISTITEM)).hasText("Wash your hands.");
        assertThat(text.getByRole(AriaRole.HEADING)).hasText("And then?");
    }

    /** A browser with much to do says that the caret moved only after the next key. */
    private static void writeFasterThanTheBrowserTells(Studio lead) {
        var text = lead.text();
        text.click();
        lead.page().keyboard().press("ControlOrMeta+a");
        text.getByRole(AriaRole.HEADING).evaluate("""
                heading => {
                  getSelection().collapse(heading, heading.childNodes.length);
                  const enter = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true };
                  heading.dispatchEvent(new KeyboardEvent('keydown', enter));
                }
                """);
        lead.page().keyboard().type("Dry them.");
        assertThat(text.getByRole(AriaRole.LISTITEM)).hasText("Wash your hands.");
        assertThat(text.getByRole(AriaRole.HEADING)).hasText("And then?");
        assertThat(text.getByRole(AriaRole.PARAGRAPH).last()).hasText("Dry them.");
        lead.saved();
    }

    private static void moveAndTakeAwayBlocks(Studio lead) {
        lead.toolOf("Text 1", "Move down").click();
        assertThat(lead.toolOf("Text 2", "Move down")).isDisabled();
        assertThat(lead.toolOf("Text 2", "Move up")).isFocused();
        lead.toolOf("Text 2", "Take away").click();
        lead.says("The block was taken away.");
        assertThat(lead.text()).hasCount(0);
        lead.press("Undo");
        assertThat(lead.text()).containsText("Wash your hands.");
    }

    private static void moveAndTakeAwayUnits(Studio lead) {
        lead.press("Move the unit Before down");
        assertThat(lead.link("1. After")).isVisible();
        assertThat(lead.button("Move the unit Before down")).isDisabled();
        assertThat(lead.button("Move the unit Before up")).isFocused();
        lead.press("Take away the unit Before").says("The unit Before was taken away.");
        assertThat(lead.link("2. Before")).hasCount(0);
        lead.press("Undo");
        assertThat(lead.link("2. Before")).isVisible();
    }

    private static void inviteAnOwner(Studio lead) {
        lead.unfold("Add a person").unroll("As").isAccessible("a list of choices");
        lead.page().keyboard().press("Escape");
        lead.invite(SOUTH);
    }

    private void as(String name, Runnable work) {
        var person = SystemPrincipal.call(() -> people.named(name).orElseThrow());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Visitor(person.id(), person.displayName()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
