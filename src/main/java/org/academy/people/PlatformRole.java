package org.academy.people;

/** What a person may do on the whole platform (product reference 4.2). Roles in institutions live next door. */
public enum PlatformRole {
    ADMINISTRATOR,
    /** Runs the machine; sees no content and no person. */
    OPERATOR;

    String authority() {
        return "ROLE_" + name();
    }
}
