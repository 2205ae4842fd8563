package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.academy.shared.RuleViolated;

/** The content of an entry: counts what really comes, and compares it with what the entry said. */
final class Weighed extends InputStream {

    private final InputStream content;
    private final String name;
    private final long size;
    private final long crc;
    private final CRC32 sum = new CRC32();
    private long read;
    private boolean ended;

    Weighed(InputStream content, String name, long size, long crc) {
        this.content = content;
        this.name = name;
        this.size = size;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = content.read(into, from, most);
        if (count < 0) {
            compare();
            return -1;
        }
        read += count;
        if (read > size) {
            throw new RuleViolated("courses.rule.cartridge-bomb", name);
        }
        sum.update(into, from, count);
        return count;
    }

    private void compare() throws IOException {
        if (!ended && (read != size || crc >= 0 && sum.getValue() != crc)) {
            throw new IOException("not as it was packed: " + name);
        }
        ended = true;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
