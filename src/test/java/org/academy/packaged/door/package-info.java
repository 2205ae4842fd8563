/** A side door of the packaged application, opened for its tests only. */
@NullMarked
package org.academy.packaged.door;

import org.jspecify.annotations.NullMarked;
