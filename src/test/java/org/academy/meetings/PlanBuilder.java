package org.academy.meetings;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A plan like another, but for what a test is about. */
final class PlanBuilder {

    private final MeetingPlan like;
    private Map<LanguageTag, MeetingWords> words;
    private MeetingKind kind;
    private Topic topic;
    private Mode mode;
    private When when;
    private @Nullable Venue venue;
    private @Nullable String link;
    private @Nullable Integer onSite;
    private @Nullable Integer online;
    private Set<LanguageTag> languages;
    private @Nullable LocalDateTime opens;
    private @Nullable LocalDateTime closes;
    private List<MeetingPlan.Funder> funders;

    PlanBuilder(MeetingPlan like) {
        this.like = like;
        words = like.words();
        kind = like.kind();
        topic = like.topic();
        mode = like.mode();
        when = like.when();
        venue = like.venue();
        link = like.link();
        onSite = like.placesOnSite();
        online = like.placesOnline();
        languages = like.languages();
        opens = like.opensAt();
        closes = like.closesAt();
        funders = like.funders();
    }

    PlanBuilder words(String title, String summary, String description) {
        return words(Map.of(like.original(), new MeetingWords(title, summary, description)));
    }

    PlanBuilder words(Map<LanguageTag, MeetingWords> said) {
        words = said;
        return this;
    }

    PlanBuilder kind(MeetingKind other) {
        kind = other;
        return this;
    }

    PlanBuilder topic(Topic other) {
        topic = other;
        return this;
    }

    PlanBuilder mode(Mode other) {
        mode = other;
        return this;
    }

    PlanBuilder when(When other) {
        when = other;
        return this;
    }

    PlanBuilder venue(@Nullable Venue other) {
        venue = other;
        return this;
    }

    PlanBuilder link(@Nullable String other) {
        link = other;
        return this;
    }

    PlanBuilder places(@Nullable Integer here, @Nullable Integer there) {
        onSite = here;
        online = there;
        return this;
    }

    PlanBuilder languages(Set<LanguageTag> others) {
        languages = others;
        return this;
    }

    PlanBuilder registration(@Nullable LocalDateTime from, @Nullable LocalDateTime until) {
        opens = from;
        closes = until;
        return this;
    }

    PlanBuilder funders(MeetingPlan.Funder... others) {
        funders = List.of(others);
        return this;
    }

    MeetingPlan build() {
        return new MeetingPlan(
                like.original(),
                words,
                kind,
                topic,
                mode,
                when,
                venue,
                link,
                onSite,
                online,
                languages,
                like.interpretation(),
                opens,
                closes,
                like.approval(),
                like.invitedOnly(),
                funders);
    }
}
