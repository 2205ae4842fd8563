package org.academy;

import java.util.Map;
import org.academy.platform.Commands;
import org.academy.platform.Preflight;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;

/** Starts the application, or says in one line why not. */
public final class Launch {

    /** Before it, a virtual thread that waits in a synchronized block holds its carrier. */
    private static final int VIRTUAL_THREADS_WAIT_WELL = 24;

    private Launch() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(Academy.class);
        application.setDefaultProperties(
                Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= VIRTUAL_THREADS_WAIT_WELL));
        boolean commanded = Commands.asked(arguments);
        if (commanded) {
            // what a command says goes to the output, all else to its side
            System.setOut(System.err);
            application.setAdditionalProfiles("command");
            application.setApplicationContextFactory(ApplicationContextFactory.of(Unserved::new));
        }
        application.addInitializers(new Preflight(!commanded));
        try {
            var context = application.run(arguments);
            if (commanded) {
                System.exit(SpringApplication.exit(context));
            }
        } catch (RuntimeException saidAlready) {
            System.exit(1);
        }
    }
}
