package org.academy.meetings;

import java.time.Instant;
import java.util.List;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its organisers see it.
 *
 * @param revision what a change is based on; grows with every saved one
 * @param duties what each organising institution owes or has given; the host first
 */
public record MeetingDraft(
        MeetingId id,
        String slug,
        long revision,
        MeetingPlan plan,
        MeetingStage stage,
        List<SessionEntry> sessions,
        List<SpeakerEntry> speakers,
        List<Material> materials,
        List<Duty> duties,
        @Nullable SeriesSummary series) {

    /** An institution's sign-off: given, or asked for and owed, or not asked for yet. */
    public record Duty(
            InstitutionSummary institution,
            boolean host,
            @Nullable PersonId signedBy,
            @Nullable Instant signedAt,
            @Nullable Instant askedAt,
            int reminders) {

        public boolean given() {
            return signedAt != null;
        }
    }
}
