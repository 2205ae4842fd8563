package org.academy;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ApplicationEvent;

/**
 * The academy while it does what a command asks: all of it is there, but it listens to nobody, and does not begin what
 * an academy does once it is ready.
 */
final class Unserved extends AnnotationConfigServletWebServerApplicationContext {

    @Override
    public void publishEvent(ApplicationEvent event) {
        boolean ready = event instanceof ApplicationReadyEvent
                || event instanceof AvailabilityChangeEvent<?> change && change.getState() instanceof ReadinessState;
        if (!ready) {
            super.publishEvent(event);
        }
    }

    @Override
    protected ServletWebServerFactory getWebServerFactory() {
        var factory = super.getWebServerFactory();
        return initializers -> new Deaf(factory.getWebServer(initializers));
    }

    private record Deaf(WebServer server) implements WebServer {

        @Override
        public void start() {
            // so it never binds to a port, not even for a moment
        }

        @Override
        public void stop() {
            server.stop();
        }

        @Override
        public void destroy() {
            server.destroy();
        }

        @Override
        public int getPort() {
            return -1;
        }
    }
}
