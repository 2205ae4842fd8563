/** What a program may ask about the person it acts for. */
@NullMarked
package org.academy.people.api;

import org.jspecify.annotations.NullMarked;
