package org.academy.courses.cartridge;

/** The few words that a conversion itself adds, in the course's language: {@code courses.import.words.<code>}. */
@FunctionalInterface
public interface Wordings {

    String text(String code, Object... arguments);
}
