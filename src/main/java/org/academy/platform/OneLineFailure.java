package org.academy.platform;

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
            default -> Optional.empty();
        };
    }
}
