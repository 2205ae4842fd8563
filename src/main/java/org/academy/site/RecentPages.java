package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.academy.platform.Packing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Pages for everyone that were made a moment ago, so that a rush of strangers costs one rendering. Browsers may keep
 * the same pages for a minute; here they stay for two seconds, never for somebody with a session, and never for a
 * question: who searches is answered from what is there now.
 */
@Component
class RecentPages {

    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MOST = 400;
    private static final int LONGEST_PAGE = 200_000;
    private static final String SESSION = "JSESSIONID";

    private final Clock clock;
    private final Map<String, Kept> pages = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** Pages for everyone as small as they get, by their fingerprint: that takes a while, and they seldom change. */
    private final Map<String, byte[]> tight = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    RecentPages(Clock clock) {
        this.clock = clock;
    }

    /** A finished page with the headers it went out with. */
    record Page(Map<String, String> headers, WholePage content) {}

    private record Kept(@Nullable Page page, Instant until) {}

    Optional<Page> find(HttpServletRequest request) {
        var key = key(request);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        synchronized (pages) {
            var now = clock.instant();
            var kept = Optional.ofNullable(pages.get(key.get()))
                    .filter(one -> one.until().isAfter(now));
            return kept.filter(one -> one.page() == null)
                    .map(anyZone -> inZone(key.get(), request))
                    .map(pages::get)
                    .filter(one -> one.until().isAfter(now))
                    .or(() -> kept)
                    .map(Kept::page);
        }
    }

    void keep(HttpServletRequest request, Page page) {
        if (page.content().plain().length > LONGEST_PAGE) {
            return;
        }
        key(request).ifPresent(key -> {
            synchronized (pages) {
                var until = clock.instant().plus(KEPT);
                if (ReaderZone.matters(request)) {
                    pages.put(key, new Kept(null, until));
                    pages.put(inZone(key, request), new Kept(page, until));
                } else {
                    pages.put(key, new Kept(page, until));
                }
            }
        });
    }

    /** A page that says times is another one for each zone; the others are one for all. */
    private static String inZone(String key, HttpServletRequest request) {
        return key + "\n" + Choices.zone(request).map(ZoneId::getId).orElse("-");
    }

    /** A page for everyone is packed once and sent often; any other is sent once. */
    byte[] byBrotli(HttpServletRequest request, WholePage page) {
        if (key(request).isEmpty() || page.plain().length > LONGEST_PAGE) {
            return Packing.BROTLI.quickly(page.plain());
        }
        synchronized (tight) {
            var known = tight.get(page.fingerprint());
            if (known != null) {
                return known;
            }
        }
        var packed = Packing.BROTLI.tightly(page.plain());
        synchronized (tight) {
            tight.put(page.fingerprint(), packed);
        }
        return packed;
    }

    /** Everything such a page depends on; empty for whoever has a session or asks for something particular. */
    private static Optional<String> key(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())
                || !Choices.only(request)
                || WebUtils.getCookie(request, SESSION) != null
                || request.getSession(false) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.empty();
        }
        return Optional.of(String.join(
                "\n",
                String.valueOf(request.getHeader(HttpHeaders.HOST)),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                Choices.remembered(request).map(Enum::name).orElse("-"),
                Choices.accepted(request).map(Enum::name).orElse("-"),
                Choices.theme(request).orElse("-"),
                String.valueOf(Choices.lowData(request))));
    }
}
