package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A lesson weighs little, reads for everyone, and marks answers as the academy does. */
@Journey
class ALessonIsLightTest {

    private static final String COURSE = "/learn/hand-hygiene-at-the-point-of-care";
    private static final String LESSON = COURSE + "/the-five-moments";
    private static final int FIRST_VIEW = 50_000;
    private static final int LATER_VIEW = 15_000;

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

    @Test
    void readsForEveryoneWithQuestionsAnswered(Browser browser) {
        browser.inEveryLook(LESSON, page -> {
            var form = page.locator("form[data-question=single]").first();
            form.locator("input[name=chosen]").first().check();
            form.locator("button.go").click();
            form.locator("[role=status] .note").waitFor();
            page.locator("details").evaluateAll("all => all.forEach(one => { one.open = !one.closest('.top'); })");
            browser.isAccessible(page, "answered, with everything open");
        });
    }

    @Test
    void readsForLearnersToo(Browser browser) {
        for (var look : Browser.Look.all()) {
            var page = browser.visitor(look);
            browser.signIn(page, "learner");
            for (var path : List.of("/learn/", LESSON)) {
                page.navigate(browser.at(path + "?lang=" + look.language()));
                page.locator("academy-sync button").first().waitFor();
                browser.isAccessible(page, look.toString());
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
