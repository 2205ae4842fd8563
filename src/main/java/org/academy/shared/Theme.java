package org.academy.shared;

import java.util.Locale;

/** How somebody likes the light: as their device has it, or always the same. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code, else as the device has it. */
    public static Theme of(String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
