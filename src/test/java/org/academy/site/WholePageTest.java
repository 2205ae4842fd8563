package org.academy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class WholePageTest {

    private final String start = words(4_000);
    private final String end = words(200);

    /** A text that packs as a page does. */
    private static String words(int count) {
        var random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(number -> "<li class=\"row\">" + random.nextInt(300) + " é手</li>")
                .collect(Collectors.joining("\n"));
    }

    private static String unpacked(WholePage page) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(page.packed()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void isTheSameOnBothWays() throws IOException {
        var page = WholePage.of(start, "kB" + end, weight -> "7 kB" + end);

        assertThat(new String(page.plain(), StandardCharsets.UTF_8)).isEqualTo(start + "7 kB" + end);
        assertThat(unpacked(page)).isEqualTo(start + "7 kB" + end);
    }

    @Test
    void knowsItsWeightBeforeItsEnd() {
        var told = new AtomicInteger();
        var page = WholePage.of(start, "kB" + end, weight -> {
            told.set(weight);
            return "7 kB" + end;
        });

        assertThat(page.packed().length).isLessThan(page.plain().length / 4);
        assertThat(told.get()).isBetween(page.packed().length - 20, page.packed().length + 20);
    }

    @Test
    void mayHaveNoWeightToTell() throws IOException {
        assertThat(unpacked(WholePage.of(""))).isEmpty();
        assertThat(unpacked(WholePage.of("<p>هذا</p>"))).isEqualTo("<p>هذا</p>");
    }
}
