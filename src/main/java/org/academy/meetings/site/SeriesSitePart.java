package org.academy.meetings.site;

import java.util.Optional;
import org.academy.meetings.SeriesPage;
import org.academy.site.SitePart;

/** Slot: the same for the public page of a series. */
public interface SeriesSitePart {

    Optional<SitePart> partFor(SeriesPage series);
}
