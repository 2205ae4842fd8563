package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the resources of a cartridge into pieces of ours, one at a time, so that memory stays flat. */
public final class Conversion {

    /** A page that weighs more is a document to take along. */
    private static final long HEAVIEST_PAGE = 16L << 20;

    private final CartridgeFile file;
    private final Manifest manifest;
    private final Wordings wordings;
    private final References references;

    public Conversion(CartridgeFile file, Manifest manifest, Plan plan, Wordings wordings) {
        this.file = file;
        this.manifest = manifest;
        this.wordings = wordings;
        this.references = new References(file, manifest, plan);
    }

    public Converted convert(Manifest.Resource resource) {
        try {
            return switch (resource.kind()) {
                case PAGE -> page(resource);
                case FILE -> file(resource);
                case DISCUSSION -> discussion(resource);
                case ASSIGNMENT -> assignment(resource);
                case LINK -> link(resource);
                case TOOL -> tool(resource);
                case QUIZ, QUESTION_BANK -> quiz(resource);
                case SETTINGS, UNKNOWN -> new Converted(List.of(), "", List.of());
            };
        } catch (IOException unreadable) {
            return lost("unreadable", resource.title());
        }
    }

    private static Converted lost(String code, String argument) {
        return new Converted(List.of(), "", List.of(new Manifest.Oddity(code, argument)));
    }

    private Converted page(Manifest.Resource resource) throws IOException {
        var name = opened(resource, References::isPage).orElse(resource.href());
        if (name == null) {
            return lost("missing-file", resource.title());
        }
        if (file.bytes(name) > HEAVIEST_PAGE || !References.isPage(name)) {
            return file(resource);
        }
        var reading = reading(name);
        var document = PageReading.parsed(html(name));
        var before = reading.before(document);
        var pieces = OwnPage.is(document)
                ? new OwnPage(reading, resource.identifier(), questions(resource)).pieces(document)
                : words(resource, reading.parts(document.body(), resource.title()));
        return new Converted(pieces, before, reading.losses());
    }

    private static List<Piece> words(Manifest.Resource resource, List<Part> parts) {
        var stretches = new Stretches(resource.identifier());
        stretches.addAll(parts);
        return stretches.pieces();
    }

    private String html(String name) throws IOException {
        try (InputStream in = file.read(name)) {
            return Decoding.page(in.readAllBytes(), manifest.language());
        }
    }

    private PageReading reading(String base) {
        return new PageReading(file, references, wordings, base);
    }

    /** The questions of the quizzes that a page of ours brings with it. */
    private Map<String, Piece.Ask> questions(Manifest.Resource page) throws IOException {
        var questions = new LinkedHashMap<String, Piece.Ask>();
        for (var identifier : page.dependencies()) {
            var quiz = manifest.resources().get(identifier);
            if (quiz != null && quiz.kind() == Manifest.Kind.QUIZ) {
                for (var name : documents(quiz)) {
                    questions.putAll(new QuizReading(reading(name), wordings, page.identifier())
                            .questions(Xml.read(file, name)));
                }
            }
        }
        return questions;
    }

    private Converted file(Manifest.Resource resource) {
        var name = opened(resource, any -> true).orElse(null);
        if (name == null) {
            return lost("missing-file", resource.title());
        }
        var title = resource.title().isBlank() ? References.lastOf(name) : resource.title();
        var stretches = new Stretches(resource.identifier());
        var piece = PageReading.isPicture(name)
                ? new Piece.Picture(stretches.origin("p", name), name, "", "")
                : new Piece.Download(stretches.origin("d", name), name, title);
        return new Converted(List.of(piece), "", List.of());
    }

    /** The file that is opened, or the first of the others that will do. */
    private static Optional<String> opened(Manifest.Resource resource, Predicate<String> good) {
        return Stream.concat(Stream.ofNullable(resource.href()), resource.files().stream())
                .filter(good)
                .findFirst();
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".qti");
    }

    private static List<String> documents(Manifest.Resource resource) {
        return Stream.concat(Stream.ofNullable(resource.href()), resource.files().stream())
                .filter(Conversion::isXml)
                .distinct()
                .toList();
    }

    private Converted discussion(Manifest.Resource resource) throws IOException {
        var name = opened(resource, Conversion::isXml).orElse(null);
        if (name == null) {
            return lost("missing-file", resource.title());
        }
        var document = Xml.read(file, name);
        return prompt(resource, "discussion", name, PromptReading.html(document), document);
    }

    /** As Common Cartridge has it, and as Canvas does: its words as a page, its settings beside it. */
    private Converted assignment(Manifest.Resource resource) throws IOException {
        var page = opened(resource, References::isPage).orElse(null);
        var name = documents(resource).stream().findFirst().orElse(page);
        if (name == null) {
            return lost("missing-file", resource.title());
        }
        var document = isXml(name) ? Xml.read(file, name) : new Xml("", Map.of(), List.of(), "");
        var html = page == null ? PromptReading.html(document) : html(page);
        var converted = prompt(resource, "assignment", page == null ? name : page, html, document);
        boolean marked = Stream.concat(document.all("gradable"), document.all("points_possible"))
                .map(points ->
                        Optional.ofNullable(points.attribute("points_possible")).orElse(points.text()))
                .anyMatch(points -> points.matches("\\s*0*[1-9][\\d.]*\\s*|\\s*0*\\.\\d*[1-9]\\d*\\s*"));
        if (!marked) {
            return converted;
        }
        var losses = new ArrayList<>(converted.losses());
        losses.add(new Manifest.Oddity("points"));
        return new Converted(converted.pieces(), converted.before(), List.copyOf(losses));
    }

    private Converted prompt(Manifest.Resource resource, String code, String base, String html, Xml document) {
        var reading = reading(base);
        var before = reading.before(PageReading.parsed(html));
        var parts = new PromptReading(reading, wordings).prompt(code, html, resource.title(), document);
        return new Converted(words(resource, parts), before, reading.losses());
    }

    private Converted link(Manifest.Resource resource) throws IOException {
        return small(
                resource, (reading, document) -> new PromptReading(reading, wordings).link(document, resource.title()));
    }

    private Converted tool(Manifest.Resource resource) throws IOException {
        return small(
                resource, (reading, document) -> new PromptReading(reading, wordings).tool(document, resource.title()));
    }

    /** Reads a small document. */
    private interface Small {
        List<Part> parts(PageReading reading, Xml document);
    }

    private Converted small(Manifest.Resource resource, Small small) throws IOException {
        var name = opened(resource, Conversion::isXml).orElse(null);
        if (name == null) {
            return lost("missing-file", resource.title());
        }
        var reading = reading(name);
        var pieces = words(resource, small.parts(reading, Xml.read(file, name)));
        return new Converted(pieces, "", reading.losses());
    }

    private Converted quiz(Manifest.Resource resource) throws IOException {
        var names = new LinkedHashSet<>(documents(resource));
        for (var identifier : resource.dependencies()) {
            Optional.ofNullable(manifest.resources().get(identifier)).ifPresent(also -> names.addAll(documents(also)));
        }
        @Nullable Xml richest = null;
        var base = "";
        var description = "";
        int most = -1;
        for (var name : names) {
            var document = Xml.read(file, name);
            int size = QuizReading.size(document);
            boolean canvas = name.toLowerCase(Locale.ROOT).endsWith(".qti");
            if (size > most || size == most && size > 0 && canvas) {
                richest = document;
                base = name;
                most = size;
            }
            if (document.child("quiz").isPresent() || document.name().equals("quiz")) {
                description =
                        document.all("description").map(Xml::text).findFirst().orElse("");
            }
        }
        if (richest == null) {
            return lost("missing-file", resource.title());
        }
        var reading = reading(base);
        var before = reading.before(PageReading.parsed(QuizSheet.html(description, richest)));
        var stretches = new Stretches(resource.identifier());
        stretches.addAll(reading.parts(PageReading.parsed(description).body(), resource.title()));
        new QuizReading(reading, wordings, resource.identifier()).read(richest, stretches);
        return new Converted(stretches.pieces(), before, reading.losses());
    }
}
