package org.academy.meetings.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.academy.courses.Topic;
import org.academy.meetings.MeetingCalendars;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.site.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What calendar programs fetch: one event, or the events of a series, a topic, an institution to follow. */
@Controller
class CalendarFiles {

    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final MeetingCalendars calendars;

    CalendarFiles(MeetingCalendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/events/{slug}.ics")
    void event(@PathVariable String slug, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = calendars.file(slug, LanguageTag.of(locale)).orElseThrow(() -> new NotFound("meeting", slug));
        send(slug, text, request, response);
    }

    @GetMapping("/calendar/series/{slug}.ics")
    void series(@PathVariable String slug, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = calendars.seriesFeed(slug, LanguageTag.of(locale)).orElseThrow(() -> new NotFound("series", slug));
        send(slug, text, request, response);
    }

    @GetMapping("/calendar/topics/{code}.ics")
    void topic(@PathVariable String code, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var topic = Arrays.stream(Topic.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("topic", code));
        send(code, calendars.topicFeed(topic, LanguageTag.of(locale)), request, response);
    }

    @GetMapping("/calendar/institutions/{slug}.ics")
    void institution(@PathVariable String slug, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = calendars
                .institutionFeed(slug, LanguageTag.of(locale))
                .orElseThrow(() -> new NotFound("institution", slug));
        send(slug, text, request, response);
    }

    private static void send(String name, String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Download(CALENDAR, name + ".ics", text, KEPT).send(request, response);
    }
}
