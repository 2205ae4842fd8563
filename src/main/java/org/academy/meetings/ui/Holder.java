package org.academy.meetings.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Lets fields of different kinds stand in one list of those that can be at fault. */
public final class Holder extends Div implements HasValidation {

    private final HasValidation field;

    public Holder(HasValidation field) {
        this.field = field;
    }

    void focus() {
        if (field instanceof Focusable<?> one) {
            one.focus();
        } else if (field instanceof DayField one) {
            one.focus();
        }
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        field.setErrorMessage(message);
    }

    @Override
    public String getErrorMessage() {
        return field.getErrorMessage();
    }

    @Override
    public void setInvalid(boolean invalid) {
        field.setInvalid(invalid);
    }

    @Override
    public boolean isInvalid() {
        return field.isInvalid();
    }
}
