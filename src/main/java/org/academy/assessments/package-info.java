/** Questions and how an answer is marked. Where a question stands and who answered it is not this module's business. */
@NullMarked
@ApplicationModule(
        displayName = "Assessments",
        allowedDependencies = {"shared"})
package org.academy.assessments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
