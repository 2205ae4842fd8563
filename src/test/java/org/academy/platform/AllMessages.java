package org.academy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The messages of all modules, for tests without Spring. */
public final class AllMessages {

    private AllMessages() {}

    public static Messages load() {
        try {
            return new Messages(IcuMessageSource.ofAllModules());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Amounts amounts() {
        return new Amounts(load());
    }

    public static Times times() {
        return new Times(load());
    }
}
