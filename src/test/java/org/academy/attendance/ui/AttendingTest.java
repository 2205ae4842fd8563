package org.academy.attendance.ui;

import static org.academy.testing.World.as;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.attendance.RegistrationRequest;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Uuid7;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The views of those who come and of those who let them in. */
class AttendingTest extends ViewTest {

    @Autowired
    MeetingFixture meetings;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MeetingRegistration registration;

    @Nested
    class TheDoor {

        @Test
        void isNotThereForThoseWhoDoNotRunTheMeeting() {
            var meeting = meetings.published("Closed door");
            signIn(meetings.cast().outsider());

            assertThat(shownAt(at(meeting, "/door"))).isEqualTo("NoSuchThing");
        }

        @Test
        void ticksWhoIsHereAndUnticksThem() {
            var meeting = meetings.published("Who is here");
            register(meeting, "Amina Otieno");
            register(meeting, "Mwila Banda");
            open(meeting);
            assertThat(said()).contains("0 of 2 are here").contains("Amina Otieno");

            test(field("Find a name")).setValue("mwila");
            assertThat(said()).contains("Mwila Banda").doesNotContain("Amina Otieno");
            test(tick()).click();
            assertThat(said()).contains("1 of 2 are here");
            assertThat(tick().getElement().getAttribute("aria-pressed")).isEqualTo("true");

            test(tick()).click();
            assertThat(said()).contains("0 of 2 are here");
        }

        @Test
        void saysWhatBecomesOfATicket() {
            var meeting = meetings.published("Tickets");
            var amina = register(meeting, "Amina Otieno");
            var elsewhere = register(meetings.published("Elsewhere"), "Temwa Phiri");
            open(meeting);

            scan(ticket(amina));
            assertThat(said()).contains("Welcome, Amina Otieno").contains("1 of 1 are here");
            scan("https://academy.example/events/tickets?ticket=" + ticket(amina));
            assertThat(said()).contains("Amina Otieno is here already");
            scan(ticket(elsewhere));
            assertThat(said()).contains("This ticket is for another event");
            scan("AAAA-BBBB");
            assertThat(said()).contains("Nobody has this ticket");
        }

        @Test
        void takesATicketThatAnotherPhoneReadAndChecksItOnAPress() {
            var meeting = meetings.published("From another phone");
            var ticket = ticket(register(meeting, "Amina Otieno"));
            signIn(meetings.cast().organiser());
            UI.getCurrent().navigate(at(meeting, "/door"), QueryParameters.of("ticket", ticket));
            assertThat(said()).contains("0 of 1 are here");

            press("Check the ticket");
            assertThat(said()).contains("Welcome, Amina Otieno").contains("1 of 1 are here");
        }

        @Test
        void letsInWhoWalksIn() {
            var meeting = meetings.published("Walk in");
            open(meeting);
            press("Let in");
            assertThat(field("Name on the certificate").isInvalid()).isTrue();

            test(field("Name on the certificate")).setValue("Salma Nassar");
            press("Let in");
            assertThat(said())
                    .contains("Salma Nassar is in and counted as present.")
                    .contains("1 of 1 are here");
        }

        private void open(MeetingId meeting) {
            signIn(meetings.cast().organiser());
            navigate(at(meeting, "/door"), DoorView.class);
        }

        private NativeButton tick() {
            return findInView(NativeButton.class).all().stream()
                    .filter(button -> button.hasClassName("tick"))
                    .findFirst()
                    .orElseThrow();
        }

        private void scan(String code) {
            TextField field = field("Code of the ticket");
            test(field).setValue(code);
        }
    }

    @Nested
    class MyEvents {

        @Test
        void tellWhatIsNotThereYet() {
            signIn(world.person("Newcomer", meetings.cast().north()));
            navigate("events/mine", MyEventsView.class);

            assertThat(said()).contains("You are not registered for anything to come.");
            assertThat(findInView(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .anyMatch(href -> href.startsWith("webcal://"));
        }

        @Test
        void showWhereARegistrationStandsAndLetItGo() {
            var person = world.person("Guest", meetings.cast().north());
            var meeting = meetings.published("To be attended");
            register(person, meeting, "Guest");
            signIn(person);
            navigate("events/mine", MyEventsView.class);
            assertThat(said()).contains("To be attended").contains("Place confirmed");

            press("Cancel my registration");
            press("Yes, cancel it");
            assertThat(said()).contains("Cancelled");
        }

        @Test
        void areOnThePageOfTheMeetingAndAtHome() {
            var person = world.person("Guest at home", meetings.cast().north());
            var meeting = meetings.published("Seen at home");
            register(person, meeting, "Guest at home");
            signIn(person);

            shownAt(at(meeting, ""));
            assertThat(said()).contains("My registration").contains("Place confirmed");
            shownAt("");
            assertThat(said()).contains("Your next events").contains("Seen at home");
        }
    }

    @Test
    void thePageOfAMeetingTellsWhatIsLeftAndThoseWhoRunItWhoComes() {
        var meeting = meetings.published("Places left");
        register(meeting, "Amina Otieno");
        signIn(meetings.cast().colleague());
        shownAt(at(meeting, ""));

        assertThat(said())
                .contains("39 of 40 places left")
                .contains("With a place: 1.")
                .contains("At the door");
    }

    private String at(MeetingId meeting, String below) {
        return "events/" + catalogue.seats(meeting).orElseThrow().slug() + below;
    }

    private Registered register(MeetingId meeting, String name) {
        return register(world.person(name, meetings.cast().north()), meeting, name);
    }

    private Registered register(PersonId person, MeetingId meeting, String name) {
        return as(
                person,
                () -> registration.register(
                        meeting,
                        new RegistrationRequest(
                                Uuid7.next().toString(),
                                name,
                                "p" + Uuid7.next() + "@example.org",
                                Way.ON_SITE,
                                null,
                                "Val Clair",
                                LanguageTag.EN,
                                "Europe/Kyiv",
                                null,
                                Map.of()),
                        "10.0.0.1"));
    }

    private String ticket(Registered registered) {
        var ticket = as(meetings.cast().outsider(), () -> registration.own(registered.secret(), "10.0.0.1"))
                .ticket();
        assertThat(ticket).isNotNull();
        return ticket;
    }
}
