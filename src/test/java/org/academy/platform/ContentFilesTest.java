package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFilesTest {

    private static final String SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path root;

    private ContentFiles files;

    @BeforeEach
    void openTheStore() {
        files = new ContentFiles(root);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var first = files.put(hello(), 5);
        var second = files.put(hello(), 5);

        assertThat(first).isEqualTo(second).isEqualTo(new FileStore.StoredFile(SHA_OF_HELLO, 5));
        assertThat(files.path(SHA_OF_HELLO)).hasContent("hello").isEqualTo(root.resolve("2c/f2/" + SHA_OF_HELLO));
        assertThat(kept()).isOne();
    }

    @Test
    void keepsNothingOfAFileThatIsTooBig() throws IOException {
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> files.put(hello(), 4));

        assertThat(kept()).isZero();
    }

    @Test
    void knowsNoFileOutsideItself() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.path("../../etc/passwd"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.path("0".repeat(64)));
    }

    private long kept() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static ByteArrayInputStream hello() {
        return new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
    }
}
