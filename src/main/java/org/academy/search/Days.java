package org.academy.search;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window of days: what takes place touches it, by the days of its own place. What takes no place is not in it.
 *
 * @param from null for no beginning
 * @param to the last day; null for no end
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Days ANY = new Days(null, null);

    private static final int LONGEST_DATE = 10;

    /** From what stands in an address; what is no date is no limit. */
    public static Days of(String from, String to) {
        return new Days(date(from).orElse(null), date(to).orElse(null));
    }

    public boolean any() {
        return from == null && to == null;
    }

    private static Optional<LocalDate> date(String text) {
        if (text.length() != LONGEST_DATE) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
