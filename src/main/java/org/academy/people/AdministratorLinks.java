package org.academy.people;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link that makes the first administrator of a new academy. Once there is one, every link is dead. */
@Component
class AdministratorLinks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Persons persons;
    private final JdbcClient jdbc;
    private final Clock clock;

    AdministratorLinks(Persons persons, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isNeeded() {
        return persons.countHolders(PlatformRole.ADMINISTRATOR) == 0;
    }

    @Transactional
    public String next() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into administrator_link (hash, made_at) values (?, ?)")
                .params(Throttle.hash(token), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    boolean isOpen(String token) {
        return isNeeded()
                && jdbc.sql("select count(*) from administrator_link where hash = ? and made_at > ?")
                                .params(Throttle.hash(token), oldest())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Uses up every link, in the caller's transaction; false if this one is not good. */
    boolean use(String token) {
        if (!isNeeded()) {
            return false;
        }
        boolean good = jdbc.sql("delete from administrator_link where hash = ? and made_at > ?")
                        .params(Throttle.hash(token), oldest())
                        .update()
                > 0;
        if (good) {
            jdbc.sql("delete from administrator_link").update();
        }
        return good;
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }
}
