package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockKind;
import org.academy.courses.UnitDraft;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** The middle of the workbench: a unit, block by block. */
class UnitPanel extends Section {

    private final Desk desk;
    private final UnitDraft unit;
    private long revision;
    private @Nullable TextField title;
    private @Nullable IntegerField minutes;
    private @Nullable TextArea sources;
    private @Nullable Input reviewBy;

    UnitPanel(Desk desk, UnitDraft unit) {
        this.desk = desk;
        this.unit = unit;
        this.revision = unit.revision();
        addClassNames("pane", "stack", "ed");
        getElement().setAttribute("aria-label", getTranslation("courses.blocks"));
        if (unit.editable()) {
            add(facts());
        }
        desk.importing
                .before(unit.unit())
                .ifPresent(before -> add(new Div(
                        ActionButton.quiet(getTranslation("courses.before"), () -> new BeforeDialog(desk, unit).open())
                                .with("history"))));
        for (int place = 0; place < unit.blocks().size(); place++) {
            add(new BlockCard(desk, unit, place));
        }
        if (unit.blocks().isEmpty()) {
            add(new EmptyState("text", getTranslation("courses.unit.empty"), getTranslation("courses.unit.empty.how")));
        }
        if (unit.editable() && !desk.translating()) {
            add(addBar());
        }
    }

    private Component addBar() {
        var bar = new Div();
        bar.addClassNames("bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", getTranslation("courses.block.add"));
        bar.add(
                addButton("text", BlockKind.TEXT, new BlockContent.Text("")),
                addButton("image", BlockKind.IMAGE, new BlockContent.Image(null, "", "")),
                addButton("file", BlockKind.FILE, new BlockContent.File(null, "")),
                addButton(
                        "ask",
                        BlockKind.QUESTION,
                        new BlockContent.Question(
                                new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of()),
                                new QuestionWords("", Map.of("a", "", "b", ""), List.of(), ""))));
        return bar;
    }

    private Component addButton(String icon, BlockKind kind, BlockContent content) {
        var button = ActionButton.quiet(
                Words.kind(this, kind),
                () -> desk.save(() -> {
                    var id = desk.writing.add(unit.unit(), unit.blocks().size(), desk.language, content);
                    desk.refresh();
                    getElement()
                            .executeJs(
                                    "setTimeout(() => { const b = document.getElementById($0);"
                                            + " b?.scrollIntoView({block: 'center'});"
                                            + " b?.querySelector('.ProseMirror, input, textarea')?.focus(); }, 300)",
                                    BlockCard.anchor(id));
                }));
        button.with(icon);
        button.removeClassNames("btn", "quiet");
        button.addClassName("tool");
        button.setAriaLabel(getTranslation("courses.block.add." + Words.code(kind)));
        return button;
    }

    /** What the unit says of itself. Folded: it changes seldom. */
    private Component facts() {
        title = Fields.line(getTranslation("courses.unit.title"), unit.title(), desk.language, this::describe);
        title.addClassName("unit-title");
        var rest = new Div(title);
        rest.addClassNames("stack");
        if (!desk.translating()) {
            minutes = new IntegerField(getTranslation("courses.unit.minutes"));
            minutes.setValue(unit.minutes());
            minutes.setMin(1);
            minutes.setMax(600);
            minutes.setValueChangeMode(ValueChangeMode.LAZY);
            minutes.addValueChangeListener(change -> describe());
            sources = Fields.lines(
                    getTranslation("courses.unit.sources"),
                    String.join("\n", unit.sources()),
                    desk.language,
                    this::describe);
            sources.setHelperText(getTranslation("courses.unit.sources.hint"));
            reviewBy = new Input();
            reviewBy.setType("date");
            reviewBy.addClassName("in");
            reviewBy.setId("review-by");
            reviewBy.setValue(Optional.ofNullable(unit.reviewBy())
                    .map(LocalDate::toString)
                    .orElse(""));
            reviewBy.addValueChangeListener(change -> describe());
            var label = new NativeLabel(getTranslation("courses.unit.review-by"));
            label.setFor(reviewBy);
            var date = new Div(label, reviewBy);
            date.addClassName("field");
            var pair = new Div(minutes, date);
            pair.addClassName("grid2");
            rest.add(pair, sources);
        }
        rest.getElement().setAttribute("data-saves", true);
        var details = new NativeDetails(new Span(getTranslation("courses.unit.about")), rest);
        details.addClassNames("fold");
        details.setOpen(unit.title().isBlank() || unit.blocks().isEmpty());
        return details;
    }

    private void describe() {
        desk.save(() -> revision = desk.structuring.describeUnit(
                unit.unit(),
                revision,
                desk.language,
                title == null ? unit.title() : title.getValue(),
                minutes == null || minutes.getValue() == null ? unit.minutes() : minutes.getValue(),
                sources == null
                        ? unit.sources()
                        : sources.getValue()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                date()));
    }

    private @Nullable LocalDate date() {
        if (reviewBy == null) {
            return unit.reviewBy();
        }
        try {
            return reviewBy.getValue().isEmpty() ? null : LocalDate.parse(reviewBy.getValue());
        } catch (DateTimeParseException unfinished) {
            return unit.reviewBy();
        }
    }
}
