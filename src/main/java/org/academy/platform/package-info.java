/**
 * What the machine gives us: embedded MariaDB, the file store by content hash, mail, messages in seven languages. Knows
 * no domain.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared"})
package org.academy.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
