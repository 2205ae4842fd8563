package org.academy.courses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.institutions.InstitutionSummary;
import org.academy.people.PersonSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** The structure of the version in preparation, said in one language. {@code revision} guards facts and words. */
public record DraftOutline(
        CourseId course,
        String slug,
        int draftNumber,
        DraftState state,
        long revision,
        CourseFacts facts,
        LanguageTag language,
        CourseWords words,
        @Nullable InstitutionSummary lead,
        List<InstitutionSummary> owners,
        List<TeamMember> team,
        Map<LanguageTag, VariantState> variants,
        List<Section> sections,
        Set<Verb> may) {

    /** {@code missing}: blocks, titles or course words without text in the language; {@code total}: all of them. */
    public record VariantState(int missing, int stale, int total, LanguageTag original) {

        public boolean complete() {
            return total > 0 && missing == 0;
        }
    }

    public record TeamMember(
            PersonSummary person, CourseRole role, @Nullable InstitutionSummary institution) {}

    public record Section(SectionId id, String title, List<Unit> units) {}

    public record Unit(UnitId id, String slug, String title, int minutes, List<Block> blocks) {}

    /** {@code label} is the first words of the block, or empty; {@code missing} in this language. */
    public record Block(BlockId id, BlockKind kind, String label, boolean missing) {}

    /** What the person at hand may do now. */
    public enum Verb {
        EDIT,
        TRANSLATE,
        REQUEST_REVIEW,
        TAKE_BACK,
        REVIEW,
        SIGN_OFF,
        REMIND,
        WITHDRAW,
        MANAGE_TEAM,
        HAND_OVER
    }
}
