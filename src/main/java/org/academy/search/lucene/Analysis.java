package org.academy.search.lucene;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import org.academy.shared.LanguageTag;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How each language's texts become terms: cut into words, freed of marks and variant letter forms, reduced to stems.
 *
 * <p>What changes here changes {@link LuceneIndex#FORMAT}.
 */
final class Analysis {

    /** Longer title words are found by searching, not by suggestion. */
    static final int LONGEST_BEGINNING = 12;

    private static final int LONGEST_TERM = 80;
    private static final Map<LanguageTag, Analyzer> LANGUAGES = Arrays.stream(LanguageTag.values())
            .collect(Collectors.toMap(
                    language -> language,
                    Analysis::chain,
                    (one, other) -> one,
                    () -> new EnumMap<>(LanguageTag.class)));

    /** Words of any language, folded and not stemmed; Chinese character by character. */
    static final Analyzer PLAIN = chain(UnaryOperator.identity(), Analysis::plain);

    /** Words as they are written, without case: what a reader may be shown. */
    static final Analyzer SURFACE = chain(UnaryOperator.identity(), words -> folded(elided(words)));

    /** Every beginning of every word of a title. */
    static final Analyzer BEGINNINGS = chain(
            UnaryOperator.identity(), words -> new EdgeNGramTokenFilter(plain(words), 1, LONGEST_BEGINNING, false));

    private Analysis() {}

    static Analyzer of(LanguageTag language) {
        return Objects.requireNonNull(LANGUAGES.get(language));
    }

    private static Analyzer chain(LanguageTag language) {
        return switch (language) {
            case EN ->
                chain(
                        UnaryOperator.identity(),
                        words -> new PorterStemFilter(new StopFilter(
                                new ICUFoldingFilter(new EnglishPossessiveFilter(words)),
                                EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
            case FR ->
                chain(
                        UnaryOperator.identity(),
                        words -> new FrenchLightStemFilter(new ICUFoldingFilter(new StopFilter(
                                folded(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)),
                                FrenchAnalyzer.getDefaultStopSet()))));
            case ES ->
                chain(
                        UnaryOperator.identity(),
                        words -> new SpanishLightStemFilter(new ICUFoldingFilter(
                                new StopFilter(folded(words), SpanishAnalyzer.getDefaultStopSet()))));
            case AR ->
                chain(
                        UnaryOperator.identity(),
                        words -> new ICUFoldingFilter(new ArabicStemFilter(new ArabicNormalizationFilter(new StopFilter(
                                new DecimalDigitFilter(folded(words)), ArabicAnalyzer.getDefaultStopSet())))));
            case RU ->
                chain(
                        Analysis::withoutStress,
                        words -> new ICUFoldingFilter(new RussianLightStemFilter(
                                new StopFilter(folded(words), RussianAnalyzer.getDefaultStopSet()))));
            case UK ->
                chain(
                        Analysis::withoutStress,
                        words -> new ICUFoldingFilter(new MorfologikFilter(
                                new StopFilter(folded(words), UkrainianMorfologikAnalyzer.getDefaultStopwords()),
                                UkrainianDictionary.INSTANCE)));
            case ZH -> chinese();
        };
    }

    private static Analyzer chinese() {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new SimplifiedChineseFilter(new ICUNormalizer2CharFilter(reader));
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new HMMChineseTokenizer();
                return new TokenStreamComponents(
                        words,
                        new ICUFoldingFilter(
                                new PorterStemFilter(new StopFilter(words, SmartChineseAnalyzer.getDefaultStopSet()))));
            }
        };
    }

    private static Analyzer chain(UnaryOperator<Reader> letters, UnaryOperator<TokenStream> words) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return letters.apply(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                var cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                return new TokenStreamComponents(cut, words.apply(new LengthFilter(cut, 1, LONGEST_TERM)));
            }
        };
    }

    private static TokenStream plain(TokenStream words) {
        return new ArabicNormalizationFilter(new ICUFoldingFilter(elided(words)));
    }

    /** Without what English hangs behind a noun and French before it. */
    private static TokenStream elided(TokenStream words) {
        return new ElisionFilter(new EnglishPossessiveFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
    }

    /** Without case and presentation forms, marks kept. */
    private static TokenStream folded(TokenStream words) {
        return new ICUNormalizer2Filter(words, Normalizer2.getNFKCCasefoldInstance());
    }

    /** Cyrillic as people type it: no stress marks, one apostrophe, no yo. */
    private static Reader withoutStress(Reader reader) {
        return new MappingCharFilter(CyrillicLetters.MAP, reader);
    }

    private static final class CyrillicLetters {
        static final NormalizeCharMap MAP = map();

        private static NormalizeCharMap map() {
            var letters = new NormalizeCharMap.Builder();
            letters.add("\u0301", "");
            letters.add("\u2019", "'");
            letters.add("\u2018", "'");
            letters.add("\u02bc", "'");
            letters.add("ґ", "г");
            letters.add("Ґ", "Г");
            letters.add("ё", "е");
            letters.add("Ё", "Е");
            return letters.build();
        }
    }

    private static final class UkrainianDictionary {
        static final Dictionary INSTANCE = read();

        private static Dictionary read() {
            try {
                return Dictionary.read(Objects.requireNonNull(
                        UkrainianMorfologikAnalyzer.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict")));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
