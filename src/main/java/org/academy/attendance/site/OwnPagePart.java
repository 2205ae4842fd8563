package org.academy.attendance.site;

import java.util.Optional;
import org.academy.attendance.OwnRegistration;
import org.academy.site.SitePart;

/** Slot: a piece of the page of somebody's own registration, such as what they earned by coming. */
public interface OwnPagePart {

    Optional<SitePart> partFor(OwnRegistration registration);
}
