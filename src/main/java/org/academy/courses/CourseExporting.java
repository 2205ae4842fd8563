package org.academy.courses;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.academy.assessments.QuestionType;
import org.academy.courses.ImportReport.Note;
import org.academy.courses.cartridge.CartridgeWriting;
import org.academy.courses.cartridge.CartridgeWriting.About;
import org.academy.courses.cartridge.CartridgeWriting.Folder;
import org.academy.courses.cartridge.CartridgeWriting.Page;
import org.academy.courses.cartridge.CartridgeWriting.Source;
import org.academy.courses.cartridge.PageWriting;
import org.academy.courses.cartridge.QuizWriting;
import org.academy.courses.cartridge.Wordings;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published versions leave as Common Cartridge 1.3, one language in each file: for other platforms, and to come back.
 * Open to everybody, as the versions are.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional(readOnly = true)
public class CourseExporting {

    private static final Pattern UNIT = Pattern.compile("/learn/([a-z0-9-]+)/([a-z0-9-]+)");
    private static final Pattern MEDIA = Pattern.compile("/media/([0-9a-f-]{36})/[^\"]*");

    private final CourseCatalogue catalogue;
    private final MediaLibrary library;
    private final Messages messages;

    CourseExporting(CourseCatalogue catalogue, MediaLibrary library, Messages messages) {
        this.catalogue = catalogue;
        this.library = library;
        this.messages = messages;
    }

    /** The name of the file. */
    public String fileName(CourseId course, int version, LanguageTag language) {
        var page = page(course, version, language);
        return page.slug() + "-v" + page.version() + "-" + page.language().tag() + ".imscc";
    }

    /** What the format has no place for, as sentences at {@code courses.export.<code>}. */
    public List<Note> notCarried(CourseId course, int version, LanguageTag language) {
        var page = page(course, version, language);
        var notes = new ArrayList<Note>();
        var others = page.languages().stream()
                .filter(one -> one != page.language())
                .map(LanguageTag::ownName)
                .toList();
        if (!others.isEmpty()) {
            notes.add(new Note("languages", List.of(String.join(", ", others))));
        }
        if (units(page).stream().anyMatch(CourseExporting::ordering)) {
            notes.add(new Note("ordering", List.of()));
        }
        if (page.questions() > 0) {
            notes.add(new Note("pass-mark", List.of(String.valueOf(page.facts().passMark()))));
        }
        if (units(page).stream().anyMatch(unit -> !unit.sources().isEmpty())) {
            notes.add(new Note("sources", List.of()));
        }
        notes.add(new Note("facts", List.of()));
        notes.add(new Note("signatures", List.of()));
        return notes;
    }

    private static boolean ordering(UnitPage unit) {
        return unit.blocks().stream()
                .anyMatch(block -> block.content() instanceof BlockContent.Question question
                        && question.key().type() == QuestionType.ORDER);
    }

    /** Writes the file. @throws NotFound if there is no such version */
    public void write(CourseId course, int version, LanguageTag language, OutputStream out) throws IOException {
        var page = page(course, version, language);
        var units = units(page);
        var luggage = new Luggage(page, units);
        var folders = new ArrayList<Folder>();
        for (var section : page.sections()) {
            var pages = new ArrayList<Page>();
            for (var unit : section.units()) {
                units.stream()
                        .filter(one -> one.unit().equals(unit.id()))
                        .findFirst()
                        .ifPresent(one -> pages.add(luggage.page(one)));
            }
            folders.add(new Folder(section.id().value().toString(), section.title(), pages));
        }
        CartridgeWriting.write(out, about(page), folders, luggage.files);
    }

    private About about(CoursePage page) {
        var authors = new LinkedHashSet<String>();
        page.contributors().forEach(one -> authors.add(one.name()));
        page.owners().forEach(owner -> authors.add(owner.name()));
        return new About(
                "academy-course-" + page.course().value(),
                page.words().title(),
                page.words().summary(),
                page.language(),
                page.facts().licence(),
                List.copyOf(authors),
                List.of(messages.text(
                        page.language(), "courses.topic." + page.facts().topic().code())));
    }

    private CoursePage page(CourseId course, int version, LanguageTag language) {
        return catalogue
                .page(course, version, language)
                .orElseThrow(() -> new NotFound("version", course.value() + "/" + version));
    }

    private List<UnitPage> units(CoursePage page) {
        return page.units().stream()
                .flatMap(unit -> catalogue.unit(page.course(), page.version(), unit.slug(), page.language()).stream())
                .toList();
    }

    /** What goes along, and what it is called in the file. */
    private final class Luggage {

        private final CoursePage course;
        private final Map<MediaId, String> names = new LinkedHashMap<>();
        private final Map<String, Source> files = new LinkedHashMap<>();

        Luggage(CoursePage course, List<UnitPage> units) {
            this.course = course;
            units.stream().flatMap(unit -> unit.media().values().stream()).forEach(this::pack);
        }

        private void pack(MediaItem item) {
            if (names.containsKey(item.id())) {
                return;
            }
            var name = "media/" + item.fileName();
            for (int i = 2; files.containsKey(name); i++) {
                name = "media/" + i + "-" + item.fileName();
            }
            names.put(item.id(), name);
            files.put(name, () -> Files.newInputStream(library.open(item.id()).path()));
        }

        Page page(UnitPage unit) {
            Wordings wordings =
                    (code, arguments) -> messages.text(unit.language(), "courses.import.words." + code, arguments);
            var writing = new PageWriting(
                    id -> Optional.ofNullable(names.get(id)).map(name -> "../" + encoded(name)), this::link, wordings);
            var blocks = unit.blocks().stream()
                    .map(block -> new PageWriting.Named(block.id().value().toString(), block.content()))
                    .toList();
            var questions = unit.blocks().stream()
                    .filter(block ->
                            block.content() instanceof BlockContent.Question question && PageWriting.inQuiz(question))
                    .map(block -> {
                        var question = (BlockContent.Question) block.content();
                        return new QuizWriting.Named(block.id().value().toString(), question.key(), question.words());
                    })
                    .toList();
            var quizTitle = wordings.text("quiz-of", unit.title());
            Set<String> shown = new LinkedHashSet<>();
            unit.media().keySet().forEach(id -> shown.add(names.getOrDefault(id, "")));
            return new Page(
                    unit.slug(),
                    unit.title(),
                    writing.page(unit.title(), unit.language(), blocks),
                    questions.isEmpty() ? "" : QuizWriting.quiz("academy-quiz-" + unit.slug(), quizTitle, questions),
                    quizTitle,
                    List.copyOf(shown));
        }

        /** A link to a unit or a file of this course leads there in the cartridge as well. */
        private String link(String href) {
            var unit = UNIT.matcher(href);
            if (unit.matches() && unit.group(1).equals(course.slug())) {
                return unit.group(2) + ".html";
            }
            var media = MEDIA.matcher(href);
            if (media.matches()) {
                var name = names.get(new MediaId(UUID.fromString(media.group(1))));
                return name == null ? href : "../" + encoded(name);
            }
            return href;
        }

        private static String encoded(String name) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/");
        }
    }
}
