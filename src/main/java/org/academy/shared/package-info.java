/** Words every module may use: names of things, rules and time. Holds no beans and knows no module. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package org.academy.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
