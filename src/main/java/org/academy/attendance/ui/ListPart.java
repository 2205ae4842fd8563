package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.attendance.RegistrationEntry;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationState;
import org.academy.institutions.PlaceNames;
import org.academy.meetings.ui.Clocks;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Icon;
import org.academy.ui.PagedList;
import org.academy.ui.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Who registered, where each stands and why; the organisers' word to those who wait for it. */
class ListPart extends Section {

    private static final int SOON = 200;
    private static final int LONGEST_REASON = 500;

    private final transient RunDesk run;
    private final TextField search = new TextField();
    private final Select<RegistrationState> state = new Select<>();
    private final Paragraph counts = new Paragraph();
    private final Div editor = new Div();
    private final Div rows = new Div();
    private transient Map<String, Question> asked = Map.of();

    ListPart(RunDesk run) {
        this.run = run;
        addClassNames("stack");
        search.setLabel(getTranslation("attendance.desk.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SOON);
        search.addValueChangeListener(changed -> draw());
        state.setLabel(getTranslation("attendance.list.state"));
        state.setItems(RegistrationState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("attendance.desk.all"));
        state.setItemLabelGenerator(one ->
                one == null ? getTranslation("attendance.desk.all") : getTranslation("attendance.state." + one.code()));
        state.addValueChangeListener(changed -> draw());
        var fields = new Div(search, state);
        fields.addClassName("grid2");
        counts.addClassNames("strong", "num");
        counts.getElement().setAttribute("role", "status");
        var actions = new Div(
                ActionButton.plain(getTranslation("attendance.desk.add"), this::add)
                        .with("plus"),
                export());
        actions.addClassName("row");
        add(counts, fields, actions, editor, rows);
        draw();
    }

    private Component export() {
        var locale = UI.getCurrent().getLocale();
        var link = new Anchor();
        link.setHref(DownloadHandler.fromInputStream(request -> {
            var bytes = run.desk.csv(run.id(), locale);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "registrations.csv", "text/csv;charset=utf-8", bytes.length);
        }));
        link.add(new Icon("down"), new Span(getTranslation("attendance.door.export")));
        link.getElement().setAttribute("download", "registrations.csv");
        link.addClassName("btn");
        return link;
    }

    private void add() {
        editor.removeAll();
        editor.add(new AddForm(run, editor::removeAll, () -> {
            editor.removeAll();
            draw();
        }));
    }

    private void draw() {
        asked = run.desk.form(run.id()).questions().stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        var found = run.desk.counts(run.id());
        counts.setText(getTranslation(
                "attendance.desk.counts",
                found.confirmed(),
                found.offered() + found.waiting(),
                found.pending(),
                found.present()));
        var chosen = state.getValue();
        boolean looking = chosen != null || !search.getValue().isBlank();
        rows.removeAll();
        rows.add(new PagedList<>(
                page -> run.desk.find(
                        run.id(),
                        search.getValue(),
                        chosen == null ? Set.of() : Set.of(chosen),
                        PageRequest.of(page.getPageNumber(), page.getPageSize())),
                this::row,
                new EmptyState(
                        "people",
                        getTranslation(looking ? "attendance.desk.none" : "attendance.desk.empty"),
                        getTranslation(looking ? "attendance.desk.none.how" : "attendance.desk.empty.how"))));
    }

    private Component row(RegistrationEntry one) {
        var name = new Span(one.name());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var head = new Div(name, States.badge(this, one.state()));
        head.addClassNames("row", "t");
        var facts = new Div();
        facts.addClassNames("meta", "small");
        fact(facts, getTranslation("attendance.desk.number", one.arrival()));
        fact(facts, one.email());
        fact(facts, States.way(this, one.way()));
        fact(facts, DoorView.institution(one));
        fact(facts, one.affiliation());
        fact(facts, run.clocks.times().dateTime(Clocks.language(), one.at(), run.clocks.mine()));
        var words = new Div(head, facts);
        words.addClassNames("stack", "t");
        explain(one, words);
        if (!one.answers().isEmpty()) {
            words.add(answers(one));
        }
        var row = new Div(words, actions(one));
        row.addClassNames("stack", "t", "pad-block");
        return row;
    }

    private static void fact(Div facts, String text) {
        if (!text.isBlank()) {
            var words = new Span(text);
            words.getElement().setAttribute("dir", "auto");
            facts.add(words);
        }
    }

    private void explain(RegistrationEntry one, Div words) {
        if (one.state() == RegistrationState.WAITING) {
            say(words, getTranslation("attendance.desk.waiting", one.waitingPlace()));
        }
        var until = one.offeredUntil();
        if (one.state() == RegistrationState.OFFERED && until != null) {
            say(
                    words,
                    getTranslation(
                            "attendance.desk.offered",
                            run.clocks.times().dateTime(Clocks.language(), until, run.clocks.mine())));
        }
        var wanted = one.wanted();
        if (wanted != null) {
            say(words, getTranslation("attendance.desk.wanted", States.way(this, wanted)));
        }
        var passed = one.passedOver();
        if (passed != null) {
            say(words, getTranslation(passed.key(), passed.limit()));
        }
    }

    private static void say(Div words, String sentence) {
        var said = new Paragraph(sentence);
        said.addClassNames("small", "mute");
        words.add(said);
    }

    private Component answers(RegistrationEntry one) {
        var list = new DescriptionList();
        list.addClassNames("facts", "small");
        one.answers().forEach((id, values) -> {
            var question = asked.get(id);
            list.add(
                    new Term(question == null ? id : run.said(question.labels())),
                    new Description(values.stream()
                            .map(value -> answer(question, value))
                            .collect(Collectors.joining(", "))));
        });
        return list;
    }

    private String answer(@Nullable Question question, String value) {
        if (question == null) {
            return value;
        }
        return question.type() == RegistrationForm.Type.COUNTRY
                ? PlaceNames.name(value, UI.getCurrent().getLocale())
                : FormPart.Depends.answer(question, value, run, this);
    }

    private Component actions(RegistrationEntry one) {
        var actions = new Div();
        actions.addClassNames("row", "t");
        if (one.state() == RegistrationState.PENDING) {
            actions.add(
                    ActionButton.plain(getTranslation("attendance.desk.approve"), () -> {
                        run.desk.approve(run.id(), one.id());
                        draw();
                    }),
                    ActionButton.plain(getTranslation("attendance.desk.refuse"), () -> refuse(one)));
        }
        if (one.state().open()) {
            actions.add(ActionButton.quiet(
                    getTranslation("attendance.desk.cancel"),
                    () -> Questions.warn(
                            getTranslation("attendance.desk.cancel.ask", one.name()),
                            getTranslation("attendance.desk.cancel.how"),
                            getTranslation("attendance.page.cancel.yes"),
                            getTranslation("attendance.page.cancel.no"),
                            () -> {
                                run.desk.cancel(run.id(), one.id());
                                draw();
                            })));
        }
        return actions;
    }

    private void refuse(RegistrationEntry one) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("attendance.desk.refuse.ask", one.name()));
        dialog.setMaxWidth("30rem");
        var reason = new TextArea(getTranslation("attendance.desk.refuse.why"));
        reason.setHelperText(getTranslation("attendance.desk.refuse.hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        dialog.add(reason);
        dialog.getFooter()
                .add(
                        ActionButton.quiet(getTranslation("ui.cancel"), dialog::close),
                        ActionButton.bad(getTranslation("attendance.desk.refuse"), () -> {
                            if (FieldFaults.none(
                                    Map.of("reason", reason),
                                    () -> run.desk.refuse(run.id(), one.id(), reason.getValue()))) {
                                dialog.close();
                                draw();
                            }
                        }));
        dialog.open();
        reason.focus();
    }
}
