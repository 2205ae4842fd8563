package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A small text that is no page, for programs that come again and again: with a tag, so that what did not change is not
 * sent twice.
 *
 * @param type with its charset
 * @param name of the file, if a person keeps it
 * @param kept how long whoever fetched it may keep it; zero for what is one person's own
 */
public record Download(String type, String name, String text, Duration kept) {

    private static final int TAG_BYTES = 12;

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var tag = "\"" + fingerprint(content) + "\"";
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                kept.isZero()
                        ? "private, no-cache"
                        : CacheControl.maxAge(kept).cachePublic().getHeaderValue());
        if (!kept.isZero()) {
            response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.strip().equals("*") || known.contains(tag))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name).build().toString());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
