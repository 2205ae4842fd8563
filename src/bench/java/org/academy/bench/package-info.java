/**
 * Measures the Academy as its users meet it: the packaged application in a process of its own, asked over loopback. The
 * load comes from the same machine and shares its cores, so what is measured is on the safe side.
 *
 * <p>Way in: {@code ./mvnw verify -Pbench}. A figure beyond its limit is reported, it does not fail the build.
 */
@NullMarked
package org.academy.bench;

import org.jspecify.annotations.NullMarked;
