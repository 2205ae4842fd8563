/** The house: what every module stands in, and what starts it. */
@NullMarked
package org.academy;

import org.jspecify.annotations.NullMarked;
