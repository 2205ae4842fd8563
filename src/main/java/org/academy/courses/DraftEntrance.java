package org.academy.courses;

import java.time.Clock;
import java.util.function.Predicate;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * The way into a version in preparation. Whoever comes says what for: the course is found and held for that long, they
 * are let in or not, and nobody writes while it is frozen for review.
 */
@Component
class DraftEntrance {

    private final Drafts drafts;
    private final DraftBlocks blocks;
    private final DraftUnits units;
    private final CourseAccess access;
    private final Clock clock;

    DraftEntrance(Drafts drafts, DraftBlocks blocks, DraftUnits units, CourseAccess access, Clock clock) {
        this.drafts = drafts;
        this.blocks = blocks;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    /** The course, before anybody was asked who they are. */
    Draft.Head head(CourseId course) {
        return drafts.head(course).orElseThrow(() -> missing(course));
    }

    void reading(CourseId course) {
        access.requireReader(head(course));
    }

    /** Somebody writes in a block. */
    Saving.Writer writing(CourseId course, LanguageTag language) {
        var head = drafts.headForWriting(course).orElseThrow(() -> missing(course));
        var standing = access.require(head, one -> one.mayWrite(language, head.original()));
        requireOpen(head);
        return new Saving.Writer(access.person(), head, standing.mayEdit());
    }

    /** Somebody changes words or facts that are not a block's. */
    Draft.Head describing(CourseId course, LanguageTag language) {
        var head = held(course);
        access.require(head, one -> one.mayWrite(language, head.original()));
        requireOpen(head);
        return head;
    }

    /** An author changes the structure. */
    Draft.Head restructuring(CourseId course) {
        var head = changing(course, Standing::mayEdit);
        requireOpen(head);
        wrote(head);
        return head;
    }

    /** Somebody changes what is not written in the draft itself: its team, or where it stands on its way. */
    Draft.Head changing(CourseId course, Predicate<Standing> may) {
        var head = held(course);
        access.require(head, may);
        return head;
    }

    /** The person at hand is now one of those who wrote this draft. */
    void wrote(Draft.Head head) {
        drafts.touch(head.id(), clock.instant());
        drafts.writes(head.id(), head.number(), access.person());
    }

    CourseId courseOf(SectionId section) {
        return units.courseOf(section).orElseThrow(() -> new NotFound("section", section.value()));
    }

    CourseId courseOf(UnitId unit) {
        return units.courseOf(unit).orElseThrow(() -> new NotFound("unit", unit.value()));
    }

    CourseId courseOf(BlockId block) {
        return blocks.courseOf(block).orElseThrow(() -> new NotFound("block", block.value()));
    }

    /** The course, others waiting until this change is done. */
    private Draft.Head held(CourseId course) {
        return drafts.headForChange(course).orElseThrow(() -> missing(course));
    }

    private static void requireOpen(Draft.Head head) {
        if (!head.state().open()) {
            throw new RuleViolated("courses.rule.frozen-for-review");
        }
    }

    private static NotFound missing(CourseId course) {
        return new NotFound("course", course.value());
    }
}
