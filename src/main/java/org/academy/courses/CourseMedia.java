package org.academy.courses;

import org.academy.media.MediaGuard;
import org.academy.media.MediaId;
import org.academy.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** Pictures and files of courses: of published versions for everyone, of drafts for those who may read the draft. */
@Component
class CourseMedia implements MediaGuard {

    private final Drafts drafts;
    private final DraftBlocks blocks;
    private final Versions versions;
    private final CourseAccess access;
    private final CurrentPerson visitor;

    CourseMedia(Drafts drafts, DraftBlocks blocks, Versions versions, CourseAccess access, CurrentPerson visitor) {
        this.drafts = drafts;
        this.blocks = blocks;
        this.versions = versions;
        this.access = access;
        this.visitor = visitor;
    }

    @Override
    public Reading reading(MediaId media) {
        if (versions.published(media)) {
            return Reading.EVERYONE;
        }
        boolean reads = visitor.id().isPresent()
                && blocks.draftsWith(media).stream()
                        .flatMap(course -> drafts.head(course).stream())
                        .anyMatch(course -> access.standing(course).mayRead());
        return reads ? Reading.THIS_PERSON : Reading.NO;
    }
}
