package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.academy.attendance.RegistrationDesk.InvitationCode;
import org.academy.meetings.ui.Clocks;
import org.academy.meetings.ui.DayField;
import org.academy.meetings.ui.Holder;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Questions;
import org.academy.ui.Toast;

/** Codes that open the meeting to those who are invited. */
class CodesPart extends Section {

    private final transient RunDesk run;
    private final TextField label = new TextField();
    private final IntegerField uses = new IntegerField();
    private final DayField until = new DayField(getTranslation("attendance.desk.code.until"));
    private final Div list = new Div();

    CodesPart(RunDesk run) {
        this.run = run;
        addClassName("stack");
        label.setLabel(getTranslation("attendance.desk.code.label"));
        uses.setLabel(getTranslation("attendance.desk.code.uses"));
        uses.setMin(1);
        uses.setValue(1);
        var fields = new Div(label, uses, until);
        fields.addClassName("grid2");
        var form = new Section(
                new H2(getTranslation("attendance.desk.code.new")),
                fields,
                new Div(ActionButton.go(getTranslation("attendance.desk.code.issue"), this::issue)));
        form.addClassNames("card", "stack");
        add(form, list);
        draw();
    }

    private void issue() {
        if (FieldFaults.none(Map.of("label", new Holder(label), "uses", new Holder(uses)), () -> {
            var number = uses.getValue();
            run.desk.issueCode(
                    run.id(),
                    label.getValue(),
                    number == null ? 0 : number,
                    until.day()
                            .map(day -> day.plusDays(1).atStartOfDay(run.zone()).toInstant())
                            .orElse(null));
        })) {
            label.clear();
            draw();
        }
    }

    private void draw() {
        list.removeAll();
        var codes = run.desk.codes(run.id());
        if (codes.isEmpty()) {
            list.add(new EmptyState(
                    "lock",
                    getTranslation("attendance.desk.codes.empty"),
                    getTranslation("attendance.desk.codes.empty.how")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        codes.forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(InvitationCode one) {
        var code = new Span(one.code());
        code.addClassNames("strong", "num");
        code.getElement().setAttribute("dir", "ltr");
        var facts = new Div();
        facts.addClassNames("meta", "small");
        if (!one.label().isBlank()) {
            var name = new Span(one.label());
            name.getElement().setAttribute("dir", "auto");
            facts.add(name);
        }
        facts.add(new Span(getTranslation("attendance.desk.code.used", one.used(), one.uses())));
        var ends = one.until();
        if (ends != null) {
            facts.add(new Span(getTranslation(
                    "attendance.desk.code.ends", run.clocks.times().dateTime(Clocks.language(), ends, run.zone()))));
        }
        var words = new Div(code, facts);
        words.addClassNames("stack", "t");
        var tools = new Div(
                ActionButton.plain(getTranslation("attendance.desk.code.copy"), () -> copy(code, one.code())),
                ActionButton.quiet(
                        getTranslation("attendance.desk.code.withdraw"),
                        () -> Questions.warn(
                                getTranslation("attendance.desk.code.withdraw.ask", one.code()),
                                getTranslation("attendance.desk.code.withdraw.how"),
                                getTranslation("attendance.desk.code.withdraw"),
                                getTranslation("ui.cancel"),
                                () -> {
                                    run.desk.withdrawCode(run.id(), one.code());
                                    draw();
                                })));
        tools.addClassNames("row", "t");
        var row = new Div(words, tools);
        row.addClassNames("stack", "t", "pad-block");
        return new ListItem(row);
    }

    /** Where the browser does not let us, the code is selected to be copied by hand. */
    private void copy(Span shown, String code) {
        shown.getElement()
                .executeJs(
                        "getSelection().selectAllChildren(this);"
                                + " try { await navigator.clipboard.writeText($0); return true; }"
                                + " catch (refused) { return document.execCommand('copy'); }",
                        code)
                .then(Boolean.class, done -> {
                    if (done) {
                        Toast.say(getTranslation("attendance.desk.code.copied"));
                    }
                });
    }
}
