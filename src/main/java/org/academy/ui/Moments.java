package org.academy.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;

/** Instants as the person at the other end says them: in their language, where their device is. */
public final class Moments {

    private Moments() {}

    /** Day and time of day, with the name of the zone whose clocks say so. */
    public static String dateTime(Instant instant) {
        var ui = UI.getCurrent();
        var zone = zone();
        return ui.getTranslation(
                "platform.time.in-zone",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(ui.getLocale())
                        .withZone(zone)
                        .format(instant),
                Times.nameOf(LanguageTag.of(ui.getLocale()), zone, instant));
    }

    public static String date(Instant instant) {
        return date(instant.atZone(zone()).toLocalDate());
    }

    public static String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(UI.getCurrent().getLocale())
                .format(date);
    }

    /** Where the person's device is; in UTC while we do not know. */
    public static ZoneId zone() {
        var ui = UI.getCurrent();
        if (ui == null) {
            return ZoneOffset.UTC;
        }
        try {
            var zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
            return zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (RuntimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
