package org.academy.courses.cartridge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.academy.shared.RuleViolated;

/**
 * The end of an archive, where its table is: looked at by hand before anybody builds a list of it in memory, because a
 * small file can promise millions of entries.
 */
final class ArchiveEnd {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;

    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long SAID_IN_64 = 0xFFFFFFFFL;

    private final FileChannel archive;
    private final long size;

    private ArchiveEnd(FileChannel archive) throws IOException {
        this.archive = archive;
        this.size = archive.size();
    }

    /** Refuses what is too big, no archive, cut short, or promises too much. */
    static void check(Path file, Bounds bounds) {
        try (var archive = FileChannel.open(file)) {
            new ArchiveEnd(archive).check(bounds);
        } catch (IOException unreadable) {
            throw new RuleViolated("courses.rule.cartridge-damaged");
        }
    }

    private void check(Bounds bounds) throws IOException {
        if (size > bounds.file()) {
            throw new RuleViolated("courses.rule.cartridge-too-big", bounds.file() >> 20);
        }
        long end = end();
        if (end < 0) {
            boolean begins = size >= 2 && at(0, 2).getShort() == 0x4b50;
            throw new RuleViolated(begins ? "courses.rule.cartridge-cut-short" : "courses.rule.cartridge-no-archive");
        }
        walk(table(end), end, bounds.entries());
    }

    /** Where the end record begins, or -1. */
    private long end() throws IOException {
        long from = Math.max(0, size - END_LENGTH - LONGEST_COMMENT);
        var tail = at(from, (int) (size - from));
        for (int place = tail.limit() - END_LENGTH; place >= 0; place--) {
            if (tail.getInt(place) == END) {
                return from + place;
            }
        }
        return -1;
    }

    private long table(long end) throws IOException {
        long table = at(end + 16, 4).getInt() & SAID_IN_64;
        if (end >= LOCATOR_LENGTH) {
            var locator = at(end - LOCATOR_LENGTH, LOCATOR_LENGTH);
            if (locator.getInt(0) == LOCATOR_64) {
                long big = locator.getLong(8);
                if (big >= 0 && big + 56 <= size && at(big, 4).getInt() == END_64) {
                    return at(big + 48, 8).getLong();
                }
                throw new RuleViolated("courses.rule.cartridge-damaged");
            }
        }
        return table;
    }

    private void walk(long table, long end, int most) throws IOException {
        if (table < 0 || table > end) {
            throw new RuleViolated("courses.rule.cartridge-cut-short");
        }
        long place = table;
        int count = 0;
        while (place + ENTRY_LENGTH <= end) {
            var entry = at(place, ENTRY_LENGTH);
            if (entry.getInt(0) != ENTRY) {
                return;
            }
            if (++count > most) {
                throw new RuleViolated("courses.rule.cartridge-too-many", most);
            }
            place += ENTRY_LENGTH
                    + (entry.getShort(28) & 0xFFFF)
                    + (entry.getShort(30) & 0xFFFF)
                    + (entry.getShort(32) & 0xFFFF);
        }
    }

    private ByteBuffer at(long place, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && archive.read(bytes, place + bytes.position()) >= 0) {
            // until it is full
        }
        return bytes.flip();
    }
}
