package org.academy.courses;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What authors and translators do with the version in preparation. Outsiders are told there is no such course. */
@Service
@Validated
@PreAuthorize("isAuthenticated()")
public class CourseAuthoring {

    /** The works the person at hand has a part in, last changed first. */
    public Page<WorkSummary> works(LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public CourseId start(@Valid StartCourse command) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.academy.shared.NotFound if the person has no part in it */
    public DraftOutline outline(String slug, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public UnitDraft unit(UnitId unit, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.academy.shared.RuleViolated {@code courses.rule.changed-meanwhile} if the revision is stale */
    public long describe(CourseId course, long revision, CourseFacts facts, LanguageTag language, CourseWords words) {
        throw new UnsupportedOperationException();
    }

    public SectionId addSection(CourseId course, LanguageTag language, String title) {
        throw new UnsupportedOperationException();
    }

    public void renameSection(SectionId section, LanguageTag language, String title) {
        throw new UnsupportedOperationException();
    }

    /** Retires an empty section. */
    public void retireSection(SectionId section) {
        throw new UnsupportedOperationException();
    }

    /** Adds a unit at the end of a section; without a {@code slug} one is made from the title. */
    public UnitId addUnit(SectionId section, LanguageTag language, String title, int minutes, @Nullable String slug) {
        throw new UnsupportedOperationException();
    }

    public long describeUnit(
            UnitId unit,
            long revision,
            LanguageTag language,
            String title,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy) {
        throw new UnsupportedOperationException();
    }

    /** Moves a unit to a place in a section, counted from 0. */
    public void moveUnit(UnitId unit, SectionId section, int position) {
        throw new UnsupportedOperationException();
    }

    public void retireUnit(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    public void restoreUnit(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /** Adds a block at a place in its unit, counted from 0. */
    public BlockId addBlock(UnitId unit, int position, LanguageTag language, BlockContent content) {
        throw new UnsupportedOperationException();
    }

    public void moveBlock(BlockId block, int position) {
        throw new UnsupportedOperationException();
    }

    public void retireBlock(BlockId block) {
        throw new UnsupportedOperationException();
    }

    public void restoreBlock(BlockId block) {
        throw new UnsupportedOperationException();
    }

    /** Saves an edit made from a base revision; see {@link SaveOutcome} for what becomes of a stale one. */
    public SaveOutcome save(BlockId block, LanguageTag language, long baseRevision, BlockContent content) {
        throw new UnsupportedOperationException();
    }

    /** The edits of this block that still wait for a choice, oldest first. */
    public List<SaveOutcome.Conflict> conflicts(BlockId block, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    /** Settles a conflict with the text that shall stand: mine, theirs, or one joined by hand. */
    public SaveOutcome settle(UUID conflict, long baseRevision, BlockContent content) {
        throw new UnsupportedOperationException();
    }

    /** Every state the block had in the language, newest first. */
    public Page<BlockRevision> history(BlockId block, LanguageTag language, Pageable page) {
        throw new UnsupportedOperationException();
    }

    public void appoint(CourseId course, PersonId person, CourseRole role) {
        throw new UnsupportedOperationException();
    }

    public void dismiss(CourseId course, PersonId person, CourseRole role) {
        throw new UnsupportedOperationException();
    }

    public void inviteOwner(CourseId course, InstitutionId owner) {
        throw new UnsupportedOperationException();
    }
}
