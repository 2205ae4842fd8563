package org.academy.ui;

/** Slot: says of an address of the portal whether the person at hand finds something there. */
public interface PortalGuard {

    /** @param path below the portal's root, without slashes around it */
    boolean missing(String path);
}
