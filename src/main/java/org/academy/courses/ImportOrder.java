package org.academy.courses;

import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * How a course from elsewhere is to come in.
 *
 * @param institution that will lead it; without one only administrators see the draft
 * @param language it is written in, where its maker did not say or is mistaken
 * @param anew makes a new draft even if this course came in before; else that draft gets proposals
 */
public record ImportOrder(
        @Nullable InstitutionId institution, @Nullable LanguageTag language, boolean anew) {}
