package org.academy.platform;

import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the outbox's mails to the mail server, one by one, each held by one instance only. A refused one is tried again
 * after a while, ten times, longer apart each time.
 */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int ATTEMPTS = 10;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<JavaMailSender> server;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Settings settings;
    private final Clock clock;

    MailDelivery(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> server,
            ObjectProvider<TaskScheduler> scheduler,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.server = server;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    /** Without waiting for the next round. */
    void soon() {
        server.ifAvailable(there -> scheduler.ifAvailable(threads -> threads.schedule(this::deliver, clock.instant())));
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void deliver() {
        server.ifAvailable(there -> {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> deliverOne(there)));
            }
        });
    }

    private boolean deliverOne(JavaMailSender there) {
        var next = database.sql("""
                        select id, recipient, subject, text, attempts from mail
                        where sent_at is null and due_at <= :now order by due_at limit 1 for update skip locked
                        """).param("now", now()).query(Due.class).optional();
        next.ifPresent(mail -> deliver(mail, there));
        return next.isPresent();
    }

    private void deliver(Due mail, JavaMailSender there) {
        try {
            var message = new MimeMessageHelper(there.createMimeMessage(), "UTF-8");
            message.setFrom(settings.mailFrom());
            message.setTo(mail.recipient());
            message.setSubject(mail.subject());
            message.setText(mail.text());
            there.send(message.getMimeMessage());
            database.sql(
                            "update mail set sent_at = :now, due_at = null, refusal = null, attempts = attempts + 1 where id = :id")
                    .param("now", now())
                    .param("id", mail.id())
                    .update();
        } catch (MailException | MessagingException refused) {
            postpone(mail, String.valueOf(refused.getMessage()));
        }
    }

    private void postpone(Due mail, String refusal) {
        int attempts = mail.attempts() + 1;
        LOG.warn("Mail {} was refused at attempt {}: {}", mail.id(), attempts, refusal);
        var later = Timestamp.from(clock.instant().plus(Duration.ofMinutes(1L << attempts)));
        database.sql("update mail set attempts = :attempts, due_at = :due, refusal = :refusal where id = :id")
                .param("attempts", attempts)
                .param("due", attempts < ATTEMPTS ? later : null)
                .param("refusal", refusal.substring(0, Math.min(1000, refusal.length())))
                .param("id", mail.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    record Due(long id, String recipient, String subject, String text, int attempts) {}
}
