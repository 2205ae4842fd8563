package org.academy.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line what an operator can mend; anything else is a fault of ours and keeps its stack trace. */
final class OneLineFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var line = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> line(cause).stream())
                .findFirst();
        line.ifPresent(System.err::println);
        return line.isPresent();
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case CannotStart cannot -> Optional.ofNullable(cannot.getMessage());
            case PortInUseException taken ->
                Optional.ofNullable(Preflight.portTaken(taken.getPort()).getMessage());
            case SQLException refused
            when unreachable(refused) ->
                Optional.of("The database does not take us: "
                        + String.valueOf(refused.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
            default -> Optional.empty();
        };
    }

    /** No connection, or no right to one. */
    private static boolean unreachable(SQLException refused) {
        var state = String.valueOf(refused.getSQLState());
        return state.startsWith("08") || state.startsWith("28");
    }
}
