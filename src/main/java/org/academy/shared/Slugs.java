package org.academy.shared;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.function.Predicate;

/** Addresses made from titles, in Latin letters whatever the script. */
public final class Slugs {

    private static final int LENGTH = 90;

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slugs() {}

    /** The title as an address; the next free one when it is taken. */
    public static String free(String title, String otherwise, Predicate<String> taken) {
        var slug = of(title, otherwise);
        var candidate = slug;
        for (int i = 2; taken.test(candidate); i++) {
            candidate = slug + "-" + i;
        }
        return candidate;
    }

    public static String of(String title, String otherwise) {
        var letters = LATIN.transliterate(title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʹʺ]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (letters.length() > LENGTH) {
            int word = letters.lastIndexOf('-', LENGTH);
            letters = letters.substring(0, word > LENGTH / 2 ? word : LENGTH);
        }
        return letters.isEmpty() ? otherwise : letters;
    }
}
