package org.academy.attendance;

import java.util.Optional;
import java.util.UUID;
import org.academy.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret addresses of people's calendars: one each, until it is renewed. */
@Component
class CalendarAddresses {

    private final JdbcClient database;
    private final Secrets secrets;

    CalendarAddresses(JdbcClient database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** The secret of the person's address as it is now; made when it is asked for the first time. */
    String of(PersonId person) {
        return renewals(person)
                .map(renewals -> secrets.ofCalendar(person, renewals))
                .orElseGet(() -> {
                    var secret = secrets.ofCalendar(person, 0);
                    database.sql(
                                    "insert ignore into calendar_address (person_id, renewals, secret_hash) values (?, 0, ?)")
                            .param(person.value())
                            .param(Secrets.hash(secret))
                            .update();
                    return renewals(person)
                            .map(renewals -> secrets.ofCalendar(person, renewals))
                            .orElseThrow();
                });
    }

    /** Another one; the one before leads nowhere from now on. */
    String renew(PersonId person) {
        of(person);
        int renewals = database.sql("select renewals from calendar_address where person_id = ? for update")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                + 1;
        var secret = secrets.ofCalendar(person, renewals);
        database.sql("update calendar_address set renewals = ?, secret_hash = ? where person_id = ?")
                .param(renewals)
                .param(Secrets.hash(secret))
                .param(person.value())
                .update();
        return secret;
    }

    Optional<PersonId> personOf(String secret) {
        return database.sql("select person_id from calendar_address where secret_hash = ?")
                .param(Secrets.hash(secret))
                .query((row, number) -> new PersonId(UUID.fromString(row.getString(1))))
                .optional();
    }

    private Optional<Integer> renewals(PersonId person) {
        return database.sql("select renewals from calendar_address where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional();
    }
}
