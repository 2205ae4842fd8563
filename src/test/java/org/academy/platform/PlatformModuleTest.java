package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class PlatformModuleTest {

    @Autowired
    DataSource database;

    @Autowired
    Messages messages;

    @Test
    void speaksToARealDatabase() throws SQLException {
        try (var connection = database.getConnection();
                var version = connection.createStatement().executeQuery("select version()")) {
            version.next();
            assertThat(version.getString(1)).contains("MariaDB");
        }
    }

    @Test
    void saysInEnglishWhatItCannotSayInAnotherLanguage() {
        assertThat(messages.text(Locale.ITALIAN, "platform.rule.file-too-big", 50))
                .isEqualTo("This file is too big: at most 50 MB can be kept.");
    }

    @Test
    void writesWesternDigitsInEveryLanguage() {
        assertThat(LanguageTag.all())
                .allSatisfy(language -> assertThat(messages.text(language, "platform.rule.file-too-big", 50))
                        .contains("50"));
    }
}
