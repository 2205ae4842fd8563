package org.academy.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often meetings changed, and when last: what calendars compare. */
@Component
class Editions {

    private final JdbcClient database;

    Editions(JdbcClient database) {
        this.database = database;
    }

    record Edition(MeetingId meeting, int number, Instant changedAt) {}

    Map<MeetingId, Edition> of(Collection<MeetingId> meetings) {
        if (meetings.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select id, edition, changed_at from meeting where id in (:meetings)")
                .param("meetings", meetings.stream().map(MeetingId::value).toList())
                .query((row, number) -> new Edition(
                        new MeetingId(Columns.uuid(row, "id")),
                        row.getInt("edition"),
                        Objects.requireNonNull(Columns.instant(row, "changed_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Edition::meeting, edition -> edition));
    }
}
