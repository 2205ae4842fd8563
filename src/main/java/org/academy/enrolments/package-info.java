/**
 * Who learns what, and how far they have come: enrolment, the journal of a device, progress, completion; the learner's
 * app that works without a line.
 *
 * <p>Way in: {@link org.academy.enrolments.Enrolling}, {@link org.academy.enrolments.LearnerProgress},
 * {@link org.academy.enrolments.Journal}. Announces: {@link org.academy.enrolments.LearnerEnrolled},
 * {@link org.academy.enrolments.CourseCompleted}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Enrolments",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "media",
            "assessments",
            "courses",
            "courses :: ui",
            "courses :: site"
        })
package org.academy.enrolments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
