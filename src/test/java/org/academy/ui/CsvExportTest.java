package org.academy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(CsvExport.csv(List.of(List.of("Name", "Note"), List.of("Banda, Mwila", "said \"yes\""))))
                .isEqualTo("\ufeffName,Note\r\n\"Banda, Mwila\",\"said \"\"yes\"\"\"\r\n");
    }

    @Test
    void neverStartsAFormula() {
        assertThat(CsvExport.csv(List.of(List.of("=1+1", "-2", "fine")))).isEqualTo("\ufeff'=1+1,'-2,fine\r\n");
    }

    @Test
    void shortensANameToItsInitials() {
        assertThat(Initials.of("Liisa Aalto")).isEqualTo("LA");
        assertThat(Initials.of(" Ngoza ")).isEqualTo("N");
        assertThat(Initials.of("王 芳")).isEqualTo("王芳");
    }
}
