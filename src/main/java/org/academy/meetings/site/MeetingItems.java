package org.academy.meetings.site;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** Meetings as the rows of a list. */
@Component
public class MeetingItems {

    private final MeetingTimes times;

    MeetingItems(MeetingTimes times) {
        this.times = times;
    }

    public List<MeetingItem> of(Collection<MeetingSummary> meetings, LanguageTag language) {
        return meetings.stream()
                .map(one -> new MeetingItem(
                        one,
                        times.told(one.when(), language),
                        month(one.when(), language),
                        String.valueOf(firstDay(one.when()).getDayOfMonth())))
                .toList();
    }

    private String month(When when, LanguageTag language) {
        return DateTimeFormatter.ofPattern("LLL", language.locale()).format(firstDay(when));
    }

    /** On the reader's calendar, as the time beside it is the reader's. */
    private java.time.LocalDate firstDay(When when) {
        var mine = times.reader();
        return when.wholeDay() || mine == null
                ? when.firstDay()
                : when.begins().atZone(mine).toLocalDate();
    }
}
