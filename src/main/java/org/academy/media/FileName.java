package org.academy.media;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** A name that is safe in an address, a header and on every file system: Latin letters, digits, dots and dashes. */
final class FileName {

    private static final int LENGTH = 80;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private FileName() {}

    static String safe(String given, String ending) {
        var bare = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = bare.lastIndexOf('.');
        var stem = LATIN.transliterate(dot > 0 ? bare.substring(0, dot) : bare)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var shortened = stem.length() > LENGTH ? stem.substring(0, LENGTH) : stem;
        return (shortened.isEmpty() ? "file" : shortened) + "." + ending;
    }
}
