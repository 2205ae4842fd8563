package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(extraIncludes = {"people", "site", "ui"})
class PlatformModuleTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Messages messages;

    @Autowired
    Settings settings;

    @Autowired
    Clock clock;

    @Autowired
    Mailer mailer;

    @Autowired
    Outbox outbox;

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

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void writesOncePerOccasionAndKeepsWhatCannotLeave() {
        mailer.send(mail("kept"));
        mailer.send(mail("kept"));

        assertThat(outbox.newest(PageRequest.of(0, 50)))
                .filteredOn(mail -> mail.key().equals("kept"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.sentAt()).isNull());
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void forgetsAMailWhoseCauseWasUndone() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mailer.send(mail("undone"));
            status.setRollbackOnly();
        });

        assertThat(outbox.newest(PageRequest.of(0, 50)))
                .noneMatch(mail -> mail.key().equals("undone"));
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void deliversOnceThroughAMailServerAndTriesAgainWhenItIsDown() throws Exception {
        database.sql("delete from mail").update();
        mailer.send(mail("letter"));
        var post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(1);

        deliveryBy(server, clock).deliver();
        assertThat(outbox.newest(PageRequest.of(0, 1)).getContent().getFirst())
                .satisfies(mail -> assertThat(mail.sentAt()).isNull())
                .satisfies(mail -> assertThat(mail.refusal()).isNotBlank());

        post.start();
        try {
            server.setPort(post.getSmtp().getPort());
            var later = deliveryBy(server, Clock.offset(clock, Duration.ofHours(1)));
            later.deliver();
            later.deliver();

            assertThat(post.getReceivedMessages()).hasSize(1);
            assertThat(GreenMailUtil.getBody(post.getReceivedMessages()[0])).contains("Welcome");
            assertThat(outbox.newest(PageRequest.of(0, 1))
                            .getContent()
                            .getFirst()
                            .sentAt())
                    .isNotNull();
        } finally {
            post.stop();
        }
    }

    @Test
    @WithMockUser
    void showsTheOutboxToAdministratorsOnly() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> outbox.newest(PageRequest.of(0, 50)));
    }

    private MailDelivery deliveryBy(JavaMailSender server, Clock clock) {
        ObjectProvider<JavaMailSender> provider = mock();
        given(provider.getIfAvailable()).willReturn(server);
        doCallRealMethod().when(provider).ifAvailable(any());
        return new MailDelivery(database, transactions, provider, mock(), settings, clock);
    }

    private static Mailer.Mail mail(String key) {
        return new Mailer.Mail(key, "amina@example.org", LanguageTag.EN, "Hello", "Welcome");
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
