package org.academy.institutions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the directory about an institution. {@code country} is ISO 3166-1 alpha-2, {@code languages} are BCP
 * 47 tags of any language spoken there, {@code strengths} are topic codes.
 */
public record InstitutionEntry(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nativeName,
        @Nullable @Size(max = 16) String nativeLanguage,
        InstitutionKind kind,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 120) String city,
        Region region,
        @Size(min = 1, max = 12) List<String> languages,
        @Nullable @Size(max = 300) String website,
        @NotBlank @Size(max = 600) String summary,
        @Size(max = 12) List<String> strengths,
        @Nullable Accreditation accreditation) {}
