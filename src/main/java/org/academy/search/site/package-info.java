/** The public search page. */
@NullMarked
package org.academy.search.site;

import org.jspecify.annotations.NullMarked;
