package org.academy.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether something modules told each other never arrived. */
@Component
class UndeliveredHealth implements HealthIndicator {

    private final JdbcClient database;

    UndeliveredHealth(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Health health() {
        long lost = database.sql("select count(*) from EVENT_PUBLICATION where completion_attempts >= :attempts")
                .param("attempts", Redelivery.ATTEMPTS)
                .query(Long.class)
                .single();
        var health = lost == 0 ? Health.up() : Health.down();
        return health.withDetail("undelivered", lost).build();
    }
}
