package org.academy.search;

import java.util.List;
import org.academy.institutions.InstitutionListed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the index in step with the directory of institutions. */
@Component
class InstitutionListener {

    private final InstitutionDocuments institutions;
    private final SearchIndex index;

    InstitutionListener(InstitutionDocuments institutions, SearchIndex index) {
        this.institutions = institutions;
        this.index = index;
    }

    @ApplicationModuleListener
    void on(InstitutionListed listed) {
        institutions.of(listed.institution()).forEach(document -> index.put(List.of(document)));
    }
}
