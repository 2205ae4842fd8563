package org.academy.courses;

import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The way from a draft to a published version: review, sign-off by every owner, publication, withdrawal. */
@Service
@PreAuthorize("isAuthenticated()")
public class CourseReview {

    /** What the work is called in a language, drafts too; for letters to those who owe it something. */
    @PreAuthorize("hasRole('SYSTEM')")
    public String titleOf(CourseId course, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    public SignOffBoard board(String slug) {
        throw new UnsupportedOperationException();
    }

    public void requestReview(CourseId course) {
        throw new UnsupportedOperationException();
    }

    /** Back to the authors; approvals and sign-offs of this draft are void. */
    public void takeBack(CourseId course) {
        throw new UnsupportedOperationException();
    }

    /** Nobody approves a draft they wrote in; with several owners, an approver comes from another than the lead's. */
    public void approve(CourseId course, String note) {
        throw new UnsupportedOperationException();
    }

    public void requestChanges(CourseId course, String note) {
        throw new UnsupportedOperationException();
    }

    /** Signs off for an owner; the last one publishes the version. */
    public void signOff(CourseId course, InstitutionId owner, String note) {
        throw new UnsupportedOperationException();
    }

    /** Reminds those who owe the review (without an owner) or an owner's sign-off; at most once a day. */
    public void remind(CourseId course, @Nullable InstitutionId owner) {
        throw new UnsupportedOperationException();
    }

    /** Takes the published version out of the catalogue; learners keep what they did and earned. */
    public void withdraw(CourseId course, String reason) {
        throw new UnsupportedOperationException();
    }
}
