package org.academy.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.academy.search.SearchDocument;
import org.academy.search.SearchIndex;
import org.academy.search.SearchQuery;
import org.academy.search.SearchResults;
import org.academy.search.Suggestion;
import org.academy.shared.LanguageTag;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lucene in a directory of this machine: one writer, readers that see what was written at once, and a commit before a
 * {@link #put} returns, so that an announcement is only forgotten when it is safely in.
 */
public final class LuceneIndex implements SearchIndex, AutoCloseable {

    /** Changes with the fields and the analysis; an index of another format is thrown away and built anew. */
    static final String FORMAT = "3";

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String FORMAT_KEY = "format";
    private static final String COMPLETE_KEY = "complete";
    private static final int BATCH = 500;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Object writing = new Object();
    private final Object committing = new Object();
    /** Null while nothing is rebuilt. */
    private @Nullable Set<String> changedMeanwhile;

    private long committed = -1;
    private volatile boolean complete;
    private final Clock clock;

    private LuceneIndex(Directory directory, IndexWriter writer, boolean complete, Clock clock) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.complete = complete;
        this.clock = clock;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index in the folder; one that cannot be read, or is of another format, is begun anew. */
    public static LuceneIndex open(Path folder, Clock clock) {
        try {
            var directory = FSDirectory.open(folder);
            var state = state(directory);
            var current = FORMAT.equals(state.get(FORMAT_KEY));
            var configuration = new IndexWriterConfig(Blocks.analyzer())
                    .setOpenMode(
                            current ? IndexWriterConfig.OpenMode.CREATE_OR_APPEND : IndexWriterConfig.OpenMode.CREATE)
                    .setCommitOnClose(true);
            var complete = current && Boolean.parseBoolean(state.get(COMPLETE_KEY));
            var writer = new IndexWriter(directory, configuration);
            remember(writer, complete);
            writer.commit();
            return new LuceneIndex(directory, writer, complete, clock);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> state(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        } catch (IndexNotFoundException none) {
            return Map.of();
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unreadable) {
            LOG.warn("The search index cannot be read and is built anew: {}", unreadable.getMessage());
            for (var file : directory.listAll()) {
                directory.deleteFile(file);
            }
            return Map.of();
        }
    }

    private static void remember(IndexWriter writer, boolean complete) {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, COMPLETE_KEY, String.valueOf(complete))
                .entrySet());
    }

    @Override
    public String engine() {
        return "lucene";
    }

    @Override
    public void put(List<SearchDocument> batch) {
        makeDurable(write(batch, true));
    }

    @Override
    public void remove(String id, long version) {
        try {
            long sequence;
            synchronized (writing) {
                var known = versions(Set.of(id));
                if (known.getOrDefault(id, Long.MIN_VALUE) > version) {
                    return;
                }
                changed(id);
                sequence = writer.updateDocument(new Term(Blocks.ID, id), Blocks.gone(id, version));
            }
            makeDurable(sequence);
            refresh();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long write(List<SearchDocument> batch, boolean announced) {
        try {
            long sequence = -1;
            synchronized (writing) {
                var ids = new HashSet<String>();
                batch.forEach(document -> ids.add(document.id()));
                var known = versions(ids);
                for (var document : batch) {
                    if (announced) {
                        changed(document.id());
                    }
                    if (known.getOrDefault(document.id(), Long.MIN_VALUE) <= document.version()) {
                        sequence = writer.updateDocuments(new Term(Blocks.ID, document.id()), Blocks.of(document));
                        known.put(document.id(), document.version());
                    }
                }
            }
            refresh();
            return sequence;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void changed(String id) {
        if (changedMeanwhile != null) {
            changedMeanwhile.add(id);
        }
    }

    /** The versions kept now, removed ones too. */
    private Map<String, Long> versions(Set<String> ids) throws IOException {
        searchers.maybeRefreshBlocking();
        var versions = new HashMap<String, Long>();
        var searcher = searchers.acquire();
        try {
            for (var id : ids) {
                version(searcher.getIndexReader(), id).ifPresent(version -> versions.put(id, version));
            }
        } finally {
            searchers.release(searcher);
        }
        return versions;
    }

    private static OptionalLong version(IndexReader reader, String id) throws IOException {
        for (var leaf : reader.leaves()) {
            var documents = leaf.reader().postings(new Term(Blocks.KEY, id));
            var live = leaf.reader().getLiveDocs();
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    var versions = leaf.reader().getNumericDocValues(Blocks.VERSION);
                    if (versions != null && versions.advanceExact(documents.docID())) {
                        return OptionalLong.of(versions.longValue());
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    /** One commit serves all who wait for it. */
    private void makeDurable(long sequence) {
        synchronized (committing) {
            if (committed >= sequence) {
                return;
            }
            try {
                committed = Math.max(committed, writer.commit());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Override
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public SearchResults search(SearchQuery query) {
        return read(searcher -> new Reading(searcher, LocalDate.now(clock)).search(query));
    }

    @Override
    public List<Suggestion> suggest(String prefix, LanguageTag language, int limit) {
        return read(searcher -> new Suggesting(searcher).suggest(prefix, language, limit));
    }

    @Override
    public long count() {
        return read(searcher -> (long) searcher.count(new TermQuery(new Term(Blocks.TYPE, Blocks.WHOLE))));
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void rebuild(Iterable<SearchDocument> everything) {
        synchronized (writing) {
            changedMeanwhile = new HashSet<>();
        }
        try {
            var seen = putAll(everything);
            synchronized (writing) {
                seen.addAll(Objects.requireNonNullElse(changedMeanwhile, Set.of()));
                for (var id : ids()) {
                    if (!seen.contains(id)) {
                        writer.deleteDocuments(new Term(Blocks.ID, id));
                    }
                }
                complete = true;
                remember(writer, true);
            }
            synchronized (committing) {
                committed = Math.max(committed, writer.commit());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            synchronized (writing) {
                changedMeanwhile = null;
            }
        }
        refresh();
    }

    private Set<String> putAll(Iterable<SearchDocument> everything) {
        var seen = new HashSet<String>();
        var batch = new ArrayList<SearchDocument>();
        for (var document : everything) {
            seen.add(document.id());
            batch.add(document);
            if (batch.size() == BATCH) {
                write(batch, false);
                batch.clear();
            }
        }
        write(batch, false);
        return seen;
    }

    private List<String> ids() throws IOException {
        searchers.maybeRefreshBlocking();
        return read(searcher -> {
            var ids = new ArrayList<String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var terms = leaf.reader().terms(Blocks.ID);
                if (terms != null) {
                    var each = terms.iterator();
                    while (each.next() != null) {
                        ids.add(each.term().utf8ToString());
                    }
                }
            }
            return ids;
        });
    }

    private <T> T read(Reader<T> reader) {
        try {
            var searcher = searchers.acquire();
            try {
                return reader.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private interface Reader<T> {
        T read(IndexSearcher searcher) throws IOException;
    }
}
