package org.academy.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.courses.BlockContent;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseSummary;
import org.academy.courses.UnitPage;
import org.academy.institutions.InstitutionSummary;
import org.academy.search.SearchDocument.Part;
import org.academy.search.SearchDocument.Variant;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published courses as documents to be found: their open version, in every language, with all its units. */
@Component
class CourseDocuments {

    /** Ends a sentence for those who look for one. */
    private static final String PARAGRAPH = "\u2029";

    private final CourseCatalogue catalogue;

    CourseDocuments(CourseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A course as it stands now: to be kept, or to be forgotten if {@code document} is missing. */
    record Current(String id, long version, @Nullable SearchDocument document) {}

    /** Empty if nothing of it was ever published. */
    Stream<Current> of(CourseId course) {
        return catalogue.openVersion(course, LanguageTag.EN).stream().map(this::current);
    }

    Stream<SearchDocument> everything() {
        return Paging.all(page -> catalogue.newest(LanguageTag.EN, page))
                .map(CourseSummary::course)
                .flatMap(this::of)
                .flatMap(current -> Stream.ofNullable(current.document()));
    }

    private Current current(CoursePage page) {
        var id = "course:" + page.course().value();
        // withdrawing comes after publishing and has the same number
        var version = page.version() * 2L + (page.withdrawn() ? 1 : 0);
        return new Current(id, version, page.withdrawn() ? null : document(id, version, page));
    }

    private SearchDocument document(String id, long version, CoursePage page) {
        var variants = new ArrayList<Variant>();
        for (var language : page.languages()) {
            catalogue
                    .page(page.course(), page.version(), language)
                    .filter(variant -> variant.language() == language)
                    .ifPresent(variant -> variants.add(variant(variant)));
        }
        if (variants.isEmpty()) {
            variants.add(variant(page));
        }
        return new SearchDocument(
                id,
                version,
                Kind.COURSE,
                page.slug(),
                page.publishedAt(),
                null,
                Map.of(Facet.TOPIC, Set.of(page.facts().topic().code())),
                variants.stream().map(Variant::language).collect(Collectors.toSet()),
                people(page),
                variants);
    }

    private static String people(CoursePage page) {
        return Stream.concat(
                        page.owners().stream().map(InstitutionSummary::name),
                        page.contributors().stream().map(CoursePage.Contributor::name))
                .distinct()
                .collect(Collectors.joining(PARAGRAPH));
    }

    private Variant variant(CoursePage page) {
        var parts = new ArrayList<Part>();
        var number = 0;
        for (var unit : page.units()) {
            number++;
            var text = catalogue
                    .unit(page.course(), page.version(), unit.slug(), page.language())
                    .filter(one -> one.language() == page.language())
                    .map(CourseDocuments::text)
                    .orElse("");
            parts.add(new Part(unit.slug(), number, unit.title(), text));
        }
        var words = page.words();
        return new Variant(
                page.language(),
                words.title(),
                words.summary(),
                words.audience() + PARAGRAPH + String.join(PARAGRAPH, words.outcomes()),
                page.owners().stream().map(InstitutionSummary::name).collect(Collectors.joining(", ")),
                page.minutes(),
                page.bytes(),
                parts);
    }

    private static String text(UnitPage unit) {
        return unit.blocks().stream()
                .flatMap(block -> texts(block.content()).stream())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(PARAGRAPH));
    }

    /** What of a block can be found. Not the answers to its question. */
    private static List<String> texts(BlockContent content) {
        return switch (content) {
            case BlockContent.Text text -> List.of(paragraphs(text.html()));
            case BlockContent.Image image -> List.of(image.alt(), image.caption());
            case BlockContent.File file -> List.of(file.title());
            case BlockContent.Question question -> List.of(question.words().prompt());
        };
    }

    private static String paragraphs(String html) {
        var paragraphs = new StringJoiner(PARAGRAPH);
        var paragraph = new StringBuilder();
        NodeVisitor reader = new NodeVisitor() {
            @Override
            public void head(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof TextNode text) {
                    paragraph.append(text.text());
                } else if (node instanceof Element element
                        && (element.isBlock() || element.normalName().equals("br"))) {
                    end();
                }
            }

            @Override
            public void tail(org.jsoup.nodes.Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    end();
                }
            }

            private void end() {
                if (!paragraph.toString().isBlank()) {
                    paragraphs.add(paragraph.toString().strip());
                }
                paragraph.setLength(0);
            }
        };
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        return paragraphs.toString();
    }
}
