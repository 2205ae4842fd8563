package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.meetings.MeetingFixture.plan;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.academy.platform.SystemPrincipal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@WithMeetings
class MeetingsModuleTest {

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @Test
    void opensAMeetingToEveryone() {
        var plan = plan("Twinning from the first talk", LocalDateTime.parse("2033-06-07T14:00"));
        var meeting = fixture.published(plan);

        var page = catalogue.page(meeting, EN).orElseThrow();
        assertThat(page.slug()).isEqualTo("twinning-from-the-first-talk");
        assertThat(page.stage()).isEqualTo(MeetingStage.REGISTRATION_OPEN);
        assertThat(page.plan().link()).isNull();
        assertThat(page.plan().venue()).isEqualTo(plan.venue());
        assertThat(page.words()).isEqualTo(plan.words().get(EN));
        assertThat(catalogue.idOf(page.slug())).contains(meeting);
        assertThat(catalogue
                        .find(
                                MeetingQuery.between(
                                        plan.when().begins(), plan.when().ends()),
                                EN,
                                PageRequest.of(0, 50))
                        .map(MeetingSummary::id))
                .contains(meeting);
        assertThat(catalogue.seats(meeting).orElseThrow().places()).containsEntry(Way.ON_SITE, 40);
        assertThat(SystemPrincipal.call(() -> catalogue.room(meeting))).contains(MeetingFixture.ROOM);
        assertThat(catalogue.days(
                        MeetingQuery.between(
                                plan.when().begins().minus(Duration.ofDays(3)),
                                plan.when().ends().plus(Duration.ofDays(3))),
                        MeetingFixture.KYIV))
                .containsEntry(plan.when().firstDay(), 1);
    }

    @Test
    void keepsADraftAsItWasPlanned() {
        var plan = plan("Kept as it was planned");
        var meeting = fixture.drafted(plan);

        var draft = as(fixture.cast().organiser(), () -> planning.draft("kept-as-it-was-planned", EN));

        assertThat(draft.id()).isEqualTo(meeting);
        assertThat(draft.plan()).isEqualTo(plan);
        assertThat(draft.stage()).isEqualTo(MeetingStage.DRAFT);
        assertThat(catalogue.page(meeting, EN)).isEmpty();
        assertThat(catalogue.idOf(draft.slug())).isEmpty();
    }
}
