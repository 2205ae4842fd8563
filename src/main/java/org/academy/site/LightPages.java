package org.academy.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.academy.platform.Amounts;
import org.academy.platform.Assets;
import org.academy.platform.Packing;
import org.academy.shared.LanguageTag;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What every light page has in common on its way out: strict headers, honest caching, where its icons are, and its own
 * weight in its footer. The portal is Flow's and keeps its own rules.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LightPages extends OncePerRequestFilter {

    /** Where the layout wants the page's weight. */
    static final String WEIGHT = "\u27e6weight\u27e7";

    private static final String BODY = "</head>";
    private static final int HEADERS_OF_A_PAGE = 900;
    private static final int HEADERS_OF_A_FILE = 300;
    static final String ASK_AGAIN = "private, no-cache";
    private static final String FOR_A_MINUTE = "public, max-age=60";
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS_OF_PAGES = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** Data and pictures are nobody's page: nothing may come of opening them. */
    private static final Map<String, String> HEADERS_OF_DATA = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff");

    private static final Pattern ASSET = Pattern.compile("<(?:link|script)\\b[^>]*?(?:href|src)=\"/([^\"?]+)");
    private static final Pattern FILE = Pattern.compile("(<(?:link rel=\"(?:stylesheet|icon|modulepreload)\"[^>]*? href"
            + "|script type=\"module\"[^>]*? src)=\")/([^\"?]+)\"");

    private final Icons icons;
    private final StaticFiles files;
    private final Amounts amounts;
    private final LocaleResolver languages;
    private final RecentPages recent;

    LightPages(Icons icons, StaticFiles files, Amounts amounts, LocaleResolver localeResolver, RecentPages recent) {
        this.icons = icons;
        this.files = files;
        this.amounts = amounts;
        this.languages = localeResolver;
        this.recent = recent;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals("/portal") || path.startsWith("/portal/")) {
            chain.doFilter(request, response);
            return;
        }
        // a calendar program says the language of its calendar, not how its owner likes pages
        if (HttpMethod.GET.matches(request.getMethod()) && !path.startsWith("/calendar/")) {
            Choices.remember(request, response);
        }
        var kept = recent.find(request);
        if (kept.isPresent() && !response.containsHeader(HttpHeaders.SET_COOKIE)) {
            kept.get().headers().forEach(response::setHeader);
            write(request, response, kept.get().content());
            return;
        }
        var data = path.startsWith("/api/") || path.startsWith("/media/");
        (data ? HEADERS_OF_DATA : HEADERS_OF_PAGES).forEach(response::setHeader);
        // before security writes its own, which forbids keeping anything
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        var held = new HeldPage(response);
        chain.doFilter(request, held);
        var page = held.page();
        if (page != null) {
            // a page may be stricter about itself
            HEADERS_OF_PAGES.forEach((name, value) -> {
                if (data || !response.containsHeader(name)) {
                    response.setHeader(name, value);
                }
            });
            send(request, response, finish(request, page));
        }
    }

    private WholePage finish(HttpServletRequest request, String page) {
        var html = icons.bring(page);
        // all sheets and scripts stand there
        var body = Math.max(0, html.indexOf(BODY));
        var head = FILE.matcher(html.substring(0, body)).replaceAll(this::versioned);
        html = head + html.substring(body);
        if (!html.contains(WEIGHT)) {
            return WholePage.of(html);
        }
        html = Indentation.without(html);
        var place = html.indexOf(WEIGHT);
        var rest = html.substring(place);
        var language = LanguageTag.of(languages.resolveLocale(request));
        var around = HEADERS_OF_A_PAGE + weightOfFiles(head);
        return WholePage.of(
                html.substring(0, place),
                rest,
                bytes -> rest.replace(WEIGHT, amounts.weight(language, around + bytes)));
    }

    private int weightOfFiles(String head) {
        var bytes = 0;
        var assets = ASSET.matcher(head);
        while (assets.find()) {
            bytes += HEADERS_OF_A_FILE + files.weight(assets.group(1)).orElse(0);
        }
        return bytes;
    }

    private String versioned(MatchResult file) {
        var path = file.group(2);
        var address = files.weight(path).isPresent() ? Assets.address(path) : "/" + path;
        return Matcher.quoteReplacement(file.group(1) + address + "\"");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, WholePage page) throws IOException {
        var reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (reading && response.getStatus() == HttpStatus.OK.value()) {
            response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Save-Data");
            response.setHeader(HttpHeaders.ETAG, "W/\"" + page.fingerprint() + "\"");
            if (ASK_AGAIN.equals(response.getHeader(HttpHeaders.CACHE_CONTROL)) && forEveryone(request, response)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
                recent.keep(request, new RecentPages.Page(headers(response), page));
            }
        }
        write(request, response, page);
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new LinkedHashMap<String, String>();
        response.getHeaderNames().forEach(name -> headers.put(name, String.join(", ", response.getHeaders(name))));
        var type = response.getContentType();
        if (type != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, type);
        }
        return headers;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, WholePage page) throws IOException {
        var tag = response.getHeader(HttpHeaders.ETAG);
        if (tag != null && knows(request, tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var packing = tag == null ? Packing.NONE : Packing.taken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (packing != Packing.NONE) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.code());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        var content = switch (packing) {
            case BROTLI -> recent.byBrotli(request, page);
            case GZIP -> page.packed();
            case NONE -> page.plain();
        };
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean forEveryone(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(Frame.FOR_ONE_PERSON) == null
                && request.getUserPrincipal() == null
                && !response.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.strip().equals("*") || known.contains(tag.substring(2)));
    }
}
