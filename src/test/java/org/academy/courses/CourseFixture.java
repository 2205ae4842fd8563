package org.academy.courses;

import static org.academy.testing.World.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Slugs;
import org.academy.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Two centres, their people, and the courses they write together. */
@TestComponent
public class CourseFixture {

    public static final LanguageTag EN = LanguageTag.EN;
    public static final LanguageTag FR = LanguageTag.FR;

    private final World world;
    private final CourseAuthoring authoring;
    private final CourseTeam team;
    private final CourseStructuring structuring;
    private final BlockWriting writing;
    private final CourseReview review;
    private @Nullable Cast cast;

    CourseFixture(
            World world,
            CourseAuthoring authoring,
            CourseTeam team,
            CourseStructuring structuring,
            BlockWriting writing,
            CourseReview review) {
        this.world = world;
        this.authoring = authoring;
        this.team = team;
        this.structuring = structuring;
        this.writing = writing;
        this.review = review;
    }

    /** The people of North and South, the same for all tests. */
    public record Cast(
            InstitutionId north,
            InstitutionId south,
            PersonId lead,
            PersonId partner,
            PersonId third,
            PersonId reviewer,
            PersonId translator,
            PersonId publisherNorth,
            PersonId publisherSouth,
            PersonId administratorNorth,
            PersonId outsider) {}

    /** A course of North and South with its team. */
    public record Work(
            CourseId id,
            String slug,
            InstitutionId north,
            InstitutionId south,
            PersonId lead,
            PersonId partner,
            PersonId third,
            PersonId reviewer,
            PersonId translator,
            PersonId publisherNorth,
            PersonId publisherSouth,
            PersonId outsider) {}

    /** A course with a unit, and the unit's blocks. */
    public record Written(Work work, SectionId section, UnitId unit, BlockId text, BlockId question) {}

    public synchronized Cast cast() {
        if (cast == null) {
            var north = world.institution("North");
            var south = world.institution("South");
            cast = new Cast(
                    north,
                    south,
                    world.person("Liisa", north, Role.AUTHOR),
                    world.person("Mwila", south, Role.AUTHOR),
                    world.person("Chanda", south, Role.AUTHOR),
                    world.person("Temwa", south, Role.REVIEWER),
                    world.person("Salma", north, Role.TRANSLATOR),
                    world.person("Henrik", north, Role.PUBLISHER),
                    world.person("Ngoza", south, Role.PUBLISHER),
                    world.person("Aino", north, Role.ADMINISTRATOR),
                    world.person("Outsider", world.institution("Third"), Role.AUTHOR));
        }
        return cast;
    }

    public Work startedByTwoCentres() {
        return started("Hand hygiene " + CourseId.next().value(), null);
    }

    public Work started(String title, @Nullable String slug) {
        var cast = cast();
        var course = as(
                cast.lead(),
                () -> authoring.start(new StartCourse(
                        title, EN, cast.north(), Set.of(cast.south()), Topic.INFECTION_PREVENTION, slug)));
        as(cast.lead(), () -> {
            team.appoint(course, cast.partner(), CourseRole.AUTHOR);
            team.appoint(course, cast.third(), CourseRole.AUTHOR);
            team.appoint(course, cast.reviewer(), CourseRole.REVIEWER);
            team.appoint(course, cast.translator(), CourseRole.TRANSLATOR);
        });
        return new Work(
                course,
                slug == null ? Slugs.of(title, "course") : slug,
                cast.north(),
                cast.south(),
                cast.lead(),
                cast.partner(),
                cast.third(),
                cast.reviewer(),
                cast.translator(),
                cast.publisherNorth(),
                cast.publisherSouth(),
                cast.outsider());
    }

    public Written written() {
        return written(startedByTwoCentres());
    }

    /** Everything a review asks for, in English. */
    public Written written(Work work) {
        return as(work.lead(), () -> {
            var outline = authoring.outline(work.slug(), EN);
            authoring.describe(
                    work.id(),
                    outline.revision(),
                    new CourseFacts(
                            Topic.INFECTION_PREVENTION, Level.INTRODUCTORY, Set.of(Profession.NURSE), "CC-BY-4.0", 75),
                    EN,
                    new CourseWords(
                            "Hand hygiene", "When and how to clean your hands.", "For everyone.", List.of("clean")));
            var section = structuring.addSection(work.id(), EN, "Before you begin");
            var unit = structuring.addUnit(section, EN, "Why hands matter", 12, "why-hands-matter");
            structuring.describeUnit(
                    unit, 1, EN, "Why hands matter", 12, List.of("WHO guidelines, 2009"), LocalDate.of(2028, 10, 31));
            var text = writing.add(unit, 0, EN, text("Hands carry germs."));
            var question = writing.add(unit, 1, EN, question("Which moment?", "Before", "After"));
            return new Written(work, section, unit, text, question);
        });
    }

    public Written approved() {
        return approved(written());
    }

    public Written approved(Written written) {
        var work = written.work();
        as(work.lead(), () -> review.requestReview(work.id()));
        as(work.reviewer(), () -> review.approve(work.id(), "Clear and sound."));
        return written;
    }

    public Written published() {
        return published(written());
    }

    public Written published(Written written) {
        var work = approved(written).work();
        as(work.publisherNorth(), () -> review.signOff(work.id(), work.north(), ""));
        as(work.publisherSouth(), () -> review.signOff(work.id(), work.south(), ""));
        return written;
    }

    /** Says everything in French too. */
    public Written inFrench(Written written) {
        var work = written.work();
        as(work.translator(), () -> {
            var outline = authoring.outline(work.slug(), FR);
            authoring.describe(
                    work.id(),
                    outline.revision(),
                    outline.facts(),
                    FR,
                    new CourseWords("Hygiène des mains", "Quand et comment.", "Pour tous.", List.of("nettoyer")));
            structuring.renameSection(written.section(), FR, "Avant de commencer");
            var unit = authoring.unit(written.unit(), FR);
            structuring.describeUnit(unit.unit(), unit.revision(), FR, "Pourquoi", 12, List.of(), null);
            writing.save(written.text(), FR, 0, text("Les mains portent des germes."));
            writing.save(written.question(), FR, 0, question("Quel moment ?", "Avant", "Après"));
        });
        return written;
    }

    public static BlockContent text(String words) {
        return new BlockContent.Text("<p>" + words + "</p>");
    }

    public static BlockContent.Question question(String prompt, String a, String b) {
        return new BlockContent.Question(
                new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("b")),
                new QuestionWords(prompt, Map.of("a", a, "b", b), List.of(), "Because."));
    }
}
