package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "GZIP;q=0.5, BR;q=0.1 | BROTLI",
                "gzip, br;q=0 | GZIP",
                "br;q=0.00, gzip ; q=1 | GZIP",
                "x-gzip, brotli | NONE",
                "gzip;q=0 | NONE",
                "identity | NONE",
                " | NONE"
            })
    void isTheBestThatIsAccepted(String accepted, Packing taken) {
        assertThat(Packing.taken(accepted)).isEqualTo(taken);
    }
}
