package org.academy.attendance.ui;

import static org.academy.testing.World.as;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.Quota;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationDesk.Quotas;
import org.academy.attendance.RegistrationDesk.Settings;
import org.academy.attendance.RegistrationRequest;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.Uuid7;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegistrationsViewTest extends ViewTest {

    @Autowired
    MeetingFixture meetings;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MeetingRegistration registration;

    @Autowired
    RegistrationDesk desk;

    @Test
    void isNotThereForThoseWhoDoNotRunTheMeeting() {
        var meeting = meetings.published("Closed desk");
        signIn(meetings.cast().outsider());

        assertThat(shownAt(at(meeting))).isEqualTo("NoSuchThing");
    }

    @Test
    void takesInAndRefusesThoseWhoWaitForAWord() {
        var meeting = meetings.published(approved("By approval"));
        register(meeting, "Amina Otieno");
        open(meeting, "list");
        assertThat(said()).contains("Amina Otieno").contains("Waits for the organisers");

        press("Approve");
        assertThat(said()).contains("Place confirmed").contains("With a place: 1.");

        register(meeting, "Mwila Banda");
        open(meeting, "list");
        press("Refuse");
        test(find(TextArea.class).single()).setValue("The group is for nurses.");
        press("Refuse");
        assertThat(said()).contains("Not admitted");
    }

    @Test
    void cancelsAfterAskingOnceAndAddsSomebody() {
        var meeting = meetings.published("A list");
        open(meeting, "list");
        assertThat(said()).contains("Nobody has registered yet.");

        press("Add somebody");
        press("Register them");
        assertThat(field("Name on the certificate").isInvalid()).isTrue();
        test(field("Name on the certificate")).setValue("Salma Nassar");
        test(field("E-mail")).setValue("salma-" + Uuid7.next() + "@example.org");
        press("Register them");
        assertThat(said()).contains("Salma Nassar").contains("Place confirmed");

        press("Cancel");
        press("Yes, cancel it");
        assertThat(said()).contains("With a place: 0.");
    }

    @Test
    void asksQuestionsEvenBeforeTheMeetingIsPublished() {
        var meeting = meetings.drafted("A form");
        signIn(meetings.cast().organiser());
        UI.getCurrent().navigate("events/" + slug(meeting) + "/registrations", QueryParameters.of("part", "form"));
        press("Add a question");
        press("Save");
        assertThat(findInView(TextArea.class).all().getFirst().isInvalid()).isTrue();

        test(findInView(TextArea.class).all().getFirst()).setValue("What do you eat?");
        press("Save");
        assertThat(said()).contains("What do you eat?").contains("A line of text");
        assertThat(as(meetings.cast().organiser(), () -> desk.form(meeting)).questions())
                .hasSize(1);
    }

    @Test
    void keepsQuotasCodesAndRules() {
        var meeting = meetings.published("Quotas");
        open(meeting, "quotas");
        press("Add a quota");
        test(field("Name of the quota")).setValue("Partners");
        test(find(IntegerField.class).single()).setValue(5);
        press("Save");
        assertThat(said()).contains("Partners").contains("5 places");

        open(meeting, "codes");
        test(field("For whom")).setValue("Speakers");
        press("Make a code");
        assertThat(said()).contains("Speakers").contains("Used 0 of 1");

        open(meeting, "settings");
        test(findInView(NumberField.class).single()).setValue(12.0);
        press("Save");
        assertThat(said()).contains("Saved.");
        assertThat(as(meetings.cast().organiser(), () -> desk.settings(meeting)).offerHolds())
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void letsOneChooseWhenAnotherOrganiserChangedTheSameQuotaOrRule() {
        var meeting = meetings.published("Two organisers");
        open(meeting, "quotas");
        press("Add a quota");
        test(field("Name of the quota")).setValue("Partners");
        test(find(IntegerField.class).single()).setValue(5);
        press("Save");
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").contains("Partners"))
                        .findFirst()
                        .orElseThrow())
                .click();
        limit(meeting, 7);
        test(find(IntegerField.class).single()).setValue(9);
        press("Save");
        assertThat(said())
                .contains("Both of you changed: Quota")
                .contains("9 places")
                .contains("7 places");
        press("Keep mine");
        assertThat(said()).contains("9 places").doesNotContain("7 places");

        open(meeting, "settings");
        var rules = as(meetings.cast().organiser(), () -> desk.settings(meeting));
        as(
                meetings.cast().organiser(),
                () -> desk.settle(meeting, new Settings(rules.revision(), Duration.ofHours(48), 50, false)));
        test(findInView(NumberField.class).single()).setValue(12.0);
        press("Save");
        assertThat(said())
                .contains("Both of you changed: Rules", "in hours 48")
                .doesNotContain("per cent 50", "Saved.");
        press("Keep mine");
        assertThat(as(meetings.cast().organiser(), () -> desk.settings(meeting)))
                .extracting(Settings::offerHolds, Settings::minimumShare)
                .containsExactly(Duration.ofHours(12), 50);
    }

    private void limit(MeetingId meeting, int places) {
        as(meetings.cast().organiser(), () -> {
            var stands = desk.quotas(meeting);
            var one = stands.all().getFirst();
            return desk.limit(
                    meeting,
                    new Quotas(
                            stands.revision(),
                            List.of(new Quota(one.id(), one.name(), places, one.way(), one.institution()))));
        });
    }

    private void open(MeetingId meeting, String part) {
        signIn(meetings.cast().organiser());
        UI.getCurrent().navigate("events/" + slug(meeting) + "/registrations", QueryParameters.of("part", part));
    }

    private String slug(MeetingId meeting) {
        return catalogue.seats(meeting).orElseThrow().slug();
    }

    private String at(MeetingId meeting) {
        return "events/" + slug(meeting) + "/registrations";
    }

    private static MeetingPlan approved(String title) {
        var plan = MeetingFixture.plan(title);
        return new MeetingPlan(
                plan.original(),
                plan.words(),
                plan.kind(),
                plan.topic(),
                plan.mode(),
                plan.when(),
                plan.venue(),
                plan.link(),
                plan.placesOnSite(),
                plan.placesOnline(),
                plan.languages(),
                plan.interpretation(),
                null,
                null,
                true,
                false,
                plan.funders());
    }

    private void register(MeetingId meeting, String name) {
        as(
                world.person(name, meetings.cast().north()),
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
}
