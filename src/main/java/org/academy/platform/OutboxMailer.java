package org.academy.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mails into the outbox and has them delivered once they are there for good. */
@Component
class OutboxMailer implements Mailer {

    private static final int BATCH = 500;

    private final JdbcTemplate database;
    private final MailDelivery delivery;
    private final Clock clock;

    OutboxMailer(JdbcTemplate database, MailDelivery delivery, Clock clock) {
        this.database = database;
        this.delivery = delivery;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        send(List.of(mail));
    }

    /** Says {@code on duplicate key} and not {@code ignore}, which would also keep silent about what does not fit. */
    @Override
    @Transactional
    public void send(Collection<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        database.batchUpdate("""
                insert into mail (occasion, recipient, language, subject, text, html, calendar, calendar_method, stop,
                    useful_until, queued_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update occasion = occasion
                """, mails, BATCH, (row, mail) -> fill(row, mail, now));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                delivery.soon();
            }
        });
    }

    private static void fill(PreparedStatement row, Mail mail, Timestamp now) throws SQLException {
        var calendar = mail.calendar();
        var usefulUntil = mail.usefulUntil();
        row.setString(1, mail.key());
        row.setString(2, mail.to());
        row.setString(3, mail.language().tag());
        row.setString(4, mail.subject());
        row.setString(5, mail.text());
        row.setString(6, mail.html());
        row.setString(7, calendar == null ? null : calendar.content());
        row.setString(8, calendar == null ? null : calendar.method().name());
        row.setString(9, mail.stop());
        row.setTimestamp(10, usefulUntil == null ? null : Timestamp.from(usefulUntil));
        row.setTimestamp(11, now);
        row.setTimestamp(12, now);
    }
}
