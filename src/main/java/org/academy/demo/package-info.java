/**
 * The demo: invented institutions and people, courses they wrote, reviewed, signed off and learnt, and events they hold
 * and come to. Everything is done through the services, by the people it is said of, so that the demo holds every rule.
 * On the roof: nobody calls it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "platform",
            "people",
            "institutions",
            "media",
            "assessments",
            "courses",
            "enrolments",
            "credentials",
            "meetings",
            "attendance"
        })
package org.academy.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
