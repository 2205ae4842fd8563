package org.academy.site;

import java.util.Optional;
import org.academy.shared.LanguageTag;

/** Slot: a section of the public home page. */
public interface HomeSection {

    Optional<SitePart> section(LanguageTag language);
}
