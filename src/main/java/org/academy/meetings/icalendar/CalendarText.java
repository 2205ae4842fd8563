package org.academy.meetings.icalendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.academy.shared.RuleViolated;

/**
 * The text of a calendar file: in whichever encoding it came, and without rules of time zones that only a trap would
 * have, since they are followed while the file is read.
 */
final class CalendarText {

    private static final int SNIFFED = 2_000;
    private static final int LONGEST_LINE = 200_000;
    private static final int MOST_OBSERVANCES = 200;
    private static final String BEGIN_ZONE = "BEGIN:VTIMEZONE";
    private static final String END_ZONE = "END:VTIMEZONE";
    private static final Pattern HARMLESS = Pattern.compile(
            "(?:RRULE|X-RRULE)[^:]*:(?:(?:FREQ=YEARLY|BY(?:HOUR|MINUTE|SECOND)=[0-9]{1,2}|(?:BYMONTH|BYDAY|BYMONTHDAY|UNTIL|COUNT|INTERVAL|WKST|BYSETPOS)=[-+0-9A-Z,]{1,40});?)+");

    private CalendarText() {}

    static String of(byte[] file) {
        if (file.length > CalendarReading.LIMIT) {
            throw RuleViolated.at("file", "meetings.calendar.import.too-big", CalendarReading.LIMIT / 1_000_000);
        }
        var text = decoded(file);
        if (!text.substring(0, Math.min(SNIFFED, text.length()))
                .toUpperCase(Locale.ROOT)
                .contains("BEGIN:VCALENDAR")) {
            throw RuleViolated.at("file", "meetings.calendar.import.no-calendar");
        }
        return withoutTraps(text);
    }

    private static String decoded(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) {
            return withoutMark(new String(file, StandardCharsets.UTF_16BE));
        }
        if (file.length >= 2 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return withoutMark(new String(file, StandardCharsets.UTF_16LE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException older) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Leaves out a zone whose rules come more often than once a year. Its name may still say which zone it is. */
    private static String withoutTraps(String text) {
        var kept = new StringBuilder(text.length());
        var zone = new ArrayList<String>();
        boolean inside = false;
        for (var line : unfolded(text)) {
            var upper = line.strip().toUpperCase(Locale.ROOT);
            if (upper.equals(BEGIN_ZONE)) {
                inside = true;
                zone.clear();
            }
            if (inside) {
                zone.add(line);
                if (upper.equals(END_ZONE)) {
                    inside = false;
                    if (harmless(zone)) {
                        zone.forEach(one -> kept.append(one).append("\r\n"));
                    }
                }
            } else {
                kept.append(line).append("\r\n");
            }
        }
        return kept.toString();
    }

    private static boolean harmless(List<String> zone) {
        int observances = 0;
        for (var line : zone) {
            var upper = line.strip().toUpperCase(Locale.ROOT);
            if (upper.startsWith("BEGIN:") && ++observances > MOST_OBSERVANCES) {
                return false;
            }
            if (upper.matches("(?s)(?:X-)?(?:RRULE|EXRULE)\\b.*")
                    && !HARMLESS.matcher(upper).matches()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> unfolded(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : text.split("\r\n|\r|\n", -1)) {
            if ((part.startsWith(" ") || part.startsWith("\t")) && !lines.isEmpty() | line.length() > 0) {
                if (line.length() < LONGEST_LINE) {
                    line.append(part, 1, part.length());
                }
            } else {
                if (line.length() > 0) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(part);
            }
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
