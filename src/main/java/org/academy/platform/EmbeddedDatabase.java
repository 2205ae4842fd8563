package org.academy.platform;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.unit.DataSize;

/** Our own MariaDB as the application's database: there before its first bean, gone after its connection pool. */
record EmbeddedDatabase(MariaDbServer server) implements JdbcConnectionDetails {

    private static final String DATABASE = "academy";

    static void startFor(ConfigurableApplicationContext context, DataDirectory data, DataSize memory) {
        var database = new EmbeddedDatabase(MariaDbServer.startedIn(
                data.folder("mariadb"), DATABASE, "--innodb-buffer-pool-size=" + memory.toBytes()));
        var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
        beans.registerSingleton("embeddedDatabase", database);
        beans.registerDisposableBean("embeddedDatabase", database.server()::close);
    }

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
}
