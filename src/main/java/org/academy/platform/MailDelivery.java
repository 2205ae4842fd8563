package org.academy.platform;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the outbox's mails to the mail server, one by one, each at most once.
 *
 * <p>A mail is claimed for good before the server hears of it and settled afterwards. Who dies in between leaves a
 * claim, and nobody can know whether the server took the mail: it is {@link MailState#UNCLEAR} and waits for an
 * administrator. Only what the server clearly refused is tried again by itself, ten times, longer apart each time.
 */
@Component
class MailDelivery {

    /** How long handing over can last: longer than the time limits of the connection together. */
    static final Duration HANDING_OVER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int ATTEMPTS = 10;
    private static final int REFUSAL = 1000;
    private static final Pattern NO = Pattern.compile("[45]\\d\\d");
    private static final long LAST_WORDS_SECONDS = 15;
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<JavaMailSender> server;
    private final Settings settings;
    private final Clock clock;
    private final String instance = ManagementFactory.getRuntimeMXBean().getName();
    /** Of its own: a slow mail server keeps no other work waiting. */
    private final ExecutorService carrier = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("mail").daemon().factory());

    private final AtomicBoolean called = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    MailDelivery(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> server,
            Settings settings,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void soon() {
        if (server.getIfAvailable() != null && !stopping.get() && called.compareAndSet(false, true)) {
            carrier.execute(() -> {
                called.set(false);
                try {
                    deliver();
                } catch (RuntimeException broken) {
                    LOG.warn("Mails wait for the next round", broken);
                }
            });
        }
    }

    /** The mail at hand is still settled. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping.set(true);
        carrier.shutdown();
        carrier.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    void deliver() {
        server.ifAvailable(there -> {
            dropLate();
            for (var next = claim(); next.isPresent(); next = stopping.get() ? Optional.empty() : claim()) {
                deliver(next.get(), there);
            }
        });
    }

    private void dropLate() {
        database.sql("update mail set state = 'LATE', due_at = null where state = 'WAITING' and useful_until <= :now")
                .param("now", now())
                .update();
    }

    /** Takes the next mail, for good: from here on nobody else sends it. */
    private Optional<MimeMail.Row> claim() {
        var claimed = transaction.execute(status -> {
            var next = database.sql("""
                            select id, occasion, recipient, language, subject, text, html, calendar, calendar_method,
                                stop, attempts
                            from mail where state = 'WAITING' and due_at <= :now
                            order by due_at, id limit 1 for update skip locked
                            """)
                    .param("now", now())
                    .query(MimeMail.Row.class)
                    .optional();
            next.ifPresent(
                    mail -> database.sql("update mail set state = 'SENDING', claimed_at = :now, claimed_by = :instance,"
                                    + " attempts = attempts + 1 where id = :id")
                            .param("now", now())
                            .param("instance", instance)
                            .param("id", mail.id())
                            .update());
            return next;
        });
        return claimed == null ? Optional.empty() : claimed;
    }

    private void deliver(MimeMail.Row mail, JavaMailSender there) {
        try {
            there.send(MimeMail.write(there.createMimeMessage(), mail, settings, clock.instant()));
        } catch (MessagingException unwritable) {
            postpone(mail, String.valueOf(unwritable.getMessage()));
            return;
        } catch (MailException failed) {
            switch (outcome(failed)) {
                case TAKEN -> LOG.debug("Mail {} was taken before the line broke", mail.id());
                case REFUSED -> {
                    postpone(mail, String.valueOf(failed.getMessage()));
                    return;
                }
                case UNCLEAR -> {
                    leaveUnclear(mail, String.valueOf(failed.getMessage()));
                    return;
                }
            }
        }
        database.sql("update mail set state = 'SENT', sent_at = :now, due_at = null, refusal = null where id = :id")
                .param("now", now())
                .param("id", mail.id())
                .update();
    }

    private enum Outcome {
        TAKEN,
        REFUSED,
        UNCLEAR
    }

    /** Refused is what certainly did not get there: the server could not be reached, or said no. */
    private static Outcome outcome(MailException failed) {
        if (failed instanceof MailAuthenticationException) {
            return Outcome.REFUSED;
        }
        if (!(failed instanceof MailSendException unsent)) {
            return Outcome.UNCLEAR;
        }
        var problems = unsent.getMessageExceptions();
        if (problems.length == 0) {
            return Outcome.TAKEN;
        }
        boolean unreached = unsent.getCause() == problems[0];
        return unreached || isANo(problems[0]) ? Outcome.REFUSED : Outcome.UNCLEAR;
    }

    /** The server's own words begin with their number; what it says of addresses, it says before it takes anything. */
    private static boolean isANo(Exception failed) {
        return failed instanceof SendFailedException no
                && (NO.matcher(String.valueOf(no.getMessage())).lookingAt()
                        || no.getInvalidAddresses() != null && no.getInvalidAddresses().length > 0);
    }

    private void postpone(MimeMail.Row mail, String refusal) {
        int attempts = mail.attempts() + 1;
        LOG.warn("Mail {} was refused at attempt {}: {}", mail.id(), attempts, refusal);
        var later = Timestamp.from(clock.instant().plus(Duration.ofMinutes(1L << attempts)));
        database.sql("update mail set state = :state, due_at = :due, refusal = :refusal where id = :id")
                .param("state", attempts < ATTEMPTS ? "WAITING" : "REFUSED")
                .param("due", attempts < ATTEMPTS ? later : null)
                .param("refusal", cut(refusal))
                .param("id", mail.id())
                .update();
    }

    /** The claim stays: it is what makes the mail unclear. */
    private void leaveUnclear(MimeMail.Row mail, String problem) {
        LOG.warn("Whether mail {} left is unclear: {}", mail.id(), problem);
        database.sql("update mail set refusal = :problem, claimed_at = :then where id = :id")
                .param("problem", cut(problem))
                .param("then", Timestamp.from(clock.instant().minus(HANDING_OVER)))
                .param("id", mail.id())
                .update();
    }

    /**
     * What left long ago needs no words any more: links in them are secrets. Its occasion stays, so that it is not
     * repeated.
     */
    @Scheduled(cron = "0 40 3 * * *")
    void forgetOldWords() {
        database.sql("update mail set text = '', html = '', calendar = null, stop = null"
                        + " where state = 'SENT' and sent_at < :then and text <> ''")
                .param("then", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static String cut(String refusal) {
        return refusal.substring(0, Math.min(REFUSAL, refusal.length()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
