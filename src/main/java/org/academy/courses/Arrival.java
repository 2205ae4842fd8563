package org.academy.courses;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.courses.ImportReport.Fate;
import org.academy.courses.ImportReport.Line;
import org.academy.courses.ImportReport.Note;
import org.academy.courses.cartridge.Conversion;
import org.academy.courses.cartridge.LastingNames;
import org.academy.courses.cartridge.Manifest;
import org.academy.courses.cartridge.Piece;
import org.academy.courses.cartridge.Plan;
import org.academy.shared.RuleViolated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jspecify.annotations.Nullable;

/**
 * A cartridge on its way into one course: its lessons one at a time as blocks of ours, with links that lead where the
 * things are now, and a note of everything that could not come as it was.
 */
final class Arrival {

    /** A block that comes; {@code origin} names it in this and every later export. */
    record Incoming(String origin, BlockContent content) {}

    /** @param before its pages as they came */
    record Lesson(List<Incoming> blocks, String before) {}

    private static final String UNIT = "academy-unit:";
    private static final String FILE = "academy-file:";

    private final Manifest manifest;
    private final LastingNames names;
    private final Plan plan;
    private final Conversion conversion;
    private final ImportBaggage baggage;
    private final String course;
    private final Map<String, String> addresses;
    private final Map<String, List<Note>> notes = new LinkedHashMap<>();
    private final Map<String, Note> refused = new HashMap<>();

    /** @param addresses of units, by the key of the lesson */
    Arrival(
            Manifest manifest,
            LastingNames names,
            Plan plan,
            Conversion conversion,
            ImportBaggage baggage,
            String course,
            Map<String, String> addresses) {
        this.manifest = manifest;
        this.names = names;
        this.plan = plan;
        this.conversion = conversion;
        this.baggage = baggage;
        this.course = course;
        this.addresses = addresses;
    }

    Lesson lesson(Plan.Lesson lesson) {
        var blocks = new ArrayList<Incoming>();
        var before = new StringBuilder();
        var same = lesson.same();
        if (same != null) {
            blocks.add(new Incoming("same:" + lesson.key(), pointer(lesson.title(), same)));
        }
        for (var name : lesson.resources()) {
            var resource = manifest.resources().get(name);
            if (resource != null) {
                before.append(take(resource, blocks));
            }
        }
        return new Lesson(blocks, before.toString());
    }

    private String take(Manifest.Resource resource, List<Incoming> blocks) {
        var converted = conversion.convert(resource);
        converted.losses().forEach(loss -> note(resource.identifier(), loss.code(), loss.arguments()));
        int questions = 0;
        for (var piece : converted.pieces()) {
            var origin = names.origin(resource.identifier(), piece, piece instanceof Piece.Ask ? questions++ : -1);
            try {
                blocks.add(new Incoming(origin, Contents.cleaned(content(resource.identifier(), piece))));
            } catch (RuleViolated no) {
                refuse(resource.identifier(), piece, no);
            }
        }
        return rewritten(resource.identifier(), converted.before());
    }

    private BlockContent content(String resource, Piece piece) {
        return switch (piece) {
            case Piece.Words words -> new BlockContent.Text(linked(resource, words.html()));
            case Piece.Picture picture ->
                new BlockContent.Image(baggage.bring(picture.file()).id(), picture.alt(), picture.caption());
            case Piece.Download file ->
                new BlockContent.File(baggage.bring(file.file()).id(), file.title());
            case Piece.Ask ask -> new BlockContent.Question(ask.key(), ask.words());
        };
    }

    private void refuse(String resource, Piece piece, RuleViolated no) {
        var file = piece instanceof Piece.Picture picture
                ? picture.file()
                : piece instanceof Piece.Download download ? download.file() : null;
        if (file == null) {
            note(resource, "block-refused", List.of());
        } else {
            refuse(resource, file, no);
        }
    }

    private void refuse(String resource, String file, RuleViolated no) {
        refused.put(file, new Note(reason(no), List.of(file)));
        note(resource, reason(no), List.of(file));
    }

    private static String reason(RuleViolated no) {
        return switch (no.rule()) {
            case "media.rule.type" -> "file-not-welcome";
            case "platform.rule.file-too-big" -> "file-too-big";
            default -> "file-damaged";
        };
    }

    private BlockContent pointer(String title, String lesson) {
        var link = new Element("a").attr("href", "/learn/" + course + "/" + addresses.getOrDefault(lesson, ""));
        link.text(title);
        return new BlockContent.Text(new Element("p").appendChild(link).outerHtml());
    }

    private String linked(String resource, String html) {
        if (!html.contains("academy-")) {
            return html;
        }
        var body = Jsoup.parseBodyFragment(html).outputSettings(plain()).body();
        for (var link : body.select("a[href^=" + UNIT + "], a[href^=" + FILE + "]")) {
            var target = link.attr("href");
            address(resource, target).ifPresentOrElse(at -> link.attr("href", at), link::unwrap);
        }
        return body.html();
    }

    private String rewritten(String resource, String before) {
        if (!before.contains("academy-")) {
            return before;
        }
        var body = Jsoup.parseBodyFragment(before).outputSettings(plain()).body();
        for (var name : List.of("href", "src")) {
            for (var element : body.select("[" + name + "^=" + UNIT + "], [" + name + "^=" + FILE + "]")) {
                address(resource, element.attr(name))
                        .ifPresentOrElse(at -> element.attr(name, at), () -> element.removeAttr(name));
            }
        }
        return body.html();
    }

    private static OutputSettings plain() {
        return new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    }

    /** Where a thing of the cartridge is now; empty if it did not come. */
    private Optional<String> address(String resource, String target) {
        if (target.startsWith(UNIT)) {
            var other = URLDecoder.decode(target.substring(UNIT.length()), StandardCharsets.UTF_8);
            return Optional.ofNullable(plan.fates().get(other))
                    .map(Plan.Fate::lesson)
                    .map(addresses::get)
                    .map(unit -> "/learn/" + course + "/" + unit);
        }
        var file = URLDecoder.decode(target.substring(FILE.length()), StandardCharsets.UTF_8);
        try {
            return Optional.of(baggage.bring(file).path());
        } catch (RuleViolated no) {
            refuse(resource, file, no);
            return Optional.empty();
        }
    }

    private void note(String resource, String code, List<String> arguments) {
        var said = notes.computeIfAbsent(resource, one -> new ArrayList<>());
        var note = new Note(code, arguments);
        if (!said.contains(note)) {
            said.add(note);
        }
    }

    /** One line for each resource of the manifest. */
    ImportReport report(String fileName, boolean proposals) {
        var lines = manifest.resources().keySet().stream().map(this::line).toList();
        return new ImportReport(
                fileName,
                manifest.title(),
                manifest.version(),
                manifest.vendor(),
                course,
                proposals,
                lines,
                manifest.oddities().stream()
                        .map(oddity -> new Note(oddity.code(), oddity.arguments()))
                        .toList());
    }

    private Line line(String resource) {
        var fate = plan.fates().get(resource);
        if (fate == null) {
            throw new IllegalStateException("The plan forgot " + resource);
        }
        var losses = new ArrayList<>(notes.getOrDefault(resource, List.of()));
        var refusal = Optional.ofNullable(manifest.resources().get(resource))
                .map(Manifest.Resource::href)
                .map(refused::get);
        refusal.filter(no -> !losses.contains(no)).ifPresent(losses::add);
        var said = new ArrayList<Note>();
        if (fate.reason() != null) {
            said.add(new Note(fate.reason(), fate.arguments()));
        }
        said.addAll(losses);
        @Nullable String unit = refusal.isPresent() || fate.lesson() == null ? null : addresses.get(fate.lesson());
        return new Line(resource, fate.title(), fate.type(), fate(fate, unit, losses), unit, said);
    }

    private static Fate fate(Plan.Fate planned, @Nullable String unit, List<Note> losses) {
        if (planned.state() == Plan.State.LEFT || unit == null) {
            return Fate.LEFT;
        }
        return planned.state() == Plan.State.PARTLY || !losses.isEmpty() ? Fate.PARTLY : Fate.IMPORTED;
    }
}
