package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.academy.people.Purpose;
import org.academy.people.SignUp;
import org.academy.people.SigningUp;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A course is kept on the phone, learned in airplane mode, outlives the browser, and is counted once. */
@Journey
class ANurseLearnsWithoutALineTest {

    private static final String COURSE = "/learn/hand-hygiene-at-the-point-of-care";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Autowired
    SigningUp signingUp;

    @LocalServerPort
    int port;

    @Test
    void keepsACourseAnswersInAirplaneModeAndIsCountedOnce(Browser browser, @TempDir Path profile) throws Exception {
        var name = "nurse-" + UUID.randomUUID().toString().substring(0, 8);
        signingUp.join(
                new SignUp(name, "Amina Otieno", null, "academy-demo", LanguageTag.EN, Set.of(Purpose.values())),
                "10.0.0.9");
        try (var line = Line.to(port)) {
            var page = browser.visitorKeeping(profile);
            signIn(page, line, name);
            var units = enrolAndKeep(page, line);
            var lesson = units.get(1);

            page.context().setOffline(true);
            page.navigate(line.at(lesson));
            assertThat(page.locator("h1")).isVisible();
            var block = answerRightly(page);
            assertThat(page.locator("academy-sync[line]")).containsText("1 answer waits");
            browser.kill(profile);

            page = browser.visitorKeeping(profile);
            var posted = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> {
                if (request.url().endsWith("/api/v1/journal")) {
                    posted.add(request.postData());
                }
            });
            page.context().setOffline(true);
            page.navigate(line.at(lesson));
            assertThat(question(page, block).locator("[role=status] .note.ok")).isVisible();

            page.context().setOffline(false);
            signIn(page, line, name);
            page.navigate(line.at(lesson));
            assertThat(page.locator("academy-sync[line]"))
                    .containsText("Everything sent", new ContainsTextOptions().setTimeout(60_000));
            assertThat(progress(page)).containsEntry("right", 1);

            var body = posted.stream()
                    .filter(one -> one.contains("answer-given"))
                    .findFirst()
                    .orElseThrow();
            for (int time = 0; time < 3; time++) {
                assertThat(outcomes(page, body)).isNotEmpty().containsOnly("known");
            }
            assertThat(progress(page)).containsEntry("right", 1);
        }
    }

    @Test
    void opensAtOnceOnALineThatIsThereButDead(Browser browser, @TempDir Path profile) throws Exception {
        var name = "nurse-" + UUID.randomUUID().toString().substring(0, 8);
        signingUp.join(
                new SignUp(name, "Mary Phiri", null, "academy-demo", LanguageTag.EN, Set.of(Purpose.values())),
                "10.0.0.9");
        try (var line = Line.to(port)) {
            var page = browser.visitorKeeping(profile);
            signIn(page, line, name);
            var lesson = enrolAndKeep(page, line).get(2);
            page.navigate(line.at(lesson));

            line.goSilent();
            for (var path : List.of(lesson, "/learn/")) {
                var from = System.nanoTime();
                page.navigate(line.at(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                assertThat(page.locator("h1")).isVisible();
                assertThat(Duration.ofNanos(System.nanoTime() - from)).as(path).isLessThan(AT_ONCE);
            }
            line.comeBack();
        }
    }

    @Test
    void leavesNothingToTheNextPersonOnTheSamePhone(Browser browser, @TempDir Path profile) throws Exception {
        var first = "nurse-" + UUID.randomUUID().toString().substring(0, 8);
        var second = "midwife-" + UUID.randomUUID().toString().substring(0, 8);
        for (var name : List.of(first, second)) {
            signingUp.join(
                    new SignUp(name, name, null, "academy-demo", LanguageTag.EN, Set.of(Purpose.values())), "10.0.0.9");
        }
        try (var line = Line.to(port)) {
            var page = browser.visitorKeeping(profile);
            signIn(page, line, first);
            enrolAndKeep(page, line);
            page.context().clearCookies();
            line.takes(Duration.ofMillis(800));
            page.addInitScript("""
                    if (!sessionStorage.hurried) {
                      CacheStorage.prototype.delete = () => new Promise(() => {});
                    }""");
            signIn(page, line, second);
            page.evaluate("sessionStorage.hurried = 'away before all was gone'");
            page.navigate(line.at("/learn/"));

            page.waitForCondition(() -> keepsNothing(page));
            assertThat(page.locator("[data-courses] > li")).hasCount(0);
        }
    }

    /** The page begins anew when it finds out who reads it; until it has, nobody knows. */
    private static boolean keepsNothing(Page page) {
        try {
            return page.evaluate("caches.keys().then(names => names.length)").equals(0);
        } catch (PlaywrightException beginningAnew) {
            return false;
        }
    }

    private static void signIn(Page page, Line line, String name) {
        page.navigate(line.at("/signin?next=/learn/"));
        if (page.url().equals(line.at("/learn/"))) {
            return;
        }
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill("academy-demo");
        page.locator("main form:has(input[name=password]) button").first().click();
        page.waitForURL(line.at("/learn/"));
    }

    /** The addresses of the course's units. */
    private static List<String> enrolAndKeep(Page page, Line line) {
        page.navigate(line.at(COURSE));
        page.locator("form[action$='/enrol'] button").first().click();
        var keep = page.locator("[data-keep]");
        keep.click();
        assertThat(keep).containsText("Remove from this phone", new ContainsTextOptions().setTimeout(60_000));
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("navigator.serviceWorker.controller !== null")));
        @SuppressWarnings("unchecked")
        var units = (List<String>) page.locator("[data-unit-state] a")
                .evaluateAll("links => links.map(link => new URL(link.href).pathname)");
        return units;
    }

    /** Answers the first question of one right option and says which it was. */
    private static String answerRightly(Page page) {
        var form = page.locator("form[data-question=single]").first();
        var right = (String) form.evaluate("form => JSON.parse(form.dataset.right)[0]");
        form.locator("input[value='" + right + "']").check();
        form.locator("button.go").click();
        assertThat(form.locator("[role=status] .note.ok")).isVisible();
        return form.getAttribute("data-block");
    }

    private static com.microsoft.playwright.Locator question(Page page, String block) {
        return page.locator("form[data-block='" + block + "']");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> progress(Page page) {
        return (Map<String, Object>) page.evaluate("fetch('/api/v1/me/progress?course=" + COURSE.substring(7)
                + "').then(answer => answer.json()).then(answer => answer.items[0])");
    }

    @SuppressWarnings("unchecked")
    private static List<String> outcomes(Page page, String body) {
        return (List<String>) page.evaluate(
                "body => fetch('/api/v1/journal', {method: 'POST', headers: {'Content-Type': 'application/json'}, body})"
                        + ".then(answer => answer.json()).then(answer => answer.results.map(one => one.outcome))",
                body);
    }
}
