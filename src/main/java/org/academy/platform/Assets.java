package org.academy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where our static files are. The address changes with the content, so a browser may keep what it has for good. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** @param path below {@code frontend/}, or of another file served at the root, without a slash in front */
    public static String address(String path) {
        return ADDRESSES.computeIfAbsent(path, one -> "/" + one + "?v=" + fingerprint(one));
    }

    private static String fingerprint(String path) {
        try (var content = Assets.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("No static file " + path);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
