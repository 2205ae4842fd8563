package org.academy.courses.cartridge;

import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionWords;

/** What becomes one block of a unit. */
public sealed interface Piece {

    /**
     * Where it comes from: {@code <resource>#<n>}, or {@code <resource>#q:<question>}; the same in the next export of
     * this course.
     */
    String origin();

    /**
     * Welcome HTML. Links to other things of the cartridge are {@code academy-unit:<URL-encoded resource>} and
     * {@code academy-file:<URL-encoded name in the archive>}.
     *
     * @param foreign whether it stands for something no block of ours can be
     */
    record Words(String origin, String html, boolean foreign) implements Piece {}

    /** A picture; {@code file} is a name in the archive. */
    record Picture(String origin, String file, String alt, String caption) implements Piece {}

    /** A document; {@code file} is a name in the archive. */
    record Download(String origin, String file, String title) implements Piece {}

    record Ask(String origin, QuestionKey key, QuestionWords words) implements Piece {}
}
