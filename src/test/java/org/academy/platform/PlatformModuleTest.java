package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(extraIncludes = {"people", "site", "ui"})
class PlatformModuleTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Messages messages;

    @Test
    void speaksToARealDatabase() throws SQLException {
        try (var connection = dataSource.getConnection();
                var version = connection.createStatement().executeQuery("select version()")) {
            version.next();
            assertThat(version.getString(1)).contains("MariaDB");
        }
    }

    @Test
    void listensToOtherModulesAsSystem(@Autowired Listener listener, @Autowired ApplicationEventPublisher events)
            throws Exception {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(new Rang("bell")));

        assertThat(listener.heardBy().get(10, TimeUnit.SECONDS)).isEqualTo("system");
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

    record Rang(String what) {}

    static class Listener {

        private final CompletableFuture<String> heardBy = new CompletableFuture<>();

        CompletableFuture<String> heardBy() {
            return heardBy;
        }

        @ApplicationModuleListener
        void on(Rang rang) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            heardBy.complete(authentication == null ? "nobody" : authentication.getName());
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }
}
