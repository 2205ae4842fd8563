package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.RuleViolated;

/** Puts the sentence of each broken rule at the field where the fault is; what was typed stays. */
public final class FieldFaults {

    private FieldFaults() {}

    /**
     * Tries it. If a broken rule names none of the fields, they go on to whoever catches errors.
     *
     * @return whether no rule said no
     */
    public static <F extends Component & HasValidation> boolean none(Map<String, F> fields, Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (RuleViolated refused) {
            var faults = refused.all();
            if (!faults.stream().allMatch(fault -> field(fields, fault).isPresent())) {
                throw refused;
            }
            faults.forEach(fault -> field(fields, fault).ifPresent(field -> {
                field.setErrorMessage(UI.getCurrent().getTranslation(fault.rule(), fault.arguments()));
                field.setInvalid(true);
            }));
            return false;
        }
    }

    private static <F> Optional<F> field(Map<String, F> fields, RuleViolated fault) {
        return fault.field().flatMap(name -> Optional.ofNullable(fields.get(name)));
    }
}
