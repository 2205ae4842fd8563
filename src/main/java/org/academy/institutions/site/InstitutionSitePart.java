package org.academy.institutions.site;

import java.util.Optional;
import org.academy.institutions.InstitutionPage;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;

/** Slot: a piece of the public page of an institution, such as its courses. */
public interface InstitutionSitePart {

    Optional<SitePart> partFor(InstitutionPage institution, LanguageTag language);
}
