package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.academy.people.PersonEntry;

/** Slot: a piece of the administrators' page about one person. */
public interface PersonPart {

    Optional<Component> part(PersonEntry person);
}
