package org.academy.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files whose address changes with their content may be kept for good: those of {@link Assets}, Vaadin's hashed scripts
 * and libraries under their version. On a poor line a second visit then costs almost nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the filter that says a form's letters are UTF-8
class KeptFiles extends OncePerRequestFilter {

    private static final Pattern HASHED = Pattern.compile("/portal/VAADIN/build/.+|/webjars/.+");
    private static final Pattern STATIC = Pattern.compile(".+\\.(css|js|svg|woff2|png|webmanifest)");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !HASHED.matcher(path).matches()
                && !(STATIC.matcher(path).matches() && request.getParameter("v") != null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Kept(response));
    }

    /** Nobody further in decides how long such a file may be kept, unless it is not there. */
    private static class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!aboutKeeping(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!aboutKeeping(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!aboutKeeping(name)) {
                super.setDateHeader(name, date);
            }
        }

        @Override
        public void setStatus(int status) {
            forgetWhenWrong(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            forgetWhenWrong(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            forgetWhenWrong(status);
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            forgetWhenWrong(HttpServletResponse.SC_FOUND);
            super.sendRedirect(location);
        }

        private void forgetWhenWrong(int status) {
            if (status >= 300 && status != HttpServletResponse.SC_NOT_MODIFIED) {
                super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        }

        private static boolean aboutKeeping(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                    || name.equalsIgnoreCase(HttpHeaders.PRAGMA)
                    || name.equalsIgnoreCase(HttpHeaders.EXPIRES);
        }
    }
}
