package org.academy.institutions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import org.academy.institutions.Role;
import org.jspecify.annotations.Nullable;

/** Which role, and how long. A year, unless one says otherwise: roles are confirmed again. */
class RoleTerms extends Div {

    private final Select<Role> role = new Select<>();
    private final Input until = new Input();
    private final transient Clock clock;

    RoleTerms(Clock clock) {
        this.clock = clock;
        addClassNames("grid2");
        role.setLabel(getTranslation("institutions.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("institutions.role." + one.code()));
        role.setValue(Role.AUTHOR);
        until.setType("date");
        until.setId("role-until");
        until.setValue(LocalDate.now(clock).plusYears(1).toString());
        var label = new NativeLabel(getTranslation("institutions.members.last-day"));
        label.setFor("role-until");
        var hint = new Paragraph(getTranslation("institutions.members.last-day.hint"));
        hint.addClassNames("tiny", "mute");
        var field = new Div(label, until, hint);
        field.addClassName("native-field");
        add(role, field);
    }

    Role role() {
        return role.getValue();
    }

    LocalDate from() {
        return LocalDate.now(clock);
    }

    /** The last day; none if the field was emptied. */
    @Nullable
    LocalDate until() {
        var typed = until.getValue();
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    }
}
