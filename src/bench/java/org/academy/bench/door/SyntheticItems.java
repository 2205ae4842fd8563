package org.academy.bench.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.academy.search.Facet;
import org.academy.search.Kind;
import org.academy.search.SearchDocument;
import org.academy.search.SearchDocument.Part;
import org.academy.search.SearchDocument.Variant;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * Courses and institutions that nobody wrote, made of the sentences of the demo's courses in seven languages and of
 * invented names, common ones and rare ones. The same number makes the same item, always.
 */
final class SyntheticItems {

    private static final long SEED = 7;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final int NAMES = 20_000;
    private static final List<String> SYLLABLES = List.of(
            "ka", "lo", "mi", "ra", "ten", "zu", "bel", "nor", "sha", "vi", "do", "pem", "gar", "li", "su", "to", "an",
            "ek", "wa", "hul");
    private static final List<String> TOPICS = List.of(
            "infection-prevention",
            "patient-safety",
            "clinical-skills",
            "teaching-and-learning",
            "partnership",
            "medicines-and-vaccines",
            "communication");

    private final Map<LanguageTag, Words> words = new EnumMap<>(LanguageTag.class);

    /** What is said in one language. */
    private record Words(List<String> titles, List<String> sentences) {}

    SyntheticItems() {
        for (var language : LanguageTag.values()) {
            words.put(language, read(language));
        }
    }

    SearchDocument item(int number) {
        var random = new Random(SEED * 1_000_003 + number);
        var institution = random.nextInt(100) < 15;
        var languages = languages(random);
        var name = name(random);
        return new SearchDocument(
                "bench:" + number,
                1,
                institution ? Kind.INSTITUTION : Kind.COURSE,
                "bench-" + number,
                FIRST.plusSeconds(number * 600L),
                null,
                Map.of(Facet.TOPIC, Set.of(TOPICS.get(random.nextInt(TOPICS.size())))),
                languages,
                name + " " + name(random) + " " + name(random),
                languages.stream()
                        .map(language -> variant(random, language, name, institution))
                        .toList());
    }

    private Variant variant(Random random, LanguageTag language, String name, boolean institution) {
        var parts = institution
                ? List.<Part>of()
                : IntStream.rangeClosed(1, 1 + random.nextInt(3))
                        .mapToObj(number -> new Part(
                                "unit-" + number,
                                number,
                                any(random, words.get(language).titles()),
                                text(random, language, 3 + random.nextInt(4))))
                        .toList();
        return new Variant(
                language,
                any(random, words.get(language).titles()) + " " + name,
                text(random, language, 1 + random.nextInt(2)),
                text(random, language, 3),
                name,
                10 + random.nextInt(50),
                20_000 + random.nextInt(200_000),
                parts);
    }

    /**
     * What people look for, as the parameters of an address: one to three words that stand together somewhere, at times
     * misspelt, at times narrowed by a facet. Begins with the reader's language and a blank.
     */
    List<String> queries(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> query(random))
                .filter(Objects::nonNull)
                .limit(count)
                .toList();
    }

    private String query(Random random) {
        var language = random.nextInt(100) < 40 ? LanguageTag.EN : anyLanguage(random);
        var sentence = any(random, words.get(language).sentences());
        var text = language == LanguageTag.ZH ? piece(random, sentence) : phrase(random, sentence);
        if (text.isBlank()) {
            return null;
        }
        var narrowed = switch (random.nextInt(10)) {
            case 0 -> "&kind=course";
            case 1 -> "&language=" + language.tag();
            case 2 -> "&topic=" + any(random, TOPICS);
            default -> "";
        };
        return language.tag() + " q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + narrowed;
    }

    private static String piece(Random random, String sentence) {
        int length = 2 + random.nextInt(3);
        var letters = sentence.replaceAll("[^\\p{IsHan}]", "");
        if (letters.length() < length) {
            return "";
        }
        int from = random.nextInt(letters.length() - length + 1);
        return letters.substring(from, from + length);
    }

    private static String phrase(Random random, String sentence) {
        var all = Stream.of(sentence.split("[^\\p{L}\\p{M}’'-]+"))
                .filter(word -> word.length() > 3)
                .toList();
        int length = 1 + random.nextInt(3);
        if (all.size() < length) {
            return "";
        }
        int from = random.nextInt(all.size() - length + 1);
        var phrase = String.join(" ", all.subList(from, from + length));
        return random.nextInt(10) == 0 ? misspelt(random, phrase) : phrase;
    }

    private static String misspelt(Random random, String text) {
        int place = 1 + random.nextInt(text.length() - 2);
        return text.substring(0, place) + text.substring(place + 1);
    }

    private static Set<LanguageTag> languages(Random random) {
        var languages = EnumSet.of(random.nextInt(100) < 50 ? LanguageTag.EN : anyLanguage(random));
        while (random.nextInt(100) < 35 && languages.size() < 4) {
            languages.add(anyLanguage(random));
        }
        return languages;
    }

    private static LanguageTag anyLanguage(Random random) {
        return LanguageTag.values()[random.nextInt(LanguageTag.values().length)];
    }

    /** Few names are common, most are rare. */
    private static String name(Random random) {
        int rank = (int) Math.pow(NAMES, random.nextDouble());
        var name = new StringBuilder();
        for (int left = rank + 400; left > 0; left /= SYLLABLES.size()) {
            name.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String text(Random random, LanguageTag language, int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(number -> any(random, words.get(language).sentences()))
                .collect(Collectors.joining(" "));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Words read(LanguageTag language) {
        var titles = new ArrayList<String>();
        var sentences = new ArrayList<String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:demo/courses/*/" + language.tag() + ".yaml");
            for (var file : files) {
                try (var stream = file.getInputStream()) {
                    Map<String, Object> course = new Yaml().load(stream);
                    titles.add(String.valueOf(course.get("title")));
                    collect(course.get("units"), titles);
                    collect(course.get("blocks"), sentences);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Words(
                List.copyOf(titles),
                sentences.stream()
                        .flatMap(text -> sentences(text, language))
                        .filter(sentence -> sentence.length() > 8)
                        .distinct()
                        .toList());
    }

    private static void collect(Object node, List<String> texts) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(value -> collect(value, texts));
            case Collection<?> list -> list.forEach(value -> collect(value, texts));
            case String text -> texts.add(Jsoup.parseBodyFragment(text).text());
            case null, default -> {}
        }
    }

    private static Stream<String> sentences(String text, LanguageTag language) {
        var breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        var found = Stream.<String>builder();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            found.add(text.substring(from, to).strip());
        }
        return found.build();
    }
}
