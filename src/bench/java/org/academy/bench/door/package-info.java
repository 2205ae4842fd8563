/** A side door of the application under load, opened for the benchmarks only. */
@NullMarked
package org.academy.bench.door;

import org.jspecify.annotations.NullMarked;
