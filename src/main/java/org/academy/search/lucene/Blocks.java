package org.academy.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.academy.search.Facet;
import org.academy.search.Happening;
import org.academy.search.SearchDocument;
import org.academy.shared.LanguageTag;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How a search document lies in Lucene: one Lucene document for the whole thing, with fields per language, and one for
 * each of its parts in each language, all replaced at once.
 */
final class Blocks {

    /** Names the whole and its parts. */
    static final String ID = "id";
    /** Names the whole, or what remains of a removed one. */
    static final String KEY = "key";

    static final String VERSION = "version";
    static final String TYPE = "type";
    static final String WHOLE = "whole";
    static final String PART = "part";
    static final String GONE = "gone";

    static final String KIND = "is";
    static final String SLUG = "slug";
    static final String AT = "at";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String ZONE = "zone";
    static final String WHOLE_DAY = "wholeDay";
    static final String KIND_ORDER = "kindOrder";
    static final String SPOKEN = "spoken";
    static final String LANGUAGE = "in";
    static final String NUMBER = "number";
    static final String OWNER = "owner";

    /** Folded title, whole. */
    static final String NAME = "name";
    /** Every beginning of a folded title. */
    static final String START = "start";
    /** Everything, in all languages, unstemmed. */
    static final String EVERYTHING = "everything";

    /** Titles and keywords, in all languages, unstemmed. */
    static final String NAMES = "names";
    /** Every word there is: folded, language, as it is written; see {@link Vocabulary}. */
    static final String WORD = "word";

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_START = 24;
    private static final int LONGEST_WORD = 40;

    private static final FieldType MARKABLE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true, true);
    private static final FieldType SEARCHABLE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, false);
    private static final FieldType TERMS = type(IndexOptions.DOCS, false, false);

    private Blocks() {}

    static String title(LanguageTag language) {
        return "title_" + language.tag();
    }

    static String summary(LanguageTag language) {
        return "summary_" + language.tag();
    }

    static String heads(LanguageTag language) {
        return "heads_" + language.tag();
    }

    static String body(LanguageTag language) {
        return "body_" + language.tag();
    }

    static String partTitle(LanguageTag language) {
        return "partTitle_" + language.tag();
    }

    static String partText(LanguageTag language) {
        return "partText_" + language.tag();
    }

    static String beginnings(LanguageTag language) {
        return "beginnings_" + language.tag();
    }

    static String starts(LanguageTag language) {
        return START + "_" + language.tag();
    }

    static String byline(LanguageTag language) {
        return "byline_" + language.tag();
    }

    static String minutes(LanguageTag language) {
        return "minutes_" + language.tag();
    }

    static String bytes(LanguageTag language) {
        return "bytes_" + language.tag();
    }

    static Analyzer analyzer() {
        var fields = new HashMap<String, Analyzer>();
        for (var language : LanguageTag.values()) {
            var analyzer = Analysis.of(language);
            fields.put(title(language), analyzer);
            fields.put(summary(language), analyzer);
            fields.put(heads(language), analyzer);
            fields.put(body(language), analyzer);
            fields.put(partTitle(language), analyzer);
            fields.put(partText(language), analyzer);
            fields.put(beginnings(language), Analysis.BEGINNINGS);
        }
        return new PerFieldAnalyzerWrapper(Analysis.PLAIN, fields);
    }

    /** What stays of a removed thing, so that a late announcement does not bring it back. */
    static Document gone(String id, long version) {
        var gone = new Document();
        gone.add(new StringField(ID, id, Field.Store.NO));
        gone.add(new StringField(KEY, id, Field.Store.NO));
        gone.add(new StringField(TYPE, GONE, Field.Store.NO));
        gone.add(new NumericDocValuesField(VERSION, version));
        return gone;
    }

    /** The parts, and then the whole. */
    static List<Document> of(SearchDocument source) {
        var block = new ArrayList<Document>();
        for (var variant : source.variants()) {
            for (var part : variant.parts()) {
                block.add(part(source, variant.language(), part));
            }
        }
        block.add(whole(source));
        return block;
    }

    private static Document part(SearchDocument source, LanguageTag language, SearchDocument.Part part) {
        var document = new Document();
        document.add(new StringField(ID, source.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(OWNER, new BytesRef(source.id())));
        document.add(new StringField(TYPE, PART, Field.Store.NO));
        document.add(new StoredField(KIND, source.kind().code()));
        document.add(new StoredField(SLUG, source.slug()));
        document.add(new StoredField(PART, part.slug()));
        document.add(new StoredField(NUMBER, part.number()));
        document.add(new NumericDocValuesField(AT, source.at().toEpochMilli()));
        document.add(new Field(partTitle(language), part.title(), MARKABLE));
        document.add(new Field(partText(language), part.text(), MARKABLE));
        suggest(document, language, part.title());
        return document;
    }

    private static Document whole(SearchDocument source) {
        var document = new Document();
        document.add(new StringField(ID, source.id(), Field.Store.YES));
        document.add(new StringField(KEY, source.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(OWNER, new BytesRef(source.id())));
        document.add(new StringField(TYPE, WHOLE, Field.Store.NO));
        document.add(new NumericDocValuesField(VERSION, source.version()));
        document.add(new NumericDocValuesField(AT, source.at().toEpochMilli()));
        document.add(new NumericDocValuesField(KIND_ORDER, source.kind().ordinal()));
        document.add(new StoredField(KIND, source.kind().code()));
        document.add(new StoredField(SLUG, source.slug()));
        source.languages().forEach(language -> document.add(new StoredField(SPOKEN, language.tag())));
        value(document, Facet.KIND, source.kind().code());
        source.languages().forEach(language -> value(document, Facet.LANGUAGE, language.tag()));
        source.values()
                .forEach((facet, values) -> values.forEach(value -> {
                    value(document, facet, value);
                    document.add(new StoredField(facet.code(), value));
                }));
        happening(document, source.happening());
        plain(document, NAMES, source.keywords());
        plain(document, EVERYTHING, source.keywords());
        var words = new HashSet<String>();
        source.variants().forEach(variant -> variant(document, variant, words));
        words(source.keywords(), source.variants().getFirst().language(), words);
        words.forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        return document;
    }

    /** Days of the place are what is looked for, moments are what is shown. */
    private static void happening(Document document, @Nullable Happening happening) {
        if (happening != null) {
            day(document, FIRST_DAY, happening.firstDay());
            day(document, LAST_DAY, happening.lastDay());
            document.add(new StoredField(STARTS, happening.starts().toEpochMilli()));
            document.add(new StoredField(ENDS, happening.ends().toEpochMilli()));
            document.add(new StoredField(ZONE, happening.zone()));
            document.add(new StoredField(WHOLE_DAY, String.valueOf(happening.wholeDay())));
        }
    }

    private static void day(Document document, String field, LocalDate day) {
        document.add(new LongPoint(field, day.toEpochDay()));
        document.add(new NumericDocValuesField(field, day.toEpochDay()));
    }

    private static void variant(Document document, SearchDocument.Variant variant, Set<String> words) {
        var language = variant.language();
        var heads = new StringJoiner("\n");
        var body = new StringJoiner("\n");
        body.add(variant.text());
        for (var part : variant.parts()) {
            heads.add(part.title());
            body.add(part.text());
        }
        document.add(new StoredField(LANGUAGE, language.tag()));
        document.add(new Field(title(language), variant.title(), MARKABLE));
        document.add(new Field(summary(language), variant.summary(), MARKABLE));
        document.add(new Field(heads(language), heads.toString(), SEARCHABLE));
        document.add(new Field(body(language), body.toString(), SEARCHABLE));
        document.add(new StoredField(byline(language), variant.byline()));
        document.add(new StoredField(minutes(language), variant.minutes()));
        document.add(new StoredField(bytes(language), variant.bytes()));
        document.add(new StringField(NAME, name(variant.title()), Field.Store.NO));
        plain(document, NAMES, variant.title());
        for (var text : List.of(variant.title(), variant.summary(), heads.toString(), body.toString())) {
            plain(document, EVERYTHING, text);
            words(text, language, words);
        }
        suggest(document, language, variant.title());
    }

    private static void value(Document document, Facet facet, String value) {
        document.add(new SortedSetDocValuesField(facet.code(), new BytesRef(value)));
    }

    private static void plain(Document document, String field, String text) {
        document.add(new Field(field, Words.simplified(text), SEARCHABLE));
    }

    private static void suggest(Document document, LanguageTag language, String title) {
        document.add(new Field(beginnings(language), Words.simplified(title), TERMS));
        var name = name(title);
        var end = 0;
        for (int i = 0; i < LONGEST_START && end < name.length(); i++) {
            end = name.offsetByCodePoints(end, 1);
            document.add(new StringField(starts(language), name.substring(0, end), Field.Store.NO));
        }
    }

    private static FieldType type(IndexOptions options, boolean norms, boolean stored) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!norms);
        type.setStored(stored);
        type.freeze();
        return type;
    }

    private static void words(String text, LanguageTag language, Set<String> words) {
        for (var word : Words.cut(Analysis.SURFACE, text)) {
            if (word.text().length() <= LONGEST_WORD && !Words.hasHan(word.text())) {
                words.add(Vocabulary.entry(Words.fold(word.text()), language, word.text()));
            }
        }
    }

    /** A title as it is compared and begun: folded, with single spaces, not longer than a term may be. */
    static String name(String title) {
        var folded = Words.fold(Words.simplified(title)).strip().replaceAll("\\s+", " ");
        return folded.length() <= LONGEST_NAME ? folded : folded.substring(0, LONGEST_NAME);
    }
}
