package org.academy.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.academy.search.Marked;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Marks in a kept text the words that were found, whole ({@link #whole}) or the sentence that tells most of them. */
final class Marker {

    private static final int LONGEST_PASSAGE = 280;
    private static final Analyzer ANALYZER = Blocks.analyzer();

    private final Marking whole;
    private final Marking passage;

    Marker(IndexSearcher searcher) {
        whole = highlighter(searcher, WholeBreakIterator::new, Integer.MAX_VALUE);
        passage = highlighter(searcher, () -> BreakIterator.getSentenceInstance(Locale.ROOT), LONGEST_PASSAGE);
    }

    private static Marking highlighter(IndexSearcher searcher, Supplier<BreakIterator> breaks, int longest) {
        return new Marking(UnifiedHighlighter.builder(searcher, ANALYZER)
                .withBreakIterator(breaks)
                .withFormatter(new Format(longest))
                .withHandleMultiTermQuery(false)
                .withHighlightPhrasesStrictly(false)
                .withWeightMatches(false)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(0));
    }

    /** The field's text with the words marked, or as it is if they are not in it. */
    Marked whole(String field, String text, @Nullable Query query, int document) throws IOException {
        var marked = query == null ? null : whole.one(field, text, query, document);
        return marked == null ? Marked.plain(text) : marked;
    }

    /** The sentence that tells most of the words; empty if none has any. */
    Marked passage(String field, String text, Query query, int document) throws IOException {
        var marked = passage.one(field, text, query, document);
        return marked == null ? Marked.plain("") : marked;
    }

    /**
     * Lucene's highlighter hands out what its formatter makes only to its heirs, and takes only from them a text that
     * was read already.
     */
    private static final class Marking extends UnifiedHighlighter {

        private String text = "";

        Marking(Builder builder) {
            super(builder);
        }

        @Nullable
        Marked one(String field, String kept, Query query, int document) throws IOException {
            if (kept.isEmpty()) {
                return null;
            }
            text = kept;
            var fields = highlightFieldsAsObjects(new String[] {field}, query, new int[] {document}, new int[] {1});
            return (Marked) Objects.requireNonNull(fields.get(field))[0];
        }

        @Override
        protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int most) {
            return List.<CharSequence[]>of(new CharSequence[] {text});
        }

        /** What can be marked was indexed with its places. */
        @Override
        protected OffsetSource getOffsetSource(String field) {
            return OffsetSource.POSTINGS;
        }
    }

    private static final class Format extends PassageFormatter {

        private final int longest;

        Format(int longest) {
            this.longest = longest;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            var passage = passages[0];
            var start = passage.getStartOffset();
            var end = passage.getEndOffset();
            if (end - start > longest) {
                var first = passage.getNumMatches() == 0 ? start : passage.getMatchStarts()[0];
                start = wordStart(
                        content, Math.clamp(first - longest / 3, start, Math.max(start, end - longest)), start);
                end = wordEnd(content, Math.min(start + longest, end), end);
            }
            var html = new StringBuilder();
            var open = -1;
            var until = start;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                var from = Math.max(passage.getMatchStarts()[i], until);
                var to = passage.getMatchEnds()[i];
                if (to > end || to <= from) {
                    continue;
                }
                if (open >= 0 && content.substring(until, from).isBlank()) {
                    html.append(Marked.escape(content.substring(until, to)));
                } else {
                    if (open >= 0) {
                        html.append("</mark>");
                    }
                    html.append(Marked.escape(content.substring(until, from)))
                            .append("<mark>")
                            .append(Marked.escape(content.substring(from, to)));
                    open = from;
                }
                until = to;
            }
            if (open >= 0) {
                html.append("</mark>");
            }
            html.append(Marked.escape(content.substring(until, end)));
            return cut(
                    content.substring(start, end),
                    html.toString(),
                    start > passage.getStartOffset(),
                    end < passage.getEndOffset());
        }

        private static Marked cut(String text, String html, boolean before, boolean after) {
            var head = before ? "…" : "";
            var tail = after ? "…" : "";
            return new Marked(head + text.strip() + tail, head + html.strip() + tail);
        }

        private static int wordStart(String content, int near, int least) {
            var space = content.lastIndexOf(' ', near);
            return space < least || near - space > 40 ? whole(content, near) : space + 1;
        }

        private static int wordEnd(String content, int near, int most) {
            var space = content.indexOf(' ', near);
            return space < 0 || space > most || space - near > 40 ? whole(content, near) : space;
        }

        private static int whole(String content, int near) {
            return near > 0 && near < content.length() && Character.isLowSurrogate(content.charAt(near))
                    ? near - 1
                    : near;
        }
    }
}
