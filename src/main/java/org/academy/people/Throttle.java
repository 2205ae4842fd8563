package org.academy.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.academy.shared.RuleViolated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes guessing slow: after a few wrong tries for one user name, or many from one address, the next one has to wait,
 * twice as long each time. Kept in the database, so that every instance counts the same.
 *
 * <p>A try is counted before it is known to be wrong, and given back when it was right: tries made at once count too.
 */
@Component
public class Throttle {

    static final int FREE_BY_NAME = 5;
    static final int FREE_BY_ADDRESS = 30;
    static final int FREE_FOR_A_CLASS = 100;
    private static final Duration FORGET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Throttle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a try; throws if it comes too early. */
    @Transactional(
            propagation = Propagation.REQUIRES_NEW,
            isolation = Isolation.READ_COMMITTED,
            noRollbackFor = RuleViolated.class)
    public void enter(String door, String name, String address) {
        count(byName(door, name), FREE_BY_NAME);
        count(byAddress(door, address), FREE_BY_ADDRESS);
    }

    /** Counts somebody who has no name yet; they are many where a whole class joins at once. */
    @Transactional(
            propagation = Propagation.REQUIRES_NEW,
            isolation = Isolation.READ_COMMITTED,
            noRollbackFor = RuleViolated.class)
    public void enter(String door, String address) {
        count(byAddress(door, address), FREE_FOR_A_CLASS);
    }

    /** The try was right: the name is free again, the address gets it back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
    public void welcome(String door, String name, String address) {
        jdbc.sql("update sign_in_throttle set failures = 0, open_again = last_at where throttled = ?")
                .param(byName(door, name))
                .update();
        jdbc.sql("update sign_in_throttle set failures = failures - 1 where throttled = ? and failures > 0")
                .param(byAddress(door, address))
                .update();
    }

    private void count(String throttled, int free) {
        var before = Timestamp.from(clock.instant());
        // takes the row for itself at once: two who only looked first would wait for each other
        jdbc.sql("""
                        insert into sign_in_throttle (throttled, failures, last_at, open_again) values (?, 0, ?, ?)
                        on duplicate key update failures = failures
                        """).params(throttled, before, before).update();
        var row = jdbc.sql("select failures, last_at, open_again from sign_in_throttle where throttled = ? for update")
                .param(throttled)
                .query((result, number) -> new Tries(
                        result.getInt(1),
                        result.getTimestamp(2).toInstant(),
                        result.getTimestamp(3).toInstant()))
                .single();
        var now = clock.instant();
        if (row.failures() >= free && row.openAgain().isAfter(now)) {
            throw new RuleViolated(
                    "people.rule.wait", Duration.between(now, row.openAgain()).toSeconds() + 1);
        }
        int failures = row.lastAt().plus(FORGET).isBefore(now) ? 1 : row.failures() + 1;
        jdbc.sql("update sign_in_throttle set failures = ?, last_at = ?, open_again = ? where throttled = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(now.plus(waitAfter(failures, free))), throttled)
                .update();
    }

    /** Nothing for the free tries, then 2, 4, 8 seconds and so on, a quarter of an hour at most. */
    static Duration waitAfter(int failures, int free) {
        return failures < free
                ? Duration.ZERO
                : Duration.ofSeconds(Math.min(900, 1L << Math.min(20, failures - free + 1)));
    }

    private static String byName(String door, String name) {
        return hash(door + " name " + UserName.keyOf(name));
    }

    /** One household of IPv6 addresses counts as one. */
    private static String byAddress(String door, String address) {
        var parts = address.split(":");
        return hash(door + " address "
                + (parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address));
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Tries(int failures, Instant lastAt, Instant openAgain) {}
}
