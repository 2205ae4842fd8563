package org.academy.institutions;

import java.time.LocalDate;
import java.util.Locale;

/** What an agency decided about an institution. {@code agency} is the slug of the agency's own entry. */
public record Accreditation(String agency, Status status, LocalDate until) {

    public enum Status {
        ACCREDITED,
        RECOGNISED,
        IN_REVIEW;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
