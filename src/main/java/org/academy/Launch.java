package org.academy;

import org.springframework.boot.SpringApplication;

/** Starts the application. */
public final class Launch {

    private Launch() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Academy.class, arguments);
    }
}
