package org.academy.meetings.ui;

import static org.academy.testing.StatementCounter.statements;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.When;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class EventsViewTest extends ViewTest {

    private static final Logger LOG = LoggerFactory.getLogger(EventsViewTest.class);

    @Autowired
    MeetingFixture meetings;

    private final String title = "Workshop " + UUID.randomUUID().toString().substring(0, 8);

    /** A month in which nobody else plans: each test has its own. */
    private LocalDate day;

    @BeforeEach
    void aMonthOfItsOwn() {
        day = LocalDate.now().plusYears(2).plusMonths(title.hashCode() & 0xff).withDayOfMonth(10);
    }

    @Nested
    class TheList {

        @Test
        void saysMyTimeAndThePlacesWithTheirZones() {
            meetings.published(MeetingFixture.plan(title, day.atTime(14, 0)));
            open(Map.of("day", day.toString()));

            assertThat(said()).contains(title).contains("Kyiv, Ukraine").contains("there 14:00–17:00 (Kyiv)");
        }

        @Test
        void hidesDrafts() {
            meetings.drafted(MeetingFixture.plan(title, day.atTime(14, 0)));
            open(Map.of("day", day.toString()));

            assertThat(said()).doesNotContain(title);
        }

        @Test
        void opensAsItsAddressAsks() {
            meetings.published(MeetingFixture.plan(title, day.atTime(14, 0)));

            open(Map.of(
                    "day", day.toString(), "kind", "workshop", "mode", "hybrid", "region", "eur", "language", "en"));
            assertThat(said()).contains(title);

            open(Map.of("day", day.toString(), "kind", "exhibition"));
            assertThat(said()).doesNotContain(title);
        }

        @Test
        void saysWhatToDoWhenNothingFits() {
            open(Map.of("day", day.plusYears(20).toString(), "kind", "exhibition"));

            assertThat(said()).contains("No event fits.").contains("Take one of the filters away");
            press("Show all events");
            assertThat(said()).contains("No events from this day on.");
        }

        @Test
        void takesNonsenseInTheAddressForNothing() {
            open(Map.of("day", "yesterday", "month", "2027-99", "view", "globe", "kind", "party", "region", "moon"));

            assertThat(said()).contains("Events").contains("From this day");
        }

        @Test
        @SuppressWarnings("unchecked")
        void isNarrowedByAChoice() {
            meetings.published(MeetingFixture.plan(title, day.atTime(14, 0)));
            open(Map.of("day", day.toString()));
            var kind = (Select<MeetingKind>) find(Select.class).all().stream()
                    .filter(one -> "Kind".equals(one.getLabel()))
                    .findFirst()
                    .orElseThrow();

            test(kind).selectItem("Seminar");

            assertThat(said()).doesNotContain(title);
        }
    }

    @Nested
    class TheMonth {

        @Test
        void showsWhatTakesPlaceOnItsDays() {
            meetings.published(MeetingFixture.plan(title, day.atTime(14, 0)));
            open(Map.of("view", "month", "month", day.toString().substring(0, 7)));

            assertThat(cell(day)).contains(title).contains("Workshop").contains("1 event");
            assertThat(cell(day.plusDays(1))).doesNotContain(title).contains("no events");
        }

        @Test
        void drawsWholeDaysAsBarsOverTheDaysOfTheirPlace() {
            meetings.published(
                    MeetingFixture.plan(title, When.days(day, day.plusDays(2), ZoneId.of("Pacific/Kiritimati"))));
            open(Map.of("view", "month", "month", day.toString().substring(0, 7)));

            assertThat(findInView(Anchor.class).all())
                    .filteredOn(link -> link.getElement().getAttribute("class") != null
                            && link.getElement().getAttribute("class").contains("bar-piece"))
                    .extracting(ViewTest::said)
                    .anyMatch(words -> words.contains(title));
            assertThat(cell(day.plusDays(2))).contains("1 event");
            assertThat(cell(day.plusDays(3))).contains("no events");
        }

        @Test
        void countsWhatHasNoRoomAndShowsItBelow() {
            for (int number = 1; number <= 5; number++) {
                meetings.published(MeetingFixture.plan(title + " no " + number, day.atTime(8 + number, 0)));
            }
            open(Map.of("view", "month", "month", day.toString().substring(0, 7)));
            assertThat(cell(day)).contains("5 events").contains("+2 more").doesNotContain(title + " no 5");

            press("+2 more");

            assertThat(said()).contains(title + " no 5");
        }

        @Test
        void shows2000EventsAtOnceByNamingAFewOfEachDay() {
            var full = YearMonth.of(2001, 5);
            meetings.crowd(full, 2_000, world.institution("A centre that never rests"));
            var address = Map.of("view", "month", "month", full.toString());
            open(address);

            assertThat(cell(full.atDay(20))).contains("64 events").contains("+61 more");
            assertThat(bars()).hasSize(full.lengthOfMonth() * MonthGrid.ROOM);
            assertThat(statements(() -> opened(address))).isLessThanOrEqualTo(10);
            LOG.info(
                    "The month with 2,000 events opens in {} ms",
                    quickest(() -> opened(address)).toMillis());

            open(Map.of(
                    "view",
                    "month",
                    "month",
                    full.toString(),
                    "day",
                    full.atDay(20).toString()));
            assertThat(said()).contains("Meeting 19").contains("More events");
        }

        private Integer opened(Map<String, String> address) {
            open(address);
            return bars().size();
        }

        private List<Anchor> bars() {
            return findInView(Anchor.class).all().stream()
                    .filter(link ->
                            link.getClassName() != null && link.getClassName().contains("bar-piece"))
                    .toList();
        }

        private static Duration quickest(Runnable work) {
            var best = Duration.ofDays(1);
            for (int i = 0; i < 5; i++) {
                var start = System.nanoTime();
                work.run();
                var spent = Duration.ofNanos(System.nanoTime() - start);
                best = spent.compareTo(best) < 0 ? spent : best;
            }
            return best;
        }

        @Test
        void turnsToOtherMonths() {
            meetings.published(MeetingFixture.plan(title, day.plusMonths(1).atTime(14, 0)));
            open(Map.of("view", "month", "month", day.toString().substring(0, 7)));

            test(find(com.vaadin.flow.component.html.NativeButton.class).all().stream()
                            .filter(button ->
                                    "The month after".equals(button.getElement().getAttribute("aria-label")))
                            .findFirst()
                            .orElseThrow())
                    .click();

            assertThat(said()).contains(title);
        }

        private String cell(LocalDate wanted) {
            return findInView(NativeTableCell.class).all().stream()
                    .map(ViewTest::said)
                    .filter(words -> words.startsWith(String.valueOf(wanted.getDayOfMonth()))
                            && words.contains(" " + wanted.getYear() + ", ")
                            && words.contains(wanted.getMonth()
                                    .getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.UK)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void countsByRegionAndCountryAndSaysTheSameInFigures() {
        meetings.published(MeetingFixture.plan(title, day.atTime(14, 0)));
        open(Map.of("view", "map", "region", "eur"));

        assertThat(said()).contains("Europe").contains("Ukraine").contains("The same in figures");
    }

    @Test
    void letsOrganisersSchedule() {
        open(Map.of());
        assertThat(said()).doesNotContain("Schedule an event");

        signIn(meetings.cast().author());
        navigate("directory", Component.class);
        open(Map.of());
        assertThat(said()).doesNotContain("Schedule an event");

        signIn(meetings.cast().organiser());
        navigate("directory", Component.class);
        open(Map.of());
        assertThat(said()).contains("Schedule an event");
    }

    @Test
    void offersCalendarsToFollow() {
        open(Map.of("topic", "partnership"));

        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/calendar/topics/partnership.ics");
    }

    @Test
    void isOneOfTheAreas() {
        open(Map.of());

        assertThat(find(H2.class).all()).isNotEmpty();
        assertThat(shownAt("events")).isEqualTo("EventsView");
        assertThat(shownAt("events/no-such-event")).isEqualTo("NoSuchThing");
        assertThat(shownAt("events/series/no-such-series")).isEqualTo("NoSuchThing");
    }

    private static void open(Map<String, String> asked) {
        UI.getCurrent().navigate(EventsView.class, QueryParameters.simple(new LinkedHashMap<>(asked)));
    }
}
