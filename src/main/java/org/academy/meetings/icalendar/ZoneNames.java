package org.academy.meetings.icalendar;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The zone that a calendar means: by its IANA name, alone or at the end of a path, or by the name Windows gives it. */
final class ZoneNames {

    private static final int LONGEST = 100;
    private static final Pattern END_OF_PATH = Pattern.compile("([A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2})$");

    private ZoneNames() {}

    static Optional<ZoneId> find(String name) {
        var said = name.strip().replaceAll("^\"|\"$", "");
        if (said.isEmpty() || said.length() > LONGEST) {
            return Optional.empty();
        }
        return exactly(said)
                .or(() -> Optional.ofNullable(TimeZone.getIDForWindowsID(said, "001"))
                        .flatMap(ZoneNames::exactly))
                .or(() -> endOf(said));
    }

    private static Optional<ZoneId> exactly(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    private static Optional<ZoneId> endOf(String path) {
        var matcher = END_OF_PATH.matcher(path);
        if (!path.startsWith("/") || !matcher.find()) {
            return Optional.empty();
        }
        var end = matcher.group(1);
        return exactly(end).or(() -> exactly(end.substring(end.indexOf('/') + 1)));
    }
}
