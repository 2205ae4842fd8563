package org.academy.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * What must be right before the Academy begins to start: a free port, a data directory of its own, a database that
 * answers, be it a configured one or ours.
 */
public final class Preflight implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final long FOR_A_FRESH_DATABASE = 1_000_000_000;
    private static final long TO_GO_ON = 200_000_000;

    private final boolean serving;

    /** @param serving whether it will listen on a port */
    public Preflight(boolean serving) {
        this.serving = serving;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var settings = Binder.get(environment).bindOrCreate("academy", Settings.class);
        if (settings.demo()) {
            keepToThisMachine(environment);
        }
        if (serving) {
            requireFreePort(environment);
        }
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isEmpty()) {
            MariaDbBinaries.require();
        }
        var data = DataDirectory.claim(settings.dataDir());
        data.withRoomFor(data.fresh() ? FOR_A_FRESH_DATABASE : TO_GO_ON).intendedFor(settings.demo());
        if (url.isEmpty()) {
            EmbeddedDatabase.startFor(context, data, settings.databaseMemory());
        } else {
            requireDatabase(url, environment);
        }
    }

    /** Everyone knows the passwords of a demonstration. Whoever wants to show it around says so. */
    private static void keepToThisMachine(ConfigurableEnvironment environment) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("demonstration", Map.of("server.address", "localhost")));
    }

    private static void requireFreePort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address(environment.getProperty("server.address")), port));
        } catch (IOException taken) {
            throw portTaken(port);
        }
    }

    static CannotStart portTaken(int port) {
        return new CannotStart(
                "Port " + port + " is taken by another program. Stop that one, or choose another with server.port.");
    }

    private static @Nullable InetAddress address(@Nullable String name) {
        try {
            return name == null ? null : InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new CannotStart("This machine has no address " + name + ", as server.address asks.", unknown);
        }
    }

    private static void requireDatabase(String url, Environment environment) {
        var user = environment.getProperty("spring.datasource.username");
        var password = environment.getProperty("spring.datasource.password");
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException refused) {
            throw new CannotStart("The database " + url + " does not take us: "
                    + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
