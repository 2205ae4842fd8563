package org.academy.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simple workshop, on site and online, is scheduled and published with few fields and in little time. */
@Journey
class AnOrganiserPlansAWorkshopTest {

    private static final Logger LOG = LoggerFactory.getLogger(AnOrganiserPlansAWorkshopTest.class);
    private static final int MOST_FIELDS = 12;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String title =
            "Teach it back, hour by hour " + UUID.randomUUID().toString().substring(0, 4);

    @Test
    void schedulesAndPublishesItWithTheKeyboardAlone(Browser browser) {
        var organiser = Studio.of(browser, "organiser").open("/portal/events");
        var hands = new Hands(organiser.page());
        var began = System.nanoTime();

        hands.press(organiser.link("Schedule an event"));
        assertThat(organiser.heading("A new event")).isVisible();
        assertThat(organiser.field("Title")).isFocused();
        hands.write(organiser.field("Title"), title);
        hands.write(labelled(organiser, "Day"), day(LocalDate.now().plusMonths(2)));
        hands.write(labelled(organiser, "From"), "0200AM");
        seesWhatTimeItIsForThem(organiser);
        hands.write(labelled(organiser, "From"), "0200PM");
        assertThat(labelled(organiser, "To")).hasValue("15:00");
        hands.write(labelled(organiser, "To"), "0430PM");
        hands.choose(organiser.named(AriaRole.RADIO, "Both ways"));
        hands.write(organiser.field("Place"), "Ward School");
        hands.write(organiser.named(AriaRole.SPINBUTTON, "Places on site"), "12");
        hands.write(organiser.field("Link for those online"), "https://meet.example.org/teach-back");
        hands.press(organiser.button("Ask for sign-off"));
        assertThat(organiser.heading(title)).isVisible();
        hands.press(organiser.button("Publish"));
        organiser.says("Everyone can find it.");

        var answered = Duration.ofNanos(System.nanoTime() - began);
        LOG.info("{}; the academy and the browser took {} ms of it", hands, answered.toMillis());
        assertThat(hands.fields).as("fields filled").isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(hands.presses).as("presses").isLessThanOrEqualTo(4);
        assertThat(hands.time().plus(answered)).as("time it takes a person").isLessThan(LONGEST);
        isThereForEveryone(browser, organiser.page().url());
    }

    /** Two in the morning at the place is night for most of those who came before, and the form says so at once. */
    private static void seesWhatTimeItIsForThem(Studio organiser) {
        var audience = organiser.named(AriaRole.REGION, "What time it is for them");
        assertThat(audience).containsText(Pattern.compile("\\d+ people expected, from who came before"));
        assertThat(audience).containsText(Pattern.compile("Night for \\d+ of \\d+\\."));
        assertThat(audience.getByRole(AriaRole.LISTITEM).first())
                .containsText(Pattern.compile("\\d\\d:\\d\\d–\\d\\d:\\d\\d"));
    }

    private void isThereForEveryone(Browser browser, String plan) {
        var slug = plan.replaceFirst(".*/events/([^/]+)/plan.*", "$1");
        var visitor = new Studio(browser, browser.visitor()).open("/events/" + slug);
        assertThat(visitor.heading(title)).isVisible();
        visitor.says("Ward School").says("12 of 12 places left");
    }

    private static Locator labelled(Studio organiser, String label) {
        return organiser.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMddyyyy").format(day);
    }

    /**
     * Does everything with the keys and counts. How long a person takes follows from what they do, after the
     * keystroke-level model of Card, Moran and Newell: a key takes an unpractised typist 0.28 s, a decision 1.35 s.
     */
    private static final class Hands {

        private static final Duration KEY = Duration.ofMillis(280);
        private static final Duration DECISION = Duration.ofMillis(1350);
        private static final int FAR = 60;

        private final Page page;
        private int fields;
        private int presses;
        private int keys;

        Hands(Page page) {
            this.page = page;
        }

        void write(Locator field, String text) {
            go(field);
            page.keyboard().type(text);
            keys += text.length();
            fields++;
        }

        void choose(Locator one) {
            go(one);
            fields++;
        }

        void press(Locator control) {
            go(control);
            key("Enter");
            presses++;
        }

        /** On, or back, as somebody who sees the page would; within a group by arrows. */
        private void go(Locator control) {
            control.waitFor();
            var way = behind(control) ? "Shift+Tab" : "Tab";
            for (int step = 0; !focused(control); step++) {
                assertThat(step).as("keys to %s", control).isLessThan(FAR);
                key(inItsGroup(control) ? "ArrowDown" : way);
            }
        }

        private void key(String key) {
            page.keyboard().press(key);
            keys++;
        }

        private static boolean focused(Locator control) {
            return is(control, "one => one === document.activeElement || one.contains(document.activeElement)");
        }

        private static boolean inItsGroup(Locator control) {
            return is(control, """
                    one => one.type === 'radio' && document.activeElement.type === 'radio'
                        && document.activeElement.name === one.name
                    """);
        }

        private static boolean behind(Locator control) {
            return is(control, """
                    one => Boolean(document.activeElement.compareDocumentPosition(one)
                        & Node.DOCUMENT_POSITION_PRECEDING)
                    """);
        }

        private static boolean is(Locator control, String question) {
            return Boolean.TRUE.equals(control.evaluate(question));
        }

        Duration time() {
            return KEY.multipliedBy(keys).plus(DECISION.multipliedBy(fields + presses));
        }

        @Override
        public String toString() {
            return "%d fields, %d presses, %d keys: %d s".formatted(fields, presses, keys, time().toSeconds());
        }
    }
}
