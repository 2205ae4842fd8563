package org.academy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.academy.institutions.Accreditation;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.Region;
import org.jspecify.annotations.Nullable;

/** {@code institutions.yaml}: an invented institution. */
record DemoInstitution(
        String slug,
        String name,
        @Nullable String nativeName,
        @Nullable String nativeLanguage,
        String kind,
        String country,
        String city,
        Region region,
        List<String> languages,
        String website,
        String summary,
        List<String> strengths,
        @Nullable Decision accreditation) {

    record Decision(String agency, String status, LocalDate until) {}

    InstitutionEntry entry() {
        return new InstitutionEntry(
                name,
                nativeName,
                nativeLanguage,
                InstitutionKind.valueOf(constant(kind)),
                country,
                city,
                region,
                languages,
                website,
                summary,
                strengths,
                accreditation == null
                        ? null
                        : new Accreditation(
                                accreditation.agency(),
                                Accreditation.Status.valueOf(constant(accreditation.status())),
                                accreditation.until()));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
