package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** What is asked of those who register, besides their name. Each change is kept at once. */
class FormPart extends Section {

    private final transient RunDesk run;
    private transient RegistrationForm form;
    private final Div editor = new Div();
    private final Div list = new Div();

    FormPart(RunDesk run) {
        this.run = run;
        this.form = run.desk.form(run.id());
        addClassNames("stack", "programme-part");
        var how = new Paragraph(getTranslation("attendance.desk.form.how"));
        how.addClassNames("small", "mute");
        var actions = new Div(ActionButton.go(getTranslation("attendance.desk.form.add"), () -> edit(null))
                .with("plus"));
        add(how, actions, editor, list);
        draw();
    }

    private void draw() {
        list.removeAll();
        if (form.questions().isEmpty()) {
            list.add(new EmptyState(
                    "ask",
                    getTranslation("attendance.desk.form.empty"),
                    getTranslation("attendance.desk.form.empty.how")));
            return;
        }
        var rows = new OrderedList();
        rows.addClassName("rows");
        form.questions().forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(Question one) {
        var label = run.said(one.labels());
        var name = new Span(label);
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var facts = new Div(
                new Span(getTranslation("attendance.desk.type." + one.type().code())));
        facts.addClassNames("meta", "small");
        if (one.required()) {
            facts.add(new Span(getTranslation("attendance.desk.form.required")));
        }
        Depends.of(one, form.questions(), run, this).ifPresent(when -> facts.add(new Span(when)));
        var words = new Div(name, facts);
        words.addClassNames("stack", "t");
        int at = form.questions().indexOf(one);
        var tools = new Div();
        tools.addClassNames("row", "t", "tools-end");
        if (at > 0) {
            tools.add(
                    ActionButton.sign("up", getTranslation("attendance.desk.form.up", label), () -> move(one, at - 1)));
        }
        if (at < form.questions().size() - 1) {
            tools.add(ActionButton.sign(
                    "lower", getTranslation("attendance.desk.form.lower", label), () -> move(one, at + 1)));
        }
        tools.add(
                ActionButton.sign("pen", getTranslation("attendance.desk.change", label), () -> edit(one)),
                ActionButton.sign("trash", getTranslation("attendance.desk.remove", label), () -> remove(one, label)));
        var row = new Div(words, tools);
        row.addClassNames("with-end", "pad-block");
        return new ListItem(row);
    }

    private void move(Question one, int to) {
        var questions = new ArrayList<>(form.questions());
        questions.remove(one);
        questions.add(to, one);
        keep(questions);
    }

    private void remove(Question one, String label) {
        var before = form.questions();
        keep(before.stream().filter(other -> !other.equals(one)).toList());
        Toast.undo(getTranslation("attendance.desk.removed", label), getTranslation("ui.undo"), () -> keep(before));
    }

    private void keep(List<Question> questions) {
        form = run.desk.ask(run.id(), new RegistrationForm(form.revision(), questions));
        draw();
    }

    private void edit(@Nullable Question before) {
        editor.removeAll();
        editor.add(new QuestionForm(run, form, before, this::close, changed -> {
            form = changed;
            close();
            draw();
        }));
    }

    private void close() {
        editor.removeAll();
    }

    /** Says on what a question depends. */
    static final class Depends {

        private Depends() {}

        static Optional<String> of(Question one, List<Question> all, RunDesk run, Component view) {
            var condition = one.condition();
            return condition == null
                    ? Optional.empty()
                    : all.stream()
                            .filter(other -> other.id().equals(condition.question()))
                            .findFirst()
                            .map(other -> view.getTranslation(
                                    "attendance.desk.form.depends",
                                    run.said(other.labels()),
                                    answer(other, condition.value(), run, view)));
        }

        static String answer(Question question, String value, RunDesk run, Component view) {
            return switch (question.type()) {
                case CHOICE, CHOICES ->
                    question.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(choice -> run.said(choice.labels()))
                            .findFirst()
                            .orElse(value);
                case YES_NO, CONSENT ->
                    view.getTranslation("yes".equals(value) ? "attendance.page.yes" : "attendance.page.no");
                case COUNTRY, TEXT, LONG_TEXT -> value;
            };
        }
    }
}
