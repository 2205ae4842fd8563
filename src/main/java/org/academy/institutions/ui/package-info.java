/** The directory in the portal. Closed, but for the slot through which other modules add to an institution's page. */
@NullMarked
@NamedInterface("ui")
package org.academy.institutions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
