package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.academy.journeys.Browser.Look;
import org.junit.jupiter.api.Test;

/**
 * Every screen of both faces, as the people who use it see it: axe finds nothing and nothing scrolls sideways, with
 * menus, dialogs and errors open. Each is opened in English on a phone and in Arabic at a desk, and seen from there in
 * both widths, in the light and in the dark.
 */
@Journey
class EveryScreenIsForEveryoneTest {

    private static final int WIDE = 1440;
    private static final String FOLLOW = """
            address => {
              const link = Object.assign(document.createElement('a'), { href: address });
              link.setAttribute('router-link', '');
              document.querySelector('main').append(link);
              link.click();
              link.remove();
            }
            """;
    private static final String SLUG = "hand-hygiene-at-the-point-of-care";
    private static final String LESSON = SLUG + "/the-five-moments";
    private static final String EVENT = "from-first-contact-to-a-working-plan-kyiv";
    private static final String PLAN = "/portal/events/" + EVENT + "/plan";
    private static final String DESK = "/portal/events/" + EVENT + "/registrations";
    /** From there nothing asks whether what was begun shall be left. */
    private static final String NOWHERE = "about:blank";

    private static final String REASON = "It was given for a rehearsal.";

    private final List<String> faults = new ArrayList<>();

    @Test
    void readsForStrangers(Browser browser) {
        var code = codes(browser).getLast();
        for (var look : Look.opening()) {
            var page = browser.visitor(look);
            for (var path : List.of(
                    "/search?q=hand",
                    "/search?q=zzzz",
                    "/search?kind=institution&language=en",
                    "/courses/" + SLUG,
                    "/institutions/north-centre-for-safe-care",
                    "/signin/recover",
                    "/learn/",
                    "/learn/" + SLUG,
                    "/verify",
                    "/verify/" + code,
                    "/verify/AAAA-BBBB-CCCC",
                    "/nothing-of-this-name",
                    "/portal/",
                    "/portal/nothing-of-this-name",
                    "/portal/courses/" + SLUG)) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            open(browser, page, "/");
            page.locator("#q").fill("hand");
            check(browser, page, look, "with words in its field");
            openMenus(page);
            check(browser, page, look, "with its menus open");

            open(browser, page, "/signin");
            check(browser, page, look, "");
            page.locator("input[name=name]").fill("nobody-of-this-name");
            page.locator("input[name=password]").fill("not the password");
            page.locator("main form:has(input[name=password]) button").first().click();
            page.getByRole(AriaRole.ALERT).waitFor();
            check(browser, page, look, "refused");

            open(browser, page, "/signup");
            check(browser, page, look, "");
            page.locator("#userName").fill("-");
            page.locator("main form button.go").click();
            page.locator("[aria-invalid]").first().waitFor();
            check(browser, page, look, "refused");

            open(browser, page, "/learn/" + LESSON);
            var form = page.locator("form[data-question=single]").first();
            form.locator("input[name=chosen]").first().check();
            form.locator("button.go").click();
            form.locator("[role=status] .note").waitFor();
            page.locator("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
            check(browser, page, look, "answered, with everything open");
            page.context().close();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void readsForLearners(Browser browser) {
        for (var look : Look.opening()) {
            var page = as("learner", look, browser);
            for (var path : List.of(
                    "/learn/",
                    "/learn/" + LESSON,
                    "/courses/" + SLUG,
                    "/signout",
                    "/portal/discover?q=hand",
                    "/portal/discover?q=zzzz",
                    "/portal/courses/" + SLUG,
                    "/portal/learning",
                    "/portal/learning/" + LESSON,
                    "/portal/directory",
                    "/portal/directory/north-centre-for-safe-care",
                    "/portal/studio",
                    "/portal/studio/" + SLUG,
                    "/portal/credentials",
                    "/portal/me")) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            open(browser, page, "/portal/");
            check(browser, page, look, "");
            openMenus(page);
            check(browser, page, look, "with its menus open");
            leave(page, browser);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void readsForThoseWhoWriteAndPublish(Browser browser) {
        for (var look : Look.opening()) {
            var page = as("lead", look, browser);
            for (var path : List.of(
                    "/portal/studio",
                    "/portal/studio/" + SLUG + "?about",
                    "/portal/studio/" + SLUG + "?unit=the-five-moments&preview",
                    "/portal/studio/" + SLUG + "?unit=the-five-moments&lang=fr",
                    "/portal/studio/" + SLUG + "/sign-off",
                    "/portal/studio/team-based-learning-for-health-educators/sign-off")) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            open(browser, page, "/portal/studio?start");
            page.locator(".start-form button.go").click();
            page.locator(".start-form [invalid]").first().waitFor();
            check(browser, page, look, "refused");

            open(browser, page, "/portal/studio/" + SLUG + "?unit=the-five-moments");
            check(browser, page, look, "");
            page.locator("button:has(use[href$='#i-history'])").first().click();
            dialog(page).locator("button").last().waitFor();
            check(browser, page, look, "with the history of a block");
            leave(page, browser);

            page = as("publisher-south", look, browser);
            open(browser, page, "/portal/credentials");
            page.locator("main button.bad").first().click();
            dialog(page).locator("button.bad").click();
            dialog(page).locator("[invalid]").first().waitFor();
            check(browser, page, look, "asked for a reason");
            open(browser, page, "/portal/directory/south-centre-for-care-learning");
            check(browser, page, look, "");
            open(browser, page, "/portal/directory/south-centre-for-care-learning/edit");
            check(browser, page, look, "");
            leave(page, browser);
        }
        withdraw(browser);
        assertThat(faults).isEmpty();
    }

    @Test
    void readsForThoseWhoPlanEvents(Browser browser) {
        for (var look : Look.opening()) {
            var page = as("organiser", look, browser);
            for (var path : List.of(
                    "/portal/events?view=month",
                    "/portal/events?view=map",
                    "/portal/events",
                    "/portal/events/" + EVENT,
                    "/portal/events/series/from-first-contact-to-a-working-plan",
                    PLAN + "?part=series",
                    DESK + "?part=settings",
                    DESK + "?part=import",
                    "/portal/events/" + EVENT + "/door")) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            for (var path : List.of(
                    PLAN + "?part=programme",
                    PLAN + "?part=speakers",
                    PLAN + "?part=materials",
                    DESK + "?part=form",
                    DESK + "?part=quotas")) {
                open(browser, page, path);
                page.locator("main button.go").first().click();
                refused(page, "main .card:has(input) button.go");
                check(browser, page, look, "with a form that is refused");
                page.navigate(NOWHERE);
            }
            open(browser, page, DESK + "?part=codes");
            page.locator("main vaadin-integer-field input").fill("0");
            refused(page, "main button.go");
            check(browser, page, look, "refused");

            open(browser, page, DESK);
            page.locator("main button:has(use[href$='#i-plus'])").click();
            refused(page, "main .card button.go");
            check(browser, page, look, "with somebody to add");
            page.navigate(NOWHERE);

            open(browser, page, PLAN + "?part=programme");
            page.locator("main button:has(use[href$='#i-cal'])").click();
            dialog(page).locator("button:has(use[href$='#i-file'])").waitFor();
            check(browser, page, look, "with a programme to bring in");
            page.navigate(NOWHERE);

            open(browser, page, PLAN + "?part=sign-off");
            refused(page, "main button.bad");
            check(browser, page, look, "refused");
            page.locator("main textarea").fill(REASON);
            page.locator("main button.bad").click();
            dialog(page).locator("button").last().waitFor();
            check(browser, page, look, "asked before it is cancelled");
            page.navigate(NOWHERE);

            open(browser, page, "/portal/events/" + EVENT + "/letters");
            refused(page, "main button.go");
            check(browser, page, look, "refused");

            open(browser, page, "/portal/events/new");
            page.locator("main .more-fields > summary").click();
            refused(page, "main button.go");
            check(browser, page, look, "refused, with everything open");
            leave(page, browser);

            page = as("learner", look, browser);
            for (var path : List.of("/portal/events/mine", "/portal/events/mine?past")) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            leave(page, browser);
        }
        assertThat(faults).isEmpty();
    }

    private static void refused(Page page, String button) {
        settle(page);
        page.locator(button).first().click();
        page.locator("main [invalid], main [aria-invalid=true], main .err:visible")
                .first()
                .waitFor();
    }

    @Test
    void readsForAdministrators(Browser browser) {
        for (var look : Look.opening()) {
            var page = as("admin", look, browser);
            for (var path : List.of("/portal/admin", "/portal/admin/mails")) {
                open(browser, page, path);
                check(browser, page, look, "");
            }
            leave(page, browser);
        }
        assertThat(faults).isEmpty();
    }

    /** Last, because nothing of the demo's is left to withdraw after it. */
    private void withdraw(Browser browser) {
        var page = as("publisher-south", Look.opening().getFirst(), browser);
        var code = codes(browser).getFirst();
        open(browser, page, "/portal/credentials");
        var given = page.locator("main .rule .item", new Page.LocatorOptions().setHasText(code));
        given.locator("button.bad").click();
        dialog(page).locator("textarea").fill(REASON);
        dialog(page).locator("button.bad").click();
        page.locator("vaadin-notification-card").waitFor();
        check(browser, page, Look.opening().getFirst(), "withdrawn");
        leave(page, browser);
        for (var look : Look.opening()) {
            var stranger = browser.visitor(look);
            open(browser, stranger, "/verify/" + code);
            assertThat(stranger.locator(".lede").textContent()).contains(REASON);
            check(browser, stranger, look, "");
            stranger.context().close();
        }
    }

    /** What learner2 earned: first for the course that the demo's publishers gave. */
    @SuppressWarnings("unchecked")
    private static List<String> codes(Browser browser) {
        var page = browser.visitor();
        browser.signIn(page, "learner2");
        page.navigate(browser.at("/signout"));
        return ((List<Map<String, String>>) page.evaluate(
                        "fetch('/api/v1/me/credentials').then(answer => answer.json()).then(answer => answer.items)"))
                .stream()
                        .sorted(java.util.Comparator.comparing(one -> !SLUG.equals(one.get("course"))))
                        .map(one -> String.valueOf(one.get("code")))
                        .toList();
    }

    /** Somebody of the demo, who wants the language of the look. */
    private static Page as(String name, Look look, Browser browser) {
        var page = browser.visitor(look);
        browser.signIn(page, name);
        page.navigate(browser.at("/signout?lang=" + look.language()));
        return page;
    }

    /** The people of the demo speak English again, as others expect them to. */
    private static void leave(Page page, Browser browser) {
        page.navigate(browser.at("/signout?lang=en"));
        page.context().close();
    }

    /** Within the portal one goes on as its own links do, without loading it anew. */
    private static void open(Browser browser, Page page, String path) {
        var address = browser.at(path);
        if (path.startsWith("/portal/")
                && page.url().startsWith(browser.at("/portal/"))
                && !page.url().equals(address)) {
            page.evaluate(FOLLOW, address);
            page.waitForURL(address);
        } else {
            page.navigate(address);
        }
        page.locator("main h1").first().waitFor();
        settle(page);
    }

    /** Until the portal has said all it has to say. */
    private static void settle(Page page) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(
                "!Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())")));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static void openMenus(Page page) {
        page.locator("details.menu").evaluateAll("all => all.forEach(one => { one.open = true; })");
    }

    private void check(Browser browser, Page page, Look opened, String situation) {
        settle(page);
        var where = page.url() + " " + situation + ", ";
        for (var look : opened.others()) {
            browser.look(page, look);
            browser.faults(page, look).forEach(fault -> faults.add(where + look + ": " + fault));
            if (look.width() == Browser.DESK && look.dark()) {
                page.setViewportSize(WIDE, page.viewportSize().height);
                if (Browser.scrollsSideways(page)) {
                    faults.add(where + "scrolls sideways at " + WIDE);
                }
            }
        }
        browser.look(page, opened);
    }
}
