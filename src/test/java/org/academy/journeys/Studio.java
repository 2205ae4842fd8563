package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.academy.journeys.Browser.Look;

/** Somebody at their desk in the studio. Finds everything by the role and the name that a screen reader would say. */
record Studio(Browser browser, Page page) {

    /** A person of the demo, signed in at a desk of their own. */
    static Studio of(Browser browser, String name) {
        var page = browser.visitor();
        browser.signIn(page, name);
        return new Studio(browser, page);
    }

    Studio open(String path) {
        page.navigate(browser.at(path));
        return this;
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator field(String name) {
        return named(AriaRole.TEXTBOX, name);
    }

    /** The one text of the unit. */
    Locator text() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Text \\d+(:.*)?$")));
    }

    /** What can be done with a block; its name goes on with its first words. */
    Locator toolOf(String block, String tool) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + tool + ": " + block + "(:.*)?$")));
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return named(AriaRole.HEADING, name);
    }

    /** What is asked before something is done. */
    Locator dialog(String question) {
        return named(AriaRole.DIALOG, question);
    }

    /** A row of any list that says this. */
    Locator row(String words) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    Studio press(String name) {
        button(name).click();
        return this;
    }

    Studio answer(String question, String answer) {
        dialog(question)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .click();
        assertThat(dialog(question)).hasCount(0);
        return this;
    }

    Studio unfold(String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
        return this;
    }

    /** Types into a field that saves by itself. */
    Studio write(String name, String text) {
        field(name).fill(text);
        return saved();
    }

    /** Opens a list of choices. */
    Studio unroll(String field) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + field + "( |$)")))
                .click();
        assertThat(named(AriaRole.LISTBOX, field)).isVisible();
        return this;
    }

    Studio choose(String field, String option) {
        unroll(field);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    Studio says(String sentence) {
        assertThat(page.getByText(sentence).last()).isVisible();
        return this;
    }

    /** Something was refused, and the page says so where it happened. */
    Studio warns(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText(sentence)))
                .isVisible();
        return this;
    }

    Studio saved() {
        return line("Saved");
    }

    Studio line(String words) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
        return this;
    }

    /** Hands a file to the button that asks for one. */
    Studio hand(String button, FilePayload file) {
        page.waitForFileChooser(() -> button(button).click()).setFiles(file);
        return this;
    }

    /** Asks another institution to own the open draft too. */
    Studio invite(String institution) {
        unfold("Invite an institution");
        named(AriaRole.COMBOBOX, "Institution").fill(institution);
        named(AriaRole.OPTION, institution).click();
        press("Invite");
        assertThat(row(institution)).isVisible();
        return this;
    }

    Studio appoint(String userName, String role, String name) {
        if (!field("User name").isVisible()) {
            unfold("Add a person");
        }
        field("User name").fill(userName);
        choose("As", role).press("Add to the team");
        assertThat(row(name).filter(new Locator.FilterOptions().setHasText(role)))
                .isVisible();
        return this;
    }

    /** Adds a question to the open unit whose first answer is right. */
    Studio ask(String question, String right, String wrong, String explanation) {
        press("Add a question");
        field("Question").fill(question);
        field("Answer 1").fill(right);
        field("Answer 2").fill(wrong);
        press("Answer 1 is right");
        assertThat(button("Answer 1 is right")).hasAttribute("aria-pressed", "true");
        return write("Explanation", explanation);
    }

    Studio signOff(String slug, String institution) {
        open("/portal/studio/" + slug + "/sign-off");
        assertThat(heading("Sign off for " + institution)).isVisible();
        return press("Sign off").says("Signed off.");
    }

    /** Does something on a line that holds everything back, looks, and lets it through. */
    Studio onASlowLine(Runnable work, Runnable look) {
        var held = new ArrayList<Route>();
        page.route("**/*v-r=uidl*", held::add);
        work.run();
        look.run();
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/*v-r=uidl*");
        held.forEach(Route::resume);
        return this;
    }

    /** On a phone and at a desk, in the light and in the dark. */
    Studio isAccessible(String situation) {
        browser.isAccessible(page, new Look("en", false, page.viewportSize().width), situation);
        return this;
    }
}
