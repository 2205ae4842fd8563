package org.academy.media;

/**
 * Slot: the module that shows a picture or file answers who may read it. Without an answer nobody but the person who
 * brought it may.
 */
public interface MediaGuard {

    Reading reading(MediaId media);

    /** Who may read. */
    enum Reading {
        /** This module does not know the file, or the person at hand may not read it. */
        NO,
        /** The person at hand may; nobody else may keep a copy. */
        THIS_PERSON,
        /** Everyone may; shared caches may keep it. */
        EVERYONE
    }
}
