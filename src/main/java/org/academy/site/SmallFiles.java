package org.academy.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.academy.platform.Assets;
import org.academy.platform.Packing;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands out our sheets, modules and drawings in as few bytes as there are: packed beforehand, and with no header that a
 * browser would not heed. A sheet or a module obeys the policy of its page; a worker has one of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50) // within the filter that lets files be kept for good
class SmallFiles extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile(
            "/(?:styles/[a-z-]+\\.css|(?:learn|search|studio)/[a-z-]+\\.js|(?:sw|zone)\\.js|icons?\\.svg)");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    private final StaticFiles files;

    SmallFiles(StaticFiles files) {
        this.files = files;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !OURS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(1);
        var file = files.file(path);
        if (file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (path.equals("sw.js")) {
            response.setHeader("Content-Security-Policy", LightPages.POLICY);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getParameter("v") == null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, LightPages.ASK_AGAIN);
            var tag = "\"" + Assets.fingerprint(path) + "\"";
            response.setHeader(HttpHeaders.ETAG, tag);
            var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
            if (known != null && known.contains(tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        var packing = Packing.taken(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (packing != Packing.NONE) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.code());
        }
        var content = file.get().by(packing);
        response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
