package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.meetings.MeetingFixture.FR;
import static org.academy.meetings.MeetingFixture.ROOM;
import static org.academy.meetings.MeetingFixture.plan;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.academy.courses.Topic;
import org.academy.meetings.MeetingCalendars.Invitation;
import org.academy.platform.SystemPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithMeetings
class MeetingCalendarsTest {

    static {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    SeriesPlanning series;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MeetingCalendars calendars;

    @Test
    void tellsEverybodyOfAMeetingButNotOfItsRoom() throws Exception {
        var meeting = fixture.published("Told in calendars");
        var slug = catalogue.page(meeting, EN).orElseThrow().slug();

        var text = calendars.file(slug, EN).orElseThrow();
        var event = only(text);

        assertThat(value(event, Property.UID)).isEqualTo(meeting.value() + "@localhost");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Told in calendars");
        assertThat(value(event, Property.DESCRIPTION))
                .startsWith("What we do.\n\nIn detail.\n\n")
                .endsWith("http://localhost:8080/events/" + slug);
        assertThat(value(event, Property.LOCATION)).isEqualTo("House of Teachers, Volodymyrska 57, Kyiv, Ukraine");
        assertThat(value(event, Property.CATEGORIES)).contains("Workshop");
        assertThat(unfolded(text)).doesNotContain(ROOM);
        assertThat(calendars.file("no-such-meeting", EN)).isEmpty();
        assertThat(value(only(calendars.file(slug, FR).orElseThrow()), Property.LOCATION))
                .isEqualTo("House of Teachers, Volodymyrska 57, Kyiv, Ukraine");
    }

    @Test
    void knowsNothingOfDrafts() {
        fixture.drafted("Not yet for calendars");

        assertThat(calendars.file("not-yet-for-calendars", EN)).isEmpty();
        assertThat(unfolded(calendars.topicFeed(Topic.PARTNERSHIP, EN))).doesNotContain("Not yet for calendars");
    }

    @Test
    void growsItsNumberWithAChangeAndStaysMarkedWhenItIsCancelled() throws Exception {
        var before = plan("Moved and then cancelled");
        var meeting = fixture.published(before);
        var first = only(calendars.file("moved-and-then-cancelled", EN).orElseThrow());
        var start = before.when().start().plusDays(1);

        as(
                fixture.cast().organiser(),
                () -> planning.revise(meeting, before, plan("Moved and then cancelled", start), false, null));
        var moved = only(calendars.file("moved-and-then-cancelled", EN).orElseThrow());
        as(fixture.cast().organiser(), () -> planning.cancel(meeting, "The hall was flooded."));
        var cancelled = only(calendars.file("moved-and-then-cancelled", EN).orElseThrow());

        assertThat(catalogue.page(meeting, EN).orElseThrow().movedFrom()).isEqualTo(before.when());
        assertThat(number(moved)).isGreaterThan(number(first));
        assertThat(number(cancelled)).isGreaterThan(number(moved));
        assertThat(value(moved, Property.UID))
                .isEqualTo(value(first, Property.UID))
                .isEqualTo(value(cancelled, Property.UID));
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(cancelled, Property.SUMMARY)).isEqualTo("Cancelled: Moved and then cancelled");
        assertThat(value(cancelled, Property.DESCRIPTION)).startsWith("The hall was flooded.");
        assertThat(unfolded(calendars.topicFeed(Topic.PARTNERSHIP, EN)))
                .contains("Cancelled: Moved and then cancelled");
    }

    @Test
    void isFollowedBySeriesTopicAndInstitution() {
        var meeting = fixture.published("First of a followed series");
        var far = fixture.published(
                plan("Too far away to be followed", LocalDate.now().plusYears(3).atTime(9, 0)));
        var cast = fixture.cast();
        var id = as(cast.organiser(), () -> series.found(cast.north(), "A followed series", "Two cities."));
        as(cast.organiser(), () -> series.include(id, meeting));
        as(cast.organiser(), () -> series.include(id, far));

        var ofSeries = unfolded(calendars.seriesFeed("a-followed-series", EN).orElseThrow());

        assertThat(ofSeries)
                .contains("X-WR-CALNAME:A followed series")
                .contains("SUMMARY:First of a followed series")
                .contains("TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VALARM");
        var north = catalogue
                .page(meeting, EN)
                .orElseThrow()
                .organisers()
                .getFirst()
                .slug();
        assertThat(unfolded(calendars.institutionFeed(north, EN).orElseThrow()))
                .contains("SUMMARY:First of a followed series")
                .doesNotContain("Too far away to be followed");
        assertThat(unfolded(calendars.topicFeed(Topic.PARTNERSHIP, EN))).contains("SUMMARY:First of a followed series");
        assertThat(calendars.topicFeed(Topic.EMERGENCIES, EN)).doesNotContain("BEGIN:VEVENT");
        assertThat(calendars.seriesFeed("no-such-series", EN)).isEmpty();
        assertThat(calendars.institutionFeed("no-such-institution", EN)).isEmpty();
    }

    @Test
    void tellsAPersonOfTheirRoomsAndOfWhatIsNotSureYet() {
        var sure = fixture.published("A place of my own");
        var unsure = fixture.published("Still waiting for a place");

        var text = unfolded(SystemPrincipal.call(
                () -> calendars.personalFeed(List.of(sure, unsure), Set.of(unsure), Map.of(sure, ROOM), EN)));

        assertThat(text)
                .contains("CONFERENCE;VALUE=URI:" + ROOM)
                .contains("Join online: " + ROOM)
                .contains("STATUS:TENTATIVE")
                .contains("BEGIN:VALARM");
        assertThat(text.split("CONFERENCE", -1)).hasSize(2);
    }

    @Test
    void invitesAndTakesBackUnderOneName() throws Exception {
        var meeting = fixture.published("Invited by mail");
        var page = catalogue.page(meeting, EN).orElseThrow();

        var request = SystemPrincipal.call(() -> calendars.invitation(
                new Invitation(page, Invitation.Method.REQUEST, "Amina Otieno", "amina@example.org", ROOM, 0, EN)));
        var cancel = SystemPrincipal.call(() -> calendars.invitation(
                new Invitation(page, Invitation.Method.CANCEL, "Amina Otieno", "amina@example.org", null, 0, EN)));
        var again = SystemPrincipal.call(() -> calendars.invitation(
                new Invitation(page, Invitation.Method.REQUEST, "Amina Otieno", "amina@example.org", ROOM, 1, EN)));

        assertThat(unfolded(request)).contains("METHOD:REQUEST").contains(ROOM);
        assertThat(unfolded(cancel)).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
        assertThat(value(only(request), Property.UID)).isEqualTo(value(only(cancel), Property.UID));
        assertThat(number(only(cancel))).as("a later word than the invitation").isGreaterThan(number(only(request)));
        assertThat(number(only(again))).as("a later word than the cancellation").isGreaterThan(number(only(cancel)));
    }

    /** The wall clocks of the place, whatever the zone and the night. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Kyiv",
                "Africa/Nairobi",
                "America/New_York",
                "Asia/Kathmandu",
                "America/Santiago",
                "Pacific/Auckland"
            })
    void exportsTheClocksOfThePlaceThroughBothNights(String name) throws Exception {
        var zone = ZoneId.of(name);
        var day = LocalDate.now().plusMonths(1);
        var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        for (int night = 0; night < 2; night++) {
            var before = change == null
                    ? day.atTime(22, 0)
                    : change.getDateTimeBefore().minusHours(4);
            var title = "Through the night " + night + " in " + name.replaceAll(".*/", "");
            var when = When.at(before, before.plusHours(8), zone);
            var meeting = fixture.published(plan(title, when));
            var slug = catalogue.page(meeting, EN).orElseThrow().slug();

            var event = only(calendars.file(slug, EN).orElseThrow());

            assertThat(event.getRequiredProperty(Property.DTSTART).getValue()).isEqualTo(basic(when.start()));
            assertThat(event.getRequiredProperty(Property.DTEND).getValue()).isEqualTo(basic(when.end()));
            change = change == null ? null : zone.getRules().nextTransition(change.getInstant());
        }
    }

    private static String basic(LocalDateTime time) {
        return time.toString().replaceAll("[-:]", "") + (time.getSecond() == 0 ? "00" : "");
    }

    private static VEvent only(String text) throws Exception {
        List<VEvent> events = read(text).getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static int number(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
