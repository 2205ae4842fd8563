package org.academy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseId;
import org.academy.courses.CourseReview;
import org.academy.courses.CourseRole;
import org.academy.courses.CourseStructuring;
import org.academy.courses.CourseTeam;
import org.academy.courses.CourseWords;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.SaveOutcome;
import org.academy.courses.SectionId;
import org.academy.courses.StartCourse;
import org.academy.courses.Topic;
import org.academy.courses.UnitDraft;
import org.academy.courses.UnitId;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the demo's centres write, translate, review, sign off and so publish their courses. */
@Component
class DemoCourses {

    private static final LanguageTag ORIGINAL = LanguageTag.EN;

    private final DemoFiles files;
    private final DemoPeople people;
    private final InstitutionDirectory directory;
    private final CourseAuthoring authoring;
    private final CourseTeam team;
    private final CourseStructuring structuring;
    private final BlockWriting writing;
    private final CourseReview review;
    private final MediaLibrary library;

    DemoCourses(
            DemoFiles files,
            DemoPeople people,
            InstitutionDirectory directory,
            CourseAuthoring authoring,
            CourseTeam team,
            CourseStructuring structuring,
            BlockWriting writing,
            CourseReview review,
            MediaLibrary library) {
        this.files = files;
        this.people = people;
        this.directory = directory;
        this.authoring = authoring;
        this.team = team;
        this.structuring = structuring;
        this.writing = writing;
        this.review = review;
        this.library = library;
    }

    void publish(Production production) {
        var course = files.course(production.slug());
        var words = files.words(production.slug());
        var owners = course.owners().stream().map(this::institution).toList();
        var manuscript = people.as(production.lead(), () -> new Manuscript(course, words, owners));
        people.as(production.lead(), () -> {
            production.authors().forEach(author -> appoint(manuscript.id, author, CourseRole.AUTHOR));
            appoint(manuscript.id, production.reviewer(), CourseRole.REVIEWER);
            production.translators().values().stream()
                    .distinct()
                    .forEach(translator -> appoint(manuscript.id, translator, CourseRole.TRANSLATOR));
            manuscript.original();
        });
        words.keySet().stream()
                .filter(language -> language != ORIGINAL)
                .forEach(language -> people.as(
                        production.translators().getOrDefault(language, production.lead()),
                        () -> manuscript.translate(language)));
        signedOff(production, manuscript.id, owners, owners.size());
        next(production, manuscript, owners);
    }

    private void signedOff(Production production, CourseId course, List<InstitutionId> owners, int signers) {
        people.as(production.lead(), () -> review.requestReview(course));
        people.as(production.reviewer(), () -> review.approve(course, ""));
        for (int i = 0; i < signers; i++) {
            var owner = owners.get(i);
            people.as(production.publishers().get(i), () -> review.signOff(course, owner, ""));
        }
    }

    private void next(Production production, Manuscript manuscript, List<InstitutionId> owners) {
        switch (production.then()) {
            case DRAFT -> {}
            case IN_REVIEW -> people.as(production.lead(), () -> review.requestReview(manuscript.id));
            case HALF_SIGNED -> signedOff(production, manuscript.id, owners, owners.size() - 1);
        }
    }

    private void appoint(CourseId course, String userName, CourseRole role) {
        team.appoint(course, people.id(userName), role);
    }

    private InstitutionId institution(String slug) {
        return directory.bySlug(slug).orElseThrow().id();
    }

    /** One course on its way from files to blocks. */
    private final class Manuscript {

        private final CourseFile course;
        private final Map<LanguageTag, WordsFile> words;
        private final CourseId id;
        private final Map<String, UnitId> units = new HashMap<>();
        private final Map<String, BlockId> blocks = new HashMap<>();
        private final Map<String, MediaId> pictures = new HashMap<>();
        private final Map<String, SectionId> sections = new HashMap<>();

        Manuscript(CourseFile course, Map<LanguageTag, WordsFile> words, List<InstitutionId> owners) {
            this.course = course;
            this.words = words;
            this.id = authoring.start(new StartCourse(
                    words(ORIGINAL).title(),
                    ORIGINAL,
                    institution(course.lead()),
                    owners.stream()
                            .filter(owner -> !owner.equals(institution(course.lead())))
                            .collect(Collectors.toSet()),
                    Topic.valueOf(constant(course.topic())),
                    course.slug()));
        }

        void original() {
            describe(ORIGINAL);
            for (var section : course.sections()) {
                var sectionId =
                        structuring.addSection(id, ORIGINAL, words(ORIGINAL).section(section.key()));
                sections.put(section.key(), sectionId);
                for (var unit : section.units()) {
                    var unitId = structuring.addUnit(
                            sectionId, ORIGINAL, words(ORIGINAL).unit(unit.key()), unit.minutes(), unit.key());
                    units.put(unit.key(), unitId);
                    describe(unit, ORIGINAL);
                    for (int place = 0; place < unit.blocks().size(); place++) {
                        var block = unit.blocks().get(place);
                        blocks.put(block.key(), writing.add(unitId, place, ORIGINAL, content(block, ORIGINAL)));
                    }
                }
            }
        }

        void translate(LanguageTag language) {
            describe(language);
            for (var section : course.sections()) {
                structuring.renameSection(
                        Objects.requireNonNull(sections.get(section.key())),
                        language,
                        words(language).section(section.key()));
                for (var unit : section.units()) {
                    describe(unit, language);
                    var revisions = draft(unit, language).blocks().stream()
                            .collect(Collectors.toMap(UnitDraft.Block::id, UnitDraft.Block::revision));
                    for (var block : unit.blocks()) {
                        var blockId = Objects.requireNonNull(blocks.get(block.key()));
                        var outcome = writing.save(
                                blockId,
                                language,
                                Objects.requireNonNull(revisions.get(blockId)),
                                content(block, language));
                        if (outcome instanceof SaveOutcome.Conflict) {
                            throw new IllegalStateException("Two wrote the demo's " + block.key());
                        }
                    }
                }
            }
        }

        private void describe(LanguageTag language) {
            var said = words(language);
            authoring.describe(
                    id,
                    authoring.outline(course.slug(), language).revision(),
                    new CourseFacts(
                            Topic.valueOf(constant(course.topic())),
                            Level.valueOf(constant(course.level())),
                            course.professions().stream()
                                    .map(one -> Profession.valueOf(constant(one)))
                                    .collect(Collectors.toSet()),
                            course.licence(),
                            course.passMark()),
                    language,
                    new CourseWords(said.title(), said.summary(), said.audience(), said.outcomes()));
        }

        private void describe(CourseFile.Unit unit, LanguageTag language) {
            var draft = draft(unit, language);
            structuring.describeUnit(
                    draft.unit(),
                    draft.revision(),
                    language,
                    words(language).unit(unit.key()),
                    unit.minutes(),
                    unit.sources(),
                    unit.reviewBy());
        }

        private UnitDraft draft(CourseFile.Unit unit, LanguageTag language) {
            return authoring.unit(Objects.requireNonNull(units.get(unit.key())), language);
        }

        private BlockContent content(CourseFile.Block block, LanguageTag language) {
            var said = words(language).block(block.key());
            return switch (block.kind()) {
                case "text" -> new BlockContent.Text(text(said.html()));
                case "image" ->
                    new BlockContent.Image(picture(text(block.file())), text(said.alt()), text(said.caption()));
                case "question" ->
                    new BlockContent.Question(
                            key(block),
                            new QuestionWords(
                                    text(said.prompt()),
                                    said.options() == null ? Map.of() : said.options(),
                                    said.accept() == null ? List.of() : said.accept(),
                                    text(said.explanation())));
                default -> throw new IllegalStateException("The demo knows no block of kind " + block.kind());
            };
        }

        private QuestionKey key(CourseFile.Block block) {
            var type = QuestionType.valueOf(constant(text(block.type())));
            var options = block.options() == null ? List.<String>of() : block.options();
            var right =
                    type == QuestionType.ORDER ? options : block.right() == null ? List.<String>of() : block.right();
            return new QuestionKey(type, options, right);
        }

        private MediaId picture(String name) {
            return pictures.computeIfAbsent(name, file -> {
                try (var bytes = files.picture(course.slug(), file).getInputStream()) {
                    return library.add(file, bytes).id();
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }

        private WordsFile words(LanguageTag language) {
            return Objects.requireNonNull(words.get(language));
        }

        private static String text(@Nullable String text) {
            return Objects.requireNonNull(text).strip();
        }

        private static String constant(String code) {
            return code.toUpperCase(Locale.ROOT).replace('-', '_');
        }
    }
}
