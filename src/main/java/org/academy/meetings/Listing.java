package org.academy.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as lists show them, read without the whole of each. */
@Repository
class Listing {

    /** A row of a list. */
    record Row(
            MeetingId id,
            String slug,
            LanguageTag language,
            String title,
            String summary,
            MeetingKind kind,
            Topic topic,
            Mode mode,
            When when,
            @Nullable Venue venue,
            MeetingStage stage,
            InstitutionId host,
            Set<LanguageTag> languages,
            @Nullable SeriesId series) {}

    /** Conditions, as SQL and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {

        Condition and(Condition other) {
            var all = new HashMap<>(parameters);
            all.putAll(other.parameters);
            return new Condition(sql + " and " + other.sql, all);
        }
    }

    static final Condition PUBLISHED = new Condition("m.published_at is not null", Map.of());

    private static final String COLUMNS = "m.id, m.slug, m.original, m.kind, m.topic, m.mode, m.starts, m.ends, m.zone,"
            + " m.whole_day, m.venue_name, m.venue_address, m.venue_city, m.venue_country, m.spoken, m.opens, m.closes,"
            + " m.published_at, m.cancelled_at, m.host_id, m.series_id, said.language, said.title, said.summary,"
            + " first.title as first_title, first.summary as first_summary, (m.published_at is null and exists"
            + " (select 1 from meeting_organiser o where o.meeting_id = m.id and o.signed_at is null)) as owed";

    private static final String TABLES = " from meeting m left join meeting_words said on said.meeting_id = m.id"
            + " and said.language = :language join meeting_words first on first.meeting_id = m.id"
            + " and first.language = m.original";

    private static final String SEATS = "select m.id, m.slug, m.mode, m.starts, m.ends, m.zone, m.whole_day, m.opens,"
            + " m.closes, m.approval, m.invited_only, m.places_on_site, m.places_online, m.published_at,"
            + " m.cancelled_at, m.created_at, (m.published_at is null and exists (select 1 from meeting_organiser o"
            + " where o.meeting_id = m.id and o.signed_at is null)) as owed from meeting m where ";

    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> rows(Condition condition, String order, Pageable page, LanguageTag language, Instant now) {
        var limit = page.isPaged() ? " limit " + page.getPageSize() + " offset " + page.getOffset() : "";
        return jdbc.sql("select " + COLUMNS + TABLES + " where " + condition.sql() + " order by " + order + limit)
                .params(condition.parameters())
                .param("language", language.name())
                .query((row, number) -> read(row, now))
                .list();
    }

    long count(Condition condition) {
        return jdbc.sql("select count(*) from meeting m where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    Map<String, Integer> countries(Condition condition) {
        var countries = new TreeMap<String, Integer>();
        jdbc.sql("select m.venue_country, count(*) as meetings from meeting m where " + condition.sql()
                        + " and m.mode <> 'ONLINE' and m.venue_country <> '' group by m.venue_country")
                .params(condition.parameters())
                .query(row -> {
                    countries.put(row.getString("venue_country"), row.getInt("meetings"));
                });
        return countries;
    }

    /** What hears of each day of each meeting. */
    interface Days {

        void on(LocalDate day, MeetingId meeting);
    }

    /** The days of a reader's calendar, in order of beginning; whole days are told as they are at their place. */
    void days(Condition condition, LocalDate from, LocalDate until, ZoneId reader, Days each) {
        jdbc.sql("select m.id, m.starts, m.ends, m.zone, m.whole_day, m.begins_at, m.ends_at from meeting m where "
                        + condition.sql() + " order by m.begins_at, m.id")
                .params(condition.parameters())
                .query(row -> {
                    LocalDate first;
                    LocalDate last;
                    if (row.getBoolean("whole_day")) {
                        first = LocalDateTime.parse(row.getString("starts")).toLocalDate();
                        last = LocalDateTime.parse(row.getString("ends"))
                                .toLocalDate()
                                .minusDays(1);
                    } else {
                        first = day(row, "begins_at", reader).toLocalDate();
                        var end = day(row, "ends_at", reader);
                        last = end.toLocalTime().equals(LocalTime.MIDNIGHT)
                                ? end.toLocalDate().minusDays(1)
                                : end.toLocalDate();
                    }
                    var day = first.isBefore(from) ? from : first;
                    var meeting = new MeetingId(Columns.uuid(row, "id"));
                    for (; !day.isAfter(last) && day.isBefore(until); day = day.plusDays(1)) {
                        each.on(day, meeting);
                    }
                });
    }

    private static LocalDateTime day(ResultSet row, String column, ZoneId reader) throws SQLException {
        var at = Columns.instant(row, column);
        if (at == null) {
            throw new IllegalStateException(column);
        }
        return LocalDateTime.ofInstant(at, reader);
    }

    Optional<MeetingId> idOf(String slug) {
        return jdbc.sql("select id from meeting where slug = ? and published_at is not null")
                .param(slug)
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    List<InstitutionId> organisersOf(MeetingId meeting) {
        return jdbc.sql("select institution_id from meeting_organiser where meeting_id = ? order by position")
                .param(meeting.value())
                .query((row, number) -> new InstitutionId(Columns.uuid(row, "institution_id")))
                .list();
    }

    /** Whether one of these organises something that the host hosts. */
    boolean organiseTogether(InstitutionId host, Collection<InstitutionId> others) {
        return !others.isEmpty()
                && jdbc.sql("select count(*) from meeting m join meeting_organiser o on o.meeting_id = m.id"
                                        + " where m.host_id = :host and o.institution_id in (:others)")
                                .param("host", host.value())
                                .param(
                                        "others",
                                        others.stream()
                                                .map(InstitutionId::value)
                                                .toList())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    Optional<Seats> seats(MeetingId meeting, Instant now) {
        return seats(Set.of(meeting), now).stream().findFirst();
    }

    List<Seats> seats(Collection<MeetingId> meetings, Instant now) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SEATS + "m.id in (:meetings)")
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> seats(row, now))
                .list();
    }

    Optional<Seats> seatsAt(String slug, Instant now) {
        return jdbc.sql(SEATS + "m.slug = ?")
                .param(slug)
                .query((row, number) -> seats(row, now))
                .optional();
    }

    private static Seats seats(ResultSet row, Instant now) throws SQLException {
        var mode = Mode.valueOf(row.getString("mode"));
        var when = Columns.when(row);
        var ways = EnumSet.noneOf(Way.class);
        var places = new HashMap<Way, Integer>();
        if (Plans.onSite(mode)) {
            ways.add(Way.ON_SITE);
            Optional.ofNullable(Columns.number(row, "places_on_site")).ifPresent(many -> places.put(Way.ON_SITE, many));
        }
        if (Plans.online(mode)) {
            ways.add(Way.ONLINE);
            Optional.ofNullable(Columns.number(row, "places_online")).ifPresent(many -> places.put(Way.ONLINE, many));
        }
        var opens = Optional.ofNullable(Meeting.moment(row.getString("opens"), when.zone()))
                .or(() -> Optional.ofNullable(published(row)))
                .orElse(Instant.EPOCH);
        var closes = Optional.ofNullable(Meeting.moment(row.getString("closes"), when.zone()))
                .orElse(when.begins());
        return new Seats(
                new MeetingId(Columns.uuid(row, "id")),
                row.getString("slug"),
                stage(row, when, now),
                Set.copyOf(ways),
                Map.copyOf(places),
                opens,
                closes,
                row.getBoolean("approval"),
                row.getBoolean("invited_only"),
                when);
    }

    private static @Nullable Instant published(ResultSet row) {
        try {
            return Columns.instant(row, "published_at");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Optional<String> room(MeetingId meeting) {
        return jdbc.sql("select room from meeting where id = ? and mode <> 'ON_SITE' and room is not null")
                .param(meeting.value())
                .query(String.class)
                .optional();
    }

    List<MeetingId> endingBetween(Instant from, Instant until) {
        return jdbc.sql("select id from meeting where published_at is not null and ends_at >= ? and ends_at < ?"
                        + " order by ends_at, id")
                .param(Columns.utc(from))
                .param(Columns.utc(until))
                .query((row, number) -> new MeetingId(Columns.uuid(row, "id")))
                .list();
    }

    static Condition condition(MeetingQuery query) {
        var parts = new ArrayList<String>(List.of(PUBLISHED.sql()));
        var parameters = new LinkedHashMap<String, Object>();
        var until = query.until();
        if (until != null) {
            parts.add("m.begins_at < :until");
            parameters.put("until", Columns.utc(until));
        }
        var from = query.from();
        if (from != null) {
            parts.add("m.ends_at > :from");
            parameters.put("from", Columns.utc(from));
            if (until != null) {
                // meetings last a year at most; says so to the index
                parts.add("m.begins_at > :earliest");
                parameters.put("earliest", Columns.utc(from.minus(Duration.ofDays(368))));
            }
        }
        among(parts, parameters, "m.kind", "kinds", names(query.kinds()));
        among(parts, parameters, "m.mode", "modes", names(query.modes()));
        among(parts, parameters, "m.topic", "topics", names(query.topics()));
        among(parts, parameters, "m.region", "regions", names(query.regions()));
        if (!query.languages().isEmpty()) {
            var each = new ArrayList<String>();
            for (var language : query.languages()) {
                var name = "spoken" + language.name();
                each.add("find_in_set(:" + name + ", m.spoken) or find_in_set(:" + name + ", m.interpreted)");
                parameters.put(name, language.name());
            }
            parts.add("(" + String.join(" or ", each) + ")");
        }
        var organiser = query.organiser();
        if (organiser != null) {
            parts.add("exists (select 1 from meeting_organiser o where o.meeting_id = m.id"
                    + " and o.institution_id = :organiser and o.signed_at is not null)");
            parameters.put("organiser", organiser.value());
        }
        return new Condition(String.join(" and ", parts), parameters);
    }

    private static List<String> names(Collection<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toList();
    }

    private static void among(
            List<String> parts, Map<String, Object> parameters, String column, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(column + " in (:" + name + ")");
            parameters.put(name, values);
        }
    }

    /** Meetings organised by one of these; everything if it is null. */
    static Condition organisedBy(@Nullable Collection<InstitutionId> institutions) {
        if (institutions == null) {
            return new Condition("1 = 1", Map.of());
        }
        return new Condition(
                "exists (select 1 from meeting_organiser o where o.meeting_id = m.id"
                        + " and o.institution_id in (:organisers))",
                Map.of(
                        "organisers",
                        institutions.isEmpty()
                                ? List.of(new UUID(0, 0))
                                : institutions.stream()
                                        .map(InstitutionId::value)
                                        .toList()));
    }

    static Condition over(boolean past, Instant now) {
        return new Condition(past ? "m.ends_at <= :now" : "m.ends_at > :now", Map.of("now", Columns.utc(now)));
    }

    static Condition in(Collection<SeriesId> series) {
        return new Condition(
                "m.series_id in (:series)",
                Map.of("series", series.stream().map(SeriesId::value).toList()));
    }

    static Condition among(Collection<MeetingId> meetings) {
        return new Condition(
                "m.id in (:meetings)",
                Map.of(
                        "meetings",
                        meetings.stream().map(MeetingId::value).distinct().toList()));
    }

    private static Row read(ResultSet row, Instant now) throws SQLException {
        var when = Columns.when(row);
        var mode = Mode.valueOf(row.getString("mode"));
        boolean said =
                row.getString("language") != null && !row.getString("title").isEmpty();
        return new Row(
                new MeetingId(Columns.uuid(row, "id")),
                row.getString("slug"),
                LanguageTag.valueOf(row.getString(said ? "language" : "original")),
                row.getString(said ? "title" : "first_title"),
                row.getString(said ? "summary" : "first_summary"),
                MeetingKind.valueOf(row.getString("kind")),
                Topic.valueOf(row.getString("topic")),
                mode,
                when,
                Plans.onSite(mode) ? venue(row) : null,
                stage(row, when, now),
                new InstitutionId(Columns.uuid(row, "host_id")),
                Meeting.languages(row.getString("spoken")),
                Columns.maybeUuid(row, "series_id").map(SeriesId::new).orElse(null));
    }

    private static @Nullable Venue venue(ResultSet row) throws SQLException {
        var name = row.getString("venue_name");
        return name == null
                ? null
                : new Venue(
                        name,
                        row.getString("venue_address"),
                        row.getString("venue_city"),
                        row.getString("venue_country"));
    }

    private static MeetingStage stage(ResultSet row, When when, Instant now) throws SQLException {
        return new MeetingStage.Moments(
                        row.getBoolean("owed"),
                        Columns.instant(row, "published_at"),
                        Columns.instant(row, "cancelled_at"),
                        Meeting.moment(row.getString("opens"), when.zone()),
                        Meeting.moment(row.getString("closes"), when.zone()),
                        when.begins(),
                        when.ends())
                .at(now);
    }
}
