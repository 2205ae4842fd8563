package org.academy.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How a reader wants pages: language, light or dark, few bytes. Chosen by a link, remembered in a cookie, so that it
 * works without an account, without script and in both faces.
 */
final class Choices {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String DATA = "data";
    static final String ZONE = "zone";

    private static final Set<String> NAMES = Set.of(LANGUAGE, THEME, DATA);
    private static final Set<String> THEMES = Set.of("system", "light", "dark");
    private static final String LOW = "low";

    private Choices() {}

    /** Remembers what the links of this request chose. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        parameter(request, LANGUAGE)
                .flatMap(LanguageTag::of)
                .ifPresent(chosen -> remember(request, response, LANGUAGE, chosen.tag()));
        parameter(request, THEME)
                .filter(THEMES::contains)
                .ifPresent(chosen -> remember(request, response, THEME, chosen));
        parameter(request, DATA).ifPresent(chosen -> remember(request, response, DATA, LOW.equals(chosen) ? LOW : ""));
    }

    /** The language a link or an earlier visit chose. */
    static Optional<LanguageTag> linked(HttpServletRequest request) {
        return parameter(request, LANGUAGE).flatMap(LanguageTag::of);
    }

    static Optional<LanguageTag> remembered(HttpServletRequest request) {
        return cookie(request, LANGUAGE).flatMap(LanguageTag::of);
    }

    /** What the browser asks for, in its order, as far as the academy speaks it. */
    static Optional<LanguageTag> accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> LanguageTag.of(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code light}, {@code dark} or {@code system}, if a link or an earlier visit chose. */
    static Optional<String> theme(HttpServletRequest request) {
        return parameter(request, THEME).or(() -> cookie(request, THEME)).filter(THEMES::contains);
    }

    /** The zone a form chose, or that the reader's device told. */
    static Optional<ZoneId> zone(HttpServletRequest request) {
        return cookie(request, ZONE).flatMap(Zones::of);
    }

    /** Readable by the script that tells the device's zone where none was chosen. */
    static void remember(HttpServletRequest request, HttpServletResponse response, @Nullable ZoneId zone) {
        var cookie = ResponseCookie.from(ZONE, zone == null ? "" : zone.getId())
                .path("/")
                .maxAge(zone == null ? Duration.ZERO : Duration.ofDays(365))
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static boolean lowData(HttpServletRequest request) {
        return parameter(request, DATA)
                .or(() -> cookie(request, DATA))
                .map(LOW::equals)
                .orElseGet(() -> "on".equalsIgnoreCase(request.getHeader("Save-Data")));
    }

    /** Whether the request asks for nothing but how the page shall look. */
    static boolean only(HttpServletRequest request) {
        return NAMES.containsAll(request.getParameterMap().keySet());
    }

    /** The query of this request without the choices, ready to take another. */
    static String otherParameters(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty())
                .filter(part -> !NAMES.contains(part.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        if (cookie(request, name).orElse("").equals(value)) {
            return;
        }
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(value.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
