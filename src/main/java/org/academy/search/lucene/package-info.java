/** The engine inside: Lucene, in the data directory. */
@NullMarked
package org.academy.search.lucene;

import org.jspecify.annotations.NullMarked;
