package org.academy.search;

import static org.academy.search.Findable.academy;
import static org.academy.search.Findable.handHygiene;
import static org.academy.search.Findable.many;
import static org.academy.search.Findable.workshop;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.academy.search.SearchResults.FacetCount;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine behind {@link SearchIndex} must do. An engine's test inherits it. */
public abstract class SearchContractTest {

    private static final String HAND_HYGIENE = "hand-hygiene-at-the-point-of-care";
    private static final String INJECTIONS = "safe-injections-and-sharps";
    private static final String WATER = "when-the-water-fails";
    private static final String KYIV = "kyiv-house-of-medical-education";

    protected SearchIndex index;

    /** An index with nothing in it. */
    protected abstract SearchIndex emptyIndex() throws Exception;

    protected abstract void close(SearchIndex index) throws Exception;

    @BeforeEach
    void fill() throws Exception {
        index = emptyIndex();
        index.put(academy());
        index.refresh();
    }

    @AfterEach
    void closeIndex() throws Exception {
        close(index);
    }

    protected SearchResults search(String text) {
        return search(text, LanguageTag.EN);
    }

    protected SearchResults search(String text, LanguageTag language) {
        return index.search(SearchQuery.of(text, language));
    }

    private SearchResults narrowed(String text, Map<Facet, Set<String>> chosen) {
        return index.search(new SearchQuery(text, LanguageTag.EN, chosen, Days.ANY, 1, 20, false));
    }

    private static List<String> slugs(SearchResults results) {
        return results.hits().stream().map(Hit::slug).toList();
    }

    private Hit only(String text, LanguageTag language) {
        var hits = search(text, language).hits();
        assertThat(hits).as(text).isNotEmpty();
        return hits.getFirst();
    }

    @Nested
    class WhatTakesPlace {

        private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

        @BeforeEach
        void workshops() {
            index.put(List.of(
                    workshop("long-ago", "Plans of old", today.minusDays(90)),
                    workshop("last-week", "Plans of last week", today.minusDays(7)),
                    workshop("far", "Plans of next year", today.plusDays(300)),
                    workshop("soon", "Plans of tomorrow", today.plusDays(1))));
            index.refresh();
        }

        @Test
        void comesSoonestFirstAndThePastLast() {
            assertThat(slugs(narrowed("", Map.of(Facet.KIND, Set.of("workshop")))))
                    .containsExactly("soon", "far", "last-week", "long-ago");
        }

        @Test
        void isFoundByTheDaysOfItsPlace() {
            assertThat(slugs(within(new Days(today.minusDays(7), today.plusDays(1)))))
                    .containsExactly("last-week", "soon");
            assertThat(slugs(within(new Days(null, today)))).containsExactly("last-week", "long-ago");
            assertThat(slugs(within(new Days(today.plusDays(2), null)))).containsExactly("far");
            assertThat(within(new Days(today.plusDays(2), today.plusDays(3))).total())
                    .isZero();
        }

        @Test
        void isCountedBySidesThatOtherThingsLack() {
            var results = narrowed("plans", Map.of());

            assertThat(results.counts(Facet.MODE)).containsExactly(new FacetCount("hybrid", 4));
            assertThat(results.counts(Facet.PLACE)).contains(new FacetCount("UA", 4));
            assertThat(results.counts(Facet.KIND)).contains(new FacetCount("workshop", 4));
        }

        @Test
        void saysWhenAndHow() {
            var hit = narrowed("plans tomorrow", Map.of()).hits().getFirst();

            assertThat(hit.slug()).isEqualTo("soon");
            assertThat(hit.modes()).containsExactly("hybrid");
            assertThat(hit.happening()).isNotNull();
            assertThat(hit.happening().firstDay()).isEqualTo(today.plusDays(1));
            assertThat(hit.happening().zone()).isEqualTo("Europe/Kyiv");
        }

        private SearchResults within(Days days) {
            return index.search(new SearchQuery("", LanguageTag.EN, Map.of(), days, 1, 20, false));
        }
    }

    @Nested
    class InEveryLanguage {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "en, washed hand, when-the-water-fails", // nowhere: falls back to the words there are
            "en, injection, safe-injections-and-sharps",
            "en, touched patients, hand-hygiene-at-the-point-of-care",
            "fr, main, hand-hygiene-at-the-point-of-care",
            "fr, aiguilles pleines, safe-injections-and-sharps",
            "es, mano infección, hand-hygiene-at-the-point-of-care",
            "ar, اليد, hand-hygiene-at-the-point-of-care",
            "ar, والرعاية, hand-hygiene-at-the-point-of-care",
            "zh, 手卫生, hand-hygiene-at-the-point-of-care",
            "zh, 洗手, hand-hygiene-at-the-point-of-care",
            "ru, гигиену руки, hand-hygiene-at-the-point-of-care",
            "ru, медицинская сестра, hand-hygiene-at-the-point-of-care",
            "uk, гігієною руці, hand-hygiene-at-the-point-of-care",
            "uk, медична сестра, hand-hygiene-at-the-point-of-care"
        })
        void findsOtherFormsOfAWord(String language, String text, String slug) {
            assertThat(slugs(search(text, LanguageTag.of(language).orElseThrow())))
                    .contains(slug);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "en, HÄND hygiene",
            "fr, HYGIENE des mains",
            "fr, patient age",
            "fr, hygiène",
            "es, atencion manos",
            "ar, نظافه اليدين",
            "ar, نَظافة",
            "ar, تنظف",
            "zh, 醫療點的手衛生",
            "ru, сестер",
            "ru, сестёр",
            "uk, гігієна рук",
            "uk, п'ять моментів",
            "uk, пʼять моментів"
        })
        void findsWordsWithOtherMarksAndLetterForms(String language, String text) {
            var hit = only(text, LanguageTag.of(language).orElseThrow());

            assertThat(hit.slug()).isEqualTo(HAND_HYGIENE);
            assertThat(hit.language().tag()).isEqualTo(language);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "en, hand hygeine, hand hygiene",
            "en, hygine, hygiene",
            "fr, hygine des mains, hygiène des mains",
            "es, higeine, higiene",
            "ar, نظاافة, نظافة",
            "ar, الرعياة, الرعاية",
            "ru, гигена рук, гигиена рук",
            "uk, гігєна рук, гігієна рук"
        })
        void forgivesOneSlip(String language, String text, String meant) {
            var results = search(text, LanguageTag.of(language).orElseThrow());

            assertThat(slugs(results)).contains(HAND_HYGIENE);
            assertThat(results.shownFor())
                    .hasValueSatisfying(shown -> assertThat(shown).isEqualToIgnoringCase(meant));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "en, hand hygiene, <mark>Hand hygiene</mark> at the point of care",
            "fr, hygiene, L’<mark>hygiène</mark> des mains au point de soins",
            "es, mano, La higiene de las <mark>manos</mark> en el punto de atención",
            "ar, اليدين, نظافة <mark>اليدين</mark> في موضع الرعاية",
            "zh, 卫生, 医疗点的手<mark>卫生</mark>",
            "ru, руки, Гигиена <mark>рук</mark> в месте оказания помощи",
            "uk, руками, Гігієна <mark>рук</mark> у місці надання допомоги",
            "en, hygeine, Hand <mark>hygiene</mark> at the point of care"
        })
        void marksTheWordsInTheTitle(String language, String text, String title) {
            assertThat(only(text, LanguageTag.of(language).orElseThrow())
                            .title()
                            .html()
                            .replace("L’<mark>", "<mark>L’"))
                    .isEqualTo(title.replace("L’<mark>", "<mark>L’"));
        }

        @ParameterizedTest
        @EnumSource(LanguageTag.class)
        void countsTheLanguagesOfWhatWasFound(LanguageTag language) {
            var title = search("", language).hits().stream()
                    .filter(hit -> hit.slug().equals(HAND_HYGIENE))
                    .findFirst()
                    .orElseThrow()
                    .title()
                    .text();

            var results = search(title, language);

            assertThat(results.hits().getFirst().slug()).isEqualTo(HAND_HYGIENE);
            assertThat(results.hits().getFirst().title().text()).isEqualTo(title);
            assertThat(results.counts(Facet.LANGUAGE))
                    .filteredOn(count -> count.value().equals(language.tag()))
                    .isNotEmpty();
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "en, han, Hand hygiene at the point of care",
            "en, hygi, Hand hygiene at the point of care",
            "en, hand hyg, Hand hygiene at the point of care",
            "en, kyi, Kyiv House of Medical Education",
            "en, five mom, The five moments",
            "fr, hygie, L’hygiène des mains au point de soins",
            "es, higi, La higiene de las manos en el punto de atención",
            "es, atencio, La higiene de las manos en el punto de atención",
            "ar, نظا, نظافة اليدين في موضع الرعاية",
            "ar, اليد, نظافة اليدين في موضع الرعاية",
            "zh, 医疗, 医疗点的手卫生",
            "zh, 手卫, 医疗点的手卫生",
            "ru, гиг, Гигиена рук в месте оказания помощи",
            "uk, гіг, Гігієна рук у місці надання допомоги"
        })
        void suggestsTitlesThatGoOnAsTheReaderBegan(String language, String begun, String title) {
            assertThat(index.suggest(begun, LanguageTag.of(language).orElseThrow(), 8))
                    .extracting(Suggestion::text)
                    .contains(title);
        }

        @Test
        void suggestsInTheReadersLanguageFirst() {
            assertThat(index.suggest("inj", LanguageTag.FR, 8))
                    .first()
                    .extracting(Suggestion::text)
                    .isEqualTo("Injections sûres et objets piquants");
            assertThat(index.suggest("inj", LanguageTag.EN, 8))
                    .first()
                    .extracting(Suggestion::text)
                    .isEqualTo("Safe injections and sharps");
        }
    }

    @Nested
    class Finding {

        @Test
        void showsALanguageVariantOnceAndInTheReadersLanguage() {
            var results = search("hygiene", LanguageTag.FR);

            assertThat(slugs(results)).containsOnlyOnce(HAND_HYGIENE);
            assertThat(results.hits().getFirst().title().text()).startsWith("L’hygiène");
        }

        @Test
        void showsTheLanguageInWhichTheWordsWereFound() {
            var hit = only("نظافة اليدين", LanguageTag.EN);

            assertThat(hit.language()).isEqualTo(LanguageTag.AR);
            assertThat(hit.languages()).hasSize(7);
        }

        @Test
        void putsTheTitleBeforeTheBody() {
            assertThat(slugs(search("water"))).startsWith(WATER);
            assertThat(slugs(search("needle"))).startsWith(INJECTIONS);
        }

        @Test
        void putsAWholeTitleFirst() {
            assertThat(slugs(search("the plan when the water fails"))).startsWith(WATER);
            assertThat(slugs(search("riverbank school of nursing"))).startsWith("riverbank-school-of-nursing");
        }

        @Test
        void namesTheUnitsInWhichTheWordsStandToo() {
            var hit = only("five moments", LanguageTag.EN);

            assertThat(hit.slug()).isEqualTo(HAND_HYGIENE);
            assertThat(hit.parts()).first().satisfies(part -> {
                assertThat(part.slug()).isEqualTo("the-five-moments");
                assertThat(part.number()).isEqualTo(2);
                assertThat(part.title().html()).isEqualTo("The <mark>five moments</mark>");
            });
        }

        @Test
        void showsWhereInAUnitTheWordsStand() {
            var hit = only("aseptic", LanguageTag.EN);

            assertThat(hit.parts())
                    .singleElement()
                    .satisfies(part ->
                            assertThat(part.passage().html()).isEqualTo("Before an <mark>aseptic</mark> task."));
            assertThat(hit.highlights()).extracting(Marked::html).contains("Before an <mark>aseptic</mark> task.");
        }

        @Test
        void marksNothingButTheWordsAndLetsNoMarkupThrough() {
            var passage = only("gloves", LanguageTag.EN).parts().getFirst().passage();

            assertThat(passage.html()).contains("&amp;").contains("&lt;b&gt;").doesNotContain("<b>");
        }

        @Test
        void findsAnInstitutionByItsCountryInAnyLanguage() {
            assertThat(slugs(search("Україна", LanguageTag.UK))).containsExactly(KYIV);
            assertThat(slugs(search("乌克兰", LanguageTag.ZH))).containsExactly(KYIV);
            assertThat(slugs(search("Київ", LanguageTag.EN))).containsExactly(KYIV);
        }

        @Test
        void findsWordsOfTwoLanguagesInOneBreath() {
            assertThat(slugs(search("hygiene 卫生"))).contains(HAND_HYGIENE);
        }

        @Test
        void findsTheBeginningOfTheLastWord() {
            assertThat(slugs(search("hand hygi"))).contains(HAND_HYGIENE);
            assertThat(search("hand hygi").shownFor()).isEmpty();
            assertThat(slugs(search("injec"))).containsExactly(INJECTIONS);
        }

        @Test
        void takesTheTextAsWrittenWhenToldSo() {
            var results = index.search(new SearchQuery("hygeine", LanguageTag.EN, Map.of(), Days.ANY, 1, 20, true));

            assertThat(results.total()).isZero();
            assertThat(results.shownFor()).isEmpty();
        }

        @Test
        void putsWhatIsWrittenRightBeforeWhatIsNear() {
            index.put(List.of(Findable.course(
                    "hygeine",
                    1,
                    "patient-safety",
                    Findable.variant(LanguageTag.EN, "Hygeine", "A misspelt course."))));
            index.refresh();

            assertThat(slugs(search("hygeine"))).containsExactly("hygeine");
            assertThat(slugs(search("hygiene"))).doesNotContain("hygeine").contains(HAND_HYGIENE);
        }

        @Test
        void findsEverythingForNoWords() {
            var results = search(" ");

            assertThat(results.total()).isEqualTo(academy().size());
            assertThat(results.hits()).first().extracting(Hit::kind).isEqualTo(Kind.COURSE);
        }

        @Test
        void turnsPages() {
            index.put(many(45));
            index.refresh();
            var pages = IntStream.rangeClosed(1, 4)
                    .mapToObj(page -> index.search(
                            new SearchQuery("bedside lesson", LanguageTag.EN, Map.of(), Days.ANY, page, 20, false)))
                    .toList();

            assertThat(pages).extracting(SearchResults::total).containsOnly(45L);
            assertThat(pages).extracting(page -> page.hits().size()).containsExactly(20, 20, 5, 0);
            assertThat(pages.stream()
                            .flatMap(page -> page.hits().stream())
                            .map(Hit::slug)
                            .collect(Collectors.toSet()))
                    .hasSize(45);
        }
    }

    @Nested
    class Narrowing {

        @Test
        void countsKindsTopicsAndLanguages() {
            var results = search("");

            assertThat(results.counts(Facet.KIND))
                    .containsExactly(new FacetCount("course", 3), new FacetCount("institution", 3));
            assertThat(results.counts(Facet.TOPIC))
                    .containsExactly(new FacetCount("infection-prevention", 2), new FacetCount("patient-safety", 1));
            assertThat(results.counts(Facet.LANGUAGE))
                    .startsWith(new FacetCount("en", 6), new FacetCount("fr", 5))
                    .contains(new FacetCount("uk", 1));
        }

        @Test
        void doesNotNarrowTheCountsOfAFacetByItsOwnChoice() {
            var results = narrowed("", Map.of(Facet.KIND, Set.of("course")));

            assertThat(results.total()).isEqualTo(3);
            assertThat(results.counts(Facet.KIND))
                    .containsExactly(new FacetCount("course", 3), new FacetCount("institution", 3));
            assertThat(results.counts(Facet.LANGUAGE)).startsWith(new FacetCount("en", 3), new FacetCount("fr", 2));
        }

        @Test
        void widensBySeveralValuesOfAFacetAndNarrowsBySeveralFacets() {
            var widened = narrowed("", Map.of(Facet.TOPIC, Set.of("patient-safety", "infection-prevention")));
            assertThat(widened.total()).isEqualTo(3);

            var narrowed = narrowed(
                    "",
                    Map.of(
                            Facet.TOPIC,
                            Set.of("patient-safety", "infection-prevention"),
                            Facet.LANGUAGE,
                            Set.of("fr")));
            assertThat(slugs(narrowed)).containsExactlyInAnyOrder(HAND_HYGIENE, INJECTIONS);
            assertThat(narrowed.counts(Facet.TOPIC))
                    .containsExactly(new FacetCount("infection-prevention", 1), new FacetCount("patient-safety", 1));
            assertThat(narrowed.counts(Facet.LANGUAGE)).contains(new FacetCount("en", 3), new FacetCount("uk", 1));
            assertThat(narrowed.counts(Facet.KIND)).containsExactly(new FacetCount("course", 2));
        }

        @Test
        void findsNothingForAnUnknownValue() {
            assertThat(narrowed("hand", Map.of(Facet.KIND, Set.of("workshop"))).total())
                    .isZero();
            assertThat(narrowed("hand", Map.of(Facet.LANGUAGE, Set.of("tlh", "\u0000")))
                            .total())
                    .isZero();
        }
    }

    @Nested
    class Keeping {

        @Test
        void doesNothingForAStaleVersion() {
            index.put(List.of(titled(5, "Newer title")));
            index.put(List.of(titled(4, "Older title")));
            index.refresh();

            assertThat(slugs(search("newer title"))).startsWith(HAND_HYGIENE);
            assertThat(slugs(search("older"))).isEmpty();
            assertThat(index.count()).isEqualTo(academy().size());
        }

        @Test
        void keepsTheHighestVersionOfOneBatch() {
            index.put(List.of(titled(7, "Seventh title"), titled(6, "Sixth title")));
            index.refresh();

            assertThat(search("seventh").total()).isEqualTo(1);
            assertThat(search("sixth").total()).isZero();
        }

        @Test
        void replacesTheSameVersionAndLeavesNoOldUnitBehind() {
            index.put(List.of(titled(1, "Rewritten")));
            index.refresh();

            assertThat(slugs(search("rewritten"))).containsExactly(HAND_HYGIENE);
            assertThat(search("aseptic").total()).isZero();
            assertThat(index.suggest("five", LanguageTag.EN, 8)).isEmpty();
        }

        @Test
        void forgetsWhatWasRemovedAndDoesNotTakeALateVersionBack() {
            index.remove("course:" + HAND_HYGIENE, 2);
            index.put(List.of(handHygiene(1)));
            index.refresh();

            assertThat(slugs(search("five moments"))).doesNotContain(HAND_HYGIENE);
            assertThat(index.suggest("hand", LanguageTag.EN, 8)).isEmpty();
            assertThat(index.count()).isEqualTo(academy().size() - 1);

            index.put(List.of(handHygiene(3)));
            index.refresh();
            assertThat(slugs(search("five moments"))).contains(HAND_HYGIENE);
        }

        @Test
        void doesNotRemoveWhatIsNewer() {
            index.put(List.of(handHygiene(9)));
            index.remove("course:" + HAND_HYGIENE, 8);
            index.refresh();

            assertThat(slugs(search("five moments"))).contains(HAND_HYGIENE);
        }

        @Test
        void holdsExactlyWhatItWasRebuiltFrom() {
            assertThat(index.complete()).isFalse();

            index.rebuild(List.of(handHygiene(1)));

            assertThat(index.complete()).isTrue();
            assertThat(index.count()).isEqualTo(1);
            assertThat(slugs(search(""))).containsExactly(HAND_HYGIENE);
        }

        private SearchDocument titled(long version, String title) {
            return Findable.course(
                    HAND_HYGIENE, version, "infection-prevention", Findable.variant(LanguageTag.EN, title, "Summary."));
        }
    }

    @Nested
    class AnyText {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "AND",
                    "\"hand",
                    "hand\"",
                    "title:hand",
                    "*",
                    "?",
                    "hand*",
                    "~2",
                    "hand~",
                    "(((",
                    "[a TO",
                    "+-!(){}[]^\"~*?:\\/",
                    "{\"query\":{\"match_all\":{}}}",
                    "' OR 1=1 --",
                    "<script>alert(1)</script>",
                    "\u0000\u0001\u001f",
                    "\ud800",
                    "\udc00x",
                    "👩🏽‍⚕️",
                    "\u202e\u200f\u200b",
                    "ﷺ",
                    "%00%ff",
                    "the",
                    "و",
                    "的",
                    "и"
                })
        void isAnsweredAndNeverUnderstoodAsSyntax(String text) {
            assertThat(search(text)).isNotNull();
            assertThat(index.suggest(text, LanguageTag.AR, 8)).isNotNull();
            for (var hit : search(text + " hand hygiene").hits()) {
                assertThat(hit.title().html()).doesNotContain("<script");
            }
        }

        @Test
        void isAnsweredHoweverLong() {
            for (var piece : List.of("a", "hand ", "手", "ё", "hygeine unknwon ", "\u0301", "👩", "l’", "x\u0000")) {
                var text = piece.repeat(10_000 / piece.length());
                assertThat(search(text)).isNotNull();
                assertThat(index.suggest(text, LanguageTag.ZH, 8)).isNotNull();
            }
        }

        @Test
        void isAnsweredOnAnyPage() {
            for (var page : new int[] {Integer.MIN_VALUE, -1, 0, 2, 1_000_000, Integer.MAX_VALUE}) {
                for (var size : new int[] {-1, 0, 1, 100, Integer.MAX_VALUE}) {
                    var results = index.search(
                            new SearchQuery("hand", LanguageTag.EN, Map.of(), Days.ANY, page, size, false));
                    assertThat(results.total()).isPositive();
                    assertThat(results.hits()).hasSizeLessThanOrEqualTo(100);
                }
            }
        }

        @RepeatedTest(10)
        void isAnsweredWhateverItIs(RepetitionInfo repetition) {
            var seed = 20_261_121L * repetition.getCurrentRepetition();
            var random = new Random(seed);
            for (int i = 0; i < 40; i++) {
                isAnswered(seed, random);
            }
        }

        private void isAnswered(long seed, Random random) {
            var text = random.ints(random.nextInt(1, 60))
                    .mapToObj(any -> piece(random))
                    .collect(Collectors.joining());

            var results = search(text, LanguageTag.values()[random.nextInt(7)]);
            var suggestions = index.suggest(text, LanguageTag.values()[random.nextInt(7)], 8);

            assertThat(results.hits()).as("seed %s: %s", seed, text).hasSizeLessThanOrEqualTo(20);
            assertThat(suggestions).as("seed %s: %s", seed, text).hasSizeLessThanOrEqualTo(8);
        }

        private static String piece(Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> Character.toString(random.nextInt(0x80));
                case 1 -> Character.toString(random.nextInt(0x3000));
                case 2 -> String.valueOf((char) random.nextInt(0x10000));
                case 3 -> Character.toString(random.nextInt(0x110000));
                case 4 ->
                    List.of("hand", "hygeine", "手卫生", "نظافة", "рук", " ", "гігієна", "l’hygiène")
                            .get(random.nextInt(8));
                default -> Character.toString(0x4e00 + random.nextInt(0x100));
            };
        }
    }
}
