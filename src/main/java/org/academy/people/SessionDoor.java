package org.academy.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The session's door: lets a person in under a new session id, and now and then asks whether they may still be there.
 */
@Component
public class SessionDoor {

    private static final String ASKED = SessionDoor.class.getName() + ".asked";
    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final SessionAuthenticationStrategy sessions;
    private final SecurityContextRepository contexts;
    private final Persons persons;
    private final Clock clock;

    SessionDoor(
            SessionAuthenticationStrategy sessions, SecurityContextRepository contexts, Persons persons, Clock clock) {
        this.sessions = sessions;
        this.contexts = contexts;
        this.persons = persons;
        this.clock = clock;
    }

    public void open(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        var authentication = authentication(person);
        sessions.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Brings the session's idea of its person up to date; ends it when they were shut out. */
    public void check(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof Authentication before)
                || !(before.getPrincipal() instanceof SignedIn principal)) {
            return;
        }
        var now = clock.instant();
        if (session.getAttribute(ASKED) instanceof Instant asked
                && asked.plus(TRUSTED).isAfter(now)) {
            return;
        }
        session.setAttribute(ASKED, now);
        var person = persons.withRoles(principal.personId()).filter(one -> !one.isDisabled());
        if (person.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        refresh(LocalPerson.of(person.get()));
    }

    /** Puts what is new about the person at hand into their session. */
    static void refresh(LocalPerson person) {
        var context = SecurityContextHolder.getContext();
        var before = Optional.ofNullable(context.getAuthentication()).map(Authentication::getPrincipal);
        before.filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast)
                .filter(principal -> principal.personId().equals(person.personId()))
                .filter(principal -> !LocalPerson.known(principal).equals(Optional.of(person)))
                .ifPresent(principal -> context.setAuthentication(authentication(
                        principal instanceof OpenIdPerson openId ? new OpenIdPerson(person, openId) : person)));
    }

    private static Authentication authentication(SignedIn person) {
        if (person instanceof OpenIdPerson openId) {
            return new OAuth2AuthenticationToken(openId, openId.getAuthorities(), openId.provider());
        }
        var authorities = LocalPerson.known(person).orElseThrow().authorities();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
