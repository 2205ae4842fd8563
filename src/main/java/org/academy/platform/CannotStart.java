package org.academy.platform;

import org.jspecify.annotations.Nullable;

/** Something outside keeps the Academy from starting; the message is the one line its operator reads. */
public class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        this(line, null);
    }

    public CannotStart(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
