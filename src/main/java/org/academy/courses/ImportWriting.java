package org.academy.courses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.academy.courses.ImportOrigins.Origin;
import org.academy.courses.ImportOrigins.Part;
import org.academy.courses.cartridge.Manifest;
import org.academy.courses.cartridge.Plan;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Slugs;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Writes a cartridge as a new draft: folders become sections, their items units, what is in them blocks. */
@Component
class ImportWriting {

    /** Stands where a person would, for what a command wrote for nobody in particular. */
    static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private static final int TITLE_LENGTH = 200;
    private static final int SUMMARY_LENGTH = 500;
    private static final int SOURCE_LENGTH = 1_000;
    private static final int WORDS_A_MINUTE = 130;
    private static final int MOST_MINUTES = 600;

    private final Courses courses;
    private final Drafts drafts;
    private final DraftUnits units;
    private final DraftBlocks blocks;
    private final Saving saving;
    private final ImportOrigins origins;
    private final Messages messages;
    private final Clock clock;

    ImportWriting(
            Courses courses,
            Drafts drafts,
            DraftUnits units,
            DraftBlocks blocks,
            Saving saving,
            ImportOrigins origins,
            Messages messages,
            Clock clock) {
        this.courses = courses;
        this.drafts = drafts;
        this.units = units;
        this.blocks = blocks;
        this.saving = saving;
        this.origins = origins;
        this.messages = messages;
        this.clock = clock;
    }

    /** The language the course is written in: as ordered, else as its maker says, else English. */
    static LanguageTag language(ImportJobs.Job job, Manifest manifest) {
        var ordered = job.language();
        return ordered != null
                ? ordered
                : Optional.ofNullable(manifest.language())
                        .flatMap(LanguageTag::of)
                        .orElse(LanguageTag.EN);
    }

    /** The draft with nothing in it yet. */
    Draft.Head begin(CourseId id, ImportJobs.Job job, Manifest manifest) {
        var now = clock.instant();
        var language = language(job, manifest);
        var title = title(manifest.title(), job.fileName());
        var slug = Slugs.free(
                title,
                "course",
                taken -> CourseLinks.reserved(taken) || drafts.idOf(taken).isPresent());
        var institution = job.institution();
        var lead = job.lead();
        var course = institution == null || lead == null
                ? new Course(id, slug, language, Topic.CLINICAL_SKILLS, now)
                : new Course(id, slug, language, institution, Topic.CLINICAL_SKILLS, lead, now);
        if (institution != null && lead == null) {
            course.belongTo(institution, now);
        }
        var facts = course.facts();
        course.describe(
                0,
                new CourseFacts(
                        facts.topic(),
                        facts.level(),
                        facts.professions(),
                        licence(manifest.licence()).orElse(facts.licence()),
                        facts.passMark()),
                now);
        courses.saveAndFlush(course);
        var summary = cut(Jsoup.parseBodyFragment(manifest.description()).text(), SUMMARY_LENGTH);
        var words = new CourseWords(title, summary, "", List.of());
        drafts.present(id, language, new Draft.Presentation(words, !words.begun(), 1, 1));
        return drafts.head(id).orElseThrow();
    }

    /** An address for each unit to be, so that links can lead there before it is written. */
    Map<String, String> addresses(CourseId course, Plan plan) {
        var taken = new HashSet<String>();
        var addresses = new LinkedHashMap<String, String>();
        for (var part : plan.parts()) {
            for (var lesson : part.lessons()) {
                var slug = Slugs.free(
                        lesson.title(),
                        lesson.key().startsWith(Plan.FILES) ? "files" : "unit",
                        candidate -> taken.contains(candidate) || units.slugTaken(course, candidate));
                taken.add(slug);
                addresses.put(lesson.key(), slug);
            }
        }
        return addresses;
    }

    void write(
            Draft.Head head,
            PersonId writer,
            Manifest manifest,
            Plan plan,
            Map<String, String> addresses,
            Arrival arrival,
            IntConsumer progress) {
        var by = new Saving.Writer(writer, head, true);
        var credit = credit(manifest);
        int written = 0;
        for (var part : plan.parts()) {
            var section = addSection(by, partKey(part.key()), sectionTitle(head, part));
            for (var lesson : part.lessons()) {
                var slug = addresses.getOrDefault(lesson.key(), "");
                addUnit(by, section, lesson.key(), unitTitle(head, lesson), slug, credit, arrival.lesson(lesson));
                progress.accept(++written);
            }
        }
    }

    SectionId addSection(Saving.Writer by, String key, String title) {
        var head = by.course();
        var section = SectionId.next();
        units.add(head.id(), section);
        units.entitle(head.id(), section.value(), head.original(), title, title);
        origins.remember(head.id(), key, new Origin(Part.SECTION, section.value(), title));
        return section;
    }

    String sectionTitle(Draft.Head head, Plan.Part part) {
        var otherwise = part.key().equals(Plan.MORE) ? messages.text(head.original(), "courses.import.words.more") : "";
        return title(part.title(), otherwise);
    }

    String unitTitle(Draft.Head head, Plan.Lesson lesson) {
        var otherwise = messages.text(
                head.original(),
                lesson.key().startsWith(Plan.FILES) ? "courses.import.words.files" : "courses.import.words.untitled");
        return title(lesson.title(), otherwise);
    }

    UnitId addUnit(
            Saving.Writer by,
            SectionId section,
            String key,
            String title,
            String slug,
            List<String> credit,
            Arrival.Lesson arrived) {
        var head = by.course();
        var unit = UnitId.next();
        units.add(head.id(), section, unit, slug, minutes(arrived));
        units.describe(unit, minutes(arrived), credit, null);
        units.entitle(head.id(), unit.value(), head.original(), title, title);
        origins.remember(head.id(), lessonKey(key), new Origin(Part.UNIT, unit.value(), title));
        if (!arrived.before().isBlank()) {
            origins.keepSource(head.id(), unit, arrived.before());
        }
        int position = 0;
        var came = new LinkedHashMap<String, Origin>();
        for (var incoming : arrived.blocks()) {
            addBlock(by, unit, incoming, position++, came);
        }
        origins.remember(head.id(), came);
        drafts.writes(head.id(), head.number(), by.person());
        return unit;
    }

    BlockId addBlock(Saving.Writer by, UnitId unit, Arrival.Incoming incoming) {
        var came = new LinkedHashMap<String, Origin>();
        var block = addBlock(by, unit, incoming, 0, came);
        origins.remember(by.course().id(), came);
        drafts.writes(by.course().id(), by.course().number(), by.person());
        return block;
    }

    private BlockId addBlock(
            Saving.Writer by, UnitId unit, Arrival.Incoming incoming, int position, Map<String, Origin> came) {
        var head = by.course();
        var block = BlockId.next();
        var facts = Contents.facts(incoming.content());
        blocks.add(head.id(), unit, block, facts, position);
        saving.beginOneOfMany(
                by,
                new DraftBlocks.Row(block, head.id(), unit, incoming.content().kind(), facts, false),
                head.original(),
                incoming.content());
        came.put(
                ImportOrigins.key(incoming.origin()),
                new Origin(Part.BLOCK, block.value(), CourseJson.write(incoming.content())));
        return block;
    }

    static String partKey(String part) {
        return ImportOrigins.key("part:" + part);
    }

    static String lessonKey(String lesson) {
        return ImportOrigins.key("lesson:" + lesson);
    }

    /** Who made it and under what licence: what a licence with attribution asks to be said. */
    static List<String> credit(Manifest manifest) {
        var parts = new ArrayList<String>();
        parts.add(manifest.title().strip());
        parts.add(String.join(", ", manifest.authors()));
        parts.add(manifest.licence().strip());
        parts.removeIf(String::isBlank);
        return parts.isEmpty() ? List.of() : List.of(cut(String.join(". ", parts), SOURCE_LENGTH));
    }

    /** A licence as the academy names it, if it is one of Creative Commons. */
    static Optional<String> licence(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        if (words.contains("publicdomain/zero") || words.contains("cc0")) {
            return Optional.of("CC0-1.0");
        }
        var licence = new StringBuilder("CC-BY");
        if (!words.matches("(?s).*(creativecommons\\.org/licenses/by|\\bcc[ -]by\\b|cc attribution|creative commons"
                + " attribution).*")) {
            return Optional.empty();
        }
        if (words.matches("(?s).*(by-nc|non-?commercial).*")) {
            licence.append("-NC");
        }
        if (words.matches("(?s).*(by-(nc-)?sa|share ?alike).*")) {
            licence.append("-SA");
        }
        if (words.matches("(?s).*(by-(nc-)?nd|no ?deriv).*")) {
            licence.append("-ND");
        }
        return Optional.of(
                licence.append(words.contains("3.0") ? "-3.0" : "-4.0").toString());
    }

    private static int minutes(Arrival.Lesson lesson) {
        int words = 0;
        int questions = 0;
        for (var incoming : lesson.blocks()) {
            if (incoming.content() instanceof BlockContent.Text(var html)) {
                words += Jsoup.parseBodyFragment(html).text().split("\\s+").length;
            } else if (incoming.content() instanceof BlockContent.Question) {
                questions++;
            }
        }
        return Math.clamp(Math.ceilDiv(words, WORDS_A_MINUTE) + questions, 1, MOST_MINUTES);
    }

    private static String title(String said, String otherwise) {
        var line = Contents.plain(cut(said, TITLE_LENGTH)).strip();
        return line.isEmpty() ? cut(otherwise, TITLE_LENGTH) : line;
    }

    private static String cut(String said, int most) {
        var line = said.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
