package org.academy.meetings.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.UUID;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.Mode;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduleViewTest extends ViewTest {

    @Autowired
    MeetingFixture meetings;

    private final String title = "Teach it back " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void open() {
        signIn(meetings.cast().organiser());
        navigate("events/new", ScheduleView.class);
    }

    @Test
    void isForOrganisersOnly() {
        signIn(meetings.cast().author());

        assertThat(shownAt("events/new")).isEqualTo("NoSuchThing");
    }

    @Test
    void takesAWorkshopInTwelveFieldsAtMost() {
        fill();
        var counted = said().replaceAll("(?s).*?(\\d+ of \\d+) fields filled.*", "$1");

        assertThat(counted).isEqualTo("11 of 11");
    }

    @Test
    void asksForSignOffAndGoesToTheBoard() {
        fill();
        press("Ask for sign-off");

        assertThat(told()).contains("Asked.");
        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        assertThat(said()).contains(title).contains("Signed off").contains("Publish");
    }

    @Test
    void keepsADraftThatLacksSomethingAndSaysAtTheFieldWhatItIs() {
        fill();
        test(field("Link for those online")).setValue("");
        press("Ask for sign-off");

        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
        assertThat(field("Link for those online").isInvalid()).isTrue();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        press("Keep as a draft");
        assertThat(getCurrentView()).isInstanceOf(ScheduleView.class);
        assertThat(field("Title").isInvalid()).isTrue();

        fill();
        type("From", "16:00");
        type("To", "14:00");
        press("Keep as a draft");
        assertThat(getCurrentView()).isInstanceOf(ScheduleView.class);
        assertThat(dayField("To").isInvalid()).isTrue();
    }

    @Test
    void keepsTheLengthWhenTheBeginningMoves() {
        type("From", "10:00");
        var to = input("To").getValue();
        type("From", "13:30");

        assertThat(java.time.LocalTime.parse(input("To").getValue()))
                .isEqualTo(java.time.LocalTime.parse(to).plusHours(3).plusMinutes(30));
    }

    @Test
    void begins() {
        assertThat(said()).contains("What time it is for them").contains("Say where those live whom you expect");
    }

    @SuppressWarnings("unchecked")
    private void fill() {
        test(field("Title")).setValue(title);
        type("Day", LocalDate.now().plusMonths(7).toString());
        type("From", "14:00");
        type("To", "16:30");
        test((RadioButtonGroup<Mode>) findInView(RadioButtonGroup.class).single())
                .selectItem("Both ways");
        test(field("Place")).setValue("Dnipro Hall");
        test(field("City")).setValue("Kyiv");
        test(findInView(com.vaadin.flow.component.textfield.IntegerField.class).all().stream()
                        .filter(one -> "Places on site".equals(one.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(30);
        test(field("Link for those online")).setValue("https://meet.example.org/teach-back");
    }

    private DayField dayField(String label) {
        return findInView(DayField.class).all().stream()
                .filter(one -> one.getChildren()
                        .anyMatch(part -> part instanceof NativeLabel name
                                && name.getText().equals(label)))
                .findFirst()
                .orElseThrow();
    }

    private Input input(String label) {
        return (Input) dayField(label)
                .getChildren()
                .filter(Input.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String value) {
        test(input(label)).setValue(value);
    }
}
