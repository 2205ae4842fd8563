/** Tells people what happened, in their language, once. */
@NullMarked
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "courses",
            "enrolments",
            "credentials",
            "meetings",
            "meetings :: ui",
            "attendance"
        })
package org.academy.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
