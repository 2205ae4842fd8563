/** Where pictures and files are read. */
@NullMarked
package org.academy.media.site;

import org.jspecify.annotations.NullMarked;
