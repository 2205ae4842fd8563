package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockKind;
import org.academy.courses.Joined;
import org.academy.courses.UnitDescription;
import org.academy.courses.UnitDraft;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.jspecify.annotations.Nullable;

/** The middle of the workbench: a unit, block by block. */
class UnitPanel extends Section {

    private final Desk desk;
    private final UnitDraft unit;
    private final Div about = new Div();
    private @Nullable SharedField<String> title;
    private @Nullable SharedField<Integer> minutes;
    private @Nullable SharedField<List<String>> sources;
    private @Nullable SharedField<Optional<LocalDate>> reviewBy;

    UnitPanel(Desk desk, UnitDraft unit) {
        this.desk = desk;
        this.unit = unit;
        addClassNames("pane", "stack", "ed");
        getElement().setAttribute("aria-label", getTranslation("courses.blocks"));
        if (unit.editable()) {
            add(facts());
        }
        if (desk.importing.cameFromElsewhere(unit.unit())) {
            add(new Div(ActionButton.quiet(getTranslation("courses.before"), () -> new BeforeDialog(desk, unit).open())
                    .with("history")));
        }
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
        about.addClassName("stack");
        about.getElement().setAttribute("data-saves", true);
        addTitle();
        if (!desk.translating()) {
            addMinutesAndDate();
            addSources();
        }
        var details = new NativeDetails(new Span(getTranslation("courses.unit.about")), about);
        details.addClassNames("fold");
        details.setOpen(unit.title().isBlank() || unit.blocks().isEmpty() || !desk.unsettled.isEmpty());
        return details;
    }

    private void addTitle() {
        var field = Fields.line(getTranslation("courses.unit.title"), "", desk.language, this::describe);
        field.addClassName("unit-title");
        title = shared(
                new SharedField.Slot<>(
                        "title",
                        field.getLabel(),
                        field,
                        agreed -> field.getValue(),
                        field::setValue,
                        one -> one,
                        true),
                unit.title());
        about.add(field, title.choice());
    }

    private void addMinutesAndDate() {
        var length = minutes();
        var date = reviewBy();
        var pair = new Div(length, date);
        pair.addClassName("grid2");
        about.add(pair);
        if (minutes != null && reviewBy != null) {
            about.add(minutes.choice(), reviewBy.choice());
        }
    }

    private Component minutes() {
        var field = new IntegerField(getTranslation("courses.unit.minutes"));
        field.setMin(1);
        field.setMax(600);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        minutes = shared(
                new SharedField.Slot<>(
                        "minutes",
                        field.getLabel(),
                        field,
                        agreed -> Objects.requireNonNullElse(field.getValue(), agreed),
                        field::setValue,
                        String::valueOf,
                        false),
                unit.minutes());
        field.addValueChangeListener(this::changed);
        return field;
    }

    private void addSources() {
        var field = Fields.lines(getTranslation("courses.unit.sources"), "", desk.language, this::describe);
        field.setHelperText(getTranslation("courses.unit.sources.hint"));
        sources = shared(
                new SharedField.Slot<>(
                        "sources",
                        field.getLabel(),
                        field,
                        agreed -> Fields.split(field.getValue()),
                        lines -> field.setValue(Fields.joined(lines)),
                        Fields::joined,
                        true),
                unit.sources());
        about.add(field, sources.choice());
    }

    private Component reviewBy() {
        var field = new Input();
        field.setType("date");
        field.addClassName("in");
        field.setId("review-by");
        var name = getTranslation("courses.unit.review-by");
        reviewBy = shared(
                new SharedField.Slot<>(
                        "reviewBy",
                        name,
                        field,
                        agreed -> date(field.getValue(), agreed),
                        date -> field.setValue(date.map(LocalDate::toString).orElse("")),
                        date -> date.map(LocalDate::toString).orElse(""),
                        false),
                Optional.ofNullable(unit.reviewBy()));
        field.addValueChangeListener(this::changed);
        var label = new NativeLabel(name);
        label.setFor(field);
        var date = new Div(label, field);
        date.addClassName("field");
        return date;
    }

    private static Optional<LocalDate> date(String typed, Optional<LocalDate> agreed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unfinished) {
            return agreed;
        }
    }

    private <T> SharedField<T> shared(SharedField.Slot<T> slot, T stands) {
        return new SharedField<>(desk, unit.unit().value(), slot, stands, this::describe);
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            describe();
        }
    }

    private void describe() {
        desk.save(() -> {
            var base = new UnitDescription(
                    title == null ? unit.title() : title.base(),
                    minutes == null ? unit.minutes() : minutes.base(),
                    sources == null ? unit.sources() : sources.base(),
                    reviewBy == null ? unit.reviewBy() : reviewBy.base().orElse(null));
            var mine = new UnitDescription(
                    title == null ? unit.title() : title.mine(),
                    minutes == null ? unit.minutes() : minutes.mine(),
                    sources == null ? unit.sources() : sources.mine(),
                    reviewBy == null ? unit.reviewBy() : reviewBy.mine().orElse(null));
            var joined = desk.structuring.describeUnit(unit.unit(), desk.language, base, mine);
            var stands = joined.stands();
            hear(title, joined, stands.title());
            hear(minutes, joined, stands.minutes());
            hear(sources, joined, stands.sources());
            hear(reviewBy, joined, Optional.ofNullable(stands.reviewBy()));
        });
    }

    private static <T> void hear(@Nullable SharedField<T> field, Joined<?> joined, T stands) {
        if (field != null) {
            field.hear(joined, stands);
        }
    }
}
