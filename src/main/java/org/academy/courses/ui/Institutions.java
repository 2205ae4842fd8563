package org.academy.courses.ui;

import java.util.List;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.springframework.data.domain.PageRequest;

/** The institutions one can choose from. */
final class Institutions {

    private static final int ENOUGH = 500;

    private Institutions() {}

    static List<InstitutionSummary> all(InstitutionDirectory directory) {
        return directory.find(InstitutionQuery.any(), PageRequest.of(0, ENOUGH)).getContent();
    }
}
