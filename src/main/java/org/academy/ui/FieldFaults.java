package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.RuleViolated;

/** Puts the sentence of a broken rule at the field where the fault is; what was typed stays. */
public final class FieldFaults {

    private FieldFaults() {}

    /**
     * Tries it. A rule that names none of the fields goes on to whoever catches errors.
     *
     * @return whether no rule said no
     */
    public static <F extends Component & HasValidation> boolean none(Map<String, F> fields, Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (RuleViolated refused) {
            var field = refused.field()
                    .flatMap(name -> Optional.ofNullable(fields.get(name)))
                    .orElseThrow(() -> refused);
            field.setErrorMessage(UI.getCurrent().getTranslation(refused.rule(), refused.arguments()));
            field.setInvalid(true);
            return false;
        }
    }
}
