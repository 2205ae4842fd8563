package org.academy.attendance;

import java.util.List;
import java.util.Map;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes to register.
 *
 * @param key chosen by the sender: the same request sent twice registers once
 * @param name as on the certificate
 * @param institution whom they come for; null if for nobody or for one that the directory does not have
 * @param affiliation in their own words; may be empty
 * @param zone IANA name
 * @param answers by question id; several for CHOICES
 */
public record RegistrationRequest(
        String key,
        String name,
        String email,
        Way way,
        @Nullable InstitutionId institution,
        String affiliation,
        LanguageTag language,
        String zone,
        @Nullable String invitationCode,
        Map<String, List<String>> answers) {}
