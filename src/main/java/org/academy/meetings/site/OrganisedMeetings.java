package org.academy.meetings.site;

import java.util.Map;
import java.util.Optional;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.site.InstitutionSitePart;
import org.academy.meetings.MeetingCatalogue;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What an institution organises, on its page. */
@Component
@Order(20)
class OrganisedMeetings implements InstitutionSitePart {

    private static final int SHOWN = 10;

    private final MeetingCatalogue catalogue;
    private final MeetingItems items;

    OrganisedMeetings(MeetingCatalogue catalogue, MeetingItems items) {
        this.catalogue = catalogue;
        this.items = items;
    }

    @Override
    public Optional<SitePart> partFor(InstitutionPage institution, LanguageTag language) {
        var meetings = catalogue.organisedBy(institution.id(), language, PageRequest.of(0, SHOWN));
        return meetings.isEmpty()
                ? Optional.empty()
                : Optional.of(new SitePart(
                        "meetings/organised",
                        Map.of("meetings", items.of(meetings.getContent(), language), "slug", institution.slug())));
    }
}
