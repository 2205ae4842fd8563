/** What the credentials say to programs. */
@NullMarked
package org.academy.credentials.api;

import org.jspecify.annotations.NullMarked;
