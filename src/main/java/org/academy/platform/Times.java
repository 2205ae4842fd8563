package org.academy.platform;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/**
 * How both faces, mails, lists and files say times of a place: never without the name of their zone, which is its city.
 * Digits are Western in every language, hours count to 24.
 *
 * <p>Where a clock says the same time twice because it is set back, or a span reaches over such a night, the distance
 * from UTC is said too. In a language from right to left a time of day is isolated, so that it reads as it is written.
 */
@Component
public class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String ISOLATE = "\u2066";
    private static final String END_OF_ISOLATE = "\u2069";
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final Messages messages;
    private final Map<LanguageTag, DateTimeFormatter> days = new ConcurrentHashMap<>();
    private final Map<LanguageTag, DateTimeFormatter> weekdays = new ConcurrentHashMap<>();

    Times(Messages messages) {
        this.messages = messages;
    }

    /** {@code Thu 12 Nov 2026}. */
    public String day(LanguageTag language, LocalDate day) {
        return days.computeIfAbsent(language, one -> pattern(one, "yMMMEd")).format(day);
    }

    /** {@code Thu 12 Nov 2026}: the day it is in the zone, which is named beside it. */
    public String day(LanguageTag language, Instant instant, ZoneId zone) {
        return day(language, instant.atZone(zone).toLocalDate());
    }

    /** {@code 14:00 (Kyiv)}. */
    public String clock(LanguageTag language, Instant instant, ZoneId zone) {
        return inZone(language, isolated(language, clock(instant, zone)), zone, instant, instant);
    }

    /** {@code 14:00–16:30 (Kyiv)}; where it ends on another day, that day's name too. */
    public String clocks(LanguageTag language, Instant from, Instant until, ZoneId zone) {
        return inZone(language, bareClocks(language, from, until, zone), zone, from, until);
    }

    /** {@code 14:00–16:30}: only where the zone's name stands right beside it, as in a column or a row of zones. */
    public String bareClocks(LanguageTag language, Instant from, Instant until, ZoneId zone) {
        var first = from.atZone(zone);
        var last = until.atZone(zone);
        if (turned(from, until, zone)) {
            return messages.text(
                    language,
                    "platform.time.between",
                    withOffset(language, from, zone),
                    withOffset(language, until, zone));
        }
        if (first.toLocalDate().equals(last.toLocalDate()) || endsAtMidnight(first.toLocalDate(), until, zone)) {
            return isolated(language, CLOCK.format(first) + "–" + endOfDay(first.toLocalDate(), until, zone));
        }
        return messages.text(
                language,
                "platform.time.between",
                isolated(language, CLOCK.format(first)),
                messages.text(
                        language,
                        "platform.time.day-and-clock",
                        weekdays.computeIfAbsent(language, one -> pattern(one, "EEEE"))
                                .format(last),
                        isolated(language, CLOCK.format(last))));
    }

    /** {@code Thu 12 Nov 2026, 14:00 (Kyiv)}. */
    public String dateTime(LanguageTag language, Instant instant, ZoneId zone) {
        return inZone(language, bareDateTime(language, instant, zone), zone, instant, instant);
    }

    /** {@code Thu 12 Nov 2026, 14:00–16:30 (Kyiv)}, or from one day to another. */
    public String span(LanguageTag language, Instant from, Instant until, ZoneId zone) {
        var first = from.atZone(zone).toLocalDate();
        var oneDay = first.equals(until.atZone(zone).toLocalDate()) || endsAtMidnight(first, until, zone);
        var said = oneDay
                ? messages.text(
                        language,
                        "platform.time.day-and-clock",
                        day(language, first),
                        bareClocks(language, from, until, zone))
                : messages.text(
                        language,
                        "platform.time.between",
                        turned(from, until, zone)
                                ? dayAndOffset(language, from, zone)
                                : bareDateTime(language, from, zone),
                        turned(from, until, zone)
                                ? dayAndOffset(language, until, zone)
                                : bareDateTime(language, until, zone));
        return inZone(language, said, zone, from, until);
    }

    /** {@code 12–13 Nov 2026 (Kyiv)}: whole days, the last included, as they are at the place. */
    public String days(LanguageTag language, LocalDate first, LocalDate last, ZoneId zone) {
        return messages.text(
                language,
                "platform.time.in-zone",
                first.equals(last) ? day(language, first) : days(language, first, last),
                zoneName(language, zone, first.atStartOfDay(zone).toInstant()));
    }

    private static String days(LanguageTag language, LocalDate first, LocalDate last) {
        var format = DateIntervalFormat.getInstance("yMMMd", names(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(
                first.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli(),
                last.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()));
    }

    /** The zone's city, {@code Kyiv}; of a zone without one, its distance from UTC. */
    public String zoneName(LanguageTag language, ZoneId zone, Instant at) {
        return nameOf(language, zone, at);
    }

    /** The same, for who has no bean at hand. */
    public static String nameOf(LanguageTag language, ZoneId zone, Instant at) {
        if (isUtc(zone)) {
            return "UTC";
        }
        var canonical = TimeZone.getCanonicalID(zone.getId());
        var city = canonical == null || canonical.startsWith("Etc/") || zone instanceof ZoneOffset
                ? null
                : TimeZoneNames.getInstance(names(language)).getExemplarLocationName(canonical);
        return city == null ? distance(language, zone, at) : city;
    }

    /** {@code Kyiv (UTC+2)}. */
    public String zoneWithOffset(LanguageTag language, ZoneId zone, Instant at) {
        var name = zoneName(language, zone, at);
        var offset = offset(language, zone, at);
        return name.equals(offset) ? name : messages.text(language, "platform.time.in-zone", name, offset);
    }

    /** {@code UTC+2}, {@code UTC+5:45}: how far the zone's clocks are from UTC at that moment. */
    public String offset(LanguageTag language, ZoneId zone, Instant at) {
        return distance(language, zone, at);
    }

    private static String distance(LanguageTag language, ZoneId zone, Instant at) {
        var minutes = zone.getRules().getOffset(at).getTotalSeconds() / SECONDS_OF_A_MINUTE;
        if (minutes == 0) {
            return "UTC";
        }
        var part = Math.abs(minutes) % MINUTES_OF_AN_HOUR;
        return isolated(
                language,
                "UTC" + (minutes < 0 ? "−" : "+") + Math.abs(minutes) / MINUTES_OF_AN_HOUR
                        + (part == 0 ? "" : ":" + (part < 10 ? "0" : "") + part));
    }

    private String bareDateTime(LanguageTag language, Instant instant, ZoneId zone) {
        return messages.text(
                language,
                "platform.time.day-and-clock",
                day(language, instant, zone),
                isolated(language, clock(instant, zone)));
    }

    private String dayAndOffset(LanguageTag language, Instant instant, ZoneId zone) {
        return messages.text(
                language,
                "platform.time.day-and-clock",
                day(language, instant, zone),
                withOffset(language, instant, zone));
    }

    private String withOffset(LanguageTag language, Instant instant, ZoneId zone) {
        return messages.text(
                language,
                "platform.time.in-zone",
                isolated(language, clock(instant, zone)),
                offset(language, zone, instant));
    }

    /** Says the zone, and its distance from UTC where the clock alone is not enough. */
    private String inZone(LanguageTag language, String said, ZoneId zone, Instant from, Instant until) {
        var name = zoneName(language, zone, from);
        var doubtful = !turned(from, until, zone) && (twice(from, zone) || twice(until, zone));
        return messages.text(
                language,
                "platform.time.in-zone",
                said,
                doubtful
                        ? messages.text(language, "platform.time.zone-and-offset", name, offset(language, zone, from))
                        : name);
    }

    private static boolean turned(Instant from, Instant until, ZoneId zone) {
        return !zone.getRules().getOffset(from).equals(zone.getRules().getOffset(until))
                && from.atZone(zone)
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .compareTo(until)
                        >= 0;
    }

    private static boolean twice(Instant instant, ZoneId zone) {
        return zone.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(instant, zone))
                        .size()
                > 1;
    }

    private static boolean endsAtMidnight(LocalDate day, Instant until, ZoneId zone) {
        return until.atZone(zone).toLocalDateTime().equals(day.plusDays(1).atTime(LocalTime.MIDNIGHT));
    }

    private static String endOfDay(LocalDate day, Instant until, ZoneId zone) {
        return endsAtMidnight(day, until, zone) ? "24:00" : clock(until, zone);
    }

    private static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    private static String isolated(LanguageTag language, String time) {
        return language.rightToLeft() ? ISOLATE + time + END_OF_ISOLATE : time;
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static ULocale names(LanguageTag language) {
        return ULocale.forLanguageTag((language == LanguageTag.EN ? "en-GB" : language.tag()) + "-u-nu-latn");
    }

    private static DateTimeFormatter pattern(LanguageTag language, String skeleton) {
        if (language == LanguageTag.EN && skeleton.equals("yMMMEd")) {
            return DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
        }
        var locale = language == LanguageTag.EN ? Locale.UK : language.locale();
        return (skeleton.equals("EEEE")
                        ? DateTimeFormatter.ofPattern("EEEE", locale)
                        : DateTimeFormatter.ofLocalizedPattern(skeleton).localizedBy(locale))
                .withDecimalStyle(DecimalStyle.STANDARD);
    }
}
