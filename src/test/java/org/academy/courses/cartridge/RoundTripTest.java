package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.media.MediaId;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What leaves as a page and a quiz comes back as it was. */
class RoundTripTest {

    private static final MediaId PICTURE = new MediaId(new UUID(1, 1));
    private static final MediaId DOCUMENT = new MediaId(new UUID(1, 2));

    private static final String FILE = "academy-file:web_resources%2F%D9%85.pdf";
    private static final String UNIT = "academy-unit:other";

    private static final List<String> WORDS = List.of(
            "Wash",
            "hands",
            "&",
            "<b>not bold</b>",
            "\"quoted\"",
            "it’s",
            "5 < 6 > 4",
            "غسل اليدين",
            "手卫生",
            "Миття",
            "10\u00a0mg",
            "&amp;",
            "😀",
            "a;b",
            "]]>",
            "$IMS-CC-FILEBASE$",
            "{0}",
            "</section>",
            "école\u00a0:");

    private static List<PageWriting.Named> named(List<BlockContent> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> new PageWriting.Named("b" + i, blocks.get(i)))
                .toList();
    }

    private static Optional<String> address(MediaId media) {
        return Optional.of(
                media.equals(PICTURE) ? "$IMS-CC-FILEBASE$/hand%20wash.png" : "$IMS-CC-FILEBASE$/%D9%85.pdf");
    }

    private static String link(String href) {
        return href.equals("/media/1/x.pdf")
                ? "$IMS-CC-FILEBASE$/%D9%85.pdf"
                : href.equals("/learn/c/u") ? "$WIKI_REFERENCE$/pages/other" : href;
    }

    private static Converted comesBack(List<BlockContent> blocks) {
        return packed(blocks).convert("unit");
    }

    private static Packed packed(List<BlockContent> blocks) {
        var named = named(blocks);
        var page = new PageWriting(RoundTripTest::address, RoundTripTest::link, Packed.PLAIN)
                .page("A \"unit\" & more", LanguageTag.EN, named);
        var questions = named.stream()
                .filter(one -> one.content() instanceof BlockContent.Question question && PageWriting.inQuiz(question))
                .map(one -> {
                    var question = (BlockContent.Question) one.content();
                    return new QuizWriting.Named(one.name(), question.key(), question.words());
                })
                .toList();
        return new Packed()
                .file("web_resources/hand wash.png", "x")
                .file("web_resources/م.pdf", "x")
                .page("other", "wiki_content/other.html", "<p>other</p>")
                .file("quiz/assessment_qti.xml", QuizWriting.quiz("quiz", "A \"unit\" & more", questions))
                .resource(Kind.QUIZ, "quiz", "Quiz", "quiz/assessment_qti.xml")
                .file("wiki_content/unit.html", page)
                .resource(Kind.PAGE, "unit", "A unit", "wiki_content/unit.html", "quiz");
    }

    /** As the writer puts the real addresses in. */
    private static String ours(String html) {
        return html.replace(FILE, "/media/1/x.pdf").replace(UNIT, "/learn/c/u");
    }

    private static List<BlockContent> blocks(Converted converted) {
        return converted.pieces().stream().map(RoundTripTest::block).toList();
    }

    private static BlockContent block(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> new BlockContent.Text(ours(words.html()));
            case Piece.Picture picture -> {
                assertThat(picture.file()).isEqualTo("web_resources/hand wash.png");
                yield new BlockContent.Image(PICTURE, picture.alt(), picture.caption());
            }
            case Piece.Download download -> {
                assertThat(download.file()).isEqualTo("web_resources/م.pdf");
                yield new BlockContent.File(DOCUMENT, download.title());
            }
            case Piece.Ask ask -> new BlockContent.Question(ask.key(), ask.words());
        };
    }

    @Test
    void holdsForAUnitOfEachKind() {
        var blocks = List.<BlockContent>of(
                new BlockContent.Text(
                        "<h2>Wash</h2><p>See <a href=\"/media/1/x.pdf\">the plan</a>, <a href=\"/learn/c/u\">the unit</a>"
                                + " and <a href=\"https://example.org/?a=1&amp;b=2\">more</a>.</p>"),
                new BlockContent.Image(PICTURE, "Two \"hands\"", "First\nsecond"),
                new BlockContent.Text("<p>Next to each other</p>"),
                new BlockContent.Text("<p>and still two</p>"),
                new BlockContent.File(DOCUMENT, "The <plan>"),
                new BlockContent.Question(
                        new QuestionKey(QuestionType.ORDER, List.of("c", "a", "b"), List.of("a", "b", "c")),
                        new QuestionWords(
                                "In order\nplease",
                                words("c", "third", "a", "first", "b", "second"),
                                List.of(),
                                "So & so")),
                new BlockContent.Question(
                        new QuestionKey(QuestionType.SHORT, List.of(), List.of()),
                        new QuestionWords("Which?", words(), List.of("Lusaka", " lusaka city"), "It is.")));

        var converted = comesBack(blocks);

        assertThat(blocks(converted)).isEqualTo(blocks);
        assertThat(converted.losses()).isEmpty();
        assertThat(converted.pieces())
                .extracting(Piece::origin)
                .startsWith("unit#b0")
                .endsWith("unit#q:b6")
                .doesNotHaveDuplicates();
    }

    @Test
    void givesNoLessonToAQuizThatAPageAsks() {
        var question = new BlockContent.Question(
                new QuestionKey(QuestionType.SHORT, List.of(), List.of()),
                new QuestionWords("Which?", words(), List.of("Lusaka"), "It is."));

        var plan = packed(List.of(question)).plan("unit", "quiz", "other");

        assertThat(plan.parts())
                .singleElement()
                .satisfies(part ->
                        assertThat(part.lessons()).extracting(Plan.Lesson::key).containsExactly("i-unit", "i-other"));
        assertThat(Objects.requireNonNull(plan.fates().get("quiz")))
                .extracting(Plan.Fate::state, Plan.Fate::lesson)
                .containsExactly(Plan.State.IMPORTED, "i-unit");
    }

    private static LinkedHashMap<String, String> words(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }

    @RepeatedTest(40)
    void holdsForAnyBlocks(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var blocks = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> any(random))
                .toList();

        assertThat(blocks(comesBack(blocks)))
                .as("seed %d", repetition.getCurrentRepetition())
                .containsExactlyElementsOf(blocks);
    }

    private static BlockContent any(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new BlockContent.Text(ours(Welcome.block(html(random))));
            case 2 -> new BlockContent.Image(PICTURE, plain(random), random.nextBoolean() ? "" : plain(random));
            case 3 -> new BlockContent.File(DOCUMENT, plain(random));
            default -> question(random);
        };
    }

    private static BlockContent.Question question(Random random) {
        var type = QuestionType.values()[random.nextInt(4)];
        if (type == QuestionType.SHORT) {
            var accept = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> i + plain(random))
                    .distinct()
                    .toList();
            return new BlockContent.Question(
                    new QuestionKey(type, List.of(), List.of()),
                    new QuestionWords(plain(random), words(), accept, plain(random)));
        }
        var options = new ArrayList<String>();
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            options.add("o-" + random.nextInt(1_000) + "_" + i);
            words.put(options.getLast(), plain(random));
        }
        var right = new ArrayList<>(options);
        Collections.shuffle(right, random);
        int some = switch (type) {
            case ORDER -> right.size();
            case MULTIPLE -> random.nextInt(right.size() + 1);
            default -> 1;
        };
        return new BlockContent.Question(
                new QuestionKey(type, options, right.subList(0, some)),
                new QuestionWords(plain(random), words, List.of(), random.nextInt(4) == 0 ? "" : plain(random)));
    }

    private static String plain(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(5) == 0 ? "\n" : " ");
        }
        return random.nextBoolean() ? text.toString().strip() : text.toString();
    }

    private static String html(Random random) {
        var html = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            html.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "<h2>" + phrase(random) + "</h2>";
                        case 1 -> "<h3>" + phrase(random) + "</h3>";
                        case 2 ->
                            "<ul><li>" + phrase(random) + "<ul><li>" + phrase(random) + "</li></ul></li><li><p>"
                                    + phrase(random) + "</p></li></ul>";
                        case 3 ->
                            "<ol start=\"3\"><li>" + phrase(random) + "</li></ol><blockquote><p>" + phrase(random)
                                    + "</p></blockquote>";
                        case 4 ->
                            "<table><caption>" + phrase(random) + "</caption><thead><tr><th scope=\"col\">"
                                    + phrase(random) + "</th><th>x</th></tr></thead><tbody><tr><td colspan=\"2\">"
                                    + phrase(random) + "</td></tr></tbody></table>";
                        default -> "<p>" + phrase(random) + "<br>" + phrase(random) + "</p>";
                    });
        }
        return html.toString();
    }

    private static String phrase(Random random) {
        var text = Welcome.escaped(plain(random).replace("\n", " "));
        return switch (random.nextInt(6)) {
            case 0 -> "<strong>" + text + "</strong> and <em>more</em>";
            case 1 -> "<a href=\"" + FILE + "\">" + text + "</a>";
            case 2 -> "<a href=\"" + UNIT + "\">" + text + "</a> <code>x</code>";
            case 3 -> "10<sup>6</sup> " + text;
            default -> text;
        };
    }
}
