package org.academy.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.printf(
                    "%nThe Academy is ready at %s (after %d s)%n",
                    address(web.getWebServer().getPort()), seconds(ready));
            SystemPrincipal.run(() ->
                    notes.orderedStream().flatMap(note -> note.lines().stream()).forEach(System.out::println));
        }
    }

    /** Where the settings say, unless the port was left to the system. */
    private String address(int port) {
        var base = settings.baseUrl();
        return base.getPort() == 0 ? base.getScheme() + "://" + base.getHost() + ":" + port : base.toString();
    }

    private static long seconds(ApplicationReadyEvent ready) {
        return ready.getTimeTaken() == null ? 0 : ready.getTimeTaken().toSeconds();
    }
}
