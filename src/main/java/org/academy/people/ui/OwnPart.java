package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Slot: a piece of a person's own page. */
public interface OwnPart {

    Optional<Component> part();
}
