/** A person’s own page in the portal, and the administrators’ list of people. */
@NullMarked
package org.academy.people.ui;

import org.jspecify.annotations.NullMarked;
