package org.academy.courses.cartridge;

import java.util.Optional;

/** What a page refers to, and what could not be kept of it. */
interface Surroundings {

    References.Goal goal(String reference);

    /** The name in the archive of a picture that a page shows, if it can be shown. */
    Optional<String> picture(String source);

    /** A sentence of ours around a link, as HTML. */
    String sentence(String code, String title, Optional<String> address);

    void lost(String code, String... arguments);

    /** What no part of ours can be, as such a sentence. */
    default Part.Foreign foreign(String code, String title, Optional<String> address) {
        return new Part.Foreign("<p>" + sentence(code, title, address) + "</p>");
    }
}
