package org.academy.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.academy.search.SearchContractTest;
import org.academy.search.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on Lucene, and what is Lucene's own: files that survive. */
class LuceneIndexTest extends SearchContractTest {

    @TempDir
    Path folder;

    @Override
    protected SearchIndex emptyIndex() {
        return LuceneIndex.open(folder.resolve("index"), Clock.systemUTC());
    }

    @Override
    protected void close(SearchIndex index) throws IOException {
        ((LuceneIndex) index).close();
    }

    private long found(Path files) throws IOException {
        try (var copy = LuceneIndex.open(files, Clock.systemUTC())) {
            return copy.count();
        }
    }

    /** What a machine that lost its power would find on its disk. */
    private Path asAfterACrash() throws IOException {
        var crashed = Files.createDirectories(folder.resolve("crashed"));
        try (var files = Files.list(folder.resolve("index"))) {
            for (var file : files.toList()) {
                Files.copy(file, crashed.resolve(file.getFileName()));
            }
        }
        return crashed;
    }

    @Test
    void survivesACrashWithEverythingThatWasPut() throws IOException {
        var before = index.count();

        assertThat(found(asAfterACrash())).isEqualTo(before).isPositive();
    }

    @Test
    void remembersThatItIsComplete() throws IOException {
        index.rebuild(List.of());

        try (var copy = LuceneIndex.open(asAfterACrash(), Clock.systemUTC())) {
            assertThat(copy.complete()).isTrue();
            assertThat(copy.count()).isZero();
        }
    }

    @Test
    void beginsAnewWhenItsFilesCannotBeRead() throws IOException {
        index.rebuild(List.of());
        var crashed = asAfterACrash();
        try (var files = Files.list(crashed)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }

        try (var fresh = LuceneIndex.open(crashed, Clock.systemUTC())) {
            assertThat(fresh.complete()).isFalse();
            assertThat(fresh.count()).isZero();
        }
    }
}
