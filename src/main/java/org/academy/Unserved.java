package org.academy;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** The academy while it does what a command asks: all of it is there, but it listens to nobody. */
final class Unserved extends AnnotationConfigServletWebServerApplicationContext {

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
