package org.academy.people.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.academy.people.OpenIdentity;
import org.academy.platform.Messages;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What we remember in the session while somebody is away at a provider, and what we tell them when they come back. */
final class Journey {

    private static final String NEXT = Journey.class.getName() + ".next";
    private static final String LINKING = Journey.class.getName() + ".linking";
    private static final String NOTE = Journey.class.getName() + ".note";
    private static final String NEWCOMER = Journey.class.getName() + ".newcomer";

    private Journey() {}

    /** @param linking who is signed in already and wants to be known through the provider too */
    static void start(HttpServletRequest request, String next, @Nullable PersonId linking) {
        var session = request.getSession();
        session.setAttribute(NEXT, next);
        session.setAttribute(LINKING, linking);
    }

    static String next(HttpServletRequest request) {
        return LocalAddress.of((String) take(request, NEXT).orElse(null));
    }

    static Optional<PersonId> linking(HttpServletRequest request) {
        return take(request, LINKING).map(PersonId.class::cast);
    }

    static void leave(HttpServletRequest request, Note note) {
        request.getSession().setAttribute(NOTE, note);
    }

    static Optional<Note> note(HttpServletRequest request) {
        return take(request, NOTE).map(Note.class::cast);
    }

    static void arrive(HttpServletRequest request, OpenIdentity newcomer) {
        request.getSession().setAttribute(NEWCOMER, newcomer);
    }

    static Optional<OpenIdentity> newcomer(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((OpenIdentity) session.getAttribute(NEWCOMER));
    }

    static void settle(HttpServletRequest request) {
        take(request, NEWCOMER);
    }

    private static Optional<Object> take(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var value = Optional.ofNullable(session.getAttribute(name));
        session.removeAttribute(name);
        return value;
    }

    /**
     * One sentence for the sign-in page.
     *
     * @param joinAnew whether the person may also join with an account of its own
     */
    record Note(String key, List<String> arguments, boolean joinAnew) implements Serializable {

        static Note of(String key, String... arguments) {
            return new Note(key, List.of(arguments), false);
        }

        String in(Messages messages, Locale locale) {
            return messages.text(locale, key, arguments.toArray());
        }
    }
}
