package org.academy.platform;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mails into the outbox and has them delivered once they are there for good. */
@Component
class OutboxMailer implements Mailer {

    private final JdbcClient database;
    private final MailDelivery delivery;
    private final Clock clock;

    OutboxMailer(JdbcClient database, MailDelivery delivery, Clock clock) {
        this.database = database;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert ignore into mail (occasion, recipient, language, subject, text, queued_at, due_at)
                        values (:occasion, :recipient, :language, :subject, :text, :now, :now)
                        """)
                .param("occasion", mail.key())
                .param("recipient", mail.to())
                .param("language", mail.language().tag())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("now", now)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                delivery.soon();
            }
        });
    }
}
