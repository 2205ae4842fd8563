package org.academy.meetings.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.academy.shared.Uuid7;
import org.academy.ui.Icon;
import org.jspecify.annotations.Nullable;

/** A day, a time of day or both, chosen as the device is used to: the browser brings its own calendar and clock. */
public class DayField extends Div implements HasValidation {

    private final Input input = new Input();
    private final Paragraph error = new Paragraph();
    private String message = "";

    /** For a day. */
    public DayField(String label) {
        this(label, "date");
    }

    private DayField(String label, String type) {
        addClassName("native-field");
        var id = "f" + Uuid7.next();
        input.setType(type);
        input.setId(id);
        var name = new NativeLabel(label);
        name.setFor(id);
        error.addClassName("err");
        error.setId(id + "-e");
        error.setVisible(false);
        add(name, input, error);
    }

    static DayField clock(String label) {
        var field = new DayField(label, "time");
        field.input.getElement().setAttribute("step", "300");
        return field;
    }

    static DayField moment(String label) {
        return new DayField(label, "datetime-local");
    }

    DayField hint(String hint) {
        var words = new Paragraph(hint);
        words.addClassName("hint");
        words.setId(input.getId().orElse("") + "-h");
        input.getElement().setAttribute("aria-describedby", words.getId().orElse(""));
        addComponentAtIndex(2, words);
        return this;
    }

    void onChange(Runnable changed) {
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    void setDay(@Nullable LocalDate day) {
        input.setValue(day == null ? "" : day.toString());
    }

    void setTime(@Nullable LocalTime time) {
        input.setValue(time == null ? "" : time.toString());
    }

    void setMoment(@Nullable LocalDateTime moment) {
        input.setValue(moment == null ? "" : moment.toString());
    }

    public Optional<LocalDate> day() {
        return typed(LocalDate::parse);
    }

    Optional<LocalTime> time() {
        return typed(LocalTime::parse);
    }

    Optional<LocalDateTime> moment() {
        return typed(LocalDateTime::parse);
    }

    private <T> Optional<T> typed(Function<String, T> parse) {
        var text = input.getValue();
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse.apply(text.strip()));
        } catch (DateTimeParseException nothing) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return input.getValue() == null || input.getValue().isBlank();
    }

    void focus() {
        input.focus();
    }

    @Override
    public void setErrorMessage(@Nullable String text) {
        message = text == null ? "" : text;
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
        if (invalid) {
            input.getElement().setAttribute("aria-invalid", "true");
            input.getElement().setAttribute("aria-errormessage", error.getId().orElse(""));
        } else {
            input.getElement().removeAttribute("aria-invalid");
            input.getElement().removeAttribute("aria-errormessage");
        }
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
