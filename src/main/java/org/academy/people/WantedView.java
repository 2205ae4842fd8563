package org.academy.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Slot: which view of the portal somebody wanted before they were sent to sign in. Tells it once. */
public interface WantedView {

    Optional<String> take(HttpServletRequest request);
}
