package org.academy.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * Something an operator asks the academy to do instead of serving: {@code java -jar academy.jar <name> ...}. It runs as
 * {@code system}, before anybody is let in.
 */
public interface Command {

    /** The word it is called by. */
    String name();

    /** One line: its arguments and what it does. */
    String usage();

    /**
     * @param arguments what stood after the name, without settings
     * @return the exit code: 0 if done, 1 if not, 2 if the arguments make no sense
     */
    int run(List<String> arguments, PrintStream out);
}
