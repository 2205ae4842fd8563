package org.academy.institutions;

import java.time.LocalDate;

/** What an agency decided about an institution. {@code agency} is the slug of the agency's own entry. */
public record Accreditation(String agency, Status status, LocalDate until) {

    public enum Status {
        ACCREDITED,
        RECOGNISED,
        IN_REVIEW
    }
}
