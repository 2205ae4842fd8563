package org.academy.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.academy.media.MediaId;
import org.jspecify.annotations.Nullable;

/** How values stand in the columns of this module: instants in UTC, local times as text. */
final class Columns {

    private Columns() {}

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<UUID> maybeUuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    static @Nullable MediaId media(ResultSet row, String column) throws SQLException {
        return maybeUuid(row, column).map(MediaId::new).orElse(null);
    }

    static When when(ResultSet row) throws SQLException {
        return when(row, ZoneId.of(row.getString("zone")));
    }

    static When when(ResultSet row, ZoneId zone) throws SQLException {
        return new When(
                LocalDateTime.parse(row.getString("starts")),
                LocalDateTime.parse(row.getString("ends")),
                zone,
                row.getBoolean("whole_day"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
