package org.academy.courses.ui;

import java.util.UUID;
import java.util.regex.Pattern;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportId;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** To whoever has no part in it, a draft is not there: not for the browser's eyes either. */
@Component
class DraftGuard implements PortalGuard {

    private static final Pattern DRAFT = Pattern.compile("studio/([^/]+)(?:/sign-off|/proposals)?");
    private static final Pattern REPORT = Pattern.compile("studio/import(?:/([^/]+))?");

    private final CourseAuthoring authoring;
    private final CourseImporting importing;
    private final CurrentPerson here;

    DraftGuard(CourseAuthoring authoring, CourseImporting importing, CurrentPerson here) {
        this.authoring = authoring;
        this.importing = importing;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        if (here.id().isEmpty()) {
            return false;
        }
        var report = REPORT.matcher(path);
        if (report.matches()) {
            return report.group(1) != null && noReport(report.group(1));
        }
        var draft = DRAFT.matcher(path);
        if (!draft.matches()) {
            return false;
        }
        try {
            authoring.outline(draft.group(1), LanguageTag.EN);
            return false;
        } catch (NotFound unknown) {
            return true;
        }
    }

    private boolean noReport(String id) {
        try {
            importing.report(new ImportId(UUID.fromString(id)));
            return false;
        } catch (NotFound | IllegalArgumentException unknown) {
            return true;
        }
    }
}
