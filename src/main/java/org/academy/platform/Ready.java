package org.academy.platform;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the Academy is, once it is there. */
@Component
class Ready {

    private final ObjectProvider<StartNote> notes;
    private final Settings settings;

    Ready(ObjectProvider<StartNote> notes, Settings settings) {
        this.notes = notes;
        this.settings = settings;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && change.getSource() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            System.out.printf(
                    "%nThe Academy is ready at %s (after %d s)%n",
                    address(web.getWebServer().getPort()), secondsSinceStart());
            SystemPrincipal.run(() ->
                    notes.orderedStream().flatMap(note -> note.lines().stream()).forEach(System.out::println));
        }
    }

    /** Where the settings say, unless the port was left to the system. */
    private String address(int port) {
        var base = settings.baseUrl();
        return base.getPort() == 0 ? base.getScheme() + "://" + base.getHost() + ":" + port : base.toString();
    }

    private static long secondsSinceStart() {
        return TimeUnit.MILLISECONDS.toSeconds(
                ManagementFactory.getRuntimeMXBean().getUptime());
    }
}
