/** The light pages on which people sign in, sign up, find their way back and sign out. */
@NullMarked
package org.academy.people.site;

import org.jspecify.annotations.NullMarked;
