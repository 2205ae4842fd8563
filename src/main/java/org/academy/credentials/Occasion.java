package org.academy.credentials;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event that somebody took part in.
 *
 * @param start local time at its place, as is {@code end}
 * @param zone IANA name
 * @param place house, city and country; null if it was online only
 * @param sessions titles of the programme
 */
public record Occasion(
        LocalDateTime start,
        LocalDateTime end,
        String zone,
        boolean wholeDay,
        @Nullable String place,
        List<String> sessions) {}
