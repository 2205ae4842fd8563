package org.academy.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder that holds all an Academy must not lose. It has one owner at a time: a process that claimed it holds the
 * operating system's lock on it until it ends, however it ends.
 */
final class DataDirectory implements DataFolders {

    private static final String DEMO = "demo";
    private static final int MEGABYTE = 1_000_000;
    private static final Map<Path, DataDirectory> CLAIMED = new ConcurrentHashMap<>();

    private final Path root;

    @SuppressWarnings({"unused", "FieldCanBeLocal"}) // held, not read: the lock lives as long as this does
    private final FileLock lock;

    private DataDirectory(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Makes this process the owner of the directory, if it is not already. */
    static DataDirectory claim(Path path) {
        return CLAIMED.computeIfAbsent(created(path), root -> new DataDirectory(root, lock(root)));
    }

    /**
     * Keeps invented people and real ones apart: a directory is for a demonstration from its first day, or never.
     *
     * @throws CannotStart if it was for the other
     */
    DataDirectory intendedFor(boolean demo) {
        boolean marked = Files.exists(root.resolve(DEMO));
        if (marked && !demo) {
            throw new CannotStart("The data directory " + root
                    + " holds demonstration data. Start with academy.demo=true, or choose another academy.data-dir.");
        }
        if (demo && !marked) {
            mark();
        }
        return this;
    }

    /** @throws CannotStart if less than so much is free on its disk */
    DataDirectory withRoomFor(long bytes) {
        long free = root.toFile().getUsableSpace();
        if (free < bytes) {
            throw new CannotStart("The disk of the data directory " + root + " is full: " + free / MEGABYTE
                    + " MB are free, " + bytes / MEGABYTE + " MB are needed.");
        }
        return this;
    }

    /** Whether nothing was ever kept here. */
    boolean fresh() {
        return Files.notExists(root.resolve("mariadb")) && Files.notExists(root.resolve("files"));
    }

    @Override
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException unwritable) {
            throw new CannotStart("The data directory " + root + " is not writable.", unwritable);
        }
    }

    private void mark() {
        if (!fresh()) {
            throw new CannotStart("The data directory " + root
                    + " holds an academy's own data. Start without academy.demo, or choose another academy.data-dir.");
        }
        try {
            Files.createFile(root.resolve(DEMO));
        } catch (IOException unwritable) {
            throw new CannotStart("The data directory " + root + " is not writable.", unwritable);
        }
    }

    private static Path created(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            return Files.createDirectories(absolute).toRealPath();
        } catch (IOException impossible) {
            throw new CannotStart("The data directory " + absolute + " cannot be created.", impossible);
        }
    }

    private static FileLock lock(Path root) {
        try {
            var channel =
                    FileChannel.open(root.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStart("The data directory " + root
                        + " belongs to an Academy that is running. Stop that one, or choose another academy.data-dir.");
            }
            return lock;
        } catch (IOException unwritable) {
            throw new CannotStart("The data directory " + root + " is not writable.", unwritable);
        }
    }
}
