/**
 * The frame of the public site: layout, language, theme, byte thrift. Knows no domain: areas hang their pieces on slots
 * such as {@link org.academy.site.HomeSection}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Site frame",
        allowedDependencies = {"shared", "platform"})
package org.academy.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
