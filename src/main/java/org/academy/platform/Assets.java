package org.academy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where our static files are. The address changes with the content, so a browser may keep what it has for good. */
public final class Assets {

    private static final Map<String, Asset> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern NEIGHBOUR = Pattern.compile("([\"'])\\./([a-z-]+\\.js)\\1");

    private Assets() {}

    private record Asset(byte[] content, String fingerprint) {}

    /** @param path below {@code frontend/}, or of another file served at the root, without a slash in front */
    public static String address(String path) {
        return "/" + path + "?v=" + fingerprint(path);
    }

    /** Tells one content of the file from another. */
    public static String fingerprint(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException("No static file " + path))
                .fingerprint();
    }

    /**
     * The file as browsers get it: a module asks for its neighbours by their addresses, so that these may be kept too.
     * Empty if there is none.
     */
    public static Optional<byte[]> content(String path) {
        return find(path).map(Asset::content);
    }

    private static Optional<Asset> find(String path) {
        var known = KNOWN.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(path);
        read.ifPresent(asset -> KNOWN.put(path, asset));
        return read;
    }

    private static Optional<Asset> read(String path) {
        try (var stream = Assets.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            var bytes = stream.readAllBytes();
            var content = path.endsWith(".js") ? withNeighbours(path, bytes) : bytes;
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Optional.of(new Asset(content, HexFormat.of().formatHex(digest, 0, 6)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] withNeighbours(String path, byte[] module) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        return NEIGHBOUR
                .matcher(new String(module, StandardCharsets.UTF_8))
                .replaceAll(found -> find(folder + found.group(2))
                        .map(neighbour -> "%1$s./%2$s?v=%3$s%1$s"
                                .formatted(found.group(1), found.group(2), neighbour.fingerprint()))
                        .orElse(Matcher.quoteReplacement(found.group())))
                .getBytes(StandardCharsets.UTF_8);
    }
}
