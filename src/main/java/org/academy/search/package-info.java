/**
 * One box that finds everything. Listens to what the house announces and keeps an index of it; nothing depends on it.
 *
 * <p>Way in: {@link org.academy.search.Searching}. The engine stands behind the port
 * {@link org.academy.search.SearchIndex}, which names no engine's types.
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "courses",
            "meetings",
            "media",
            "assessments"
        })
package org.academy.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
