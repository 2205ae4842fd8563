package org.academy.meetings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.academy.shared.RuleViolated;

/** On which days a rule falls. */
final class Repeating {

    private static final int MOST = 100;
    private static final int INTERVAL = 60;
    private static final int YEARS = 10;

    private Repeating() {}

    /** The first is the meeting's own. A month without such a day is passed over, as in RFC 5545. */
    static List<When> dates(When first, Repetition rule) {
        var begin = first.firstDay();
        if (rule.interval() < 1 || rule.interval() > INTERVAL) {
            throw RuleViolated.at("interval", "meetings.rule.interval", INTERVAL);
        }
        if (rule.until().isBefore(begin)) {
            throw RuleViolated.at("until", "meetings.rule.until-before-start");
        }
        if (rule.until().isAfter(begin.plusYears(YEARS))) {
            throw RuleViolated.at("until", "meetings.rule.until-too-late", YEARS);
        }
        var dates = new ArrayList<When>();
        dates.add(first);
        long steps = ChronoUnit.DAYS.between(begin, rule.until());
        for (long step = 1; step <= steps; step++) {
            var day = day(begin, rule, step);
            if (day.isPresent() && day.get().isAfter(rule.until())) {
                break;
            }
            if (day.isPresent() && !rule.except().contains(day.get())) {
                if (dates.size() >= MOST) {
                    throw RuleViolated.at("until", "meetings.rule.too-many-dates", MOST);
                }
                dates.add(first.from(day.get().atTime(first.start().toLocalTime())));
            }
        }
        return List.copyOf(dates);
    }

    private static Optional<LocalDate> day(LocalDate begin, Repetition rule, long step) {
        long by = step * rule.interval();
        return switch (rule.every()) {
            case DAY -> Optional.of(begin.plusDays(by));
            case WEEK -> Optional.of(begin.plusWeeks(by));
            case MONTH -> sameDay(begin, by);
            case MONTH_BY_WEEKDAY -> sameWeekday(begin, by);
        };
    }

    private static Optional<LocalDate> sameDay(LocalDate begin, long months) {
        try {
            return Optional.of(YearMonth.from(begin).plusMonths(months).atDay(begin.getDayOfMonth()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> sameWeekday(LocalDate begin, long months) {
        int which = (begin.getDayOfMonth() - 1) / 7 + 1;
        var month = YearMonth.from(begin).plusMonths(months);
        return Optional.of(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, begin.getDayOfWeek())))
                .filter(day -> YearMonth.from(day).equals(month));
    }
}
