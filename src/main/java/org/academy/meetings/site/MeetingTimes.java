package org.academy.meetings.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import org.academy.meetings.When;
import org.academy.platform.Messages;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;
import org.academy.site.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How light pages tell times: those of the place, and beside them those of the reader at hand. */
@Component
public class MeetingTimes {

    private final Times times;
    private final Messages messages;
    private final ReaderZone zones;
    private final HttpServletRequest request;

    MeetingTimes(Times times, Messages messages, ReaderZone zones, HttpServletRequest request) {
        this.times = times;
        this.messages = messages;
        this.zones = zones;
        this.request = request;
    }

    /** Where the reader at hand is; null if nobody said so. */
    public @Nullable ZoneId reader() {
        return zones.of(request).orElse(null);
    }

    public Told told(When when, LanguageTag language) {
        if (when.wholeDay()) {
            return new Told(times.days(language, when.firstDay(), when.lastDay(), when.zone()), null);
        }
        var mine = elsewhere(when.zone());
        return new Told(
                times.span(language, when.begins(), when.ends(), when.zone()),
                mine == null ? null : times.span(language, when.begins(), when.ends(), mine));
    }

    /** One moment, such as the end of an offer: the reader's own clock first. */
    public Told told(Instant moment, ZoneId place, LanguageTag language) {
        var mine = elsewhere(place);
        return new Told(
                times.dateTime(language, moment, place), mine == null ? null : times.dateTime(language, moment, mine));
    }

    /** A part of a day that stands under the name of its day and its zones. */
    Told within(When when, LanguageTag language) {
        var mine = elsewhere(when.zone());
        return new Told(
                times.bareClocks(language, when.begins(), when.ends(), when.zone()),
                mine == null ? null : clocks(when, mine, language));
    }

    String zone(ZoneId zone, Instant at, LanguageTag language) {
        return times.zoneName(language, zone, at);
    }

    String day(When when, LanguageTag language) {
        return times.day(language, when.firstDay());
    }

    private String clocks(When when, ZoneId mine, LanguageTag language) {
        var clocks = times.bareClocks(language, when.begins(), when.ends(), mine);
        return when.begins().atZone(mine).toLocalDate().equals(when.firstDay())
                ? clocks
                : messages.text(
                        language, "platform.time.day-and-clock", times.day(language, when.begins(), mine), clocks);
    }

    private @Nullable ZoneId elsewhere(ZoneId place) {
        var mine = reader();
        return mine == null || mine.equals(place) ? null : mine;
    }
}
