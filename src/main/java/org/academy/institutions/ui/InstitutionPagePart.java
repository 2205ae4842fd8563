package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.academy.institutions.InstitutionPage;

/** Slot: a piece that another module adds to an institution's page in the portal: its courses, its meetings. */
public interface InstitutionPagePart {

    Optional<Component> partFor(InstitutionPage institution);
}
