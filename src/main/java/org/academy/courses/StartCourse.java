package org.academy.courses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a lead author gives to begin a course; {@code owners} are the co-owners beside the lead institution; without a
 * {@code slug} one is made from the title.
 */
public record StartCourse(
        @NotBlank @Size(max = 200) String title,
        @NotNull LanguageTag language,
        @NotNull InstitutionId lead,
        Set<InstitutionId> owners,
        @NotNull Topic topic,

        @Nullable @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 100)
        String slug) {}
