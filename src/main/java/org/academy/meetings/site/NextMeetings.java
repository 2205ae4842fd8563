package org.academy.meetings.site;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingStage;
import org.academy.shared.LanguageTag;
import org.academy.site.Frame;
import org.academy.site.HomeSection;
import org.academy.site.SitePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What is to come, on the public home page, in the reader's own time. */
@Component
@Order(20)
class NextMeetings implements HomeSection {

    private static final int SHOWN = 4;
    private static final int SHOWN_ON_A_POOR_LINE = 2;

    /** Some of them may be cancelled. */
    private static final int LOOKED_AT = 12;

    private final MeetingCatalogue catalogue;
    private final MeetingItems items;
    private final Frame frame;
    private final Clock clock;

    NextMeetings(MeetingCatalogue catalogue, MeetingItems items, Frame frame, Clock clock) {
        this.catalogue = catalogue;
        this.items = items;
        this.frame = frame;
        this.clock = clock;
    }

    @Override
    public Optional<SitePart> section(LanguageTag language) {
        var shown = frame.lowData() ? SHOWN_ON_A_POOR_LINE : SHOWN;
        var meetings =
                catalogue.find(MeetingQuery.after(clock.instant()), language, PageRequest.of(0, LOOKED_AT)).stream()
                        .filter(one -> one.stage() != MeetingStage.CANCELLED)
                        .limit(shown)
                        .toList();
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(new SitePart("meetings/next", Map.of("meetings", items.of(meetings, language))));
    }
}
