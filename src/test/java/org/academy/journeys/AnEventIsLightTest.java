package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An event weighs little, reads for everyone, and takes registrations from browsers that run no script. */
@Journey
class AnEventIsLightTest {

    private static final String SERIES = "/series/from-first-contact-to-a-working-plan";
    private static final String KYIV = "/events/from-first-contact-to-a-working-plan-kyiv";
    private static final String LVIV = "/events/from-first-contact-to-a-working-plan-lviv";
    private static final int FIRST_VIEW = 50_000;
    private static final int LATER_VIEW = 15_000;

    @Test
    void weighsLittleAtFirstAndLessLater(Browser browser) {
        var page = browser.visitor();
        var scales = Scales.under(page);

        assertThat(scales.open(browser.at(KYIV)).weight()).as("first view").isLessThan(FIRST_VIEW);
        assertThat(scales.open(browser.at(LVIV)).weight()).as("another event").isLessThan(LATER_VIEW);
        assertThat(scales.open(browser.at(SERIES)).weight()).as("the series").isLessThan(LATER_VIEW);
        scales.begin();
        register(page, browser, "Amina Otieno");
        assertThat(scales.settle().weight())
                .as("the event again and the own page")
                .isLessThan(2 * LATER_VIEW);
    }

    @Test
    void readsForEveryone(Browser browser) {
        browser.inEveryLook(KYIV, "with everything open", page -> {
            page.locator("main details").evaluateAll("all => all.forEach(one => { one.open = true; })");
        });
        browser.inEveryLook(SERIES);
    }

    @Test
    void registersWithoutAScriptAndIsCancelledAgain(Browser browser) {
        var page = browser.visitorWithoutScript();
        register(page, browser, "Amina Otieno");
        page.locator("h1:has-text('You have a place')").waitFor();
        var own = page.url();

        page.locator("a[href$='/change']").click();
        page.locator("input[name=name]").fill("Amina A. Otieno");
        page.locator("main form button.go").click();
        page.locator("h2:has-text('Amina A. Otieno')").waitFor();

        page.locator("a[href$='/cancel']").click();
        page.locator("main form button.bad").click();
        page.locator("h1:has-text('Your registration is cancelled')").waitFor();
        page.navigate(own + "/cancel");
        assertThat(page.url()).isEqualTo(own);
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndKeepsTheRest(Browser browser) {
        var page = browser.visitor();
        page.navigate(browser.at(LVIV));
        page.locator("#form input[name=way][value=online]").check();
        page.locator("#form input[name=name]").fill("Amina Otieno");
        page.locator("#form input[name=email]").fill("amina.otieno");
        page.locator("#form button.go").click();

        page.locator("[data-faults]").waitFor();
        assertThat(page.evaluate("document.activeElement.matches('[data-faults]')"))
                .isEqualTo(true);
        assertThat(page.locator("#email").getAttribute("aria-describedby")).isEqualTo("email-fault");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Amina Otieno");
        browser.isAccessible(page, "with a fault");
    }

    @Test
    void showsEveryoneTheirOwnPage(Browser browser) {
        var page = browser.visitorWithoutScript();
        register(page, browser, "Amina Otieno");
        var own = page.url().substring(browser.at("").length());

        for (var step : new String[] {"", "/change", "/cancel", "/replace", "/silence"}) {
            browser.inEveryLook(own + step);
        }
        browser.inEveryLook("/registrations/nobody-knows-it");
    }

    private static void register(Page page, Browser browser, String name) {
        page.navigate(browser.at(LVIV));
        page.locator("#form input[name=way][value=online]").check();
        page.locator("#form input[name=name]").fill(name);
        page.locator("#form input[name=email]").fill(UUID.randomUUID() + "@example.org");
        page.locator("#form input[name=q-memorandum][value=none]").check();
        page.locator("#form button.go").click();
        page.waitForURL(url -> url.contains("/registrations/"));
    }
}
