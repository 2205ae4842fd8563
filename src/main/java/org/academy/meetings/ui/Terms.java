package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.stream.Collectors;
import org.academy.courses.Topic;
import org.academy.institutions.PlaceNames;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.shared.LanguageTag;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;

/** What the views of meetings call things. */
final class Terms {

    private Terms() {}

    static String kind(Component view, MeetingKind kind) {
        return view.getTranslation("meetings.kind." + kind.code());
    }

    static String mode(Component view, Mode mode) {
        return view.getTranslation("meetings.mode." + mode.code());
    }

    static String topic(Component view, Topic topic) {
        return view.getTranslation("courses.topic." + topic.code());
    }

    static String languages(Collection<LanguageTag> languages) {
        return languages.stream()
                .sorted()
                .map(one -> PlaceNames.language(one.tag(), Clocks.language().locale()))
                .collect(Collectors.joining(", "));
    }

    /** House, city and country in one line. */
    static String place(Component view, Venue venue) {
        var where = view.getTranslation(
                "institutions.place",
                venue.city(),
                PlaceNames.name(venue.country(), Clocks.language().locale()));
        return venue.name().isBlank() ? where : view.getTranslation("meetings.view.place", venue.name(), where);
    }

    static StateBadge stage(Component view, MeetingStage stage) {
        return new StateBadge(
                switch (stage) {
                    case DRAFT -> Shape.PLANNED;
                    case SIGNED_OFF -> Shape.DONE;
                    case PUBLISHED, REGISTRATION_OPEN -> Shape.OPEN;
                    case RUNNING -> Shape.RUNNING;
                    case REGISTRATION_CLOSED, FINISHED, ARCHIVED -> Shape.CLOSED;
                    case CANCELLED -> Shape.GONE;
                },
                view.getTranslation("meetings.stage." + stage.code()));
    }
}
