package org.academy.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** How both faces say how long a thing takes, what it weighs and when it was. Digits are Western in every language. */
@Component
public class Amounts {

    private static final int KILO = 1000;
    private static final int LAST_PLAIN_MINUTE = 89;
    private static final int HOUR = 60;

    private final Messages messages;

    Amounts(Messages messages) {
        this.messages = messages;
    }

    /** {@code 20 min}, {@code 2 h}, {@code 1 h 40}. */
    public String minutes(LanguageTag language, int minutes) {
        if (minutes <= LAST_PLAIN_MINUTE) {
            return messages.text(language, "platform.amount.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? messages.text(language, "platform.amount.hours", minutes / HOUR)
                : messages.text(language, "platform.amount.hours-and-minutes", minutes / HOUR, minutes % HOUR);
    }

    /** {@code 86 kB}, {@code 1.4 MB}: never less than it is. */
    public String weight(LanguageTag language, long bytes) {
        var kilobytes = (bytes + KILO - 1) / KILO;
        return kilobytes < KILO
                ? messages.text(language, "platform.amount.kilobytes", kilobytes)
                : messages.text(language, "platform.amount.megabytes", Math.ceil(bytes / 100_000.0) / 10);
    }

    /** {@code 12 Oct 2026}. */
    public String date(LanguageTag language, LocalDate date) {
        var locale = language == LanguageTag.EN ? Locale.UK : language.locale();
        return DateTimeFormatter.ofLocalizedPattern("yMMMd")
                .localizedBy(locale)
                .withDecimalStyle(DecimalStyle.STANDARD)
                .format(date);
    }

    public String date(LanguageTag language, Instant instant) {
        return date(language, LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
