package org.academy.courses;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.media.MediaId;
import org.academy.shared.RuleViolated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What a block's content is made of: its facts (the same in every language) and its words. Everything that people write
 * comes in through {@link #cleaned}.
 */
final class Contents {

    private static final int HTML_LENGTH = 200_000;
    private static final int TEXT_LENGTH = 4_000;
    private static final int LABEL_LENGTH = 90;
    private static final int OPTIONS = 12;
    private static final int ACCEPTED = 30;

    /** Only to tell relative links from others. */
    private static final String SOMEWHERE = "https://academy.invalid/";

    private static final Safelist WELCOME = WelcomeHtml.list().preserveRelativeLinks(true);

    private static final OutputSettings OUTPUT =
            new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

    private static final Pattern LINKED =
            Pattern.compile("href=\"/media/(\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12})/");

    private Contents() {}

    /** The content as it may be kept: only welcome HTML, plain texts without control characters, all within bounds. */
    static BlockContent cleaned(BlockContent content) {
        return switch (content) {
            case BlockContent.Text(var html) -> new BlockContent.Text(html(html));
            case BlockContent.Image(var media, var alt, var caption) ->
                new BlockContent.Image(media, plain(alt), plain(caption));
            case BlockContent.File(var media, var title) -> new BlockContent.File(media, plain(title));
            case BlockContent.Question(var key, var words) -> {
                var tidied = key(key);
                yield new BlockContent.Question(tidied, words(tidied, words));
            }
        };
    }

    private static String html(String html) {
        bounded(html, HTML_LENGTH);
        var pasted = Jsoup.parseBodyFragment(html, SOMEWHERE);
        pasted.select("b").tagName("strong");
        pasted.select("i").tagName("em");
        pasted.select("h1").tagName("h2");
        pasted.select("h4, h5, h6").tagName("h3");
        var clean = new Cleaner(WELCOME).clean(pasted).outputSettings(OUTPUT);
        clean.select("a:not([href])").unwrap();
        return clean.body().html().strip();
    }

    static String plain(String text) {
        bounded(text, TEXT_LENGTH);
        return text.replaceAll("[\\p{Cc}&&[^\\n]]", "");
    }

    /** What somebody typed into a field, without the spaces around it. */
    static String line(String field, String text, int most) {
        var line = plain(text).strip();
        if (line.length() > most) {
            throw RuleViolated.at(field, "courses.rule.too-long", most);
        }
        return line;
    }

    private static void bounded(String text, int most) {
        if (text.length() > most) {
            throw new RuleViolated("courses.rule.too-long", most);
        }
    }

    private static QuestionKey key(QuestionKey key) {
        boolean wellFormed = key.options().size() <= OPTIONS
                && key.options().stream().allMatch(option -> option.matches("[A-Za-z0-9_-]{1,40}"));
        if (!wellFormed) {
            throw new RuleViolated("courses.rule.too-many-options", OPTIONS);
        }
        return key.tidied();
    }

    private static QuestionWords words(QuestionKey key, QuestionWords words) {
        var options = new LinkedHashMap<String, String>();
        for (var option : key.options()) {
            options.put(option, plain(words.options().getOrDefault(option, "")));
        }
        var accept = key.type() == QuestionType.SHORT
                ? words.accept().stream().limit(ACCEPTED).map(Contents::plain).toList()
                : List.<String>of();
        return new QuestionWords(plain(words.prompt()), options, accept, plain(words.explanation()));
    }

    /** The facts alone, without a word. */
    static BlockContent facts(BlockContent content) {
        return switch (content) {
            case BlockContent.Text text -> new BlockContent.Text("");
            case BlockContent.Image image -> new BlockContent.Image(image.media(), "", "");
            case BlockContent.File file -> new BlockContent.File(file.media(), "");
            case BlockContent.Question question ->
                new BlockContent.Question(question.key(), words(question.key(), QuestionWords.NONE));
        };
    }

    /** The words of one content on the facts of another. */
    static BlockContent join(BlockContent facts, BlockContent words) {
        return switch (facts) {
            case BlockContent.Image(var media, var noAlt, var noCaption)
            when words instanceof BlockContent.Image(var other, var alt, var caption) ->
                new BlockContent.Image(media, alt, caption);
            case BlockContent.File(var media, var noTitle)
            when words instanceof BlockContent.File(var other, var title) -> new BlockContent.File(media, title);
            case BlockContent.Question(var key, var noWords)
            when words instanceof BlockContent.Question(var other, var said) ->
                new BlockContent.Question(key, words(key, said));
            default -> words;
        };
    }

    /** Whether something a learner needs is not said. */
    static boolean missing(BlockContent content) {
        return switch (content) {
            case BlockContent.Text(var html) ->
                Jsoup.parseBodyFragment(html).text().isBlank();
            case BlockContent.Image(var media, var alt, var caption) -> alt.isBlank();
            case BlockContent.File(var media, var title) -> title.isBlank();
            case BlockContent.Question(var key, var words) -> !words.completeFor(key);
        };
    }

    /** Whether nothing is said at all. */
    static boolean wordless(BlockContent content) {
        return content.equals(facts(content));
    }

    /** The picture or file that the block is about. */
    static Optional<MediaId> media(BlockContent content) {
        return switch (content) {
            case BlockContent.Image image -> Optional.ofNullable(image.media());
            case BlockContent.File file -> Optional.ofNullable(file.media());
            default -> Optional.empty();
        };
    }

    /** Every picture and file that a learner reaches through the block: its own, and those its text links to. */
    static Set<MediaId> allMedia(BlockContent content) {
        return content instanceof BlockContent.Text(var html)
                ? LINKED.matcher(html)
                        .results()
                        .map(link -> new MediaId(UUID.fromString(link.group(1))))
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : media(content).map(Set::of).orElse(Set.of());
    }

    /** The first words, for a list. */
    static String label(BlockContent content) {
        var text = switch (content) {
            case BlockContent.Text(var html) -> Jsoup.parseBodyFragment(html).text();
            case BlockContent.Image(var media, var alt, var caption) -> alt.isBlank() ? caption : alt;
            case BlockContent.File(var media, var title) -> title;
            case BlockContent.Question(var key, var words) -> words.prompt();
        };
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LABEL_LENGTH) {
            return line;
        }
        int end = line.offsetByCodePoints(0, LABEL_LENGTH);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > LABEL_LENGTH / 2 ? word : end) + "…";
    }
}
