package org.academy.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;

/** Files on our own disk, two levels of folders deep; a file is there whole or not at all. */
final class ContentFiles implements FileStore {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final String ARRIVING = "arriving";
    private static final int MEGABYTE = 1_000_000;

    private final Path root;

    /** What was arriving when the last owner of the folder ended never will. */
    ContentFiles(Path root) {
        this.root = root;
        try (var cutOff = Files.newDirectoryStream(root, ARRIVING + "*")) {
            for (var file : cutOff) {
                Files.delete(file);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    @Override
    public StoredFile put(InputStream content, long limit) {
        try {
            var arriving = Files.createTempFile(root, ARRIVING, null);
            try {
                var stored = copy(content, arriving, limit);
                var target = place(stored.sha256());
                if (Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                return stored;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches() || Files.notExists(place(sha256))) {
            throw new NotFound("file", sha256);
        }
        return place(sha256);
    }

    @Override
    public void forget(String sha256) {
        try {
            if (SHA_256.matcher(sha256).matches()) {
                Files.deleteIfExists(place(sha256));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static StoredFile copy(InputStream content, Path target, long limit) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            var buffer = new byte[16_384];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw new RuleViolated("platform.rule.file-too-big", limit / MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
