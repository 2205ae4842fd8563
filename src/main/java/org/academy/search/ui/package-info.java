/** Discovering in the portal. */
@NullMarked
package org.academy.search.ui;

import org.jspecify.annotations.NullMarked;
