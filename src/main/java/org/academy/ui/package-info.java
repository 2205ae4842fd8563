/**
 * The frame of the portal and the small parts its views are made of. Knows no domain: areas hang their pieces on slots
 * such as {@link org.academy.ui.HomePart}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Portal frame",
        allowedDependencies = {"shared", "platform"})
package org.academy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
