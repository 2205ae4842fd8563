/** Where organisers write to those who come. Closed. */
@NullMarked
package org.academy.notifications.ui;

import org.jspecify.annotations.NullMarked;
