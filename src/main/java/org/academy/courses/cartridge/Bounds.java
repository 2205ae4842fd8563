package org.academy.courses.cartridge;

/**
 * How much of a machine a stranger's archive may take.
 *
 * @param file bytes of the archive itself
 * @param entries how many things may be in it
 * @param unpacked bytes of all of them together, unpacked
 * @param entry bytes of one of them, unpacked
 * @param ratio how often an entry may be bigger than it is packed, once it is bigger than {@link #LIGHT}
 * @param depth how deep folders may lie in folders, and items in items
 * @param manifest bytes of the table of contents
 */
record Bounds(long file, int entries, long unpacked, long entry, int ratio, int depth, int manifest) {

    /** What is smaller may be packed as well as it likes. */
    static final long LIGHT = 4L << 20;

    static final Bounds USUAL = new Bounds(2L << 30, 20_000, 4L << 30, 512L << 20, 200, 40, 16 << 20);

    static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
