/** The portal's view of certificates. */
@NullMarked
package org.academy.credentials.ui;

import org.jspecify.annotations.NullMarked;
