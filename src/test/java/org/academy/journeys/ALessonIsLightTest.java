package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.courses.BlockContent;
import org.academy.courses.CourseCatalogue;
import org.academy.shared.LanguageTag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

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

    @Autowired
    CourseCatalogue catalogue;

    @Test
    void weighsLittleAtFirstAndLessLater(Browser browser) {
        var fresh = browser.visitor();
        fresh.context().addCookies(cookies(browser, "learner"));
        var scales = Scales.under(fresh);

        assertThat(scales.open(browser.at(LESSON)).weight()).as("first view").isLessThan(FIRST_VIEW);
        assertThat(scales.open(browser.at(COURSE + "/technique")).weight())
                .as("later view")
                .isLessThan(LATER_VIEW);
    }

    /** Nobody is here for the first time twice: people come by the home page and the page of a course. */
    @Test
    void weighsLittleForWhoComesFromTheOtherPages(Browser browser) {
        var lessons = lessonsWithAPicture();
        assertThat(lessons).contains(LESSON);
        var heavy = new ArrayList<String>();
        for (var visitor : List.of("stranger", "learner")) {
            var cookies = cookies(browser, visitor);
            var kept = new HashMap<String, Set<String>>();
            for (var path :
                    Stream.concat(PAGES.stream(), lessons.stream()).distinct().toList()) {
                var slug = path.startsWith("/learn/") && path.split("/").length > 3 ? path.split("/")[2] : SLUG;
                var before = new HashSet<String>();
                for (var page : List.of("/", "/courses/" + slug)) {
                    if (!page.equals(path)) {
                        before.addAll(kept.computeIfAbsent(
                                page, one -> opened(browser, one, cookies).keeps()));
                    }
                }
                var brought = opened(browser, path, cookies).without(before);
                if (brought.values().stream().mapToLong(Long::longValue).sum() > LATER_VIEW) {
                    heavy.add(visitor + " on " + path + ": " + brought);
                }
            }
        }
        assertThat(heavy).isEmpty();
    }

    /** As a phone brings it that was never here. */
    private static Scales opened(Browser browser, String path, List<Cookie> cookies) {
        var page = browser.visitor(new Browser.Look("en", false, Browser.PHONE));
        page.context().addCookies(cookies);
        var scales = Scales.under(page).open(browser.at(path));
        page.context().close();
        return scales;
    }

    /** Where every byte counts all pictures are folded, not only the heavy ones. */
    @Test
    void bringsAPictureWhenItIsAskedFor(Browser browser) {
        for (var page : List.of(browser.visitorWithoutScript(), browser.visitor())) {
            var scales = Scales.under(page);
            page.navigate(browser.at("/?data=low"));
            // whoever leaves sooner takes along what nobody hears of any more
            scales.settle();
            page.navigate(browser.at(LESSON));
            var picture = page.locator("figure .peek").first();
            picture.scrollIntoViewIfNeeded();
            scales.settle();
            assertThat(scales.things()).noneMatch(address -> address.contains("/media/"));

            var asking = picture.getByText("Show picture, 6 kB");
            var answer = page.waitForResponse(one -> one.url().contains("/media/"), asking::click);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void printsAPictureThatIsFolded(Browser browser) throws IOException {
        var page = browser.visitor();
        page.navigate(browser.at("/?data=low"));
        page.navigate(browser.at(LESSON));
        page.locator("figure details.peek").first().waitFor();

        try (var paper = Loader.loadPDF(page.pdf())) {
            var pictures = new ArrayList<PDXObject>();
            for (var sheet : paper.getPages()) {
                for (var name : sheet.getResources().getXObjectNames()) {
                    pictures.add(sheet.getResources().getXObject(name));
                }
            }
            assertThat(pictures).hasAtLeastOneElementOfType(PDImageXObject.class);
        }
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

    private static List<Cookie> cookies(Browser browser, String visitor) {
        if (visitor.equals("stranger")) {
            return List.of();
        }
        var page = browser.visitor();
        browser.signIn(page, visitor);
        return page.context().cookies().stream().map(ALessonIsLightTest::same).toList();
    }

    /** Of all courses there are, whoever brought them. */
    private List<String> lessonsWithAPicture() {
        return catalogue.newest(LanguageTag.EN, PageRequest.of(0, 200)).stream()
                .flatMap(course -> catalogue.page(course.slug(), LanguageTag.EN).stream())
                .flatMap(course -> course.units().stream()
                        .flatMap(unit ->
                                catalogue.unit(course.course(), course.version(), unit.slug(), LanguageTag.EN).stream())
                        .filter(unit ->
                                unit.blocks().stream().anyMatch(block -> block.content() instanceof BlockContent.Image))
                        .map(unit -> "/learn/" + course.slug() + "/" + unit.slug()))
                .toList();
    }

    private static Cookie same(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
    }
}
