package org.academy.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Slot: a piece of the signed-in person's home in the portal. */
public interface HomePart {

    Optional<Component> part();
}
