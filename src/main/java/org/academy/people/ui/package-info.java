/** A person’s own page in the portal, and the administrators’ pages about people and mails. */
@NullMarked
@NamedInterface("ui")
package org.academy.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
