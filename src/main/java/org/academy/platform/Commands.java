package org.academy.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Does what the command line asks for, if it asks for anything but serving. */
@Component
@Order(100)
public class Commands implements ApplicationRunner, ExitCodeGenerator {

    private static final int NO_SENSE = 2;

    private final List<Command> commands;
    private int exitCode;

    Commands(List<Command> commands) {
        this.commands = commands;
    }

    /** Whether these arguments ask for a command: then nothing is served. */
    public static boolean asked(String[] arguments) {
        var words = words(arguments);
        return !words.isEmpty() && !words.getFirst().startsWith("-");
    }

    /** All but the settings, which may stand anywhere: these have a dot in their name. */
    private static List<String> words(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.matches("(?s)--[^=.]+\\..*"))
                .toList();
    }

    @Override
    public void run(ApplicationArguments given) {
        var arguments = given.getSourceArgs();
        if (!asked(arguments)) {
            return;
        }
        var words = words(arguments);
        var name = words.getFirst();
        var rest = words.subList(1, words.size());
        exitCode = find(name)
                .map(command -> SystemPrincipal.call(() -> command.run(rest, output())))
                .orElseGet(() -> unknown(name));
    }

    /** The process's own output, wherever all that is printed besides goes. */
    private static PrintStream output() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, System.out.charset());
    }

    private Optional<Command> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private int unknown(String name) {
        System.err.println("There is no command " + name + ". There are:");
        commands.forEach(command -> System.err.println("  " + command.usage()));
        return NO_SENSE;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
