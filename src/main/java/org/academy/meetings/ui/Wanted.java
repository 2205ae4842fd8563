package org.academy.meetings.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.academy.courses.Topic;
import org.academy.institutions.Region;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.Mode;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What somebody wants to see of the events, as it stands in an address others can be sent. Nulls mean any. */
record Wanted(
        Face face,
        YearMonth month,
        LocalDate day,
        @Nullable MeetingKind kind,
        @Nullable Mode mode,
        @Nullable Topic topic,
        @Nullable LanguageTag language,
        @Nullable Region region) {

    private static final int YEARS = 50;

    /** How the events are shown. */
    enum Face {
        AGENDA("agenda"),
        MONTH("month"),
        MAP("map");

        private final String code;

        Face(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** What an address asks for; what it cannot ask for is taken for nothing. */
    static Wanted of(QueryParameters asked, LocalDate today) {
        var day = asked.getSingleParameter("day").flatMap(Wanted::day).filter(one -> near(one, today));
        var month = asked.getSingleParameter("month")
                .flatMap(one -> day(one + "-01"))
                .filter(one -> near(one, today))
                .map(YearMonth::from)
                .orElseGet(() -> YearMonth.from(day.orElse(today)));
        return new Wanted(
                named(asked, "view", Face.values(), Face::code).orElse(Face.AGENDA),
                month,
                day.orElseGet(() -> YearMonth.from(today).equals(month) ? today : month.atDay(1)),
                named(asked, "kind", MeetingKind.values(), MeetingKind::code).orElse(null),
                named(asked, "mode", Mode.values(), Mode::code).orElse(null),
                named(asked, "topic", Topic.values(), Topic::code).orElse(null),
                named(asked, "language", LanguageTag.values(), LanguageTag::tag).orElse(null),
                named(asked, "region", Region.values(), Region::code).orElse(null));
    }

    private static boolean near(LocalDate day, LocalDate today) {
        return Math.abs(day.getYear() - today.getYear()) <= YEARS;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> named(QueryParameters asked, String name, T[] values, Function<T, String> codes) {
        return asked.getSingleParameter(name)
                .flatMap(code -> Arrays.stream(values)
                        .filter(value -> codes.apply(value).equals(code))
                        .findFirst());
    }

    /** @param today where one begins; it needs no saying */
    QueryParameters address(LocalDate today) {
        var asked = new LinkedHashMap<String, List<String>>();
        if (face != Face.AGENDA) {
            asked.put("view", List.of(face.code()));
        }
        if (face == Face.MONTH && !month.equals(YearMonth.from(today))) {
            asked.put("month", List.of(month.toString()));
        }
        if (face != Face.MAP && !day.equals(today)) {
            asked.put("day", List.of(day.toString()));
        }
        filters().forEach((name, code) -> asked.put(name, List.of(code)));
        return new QueryParameters(asked);
    }

    /** What narrows the list, by name of the parameter. */
    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        if (kind != null) {
            filters.put("kind", kind.code());
        }
        if (mode != null) {
            filters.put("mode", mode.code());
        }
        if (topic != null) {
            filters.put("topic", topic.code());
        }
        if (language != null) {
            filters.put("language", language.tag());
        }
        if (region != null) {
            filters.put("region", region.code());
        }
        return filters;
    }

    Wanted as(Face other) {
        return new Wanted(other, month, day, kind, mode, topic, language, region);
    }

    Wanted on(LocalDate other) {
        return new Wanted(face, YearMonth.from(other), other, kind, mode, topic, language, region);
    }

    Wanted during(YearMonth other, LocalDate today) {
        return new Wanted(
                face,
                other,
                YearMonth.from(today).equals(other) ? today : other.atDay(1),
                kind,
                mode,
                topic,
                language,
                region);
    }

    Wanted in(@Nullable Region other) {
        return new Wanted(face, month, day, kind, mode, topic, language, other);
    }

    Wanted only(
            @Nullable MeetingKind otherKind,
            @Nullable Mode otherMode,
            @Nullable Topic otherTopic,
            @Nullable LanguageTag otherLanguage,
            @Nullable Region otherRegion) {
        return new Wanted(face, month, day, otherKind, otherMode, otherTopic, otherLanguage, otherRegion);
    }

    /** The days from one to another, the last included, as they are in the zone. */
    MeetingQuery query(LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        return query(
                first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private MeetingQuery query(@Nullable Instant from, @Nullable Instant until) {
        return new MeetingQuery(from, until, one(kind), one(mode), one(topic), one(language), one(region), null);
    }

    private static <T> Set<T> one(@Nullable T value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
