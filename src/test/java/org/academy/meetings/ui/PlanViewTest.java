package org.academy.meetings.ui;

import static org.academy.testing.World.as;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.When;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlanViewTest extends ViewTest {

    @Autowired
    MeetingFixture meetings;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    private MeetingId meeting;

    @Test
    void isHiddenFromStrangers() {
        meeting = meetings.drafted("Secret");
        signIn(meetings.cast().outsider());

        assertThat(shownAt("events/" + slug() + "/plan")).isEqualTo("NoSuchThing");
    }

    @Nested
    class ChangingADraft {

        @Test
        void savesWhatChangedAndSaysSo() {
            open(meetings.drafted("A first title"), "");
            assertThat(bar()).isEmpty();

            test(field("Title")).setValue("A better title");
            assertThat(bar()).contains("Changed: Title and text").doesNotContain("tell people");
            press("Save");

            assertThat(said()).contains("Saved.");
            assertThat(plan().words().get(MeetingFixture.EN).title()).isEqualTo("A better title");
            assertThat(plan().words().get(MeetingFixture.EN).description()).isEqualTo("<p>In detail.</p>");
            assertThat(bar()).isEmpty();
        }

        @Test
        void takesChangesBack() {
            open(meetings.drafted("As it was"), "");
            test(field("City")).setValue("Lviv");
            press("Take my changes back");

            assertThat(field("City").getValue()).isEqualTo("Kyiv");
            assertThat(bar()).isEmpty();
        }
    }

    @Nested
    class ChangingWhatEveryoneSees {

        @Test
        void asksWhetherPeopleShallBeTold() {
            open(meetings.published("To be moved"), "");
            test(field("City")).setValue("Lviv");

            assertThat(bar())
                    .contains("Changed: Place")
                    .contains("Save and tell people")
                    .contains("Save quietly");
            press("Save and tell people");

            assertThat(said()).contains("Those concerned are told once");
            assertThat(plan().venue()).isNotNull();
            assertThat(plan().venue().city()).isEqualTo("Lviv");
        }

        @Test
        void losesNothingWhenTwoChangeTheSame() {
            open(meetings.published("Which title"), "");
            as(meetings.cast().colleague(), () -> revise("Their title", "Odesa"));

            test(field("Title")).setValue("My title");
            press("Save quietly");
            assertThat(said())
                    .contains("Both of you changed: Title and text")
                    .contains("Their title")
                    .contains("Before: Which title");
            assertThat(marked("del")).contains("Which");
            assertThat(marked("ins")).contains("My", "Their");
            assertThat(field("Title").getValue()).isEqualTo("My title");
            assertThat(field("City").getValue()).isEqualTo("Odesa");
            assertThat(plan().words().get(MeetingFixture.EN).title()).isEqualTo("Their title");

            press("Keep mine");
            press("Save quietly");
            assertThat(plan().words().get(MeetingFixture.EN).title()).isEqualTo("My title");
            assertThat(said()).doesNotContain("Both of you changed");
        }

        private List<String> marked(String tag) {
            return findInView(org.academy.ui.Differences.class).all().stream()
                    .flatMap(text -> text.getElement().getChildren())
                    .filter(piece -> piece.getTag().equals(tag))
                    .map(com.vaadin.flow.dom.Element::getText)
                    .toList();
        }

        @Test
        void takesTheirsWhenAsked() {
            open(meetings.published("Another title"), "");
            as(meetings.cast().colleague(), () -> revise("Theirs", "Kyiv"));
            test(field("Title")).setValue("Mine");
            press("Save quietly");
            press("Take theirs");

            assertThat(field("Title").getValue()).isEqualTo("Theirs");
            assertThat(bar()).isEmpty();
        }

        private void revise(String title, String city) {
            var base = plan();
            var venue = base.venue();
            planning.revise(
                    meeting,
                    base,
                    new MeetingPlan(
                            base.original(),
                            Map.of(MeetingFixture.EN, new MeetingWords(title, "What we do.", "<p>In detail.</p>")),
                            base.kind(),
                            base.topic(),
                            base.mode(),
                            base.when(),
                            new org.academy.meetings.Venue(venue.name(), venue.address(), city, venue.country()),
                            base.link(),
                            base.placesOnSite(),
                            base.placesOnline(),
                            base.languages(),
                            base.interpretation(),
                            null,
                            null,
                            false,
                            false,
                            List.of()),
                    false,
                    null);
        }

        @Test
        void isCancelledByWhoSaysWhyAndMeansIt() {
            open(meetings.published("To be cancelled"), "sign-off");
            press("Cancel the event");
            assertThat(area("Why, in a sentence").getErrorMessage()).isEqualTo("Say why, so that people understand.");

            test(area("Why, in a sentence")).setValue("The hall is closed.");
            press("Cancel the event");
            press("Cancel the event");

            assertThat(said()).contains("It does not take place.");
            assertThat(catalogue.page(meeting, MeetingFixture.EN).orElseThrow().cancelledBecause())
                    .isEqualTo("The hall is closed.");
        }
    }

    @Nested
    class TheProgramme {

        @Test
        void growsPartByPartInTheMeetingsTime() {
            open(meetings.drafted("With a programme"), "programme");
            assertThat(said()).contains("The programme is empty.").contains("Times of the place: Kyiv");

            press("Add a part of the programme");
            test(field("Title")).setValue("Welcome");
            press("Save");

            assertThat(said()).contains("14:00–14:45").contains("Welcome");
            assertThat(sessions()).extracting(SessionEntry::title).containsExactly("Welcome");
        }

        @Test
        void saysAtTheFieldWhatIsMissing() {
            open(meetings.drafted("With a fault"), "programme");
            press("Add a part of the programme");
            press("Save");

            assertThat(field("Title").isInvalid()).isTrue();
            assertThat(sessions()).isEmpty();
        }

        @Test
        void comesBackAfterAMistake() {
            var plan = MeetingFixture.plan("To be undone");
            meeting = meetings.drafted(plan);
            as(
                    meetings.cast().organiser(),
                    () -> planning.arrange(
                            meeting,
                            draftRevision(),
                            List.of(new SessionEntry(
                                    null,
                                    "Welcome",
                                    "",
                                    When.at(
                                            plan.when().start(),
                                            plan.when().start().plusMinutes(30),
                                            plan.when().zone()),
                                    "",
                                    List.of()))));
            open(meeting, "programme");
            sign("Remove “Welcome”");
            assertThat(said()).contains("The programme is empty.");
            assertThat(told()).contains("“Welcome” is removed.");

            press("Undo");
            assertThat(said()).contains("Welcome");
        }
    }

    @Test
    void keepsAProfileOfASpeaker() {
        open(meetings.drafted("With a speaker"), "speakers");
        assertThat(said()).contains("Nobody speaks yet.");

        press("Add somebody new");
        press("Save");
        assertThat(field("Name").isInvalid()).isTrue();
        test(field("Name")).setValue("Claire Moreau");
        test(field("Where, as it is printed")).setValue("Val Clair");
        press("Save");

        assertThat(said()).contains("Claire Moreau").contains("Val Clair");
        assertThat(as(meetings.cast().organiser(), () -> planning.draft(slug(), MeetingFixture.EN))
                        .speakers())
                .extracting(SpeakerEntry::name)
                .containsExactly("Claire Moreau");
    }

    @Test
    void keepsALinkWithItsLicence() {
        open(meetings.drafted("With slides"), "materials");
        press("Add a file or a link");
        test(field("Title")).setValue("Our slides");
        press("Save");
        assertThat(field("Link").isInvalid()).isTrue();

        test(field("Link")).setValue("https://example.org/slides");
        press("Save");

        assertThat(said()).contains("Our slides").contains("Slides").contains("CC-BY-4.0");
    }

    @Nested
    class SigningOff {

        @Test
        void isOwedByThePartnerUntilTheySign() {
            meeting = meetings.drafted("Together");
            as(
                    meetings.cast().organiser(),
                    () -> planning.addOrganiser(meeting, meetings.cast().south()));
            open(meeting, "sign-off");
            assertThat(said()).contains("Not asked yet").contains("South").contains("Co-organiser");

            press("Ask for sign-off");
            assertThat(said()).contains("Owes its sign-off").contains("Remind those who owe it");

            signIn(meetings.cast().publisherSouth());
            navigate("events", com.vaadin.flow.component.Component.class);
            go("sign-off");
            assertThat(said())
                    .contains("What you sign")
                    .contains("House of Teachers")
                    .doesNotContain("Discard");
            press("Sign off");

            assertThat(told()).contains("Signed off for South.");
            assertThat(said()).doesNotContain("Owes its sign-off");
        }

        @Test
        void endsWithPublishing() {
            open(meetings.drafted("Alone"), "sign-off");
            press("Ask for sign-off");
            press("Publish");

            assertThat(told()).contains("Published. Everyone can find it now.");
            assertThat(said()).contains("Registration open").contains("See the page");
        }

        @Test
        void letsADraftGoOnlyWhenAsked() {
            open(meetings.drafted("Nothing came of it"), "sign-off");
            press("Discard the draft");
            press("Discard the draft");

            assertThat(getCurrentView()).isInstanceOf(EventsView.class);
            assertThat(catalogue.seats(meeting)).isEmpty();
        }

        @Test
        void copiesAMeetingAndKeepsItAsATemplate() {
            open(meetings.drafted("Once more"), "sign-off");
            test(field("Name of the template")).setValue("Template of " + slug());
            press("Save as template");
            assertThat(said()).contains("Template of " + slug());

            press("Copy the event");
            assertThat(getCurrentView()).isInstanceOf(PlanView.class);
            assertThat(told()).contains("A new draft, with programme and speakers.");
        }
    }

    @Nested
    class InASeries {

        @Test
        void isFoundedRepeatedAndShown() {
            open(meetings.drafted("Monthly hour"), "series");
            press("Found the series with this event");
            assertThat(said()).contains("1 event").contains("4 further drafts will be made.");

            press("Leave out");
            assertThat(said()).contains("3 further drafts will be made.");
            press("Make the drafts");
            assertThat(told()).contains("3 drafts made.");

            var series = as(meetings.cast().organiser(), () -> planning.draft(slug(), MeetingFixture.EN))
                    .series();
            navigate("events/series/" + series.slug(), SeriesView.class);
            assertThat(said())
                    .contains("Monthly hour")
                    .contains("Organise the series")
                    .contains("14:00–17:00 (Kyiv)");

            signIn(meetings.cast().outsider());
            assertThat(shownAt("events/series/" + series.slug())).isEqualTo("NoSuchThing");
        }
    }

    @Test
    void waitsForItsOrganiserAtHome() {
        meeting = meetings.drafted("Still a draft " + System.nanoTime());
        signIn(meetings.cast().organiser());
        navigate("directory", com.vaadin.flow.component.Component.class);
        navigate("", com.vaadin.flow.component.Component.class);

        assertThat(said()).contains("Your events").contains("A draft to go on with");
    }

    private void open(MeetingId one, String part) {
        meeting = one;
        signIn(meetings.cast().organiser());
        go(part);
    }

    private void go(String part) {
        UI.getCurrent().navigate("events/" + slug() + "/plan", QueryParameters.of("part", part));
        assertThat(getCurrentView()).isInstanceOf(PlanView.class);
    }

    private String slug() {
        return catalogue.seats(meeting).orElseThrow().slug();
    }

    private long draftRevision() {
        return planning.draft(slug(), MeetingFixture.EN).revision();
    }

    private MeetingPlan plan() {
        return as(meetings.cast().organiser(), () -> planning.draft(slug(), MeetingFixture.EN))
                .plan();
    }

    private List<SessionEntry> sessions() {
        return as(meetings.cast().organiser(), () -> planning.draft(slug(), MeetingFixture.EN))
                .sessions();
    }

    /** What waits to be saved; empty if nothing does. */
    private String bar() {
        return findInView(com.vaadin.flow.component.html.Div.class).all().stream()
                .filter(one -> one.hasClassName("save-bar") && one.isVisible())
                .map(ViewTest::said)
                .findFirst()
                .orElse("");
    }

    private TextArea area(String label) {
        return findInView(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void sign(String name) {
        test(find(com.vaadin.flow.component.html.NativeButton.class).all().stream()
                        .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
