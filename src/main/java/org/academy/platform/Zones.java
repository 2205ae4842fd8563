package org.academy.platform;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time zones of the world as people choose among them: one for each city of the IANA database, by region. */
@Component
public class Zones {

    private static final Set<String> REGIONS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
    private static final String UTC = "Etc/UTC";
    private static final int LONGEST = 64;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Times times;
    private final Messages messages;
    private final Clock clock;
    private final List<ZoneId> all;
    private final Map<LanguageTag, Kept> kept = new ConcurrentHashMap<>();

    Zones(Times times, Messages messages, Clock clock) {
        this.times = times;
        this.messages = messages;
        this.clock = clock;
        this.all = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(TimeZone::getIanaID)
                .filter(id -> id != null
                        && REGIONS.contains(region(id))
                        && ZoneId.getAvailableZoneIds().contains(id))
                .distinct()
                .sorted()
                .map(ZoneId::of)
                .toList();
    }

    /** A zone to choose: {@code Kyiv (UTC+2)}. */
    public record Choice(ZoneId zone, String name) {}

    /** The zones of a part of the world, by name. */
    public record Region(String name, List<Choice> zones) {}

    private record Kept(List<Region> regions, Instant until) {}

    /** Everything there is to choose, by region; UTC stands alone at the end. */
    public List<Region> regions(LanguageTag language) {
        var now = clock.instant();
        var before = kept.get(language);
        if (before != null && before.until().isAfter(now)) {
            return before.regions();
        }
        var collator = Collator.getInstance(language.locale());
        var byRegion = all.stream()
                .collect(Collectors.groupingBy(zone -> region(zone.getId()), TreeMap::new, Collectors.toList()));
        var regions = Stream.concat(
                        byRegion.entrySet().stream()
                                .map(one -> new Region(
                                        messages.text(
                                                language,
                                                "platform.time.region."
                                                        + one.getKey().toLowerCase(java.util.Locale.ROOT)),
                                        one.getValue().stream()
                                                .map(zone -> choice(language, zone, now))
                                                .sorted(Comparator.comparing(Choice::name, collator::compare))
                                                .toList()))
                                .sorted(Comparator.comparing(Region::name, collator::compare)),
                        Stream.of(new Region("UTC", List.of(choice(language, ZoneId.of(UTC), now)))))
                .toList();
        kept.put(language, new Kept(regions, now.plus(KEPT)));
        return regions;
    }

    /** Everything there is to choose, in one list by name: for a field that narrows while one types. */
    public List<Choice> choices(LanguageTag language) {
        var collator = Collator.getInstance(language.locale());
        return regions(language).stream()
                .flatMap(region -> region.zones().stream())
                .sorted(Comparator.comparing(Choice::name, collator::compare))
                .toList();
    }

    /** The zone of that name; an old name is taken for the new one. Empty if nobody knows it. */
    public static Optional<ZoneId> of(@Nullable String name) {
        if (name == null
                || name.length() > LONGEST
                || !ZoneId.getAvailableZoneIds().contains(name)) {
            return Optional.empty();
        }
        if (ZoneId.of(name).normalized().equals(java.time.ZoneOffset.UTC)) {
            return Optional.of(ZoneId.of(UTC));
        }
        var today = TimeZone.getIanaID(name);
        return Optional.of(
                ZoneId.of(today != null && ZoneId.getAvailableZoneIds().contains(today) ? today : name));
    }

    private Choice choice(LanguageTag language, ZoneId zone, Instant now) {
        return new Choice(zone, times.zoneWithOffset(language, zone, now));
    }

    private static String region(String id) {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }
}
