package org.academy.credentials;

import java.util.Locale;

/** What a credential is for: finishing a course, or taking part in an event. */
public enum CredentialKind {
    COURSE,
    ATTENDANCE;

    /** As it stands in an answer of the API and in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
