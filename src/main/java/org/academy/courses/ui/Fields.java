package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.academy.shared.LanguageTag;

/** Fields that save as one types. */
final class Fields {

    private static final int PAUSE = 600;

    private Fields() {}

    static TextField line(String label, String value, LanguageTag language, Runnable pause) {
        return heard(new TextField(label, value, ""), language, pause);
    }

    static TextArea lines(String label, String value, LanguageTag language, Runnable pause) {
        var field = heard(new TextArea(label, value, ""), language, pause);
        field.setMinRows(2);
        return field;
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Each line that says something. */
    static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static <T extends TextFieldBase<T, String>> T heard(T field, LanguageTag language, Runnable pause) {
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pause.run();
            }
        });
        speak(field, language);
        return field;
    }

    /** What is written runs in its own direction; the label keeps ours. */
    private static <T extends Component & HasElement> void speak(T field, LanguageTag language) {
        field.getElement()
                .executeJs(
                        "const i = this.inputElement; if (i) { i.lang = $0; i.dir = $1; }",
                        language.tag(),
                        language.direction());
    }
}
