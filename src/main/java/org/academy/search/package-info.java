/**
 * One box that finds everything. Listens to what the house announces and keeps an index of it; nothing depends on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "platform", "ui", "site", "people", "institutions", "courses"})
package org.academy.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
