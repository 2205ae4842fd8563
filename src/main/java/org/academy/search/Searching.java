package org.academy.search;

import java.time.Duration;
import java.util.List;
import org.academy.shared.LanguageTag;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finding what is published. Open to everyone: nothing else is ever in the index. */
@Service
@PreAuthorize("permitAll()")
public class Searching {

    private static final int SUGGESTIONS = 8;

    private final SearchIndex index;

    Searching(SearchIndex index) {
        this.index = index;
    }

    public Found search(SearchQuery query) {
        var begun = System.nanoTime();
        var results = index.search(query);
        return new Found(results, Duration.ofNanos(System.nanoTime() - begun).toMillis(), index.engine());
    }

    /** Titles that go on as the reader began. */
    public List<Suggestion> suggest(String begun, LanguageTag language) {
        return index.suggest(begun, language, SUGGESTIONS);
    }
}
