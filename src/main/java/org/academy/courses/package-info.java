/**
 * Courses and how centres write them together.
 *
 * <p>A course begins as a draft owned by a lead institution, gathers co-owners, authors, units and language variants,
 * is reviewed and signed off by every owner, and is published in numbered versions that never change afterwards. Who
 * learns from it, and what they earn, is not this module's business.
 *
 * <p>Way in: {@link org.academy.courses.CourseAuthoring} with {@link org.academy.courses.CourseTeam},
 * {@link org.academy.courses.CourseStructuring} and {@link org.academy.courses.BlockWriting};
 * {@link org.academy.courses.CourseReview}; {@link org.academy.courses.CourseCatalogue}. Courses made elsewhere come in
 * by {@link org.academy.courses.CourseImporting}, what changed at their source by
 * {@link org.academy.courses.SourceProposals}, and ours leave by {@link org.academy.courses.CourseExporting}; the
 * format is read and written in {@link org.academy.courses.cartridge}. Announces:
 * {@link org.academy.courses.CoursePublished}, {@link org.academy.courses.CourseWithdrawn}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Courses",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "institutions :: site",
            "media",
            "assessments"
        })
package org.academy.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
