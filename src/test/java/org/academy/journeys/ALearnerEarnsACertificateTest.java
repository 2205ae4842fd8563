package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Somebody who was never here joins, finds a course, learns in both faces and two languages, and earns what anyone can
 * check, until those who gave it take it back. The course is the demo's deepest because its publishers can sign in.
 */
@Journey
class ALearnerEarnsACertificateTest {

    private static final String SLUG = "hand-hygiene-at-the-point-of-care";
    private static final String COURSE = "/learn/" + SLUG;
    private static final String PASSWORD = "green kettle sings at noon";
    private static final String REASON = "It was given for a rehearsal.";

    /** Unlike elsewhere by accident, so that publishers find this one. */
    private final String name = "Wanjiru " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void joinsFindsLearnsEarnsAndAnyoneCanCheck(Browser browser) {
        var page = browser.visitor(new Browser.Look("en", false, Browser.PHONE));
        joinAfterAWrongTurn(page, browser);
        findInSpiteOfATypo(page);
        enrolWithOnePress(page);
        answerWronglyThenRightly(page);
        switchLanguageInMidLesson(page);
        readToTheNextUnit(page);

        page.setViewportSize(Browser.DESK, 900);
        goOnInThePortal(page, browser);
        learnInThePortal(page);
        finishOnTheLightPages(page, browser);
        var code = takeTheCertificate(page, browser);

        var stranger = browser.visitor();
        stranger.navigate(browser.at("/verify/" + code));
        assertThat(stranger.locator("h1")).hasText("This certificate is genuine");
        assertThat(stranger.locator(".lede")).containsText(name);

        var publisher = browser.visitor();
        withdrawWithAReason(publisher, browser);
        stranger.reload();
        assertThat(stranger.locator("h1")).hasText("This certificate was withdrawn");
        assertThat(stranger.locator(".lede")).containsText(REASON);
    }

    @Test
    void answersAndFinishesAUnitWithoutAScript(Browser browser) {
        var page = browser.visitorWithoutScript();
        joinAfterAWrongTurn(page, browser);
        findInSpiteOfATypo(page);
        enrolWithOnePress(page);
        var question = page.locator("form[data-question=single]").first();
        var right = single(question);

        wrongOnes(question, right).first().check();
        check(question);
        assertThat(question.locator("[data-verdict]")).containsText("Not right yet");

        question.locator("input[value='" + right + "']").check();
        check(question);
        assertThat(question.locator("[data-verdict]")).containsText("Right");

        page.locator("[data-read]").click();
        page.waitForURL("**" + COURSE + "/the-five-moments");
        page.navigate(browser.at("/learn/"));
        assertThat(page.locator("[data-courses]")).containsText("1 of 6 units read");
    }

    private void joinAfterAWrongTurn(Page page, Browser browser) {
        page.navigate(browser.at("/"));
        page.locator(".tools a[href='/signin']").click();
        page.locator("main a[href='/signup']").first().click();
        page.locator("#displayName").fill(name);
        page.locator("#userName").fill(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        page.locator("#password").fill("short");
        page.locator("input[name=consents]").first().check();
        join(page);

        var password = page.locator("#password");
        assertThat(password).hasAttribute("aria-invalid", "true");
        assertThat(password).hasAttribute("aria-describedby", "password-fault");
        assertThat(page.locator("#password-fault")).containsText("too short");
        assertThat(page.locator("#displayName")).hasValue(name);
        assertThat(page.locator("input[name=consents]").first()).isChecked();

        password.fill(PASSWORD);
        join(page);
        assertThat(page.locator("h1")).hasText("Write these codes down");
        page.locator("main .btn.go").click();
    }

    private static void join(Page page) {
        page.locator("main form button.go").click();
    }

    private static void findInSpiteOfATypo(Page page) {
        page.navigate("/");
        page.locator("#q").fill("hand hygeine");
        page.locator("#q").press("Enter");
        var found = page.locator("main h3 a").first();
        assertThat(found).hasText("Hand hygiene at the point of care");
        found.click();
        assertThat(page.locator("h1")).hasText("Hand hygiene at the point of care");
        assertThat(page.locator("aside .pv")).hasText(Pattern.compile("\\d+\\s(min|h).*·.*\\d+\\skB", Pattern.DOTALL));
    }

    private static void enrolWithOnePress(Page page) {
        page.locator("form[action$='/enrol'] button").first().click();
        page.waitForURL("**" + COURSE + "/why-hands-matter");
        assertThat(page.locator("progress[data-progress]")).hasJSProperty("value", 0);
    }

    private static void answerWronglyThenRightly(Page page) {
        var question = page.locator("form[data-question=single]").first();
        var right = single(question);
        wrongOnes(question, right).first().check();
        check(question);
        assertThat(question.locator("[role=status] .note.bad")).isVisible();

        question.locator("input[value='" + right + "']").check();
        assertThat(question.locator("[role=status] .note")).hasCount(0);
        check(question);
        assertThat(question.locator("[role=status] .note.ok")).isVisible();
    }

    /** From the top of a question in the middle, half answered, while another one is answered. */
    private static void switchLanguageInMidLesson(Page page) {
        var answered = page.locator("form[data-question=single]").first();
        page.waitForCondition(() -> Integer.valueOf(1).equals(progress(page).get("right")));
        var bar = page.locator("progress[data-progress]");
        var percent = progress(page).get("percent");
        assertThat(bar).hasJSProperty("value", percent);
        answered.evaluate("form => form.scrollIntoView({block: 'start'})");
        var before = place(page);

        page.locator("[data-languages] summary").evaluate("summary => summary.click()");
        page.locator("[data-languages] a[hreflang=fr]").evaluate("link => link.click()");
        page.locator("html[lang=fr]").waitFor();
        assertThat(page.locator("h1")).not().hasText("Why hands matter");
        page.waitForCondition(() -> before.equals(place(page)));
        assertThat(answered.locator("[role=status] .note.ok")).isVisible();
        assertThat(bar).hasJSProperty("value", percent);

        page.locator("[data-languages] summary").evaluate("summary => summary.click()");
        page.locator("[data-languages] a[hreflang=en]").evaluate("link => link.click()");
        page.locator("html[lang=en]").waitFor();
        assertThat(answered.locator("[role=status] .note.ok")).isVisible();
    }

    private static void readToTheNextUnit(Page page) {
        page.locator("[data-next]").click();
        page.waitForURL("**" + COURSE + "/the-five-moments");
        page.waitForCondition(() -> Integer.valueOf(1).equals(progress(page).get("unitsCompleted"))
                && Integer.valueOf(1).equals(progress(page).get("right")));
    }

    private static void goOnInThePortal(Page page, Browser browser) {
        var percent = progress(page).get("percent");
        page.navigate(browser.at("/portal/learning"));
        var card = page.locator("main .card", new Page.LocatorOptions().setHasText("Hand hygiene"));
        assertThat(card).containsText("1 of 6 units read");
        assertThat(card.locator(".ring")).hasAttribute("aria-label", "You have done " + percent + " % of it.");
        card.locator("a.go").click();
        page.waitForURL("**/portal/learning/" + SLUG + "/the-five-moments");

        page.locator("main .steps a").first().click();
        assertThat(page.locator("form[data-question=single] .note.ok").first()).isVisible();
        page.locator("main .steps a").nth(1).click();
        page.waitForURL("**/portal/learning/" + SLUG + "/the-five-moments");
    }

    /** Units two to five. */
    private static void learnInThePortal(Page page) {
        for (int unit = 2; unit <= 5; unit++) {
            assertThat(page.locator("main")).containsText("Unit " + unit + " of 6");
            var here = slug(page.locator("main .steps .now a"));
            page.locator("academy-unit:not([inert])[src*='" + here + "']").waitFor();
            answerEverything(page);
            page.locator("academy-unit [data-next]").click();
        }
        assertThat(page.locator("main")).containsText("Unit 6 of 6");
        page.waitForCondition(() -> Integer.valueOf(5).equals(progress(page).get("unitsCompleted")));
    }

    private static void finishOnTheLightPages(Page page, Browser browser) {
        page.navigate(browser.at(COURSE));
        page.waitForURL("**" + COURSE + "/teach-it-to-your-ward");
        answerEverything(page);
        page.locator("[data-next]").click();
        assertThat(page.locator("main .note.ok")).containsText("You have completed this course.");
        assertThat(page.locator("main progress")).hasJSProperty("value", 100);
        page.locator("main a[href='/portal/credentials']").click();
    }

    /** All rightly, until the academy knows. */
    private static void answerEverything(Page page) {
        var questions = page.locator("academy-unit form[data-question]");
        assertThat(questions.locator("[role=status]")).not().hasCount(0);
        var right = (int) progress(page).get("right") + questions.count();
        questions.all().forEach(ALearnerEarnsACertificateTest::answer);
        page.waitForCondition(() -> Integer.valueOf(right).equals(progress(page).get("right")));
    }

    private String takeTheCertificate(Page page, Browser browser) {
        page.waitForURL("**/portal/credentials");
        var card = page.locator("main .item", new Page.LocatorOptions().setHasText("Hand hygiene"));
        assertThat(card).containsText("Issued");
        var paper = card.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("PDF"));
        var address = String.valueOf(paper.getAttribute("href"));
        var pdf = page.request().get(browser.at(address)).body();
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        var code = address.split("/")[2];
        assertThat(browser.visitor().request().get(browser.at(address)).text())
                .as("for a stranger")
                .doesNotStartWith("%PDF");
        return code;
    }

    private void withdrawWithAReason(Page page, Browser browser) {
        browser.signIn(page, "publisher-south");
        page.navigate(browser.at("/portal/credentials"));
        page.getByLabel("Name, course or code").fill(name);
        // the demo's own go, this one stays
        var given = page.locator("main .item");
        assertThat(given).hasCount(1);
        assertThat(given).containsText(name);
        given.locator("button.bad").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.locator("button.bad").click();
        assertThat(dialog).containsText("Say why the certificate is withdrawn");
        dialog.getByLabel("Reason").fill(REASON);
        dialog.locator("button.bad").click();
        assertThat(page.locator("vaadin-notification-card")).containsText("Withdrawn");
        assertThat(given).containsText("Withdrawn");
    }

    private static void answer(Locator question) {
        switch (String.valueOf(question.getAttribute("data-question"))) {
            case "short" ->
                question.locator("input[name=text]")
                        .fill((String) question.evaluate("form => JSON.parse(form.dataset.accept)[0]"));
            case "order" -> arrange(question);
            default ->
                right(question)
                        .forEach(one ->
                                question.locator("input[value='" + one + "']").check());
        }
        check(question);
        assertThat(question.locator("[role=status] .note.ok")).isVisible();
    }

    private static void arrange(Locator question) {
        var right = right(question);
        for (int place = 0; place < right.size(); place++) {
            var row = question.locator("li[data-option='" + right.get(place) + "']");
            var target = place;
            while (((Number) row.evaluate("row => [...row.parentElement.children].indexOf(row)")).intValue() > target) {
                row.locator("button").first().click();
            }
        }
    }

    private static void check(Locator question) {
        question.locator("button.go").click();
    }

    private static String single(Locator question) {
        return right(question).getFirst();
    }

    private static Locator wrongOnes(Locator question, String right) {
        return question.locator("input[name=chosen]:not([value='" + right + "'])");
    }

    @SuppressWarnings("unchecked")
    private static List<String> right(Locator question) {
        return (List<String>) question.evaluate("form => JSON.parse(form.dataset.right)");
    }

    private static String slug(Locator link) {
        return String.valueOf(link.getAttribute("href")).replaceFirst("^.*/", "");
    }

    /** The block at the top of the window. */
    private static Object place(Page page) {
        return page.evaluate("[...document.querySelectorAll('[data-block]')]"
                + ".find(block => block.getBoundingClientRect().bottom > 80)?.dataset.block ?? ''");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> progress(Page page) {
        return (Map<String, Object>) page.evaluate("fetch('/api/v1/me/progress?course=" + SLUG
                + "').then(answer => answer.json()).then(answer => answer.items[0])");
    }
}
