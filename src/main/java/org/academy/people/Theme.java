package org.academy.people;

/** How a person likes the light: as their device has it, or always the same. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
