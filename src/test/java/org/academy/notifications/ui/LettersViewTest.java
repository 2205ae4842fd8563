package org.academy.notifications.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationRequest;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.Way;
import org.academy.notifications.Addressees;
import org.academy.notifications.Lead;
import org.academy.notifications.ReminderPlanning;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LettersViewTest extends ViewTest {

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingRegistration registrations;

    @Autowired
    ReminderPlanning reminders;

    @Autowired
    JdbcClient database;

    private PersonId organiser;
    private MeetingId meeting;
    private String address = "";

    @BeforeEach
    void publish() {
        var north = world.institution("North");
        organiser = world.person("Olena", north, Role.ORGANISER);
        World.as(organiser, () -> {
            meeting = planning.schedule(
                    north,
                    MeetingFixture.plan(
                            "Letters " + UUID.randomUUID(),
                            LocalDate.now().plusMonths(6).atTime(14, 0)));
            planning.publish(meeting);
        });
        registrations.register(
                meeting,
                new RegistrationRequest(
                        UUID.randomUUID().toString(),
                        "Amina",
                        UUID.randomUUID() + "@example.org",
                        Way.ONLINE,
                        null,
                        "",
                        LanguageTag.FR,
                        "Africa/Nairobi",
                        null,
                        Map.of()),
                "192.0.2.9");
        address = "events/" + slug() + "/letters";
    }

    private String slug() {
        return database.sql("select slug from meeting where id = :id")
                .param("id", meeting.value().toString())
                .query(String.class)
                .single();
    }

    @Test
    void isShutForEverybodyWhoDoesNotPlanTheMeeting() {
        signIn(world.person("Nia", world.institution("South"), Role.ORGANISER));

        assertThat(shownAt(address)).isEqualTo("NoSuchThing");
    }

    @Test
    void keepsWhenPeopleAreReminded() {
        signIn(organiser);
        navigate(address, LettersView.class);
        @SuppressWarnings("unchecked")
        CheckboxGroup<Lead> leads = findInView(CheckboxGroup.class).single();
        assertThat(leads.getValue()).isEqualTo(Lead.usual());

        leads.setValue(Set.of(Lead.THREE_DAYS));

        assertThat(reminders.leads(meeting)).containsExactly(Lead.THREE_DAYS);
    }

    @Test
    void showsALetterWithHowManyGetItBeforeItLeavesOnce() {
        signIn(organiser);
        navigate(address, LettersView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Addressees> addressees =
                findInView(RadioButtonGroup.class).single();
        addressees.setValue(Addressees.ALL);
        press("See the letter");
        assertThat(field("Subject").isInvalid()).isTrue();

        field("Subject").setValue("Bring gloves");
        findInView(TextArea.class).single().setValue("First.\n\nSecond.");
        press("See the letter");
        assertThat(findInView(IFrame.class).single().getSrcdoc().orElseThrow()).contains("Bring gloves", "Second.");
        press("Send to 1 person");
        assertThat(written()).isZero();
        press("Send to 1 person");

        assertThat(written()).isEqualTo(1);
        assertThat(told()).contains("Written to 1 person.");
    }

    private long written() {
        return database.sql("select count(*) from mail where occasion like :key")
                .param("key", "letter:" + meeting.value() + "%")
                .query(Long.class)
                .single();
    }
}
