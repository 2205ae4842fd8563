package org.academy.courses.ui;

import java.util.regex.Pattern;
import org.academy.courses.CourseAuthoring;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.PortalGuard;
import org.springframework.stereotype.Component;

/** To whoever has no part in it, a draft is not there: not for the browser's eyes either. */
@Component
class DraftGuard implements PortalGuard {

    private static final Pattern DRAFT = Pattern.compile("studio/([^/]+)(?:/sign-off)?");

    private final CourseAuthoring authoring;
    private final CurrentPerson here;

    DraftGuard(CourseAuthoring authoring, CurrentPerson here) {
        this.authoring = authoring;
        this.here = here;
    }

    @Override
    public boolean missing(String path) {
        var draft = DRAFT.matcher(path);
        if (!draft.matches() || here.id().isEmpty()) {
            return false;
        }
        try {
            authoring.outline(draft.group(1), LanguageTag.EN);
            return false;
        } catch (NotFound unknown) {
            return true;
        }
    }
}
