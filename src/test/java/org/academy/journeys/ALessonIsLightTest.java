package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A lesson weighs little, reads for everyone, and marks answers as the academy does. */
@Journey
class ALessonIsLightTest {

    private static final String SLUG = "hand-hygiene-at-the-point-of-care";
    private static final String COURSE = "/learn/" + SLUG;
    private static final String LESSON = COURSE + "/the-five-moments";
    private static final int FIRST_VIEW = 50_000;
    private static final int LATER_VIEW = 15_000;
    private static final List<String> PAGES = List.of(
            "/",
            "/search?q=hand",
            "/courses/" + SLUG,
            "/institutions/north-centre-for-safe-care",
            "/learn/",
            COURSE + "/technique");

    @Test
    void weighsLittleAtFirstAndLessLater(Browser browser) {
        var page = browser.visitor();
        browser.signIn(page, "learner");
        var fresh = browser.visitor();
        fresh.context()
                .addCookies(page.context().cookies().stream()
                        .map(ALessonIsLightTest::same)
                        .toList());
        var weight = weigh(fresh);

        fresh.navigate(browser.at(LESSON));
        fresh.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(weight.getAndSet(0)).as("first view").isLessThan(FIRST_VIEW);

        fresh.navigate(browser.at(COURSE + "/technique"));
        fresh.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(weight.get()).as("later view").isLessThan(LATER_VIEW);
    }

    /** Nobody is here for the first time twice: people come by the home page and the page of a course. */
    @Test
    void weighsLittleForWhoComesFromTheOtherPages(Browser browser) {
        var lessons = lessonsWithAPicture(browser);
        assertThat(lessons).contains(LESSON);
        var heavy = new ArrayList<String>();
        for (var visitor : List.of("stranger", "learner")) {
            var known = cookies(browser, visitor);
            var pages = new LinkedHashSet<>(PAGES);
            pages.addAll(lessons);
            for (var path : pages) {
                var slug = path.startsWith("/learn/") && path.split("/").length > 3 ? path.split("/")[2] : SLUG;
                var page = browser.visitor(new Browser.Look("en", false, Browser.PHONE));
                page.context().addCookies(known);
                for (var before : List.of("/", "/courses/" + slug)) {
                    if (!before.equals(path)) {
                        visit(browser, page, before);
                    }
                }
                var weight = weigh(page);
                visit(browser, page, path);
                if (weight.get() > LATER_VIEW) {
                    heavy.add(visitor + " on " + path + ": " + weight);
                }
                page.context().close();
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void readsForEveryoneWithQuestionsAnswered(Browser browser) {
        browser.inEveryLook(LESSON, "answered, with everything open", page -> {
            var form = page.locator("form[data-question=single]").first();
            form.locator("input[name=chosen]").first().check();
            form.locator("button.go").click();
            form.locator("[role=status] .note").waitFor();
            page.locator("details").evaluateAll("all => all.forEach(one => { one.open = !one.closest('.top'); })");
        });
    }

    @Test
    void readsForLearnersToo(Browser browser) {
        for (var look : Browser.Look.opening()) {
            var page = browser.visitor(look);
            browser.signIn(page, "learner");
            for (var path : List.of("/learn/", LESSON)) {
                page.navigate(browser.at(path + "?lang=" + look.language()));
                page.locator("academy-sync button").first().waitFor();
                browser.isAccessible(page, look, "");
            }
            page.context().close();
        }
    }

    @Test
    void switchesLanguageInPlace(Browser browser) {
        var page = browser.visitor();
        page.navigate(browser.at(LESSON + "?lang=en"));
        var choice =
                page.locator("form[data-question=single] input[name=chosen]").nth(1);
        choice.check();
        page.locator("[data-languages] summary").click();
        page.locator("[data-languages] a[hreflang=ar]").click();

        page.locator("html[lang=ar][dir=rtl]").waitFor();
        assertThat(page.locator("form[data-question=single] input[name=chosen]")
                        .nth(1)
                        .isChecked())
                .isTrue();
        assertThat(page.url()).endsWith("?lang=ar");
    }

    @Test
    void marksTypedAnswersAsTheAcademyDoes(Browser browser) throws IOException {
        var page = browser.visitor();
        page.navigate(browser.at("/learn/"));
        try (var golden = Objects.requireNonNull(getClass().getResourceAsStream("/assessments/marking.txt"))) {
            new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|"))
                    .forEach(parts -> assertThat(page.evaluate(
                                    "([typed, accepted]) => import('/learn/marking.js').then(({right}) => "
                                            + "right({type: 'short', right: [], accept: [accepted]}, {chosen: [], text: typed}))",
                                    List.of(parts[0], parts[1])))
                            .as("%s for %s", parts[0], parts[1])
                            .isEqualTo(parts[2].strip().equals("yes")));
        }
    }

    /** Opens a page and looks at all of it, so that pictures further down come too. */
    private static void visit(Browser browser, Page page, String path) {
        page.navigate(browser.at(path));
        page.evaluate("""
                async () => {
                  for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
                    scrollTo({top: y, behavior: 'instant'});
                    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                  }
                  await Promise.all([...document.images].map(one => one.decode().catch(() => {})));
                }""");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static List<Cookie> cookies(Browser browser, String visitor) {
        if (visitor.equals("stranger")) {
            return List.of();
        }
        var page = browser.visitor();
        browser.signIn(page, visitor);
        return page.context().cookies().stream().map(ALessonIsLightTest::same).toList();
    }

    /** Of the courses that one meets on the home page and in the search. */
    private static List<String> lessonsWithAPicture(Browser browser) {
        var line = browser.visitor().request();
        return all("(?m)^- slug: ([a-z0-9-]+)$", productions())
                .flatMap(slug -> all(
                        "(/learn/" + slug + "/[a-z0-9-]+)\"",
                        line.get(browser.at("/learn/" + slug)).text()))
                .distinct()
                .filter(lesson -> line.get(browser.at(lesson)).text().contains("<img"))
                .toList();
    }

    /** Ours: what other journeys bring here weighs what it weighs. */
    private static String productions() {
        try (var file = ALessonIsLightTest.class.getResourceAsStream("/demo/courses.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> all(String pattern, String html) {
        return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1));
    }

    private static AtomicLong weigh(Page page) {
        var weight = new AtomicLong();
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on(
                "Network.loadingFinished",
                event -> weight.addAndGet(event.get("encodedDataLength").getAsLong()));
        return weight;
    }

    private static Cookie same(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
    }
}
