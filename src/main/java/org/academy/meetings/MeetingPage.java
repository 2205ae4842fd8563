package org.academy.meetings;

import java.time.Instant;
import java.util.List;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Everything everyone may know of a published meeting, in the reader's language where it speaks it. The link to the
 * online room is not here: {@link MeetingCatalogue#room} gives it to modules that know who is registered.
 *
 * @param plan what was planned; without the link
 * @param sequence grows with every change that calendars must hear of
 * @param changedAt when it last changed
 * @param organisers the host first
 * @param series its series, if it belongs to one
 * @param movedFrom when it was announced for before it was moved; null if it never was
 */
public record MeetingPage(
        MeetingId id,
        String slug,
        LanguageTag language,
        List<LanguageTag> translations,
        MeetingPlan plan,
        MeetingStage stage,
        @Nullable String cancelledBecause,
        int sequence,
        Instant changedAt,
        List<InstitutionSummary> organisers,
        List<SessionEntry> sessions,
        List<SpeakerEntry> speakers,
        List<Material> materials,
        @Nullable SeriesSummary series,
        @Nullable When movedFrom) {

    public MeetingWords words() {
        var words = plan.words().get(language);
        return words == null ? plan.words().getOrDefault(plan.original(), new MeetingWords("", "", "")) : words;
    }
}
