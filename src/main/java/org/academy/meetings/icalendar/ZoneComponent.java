package org.academy.meetings.icalendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;

/**
 * The rules of a time zone as a calendar tells them (VTIMEZONE), taken from the time zone database of the JDK for the
 * days that matter: changes that come the same way every year as a rule without end, others one by one.
 */
final class ZoneComponent {

    private static final int YEARS_COMPARED = 12;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneComponent() {}

    static VTimezone of(ZoneId zone, LocalDate first, LocalDate last) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        var from = first.atStartOfDay(zone).toInstant();
        var before = rules.previousTransition(from.plusNanos(1));
        var changes = new ArrayList<ZoneOffsetTransition>();
        for (var change = rules.nextTransition(from);
                change != null
                        && change.getInstant().isBefore(last.atStartOfDay(zone).toInstant());
                change = rules.nextTransition(change.getInstant())) {
            changes.add(change);
        }
        var yearly = yearly(rules, first.getYear(), changes);
        if (yearly.isPresent()) {
            yearly.get().forEach(pattern -> add(component, zone, rules, pattern.first(), pattern.rule()));
            return component;
        }
        if (before == null) {
            component.addStandardTime(
                    fill(new StandardTime(), zone, LONG_AGO, offset(rules, first), offset(rules, first), false));
        } else {
            add(component, zone, rules, before, null);
        }
        changes.forEach(change -> add(component, zone, rules, change, null));
        return component;
    }

    private static ZoneOffset offset(ZoneRules rules, LocalDate day) {
        return rules.getOffset(day.atStartOfDay());
    }

    /** A change that comes every year, as it came for the first time. */
    private record Yearly(ZoneOffsetTransition first, Recurrence rule) {}

    /** The rules that make all these changes, if there are such. They begin in the year before. */
    private static Optional<List<Yearly>> yearly(ZoneRules rules, int year, List<ZoneOffsetTransition> changes) {
        var known = rules.getTransitionRules();
        if (known.isEmpty() || changes.isEmpty()) {
            return Optional.empty();
        }
        var patterns = new ArrayList<Yearly>();
        for (var rule : known) {
            var all = IntStream.rangeClosed(year - 1, year + YEARS_COMPARED)
                    .mapToObj(rule::createTransition)
                    .toList();
            var pattern = pattern(
                    all.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList());
            if (pattern.isEmpty() || !rules.isFixedOffset() && !sameAsKnown(rules, all.getFirst())) {
                return Optional.empty();
            }
            patterns.add(new Yearly(all.getFirst(), pattern.get()));
        }
        var made = known.stream()
                .flatMap(rule ->
                        IntStream.rangeClosed(year - 1, year + YEARS_COMPARED).mapToObj(rule::createTransition))
                .toList();
        return made.containsAll(changes) ? Optional.of(patterns) : Optional.empty();
    }

    private static boolean sameAsKnown(ZoneRules rules, ZoneOffsetTransition first) {
        return first.equals(rules.nextTransition(first.getInstant().minusSeconds(1)));
    }

    private static Optional<Recurrence> pattern(List<LocalDateTime> times) {
        var one = times.getFirst();
        var alike = times.stream()
                .allMatch(time ->
                        time.getMonth() == one.getMonth() && time.toLocalTime().equals(one.toLocalTime()));
        if (!alike) {
            return Optional.empty();
        }
        var rule = new Recurrence.Builder(Frequency.YEARLY).byMonth(one.getMonthValue());
        if (times.stream().allMatch(time -> time.getDayOfMonth() == one.getDayOfMonth())) {
            return Optional.of(rule.byMonthDay(one.getDayOfMonth()).build());
        }
        if (times.stream().anyMatch(time -> time.getDayOfWeek() != one.getDayOfWeek())) {
            return Optional.empty();
        }
        var weekday = DayOfWeek.valueOfAbbr(one.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ROOT)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT));
        if (times.stream().allMatch(ZoneComponent::isInLastWeek)) {
            return Optional.of(rule.byDay(-1, weekday).build());
        }
        if (times.stream().allMatch(time -> week(time) == week(one))) {
            return Optional.of(rule.byDay(week(one), weekday).build());
        }
        int earliest =
                times.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
        int latest = times.stream().mapToInt(LocalDateTime::getDayOfMonth).max().orElseThrow();
        if (latest - earliest >= DAYS_OF_A_WEEK) {
            return Optional.empty();
        }
        return Optional.of(rule.byMonthDay(IntStream.range(earliest, earliest + DAYS_OF_A_WEEK)
                        .boxed()
                        .toArray(Integer[]::new))
                .byDay(weekday)
                .build());
    }

    private static boolean isInLastWeek(LocalDateTime time) {
        return time.getDayOfMonth() + DAYS_OF_A_WEEK > time.toLocalDate().lengthOfMonth();
    }

    private static int week(LocalDateTime time) {
        return (time.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
    }

    private static void add(
            VTimezone component,
            ZoneId zone,
            ZoneRules rules,
            ZoneOffsetTransition change,
            @org.jspecify.annotations.Nullable Recurrence rule) {
        var summer = rules.isDaylightSavings(change.getInstant());
        if (summer) {
            var observance = fill(
                    new DaylightSavingsTime(),
                    zone,
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    true);
            if (rule != null) {
                observance.setRecurrenceRule(rule);
            }
            component.addDaylightSavingsTime(observance);
        } else {
            var observance = fill(
                    new StandardTime(),
                    zone,
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter(),
                    false);
            if (rule != null) {
                observance.setRecurrenceRule(rule);
            }
            component.addStandardTime(observance);
        }
    }

    private static <O extends Observance> O fill(
            O observance, ZoneId zone, LocalDateTime start, ZoneOffset before, ZoneOffset after, boolean summer) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        observance.addTimezoneName(TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH));
        return observance;
    }
}
