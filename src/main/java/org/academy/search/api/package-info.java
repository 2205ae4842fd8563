/** Search for programs. */
@NullMarked
package org.academy.search.api;

import org.jspecify.annotations.NullMarked;
