package org.academy.meetings.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the meetings of a week lie in its days: those over several days as bars that keep their row from day to day,
 * those of one day in the rows that are free, and a count of those for which there was no room.
 */
final class Lanes<T> {

    private static final int WEEK = 7;

    /** Something that takes place from one day to another, the last included. */
    record Stay<T>(T what, LocalDate first, LocalDate last) {
        boolean severalDays() {
            return last.isAfter(first);
        }
    }

    /** A piece of a stay on one day; {@code named} where its name is to be read: on its first day of the week. */
    record Piece<T>(T what, boolean begins, boolean ends, boolean named) {}

    /** What one day shows: its rows, some of them empty so that bars stay level, and how many more there are. */
    record Day<T>(LocalDate date, List<Optional<Piece<T>>> rows, int more) {}

    private Lanes() {}

    /** The seven days from {@code monday}, whichever day of the week that is; each with at most {@code room} rows. */
    static <T> List<Day<T>> week(LocalDate monday, List<Stay<T>> stays, int room) {
        var sunday = monday.plusDays(WEEK - 1L);
        var rows = new ArrayList<List<Optional<Piece<T>>>>();
        var more = new int[WEEK];
        for (int day = 0; day < WEEK; day++) {
            rows.add(new ArrayList<>());
        }
        stays.stream()
                .filter(stay -> !stay.first().isAfter(sunday) && !stay.last().isBefore(monday))
                .sorted(Comparator.comparing((Stay<T> stay) -> !stay.severalDays()))
                .forEach(stay -> place(stay, monday, rows, more, room));
        var week = new ArrayList<Day<T>>();
        for (int day = 0; day < WEEK; day++) {
            week.add(new Day<>(monday.plusDays(day), List.copyOf(rows.get(day)), more[day]));
        }
        return week;
    }

    private static <T> void place(
            Stay<T> stay, LocalDate monday, List<List<Optional<Piece<T>>>> rows, int[] more, int room) {
        int from = Math.max(0, (int) (stay.first().toEpochDay() - monday.toEpochDay()));
        int until = Math.min(WEEK - 1, (int) (stay.last().toEpochDay() - monday.toEpochDay()));
        int row = 0;
        while (taken(rows, from, until, row)) {
            row++;
        }
        for (int day = from; day <= until; day++) {
            if (row >= room) {
                more[day]++;
                continue;
            }
            var slots = rows.get(day);
            while (slots.size() <= row) {
                slots.add(Optional.empty());
            }
            slots.set(
                    row,
                    Optional.of(new Piece<>(
                            stay.what(),
                            !stay.first().isBefore(monday) && day == from,
                            !stay.last().isAfter(monday.plusDays(WEEK - 1L)) && day == until,
                            day == from)));
        }
    }

    private static <T> boolean taken(List<List<Optional<Piece<T>>>> rows, int from, int until, int row) {
        for (int day = from; day <= until; day++) {
            var slots = rows.get(day);
            if (slots.size() > row && slots.get(row).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
