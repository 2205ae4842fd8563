package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationForm.Choice;
import org.academy.attendance.RegistrationForm.Condition;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.shared.LanguageTag;
import org.academy.shared.Uuid7;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.jspecify.annotations.Nullable;

/** One question, in the languages of the meeting. */
class QuestionForm extends Section {

    private final transient RunDesk run;
    private final transient RegistrationForm form;
    private final transient @Nullable Question before;
    private final transient Consumer<RegistrationForm> kept;
    private final Select<Type> type = new Select<>();
    private final Checkbox required = new Checkbox();
    private final Select<Condition> condition = new Select<>();
    private final transient Map<LanguageTag, TextArea> labels = new EnumMap<>(LanguageTag.class);
    private final transient Map<LanguageTag, TextField> hints = new EnumMap<>(LanguageTag.class);
    private final transient Map<Div, Answer> answers = new LinkedHashMap<>();
    private final Div rows = new Div();
    private final Section choices = new Section();

    private record Answer(String value, Map<LanguageTag, TextField> labels) {}

    QuestionForm(
            RunDesk run,
            RegistrationForm form,
            @Nullable Question before,
            Runnable closed,
            Consumer<RegistrationForm> kept) {
        this.run = run;
        this.form = form;
        this.before = before;
        this.kept = kept;
        addClassNames("card", "stack");
        type.setLabel(getTranslation("attendance.desk.form.type"));
        type.setItems(Type.values());
        type.setItemLabelGenerator(one -> getTranslation("attendance.desk.type." + one.code()));
        type.setValue(before == null ? Type.TEXT : before.type());
        type.addValueChangeListener(changed -> weigh());
        required.setLabel(getTranslation("attendance.desk.form.required"));
        required.setValue(before != null && before.required());
        var words = new Div();
        words.addClassName("stack");
        run.languages().forEach(language -> words.add(words(language)));
        choices.addClassName("stack");
        rows.addClassName("stack");
        choices.add(
                rows,
                new Div(ActionButton.plain(getTranslation("attendance.desk.form.choice.add"), () -> choice(null))
                        .with("plus")));
        if (before != null) {
            before.choices().forEach(this::choice);
        }
        var actions = new Div(
                ActionButton.go(getTranslation("attendance.page.save"), this::save),
                ActionButton.quiet(getTranslation("ui.cancel"), closed));
        actions.addClassName("row");
        add(
                new H2(getTranslation(before == null ? "attendance.desk.form.add" : "attendance.desk.form.question")),
                type,
                words,
                choices,
                required,
                dependence(),
                actions);
        weigh();
        first().focus();
    }

    /** The words in the meeting's own language. */
    private TextArea first() {
        return Objects.requireNonNull(labels.get(run.languages().getFirst()));
    }

    private void weigh() {
        boolean chosen = type.getValue() == Type.CHOICE || type.getValue() == Type.CHOICES;
        choices.setVisible(chosen);
        if (chosen && answers.isEmpty()) {
            choice(null);
            choice(null);
        }
    }

    private Div words(LanguageTag language) {
        var label = new TextArea(getTranslation("attendance.desk.form.label", language.ownName()));
        label.setMinRows(1);
        label.setMaxRows(8);
        label.setWidthFull();
        var hint = new TextField(getTranslation("attendance.desk.form.hint", language.ownName()));
        hint.setWidthFull();
        for (var field : new Component[] {label, hint}) {
            field.getElement().setAttribute("lang", language.tag());
            field.getElement().setAttribute("dir", language.direction());
        }
        if (before != null) {
            label.setValue(before.labels().getOrDefault(language, ""));
            hint.setValue(before.hints().getOrDefault(language, ""));
        }
        labels.put(language, label);
        hints.put(language, hint);
        var both = new Div(label, hint);
        both.addClassName("grid2");
        return both;
    }

    private void choice(@Nullable Choice one) {
        var fields = new EnumMap<LanguageTag, TextField>(LanguageTag.class);
        var grid = new Div();
        grid.addClassName("grid2");
        run.languages().forEach(language -> {
            var field = new TextField(getTranslation("attendance.desk.form.choice", language.ownName()));
            field.getElement().setAttribute("lang", language.tag());
            field.setWidthFull();
            if (one != null) {
                field.setValue(one.labels().getOrDefault(language, ""));
            }
            fields.put(language, field);
            grid.add(field);
        });
        var row = new Div(grid);
        row.addClassName("with-end");
        row.add(ActionButton.sign("x", getTranslation("attendance.desk.form.choice.remove"), () -> {
            rows.remove(row);
            answers.remove(row);
        }));
        answers.put(row, new Answer(one == null ? fresh() : one.value(), fields));
        rows.add(row);
    }

    private static String fresh() {
        return "a" + Uuid7.next().toString().replace("-", "").substring(12);
    }

    /** Asked always, or only after an answer to a question before it. */
    private Select<Condition> dependence() {
        var questions = form.questions();
        int at = before == null ? questions.size() : questions.indexOf(before);
        var earlier = questions.subList(0, Math.max(0, at));
        var possible = earlier.stream().flatMap(QuestionForm::conditions).toList();
        condition.setLabel(getTranslation("attendance.desk.form.condition"));
        condition.setWidthFull();
        condition.setItems(possible);
        condition.setEmptySelectionAllowed(true);
        condition.setEmptySelectionCaption(getTranslation("attendance.desk.form.always"));
        condition.setItemLabelGenerator(one -> one == null
                ? getTranslation("attendance.desk.form.always")
                : earlier.stream()
                        .filter(question -> question.id().equals(one.question()))
                        .findFirst()
                        .map(question -> getTranslation(
                                "attendance.desk.form.depends",
                                run.said(question.labels()),
                                FormPart.Depends.answer(question, one.value(), run, this)))
                        .orElse(""));
        condition.setVisible(!possible.isEmpty());
        var now = before == null ? null : before.condition();
        if (now != null && possible.contains(now)) {
            condition.setValue(now);
        }
        return condition;
    }

    private static Stream<Condition> conditions(Question question) {
        return switch (question.type()) {
            case CHOICE, CHOICES ->
                question.choices().stream().map(choice -> new Condition(question.id(), choice.value()));
            case YES_NO -> Stream.of(new Condition(question.id(), "yes"), new Condition(question.id(), "no"));
            case CONSENT -> Stream.of(new Condition(question.id(), "yes"));
            case TEXT, LONG_TEXT, COUNTRY -> Stream.empty();
        };
    }

    private void save() {
        var all = new ArrayList<>(form.questions());
        int at = before == null ? all.size() : all.indexOf(before);
        var changed = new RegistrationForm[1];
        if (FieldFaults.none(Map.of("questions." + at, first()), () -> {
            var question = question();
            if (at < all.size()) {
                all.set(at, question);
            } else {
                all.add(question);
            }
            changed[0] = run.desk.ask(run.id(), new RegistrationForm(form.revision(), all));
        })) {
            kept.accept(changed[0]);
        }
    }

    private Question question() {
        var said = new EnumMap<LanguageTag, String>(LanguageTag.class);
        labels.forEach((language, field) -> written(field.getValue()).ifPresent(text -> said.put(language, text)));
        var hinted = new EnumMap<LanguageTag, String>(LanguageTag.class);
        hints.forEach((language, field) -> written(field.getValue()).ifPresent(text -> hinted.put(language, text)));
        return new Question(
                before == null ? fresh() : before.id(),
                type.getValue(),
                said,
                hinted,
                required.getValue(),
                choices.isVisible() ? offered() : List.of(),
                condition.getValue());
    }

    private List<Choice> offered() {
        var offered = new ArrayList<Choice>();
        answers.values().forEach(answer -> {
            var said = new EnumMap<LanguageTag, String>(LanguageTag.class);
            answer.labels()
                    .forEach(
                            (language, field) -> written(field.getValue()).ifPresent(text -> said.put(language, text)));
            if (!said.isEmpty()) {
                offered.add(new Choice(answer.value(), said));
            }
        });
        return offered;
    }

    private static Optional<String> written(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
