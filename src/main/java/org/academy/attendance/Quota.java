package org.academy.attendance;

import org.academy.institutions.InstitutionId;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/**
 * A limit besides the places of each way: at most so many of those it counts. Whoever registers needs room in every
 * quota that counts them.
 *
 * @param id null for one that is new
 * @param way counts only those who take part so; null: both
 * @param institution counts only those who come for this one; null: anyone
 */
public record Quota(
        @Nullable QuotaId id,
        String name,
        int places,
        @Nullable Way way,
        @Nullable InstitutionId institution) {}
