package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path path;

    @Test
    void belongsToThisProcessOnceClaimed() {
        assertThat(DataDirectory.claim(path)).isSameAs(DataDirectory.claim(path.resolve("../" + path.getFileName())));
    }

    @Test
    void needsRoom() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataDirectory.claim(path).withRoomFor(Long.MAX_VALUE))
                .withMessageContaining("is full");
    }

    @Test
    void staysADemonstrationOnceItIsOne() {
        var directory = DataDirectory.claim(path).intendedFor(true);

        directory.folder("files");

        assertThat(directory.intendedFor(true)).isSameAs(directory);
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> directory.intendedFor(false));
    }

    @Test
    void neverBecomesADemonstration() {
        var directory = DataDirectory.claim(path).intendedFor(false);

        directory.folder("files");

        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> directory.intendedFor(true));
    }
}
