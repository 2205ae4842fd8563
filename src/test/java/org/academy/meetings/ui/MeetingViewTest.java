package org.academy.meetings.ui;

import static org.academy.testing.World.as;
import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlan.Funder;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerPart;
import org.academy.meetings.When;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class MeetingViewTest extends ViewTest {

    @Autowired
    MeetingFixture meetings;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @Test
    void tellsEveryoneWhatWhenAndWhereButNotTheLink() {
        var page = open(meetings.published("From first contact"));

        assertThat(findInView(H1.class).single().getText()).isEqualTo("From first contact");
        assertThat(said())
                .contains("Registration open")
                .contains("14:00–17:00 (Kyiv)")
                .contains("House of Teachers, Kyiv, Ukraine")
                .contains("Interpretation into")
                .contains("French")
                .contains("North")
                .doesNotContain(MeetingFixture.ROOM)
                .doesNotContain("Change");
        assertThat(findInView(Html.class).single().getInnerHtml()).contains("In detail.");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/calendar/events/" + page + ".ics", "/events/" + page);
    }

    @Test
    void saysWhoPaysAndWhoSpeaks() {
        var plan = MeetingFixture.plan("Paid for");
        var funded = new MeetingPlan(
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
                false,
                false,
                List.of(new Funder("The Public Fund", "Travel of three speakers", "")));
        var meeting = meetings.published(funded);
        as(meetings.cast().organiser(), () -> {
            var claire = planning.introduce(
                    meeting,
                    new SpeakerEntry(
                            null, "Claire Moreau", "Nurse", "Val Clair", "", null, false, "Europe/Paris", null));
            planning.invite(meeting, List.of(claire));
            var when = plan.when();
            planning.arrange(
                    meeting,
                    planning.draft(catalogue.seats(meeting).orElseThrow().slug(), MeetingFixture.EN)
                            .revision(),
                    List.of(new SessionEntry(
                            null,
                            "A plan in steps",
                            "",
                            When.at(when.start(), when.start().plusHours(1), when.zone()),
                            "Blue room",
                            List.of(new SessionEntry.Part(claire, SpeakerPart.CHAIR)))));
        });
        open(meeting);

        assertThat(said())
                .contains("Paid for by")
                .contains("The Public Fund")
                .contains("Travel of three speakers")
                .contains("Claire Moreau, Chair")
                .contains("Nurse, Val Clair")
                .contains("A plan in steps")
                .contains("14:00–15:00")
                .contains("Blue room")
                .contains("Times of the place: Kyiv");
    }

    @Test
    void saysThatItIsCancelledAndWhy() {
        var meeting = meetings.published("Not any more");
        as(meetings.cast().organiser(), () -> planning.cancel(meeting, "The hall is closed."));
        open(meeting);

        assertThat(said()).contains("Cancelled").contains("The hall is closed.");
    }

    @Test
    void letsItsOrganisersChangeIt() {
        signIn(meetings.cast().organiser());
        open(meetings.published("To be changed"));

        assertThat(said()).contains("Change");
    }

    @Test
    void isNotThereWhileItIsADraftButForItsOrganisers() {
        var slug = slug(meetings.drafted("Not yet"));
        assertThat(shownAt("events/" + slug)).isEqualTo("NoSuchThing");

        signIn(meetings.cast().outsider());
        assertThat(shownAt("events/" + slug)).isEqualTo("NoSuchThing");

        signIn(meetings.cast().colleague());
        assertThat(shownAt("events/" + slug)).isEqualTo("PlanView");
    }

    private String open(MeetingId meeting) {
        var slug = slug(meeting);
        navigate("events/" + slug, MeetingView.class);
        return slug;
    }

    private String slug(MeetingId meeting) {
        return catalogue.seats(meeting).orElseThrow().slug();
    }
}
