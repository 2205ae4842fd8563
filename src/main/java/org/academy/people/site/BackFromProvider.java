package org.academy.people.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.people.OpenIdRefused;
import org.academy.people.OpenIdentity;
import org.academy.people.OwnAccount;
import org.academy.people.SignInProviders;
import org.academy.people.SignedIn;
import org.academy.people.SigningUp;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes who comes back from a provider: on, if we know them; to the sign-up page, if we do not. Accounts
 * are joined by the person, signed in, and never by an e-mail address.
 */
@Component
class BackFromProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BackFromProvider.class);
    private static final String OWN_PAGE = "/portal/me";

    private final SigningUp signingUp;
    private final OwnAccount account;
    private final CurrentPerson current;
    private final SignInProviders providers;
    private final SecurityContextRepository contexts;

    BackFromProvider(
            SigningUp signingUp,
            OwnAccount account,
            CurrentPerson current,
            SignInProviders providers,
            SecurityContextRepository contexts) {
        this.signingUp = signingUp;
        this.account = account;
        this.current = current;
        this.providers = providers;
        this.contexts = contexts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var next = Journey.next(request);
        var linking = Journey.linking(request);
        if (linking.isPresent()
                && authentication.getPrincipal() instanceof SignedIn other
                && !other.personId().equals(linking.get())) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            Journey.leave(request, Journey.Note.of("people.rule.identity-taken"));
            response.sendRedirect("/signin");
            return;
        }
        response.sendRedirect(next);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (!(failed instanceof OpenIdRefused refused)) {
            LOG.info("Sign-in through a provider did not work: {}", failed.getMessage());
            Journey.leave(request, Journey.Note.of("people.signin.provider-failed"));
            response.sendRedirect(leadingOn("/signin", request));
            return;
        }
        var linking = Journey.linking(request);
        if (refused.reason().isPresent()) {
            Journey.leave(request, Journey.Note.of(refused.reason().get().rule()));
            response.sendRedirect("/signin");
        } else if (linking.isPresent()) {
            link(refused.identity(), linking.get(), request, response);
        } else {
            welcome(refused.identity(), request, response);
        }
    }

    private void welcome(OpenIdentity identity, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (SystemPrincipal.call(() -> signingUp.isKnownAddress(identity.email()))) {
            Journey.arrive(request, identity.withoutEmail());
            Journey.leave(
                    request,
                    new Journey.Note(
                            "people.signin.email-known",
                            List.of(
                                    Optional.ofNullable(identity.email()).orElse(""),
                                    providers.nameOf(identity.provider())),
                            true));
            response.sendRedirect("/signin?next=" + OWN_PAGE);
            return;
        }
        Journey.arrive(request, identity);
        response.sendRedirect(leadingOn("/signup", request));
    }

    private static String leadingOn(String page, HttpServletRequest request) {
        return page + "?next=" + URLEncoder.encode(Journey.next(request), StandardCharsets.UTF_8);
    }

    /** The failed sign-in has emptied this request's context; the session still knows who wants to link. */
    private void link(OpenIdentity identity, PersonId linking, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityContextHolder.setContext(contexts.loadDeferredContext(request).get());
        if (current.id().filter(linking::equals).isEmpty()) {
            response.sendRedirect("/signin");
            return;
        }
        try {
            account.link(identity);
            response.sendRedirect(OWN_PAGE);
        } catch (RuleViolated taken) {
            response.sendRedirect(OWN_PAGE);
        }
    }
}
