package org.academy.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own MariaDB, where no other is configured. It starts before the connection pool and ends after it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    private static final String DATABASE = "academy";

    @Bean(destroyMethod = "close")
    MariaDbServer mariaDbServer(DataDirectory data) {
        return MariaDbServer.startedIn(data.folder("mariadb"), DATABASE);
    }

    @Bean
    JdbcConnectionDetails mariaDbConnection(MariaDbServer server) {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url(DATABASE);
            }
        };
    }
}
