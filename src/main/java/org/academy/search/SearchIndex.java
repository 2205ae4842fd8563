package org.academy.search;

import java.util.List;
import org.academy.shared.LanguageTag;

/** Port: keeps documents so that they can be found. Every engine passes the same tests. */
public interface SearchIndex {

    /** The engine's name. */
    String engine();

    /**
     * Keeps the documents, each unless a higher version of it was kept or removed before. What was put survives a crash
     * from the moment this returns.
     */
    void put(List<SearchDocument> batch);

    /** Forgets a document, and every version of it up to this one that may still come. */
    void remove(String id, long version);

    /** Lets the next search see everything put so far; without, an engine may take about a second. */
    void refresh();

    SearchResults search(SearchQuery query);

    /** Titles with words that begin like this, those in the reader's language first. */
    List<Suggestion> suggest(String prefix, LanguageTag language, int limit);

    /** How many documents can be found. */
    long count();

    /** Whether {@link #rebuild} ever ran to its end; not so for a new index or one kept in an older form. */
    boolean complete();

    /** Makes the index hold exactly these documents, and those put meanwhile. It can be searched all the time. */
    void rebuild(Iterable<SearchDocument> everything);
}
