package org.academy;

import java.lang.reflect.InvocationTargetException;

/**
 * The first class of all, compiled for Java 17 so that an old Java can still say in one line that it is too old.
 * Everything after it needs 21.
 */
public final class Start {

    private static final int NEEDED = 21;

    private Start() {}

    public static void main(String[] arguments) throws Exception {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("The Academy needs Java " + NEEDED + " or newer; this is Java " + found + ".");
            System.exit(1);
        }
        try {
            Class.forName("org.academy.Launch")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
