package org.academy.platform;

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
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    @Override
    public void run(ApplicationArguments given) {
        var arguments = given.getSourceArgs();
        if (!asked(arguments)) {
            return;
        }
        var rest = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.matches("--(academy|spring|server|logging)\\..*"))
                .toList();
        exitCode = find(arguments[0])
                .map(command -> SystemPrincipal.call(() -> command.run(rest, System.out)))
                .orElseGet(() -> unknown(arguments[0]));
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
