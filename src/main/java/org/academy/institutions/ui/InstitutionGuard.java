package org.academy.institutions.ui;

import java.util.regex.Pattern;
import org.academy.institutions.InstitutionDirectory;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** An institution that nobody listed is not there. */
@Component
class InstitutionGuard implements PortalGuard {

    private static final Pattern INSTITUTION = Pattern.compile("directory/([^/]+)(?:/edit)?");

    private final InstitutionDirectory directory;

    InstitutionGuard(InstitutionDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean missing(String path) {
        var institution = INSTITUTION.matcher(path);
        return institution.matches() && directory.bySlug(institution.group(1)).isEmpty();
    }
}
