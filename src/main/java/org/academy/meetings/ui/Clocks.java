package org.academy.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.academy.meetings.When;
import org.academy.people.CurrentPerson;
import org.academy.platform.Times;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.ui.Moments;
import org.springframework.stereotype.Component;

/** What time it is for the person at hand, and how times of meetings are said to them: always with their zone. */
@Component
public class Clocks {

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

    private final Times times;
    private final Zones zones;
    private final CurrentPerson here;
    private final Clock clock;

    Clocks(Times times, Zones zones, CurrentPerson here, Clock clock) {
        this.times = times;
        this.zones = zones;
        this.here = here;
        this.clock = clock;
    }

    public Times times() {
        return times;
    }

    List<Zones.Choice> choices() {
        return zones.choices(language());
    }

    Instant now() {
        return clock.instant();
    }

    /** Where the person says they are, else where their device is, by the name that zone has today. */
    public ZoneId mine() {
        return Zones.of(here.zone().orElseGet(Moments::zone).getId()).orElse(UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), mine());
    }

    String name(ZoneId zone) {
        return times.zoneName(language(), zone, now());
    }

    String nameWithOffset(ZoneId zone, Instant at) {
        return times.zoneWithOffset(language(), zone, at);
    }

    /** The days of a meeting in the person's calendar; whole days stay the days they are at their place. */
    LocalDate firstDay(When when) {
        return when.wholeDay() ? when.firstDay() : LocalDate.ofInstant(when.begins(), mine());
    }

    LocalDate lastDay(When when) {
        return when.wholeDay()
                ? when.lastDay()
                : LocalDate.ofInstant(when.ends().minusNanos(1), mine());
    }

    /** In lists: my time strong, the place's beside it. */
    public Div mineFirst(When when) {
        return both(when, mine(), when.zone());
    }

    /** On the meeting's own page: the place's time strong, mine beside it. */
    public Div placeFirst(When when) {
        return both(when, when.zone(), mine());
    }

    private Div both(When when, ZoneId first, ZoneId second) {
        var line = new Div();
        line.addClassNames("when", "num");
        if (when.wholeDay()) {
            line.add(strong(span(when, when.zone())));
            return line;
        }
        line.add(strong(span(when, first)));
        if (!first.equals(second)) {
            var other = new Span(line.getTranslation(
                    second.equals(when.zone()) ? "meetings.view.there" : "meetings.view.for-you",
                    beside(when, first, second)));
            other.addClassName("mute");
            line.add(other);
        }
        return line;
    }

    /** The other zone's clock; with its day where that is another one. */
    private String beside(When when, ZoneId first, ZoneId second) {
        boolean sameDay = LocalDate.ofInstant(when.begins(), first).equals(LocalDate.ofInstant(when.begins(), second));
        return sameDay
                ? times.clocks(language(), when.begins(), when.ends(), second)
                : times.span(language(), when.begins(), when.ends(), second);
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    /** Day, clocks and zone. */
    public String span(When when, ZoneId zone) {
        return when.wholeDay()
                ? times.days(language(), when.firstDay(), when.lastDay(), when.zone())
                : times.span(language(), when.begins(), when.ends(), zone);
    }

    String clocks(When when, ZoneId zone) {
        return times.clocks(language(), when.begins(), when.ends(), zone);
    }

    String bareClocks(When when, ZoneId zone) {
        return times.bareClocks(language(), when.begins(), when.ends(), zone);
    }

    String day(LocalDate day) {
        return times.day(language(), day);
    }

    /** The first day of the week where the person's browser says they are, else as their language has it. */
    static DayOfWeek firstOfWeek(Locale reader) {
        var request = VaadinService.getCurrentRequest();
        return Stream.of(request == null ? reader : request.getLocale())
                .filter(locale -> locale.getLanguage().equals(reader.getLanguage())
                        && !locale.getCountry().isEmpty())
                .findFirst()
                .map(locale -> WeekFields.of(locale).getFirstDayOfWeek())
                .orElseGet(() -> WeekFields.of(home(reader)).getFirstDayOfWeek());
    }

    /** English without a country is said as in Amounts: as in the United Kingdom. */
    static Locale home(Locale reader) {
        return reader.getLanguage().equals("en") ? Locale.UK : reader;
    }

    public static LanguageTag language() {
        return LanguageTag.of(UI.getCurrent().getLocale());
    }
}
