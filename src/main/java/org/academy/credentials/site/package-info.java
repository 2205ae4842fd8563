/** The public pages of credentials: is one genuine, and the certificate to print. */
@NullMarked
package org.academy.credentials.site;

import org.jspecify.annotations.NullMarked;
