package org.academy.meetings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.academy.meetings.MeetingPlan.Funder;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.jspecify.annotations.Nullable;

/** Who pays for the meeting, as it is said in public. */
class FunderList extends Div implements HasValidation {

    private record Row(Div row, TextField name, TextField contribution, TextField link) {}

    private final transient Runnable changed;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph error = new Paragraph();
    private String message = "";

    FunderList(Runnable changed) {
        this.changed = changed;
        addClassNames("stack", "t", "rule");
        list.addClassName("stack");
        error.addClassName("err");
        error.setVisible(false);
        var hint = new Paragraph(getTranslation("meetings.plan.funders.hint"));
        hint.addClassName("hint");
        add(
                new H3(getTranslation("meetings.fact.funders")),
                hint,
                list,
                error,
                new Div(ActionButton.plain(getTranslation("meetings.plan.funders.add"), () -> {
                            var row = add(new Funder("", "", ""));
                            row.name().focus();
                            changed.run();
                        })
                        .with("plus")));
    }

    void show(List<Funder> funders) {
        list.removeAll();
        rows.clear();
        funders.forEach(this::add);
    }

    List<Funder> all() {
        return rows.stream()
                .map(row -> new Funder(
                        row.name().getValue().strip(),
                        row.contribution().getValue().strip(),
                        row.link().getValue().strip()))
                .toList();
    }

    private Row add(Funder funder) {
        var name = field("meetings.plan.funders.name", funder.name());
        var contribution = field("meetings.plan.funders.for", funder.contribution());
        var link = field("meetings.plan.funders.link", funder.link());
        var fields = new Div(name, contribution, link);
        fields.addClassName("grid3");
        var line = new Div(fields);
        line.addClassNames("with-end");
        var row = new Row(line, name, contribution, link);
        line.add(ActionButton.sign("x", getTranslation("meetings.plan.remove"), () -> {
            list.remove(line);
            rows.remove(row);
            changed.run();
        }));
        rows.add(row);
        list.add(line);
        return row;
    }

    private TextField field(String label, String value) {
        var field = new TextField(getTranslation(label), value, "");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    @Override
    public void setErrorMessage(@Nullable String words) {
        message = words == null ? "" : words;
        error.removeAll();
        error.add(new Icon("alert"), new Span(message));
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
