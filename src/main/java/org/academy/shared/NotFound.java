package org.academy.shared;

/** There is no such thing, or the caller may not know that there is: every face answers 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object name) {
        super("No " + what + " " + name);
    }
}
