package org.academy.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.Theme;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language and the light of the portal: what the address asks for, what the person chose, what this browser was
 * told, what the device says; in this order. The public site keeps the same two cookies.
 */
@Component
class Tastes {

    private static final String LANGUAGE = "lang";
    private static final String THEME = "theme";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ObjectProvider<Visitor> visitors;

    Tastes(ObjectProvider<Visitor> visitors) {
        this.visitors = visitors;
    }

    LanguageTag language(HttpServletRequest request) {
        return asked(request)
                .or(() -> present().map(Visitor.Present::language))
                .or(() -> cookie(request, LANGUAGE).flatMap(LanguageTag::of))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .map(locale -> LanguageTag.of(locale.toLanguageTag()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(LanguageTag.EN);
    }

    /** The language named in the address; in the studio and in a lesson that is the language of the text, not ours. */
    Optional<LanguageTag> asked(HttpServletRequest request) {
        var path = request.getRequestURI() + "/"
                + Optional.ofNullable(request.getParameter("location")).orElse("");
        if (path.contains("/studio/") || path.contains("/learning/")) {
            return Optional.empty();
        }
        return asked(request, LANGUAGE).flatMap(LanguageTag::of);
    }

    /** A window's first call carries the query of its page in a parameter. */
    private static Optional<String> asked(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .or(() -> Optional.ofNullable(request.getParameter("query"))
                        .map(query -> UriComponentsBuilder.newInstance()
                                .query(query)
                                .build()
                                .getQueryParams()
                                .getFirst(name)));
    }

    Theme theme(HttpServletRequest request) {
        return asked(request, THEME)
                .or(() -> cookie(request, THEME))
                .map(Theme::of)
                .or(() -> present().map(Visitor.Present::theme))
                .orElse(Theme.SYSTEM);
    }

    void remember(HttpServletResponse response, LanguageTag language) {
        remember(response, LANGUAGE, language.tag());
    }

    void remember(HttpServletResponse response, Theme theme) {
        remember(response, THEME, theme.code());
    }

    Optional<Visitor.Present> present() {
        return visitors.stream().map(Visitor::present).flatMap(Optional::stream).findFirst();
    }

    void choose(HttpServletResponse response, LanguageTag language) {
        remember(response, language);
        if (present().isPresent()) {
            visitors.forEach(visitor -> visitor.choose(language));
        }
    }

    void choose(HttpServletResponse response, Theme theme) {
        remember(response, theme);
        if (present().isPresent()) {
            visitors.forEach(visitor -> visitor.choose(theme));
        }
    }

    private static void remember(HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
