package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingWords;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;

/** What is said of a meeting in further languages. */
class OtherWords extends Div {

    private record Row(TextField title, TextArea summary, RichWords description) {}

    private final transient Runnable changed;
    private final transient Map<LanguageTag, Row> rows = new EnumMap<>(LanguageTag.class);
    private final Div list = new Div();
    private final Select<LanguageTag> another = new Select<>();
    private LanguageTag original = LanguageTag.EN;

    OtherWords(Runnable changed) {
        this.changed = changed;
        addClassNames("stack", "rule");
        list.addClassName("stack");
        another.setLabel(getTranslation("meetings.plan.words.add"));
        another.setItemLabelGenerator(LanguageTag::ownName);
        another.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue(), new MeetingWords("", "", "")).title().focus();
                offer();
                changed.run();
            }
        });
        var hint = new Paragraph(getTranslation("meetings.plan.words.hint"));
        hint.addClassName("hint");
        add(new H3(getTranslation("meetings.plan.words")), hint, list, another);
    }

    void show(MeetingPlan plan) {
        original = plan.original();
        rows.clear();
        list.removeAll();
        plan.words().forEach((language, words) -> {
            if (language != original) {
                add(language, words);
            }
        });
        offer();
    }

    Map<LanguageTag, MeetingWords> all() {
        var words = new LinkedHashMap<LanguageTag, MeetingWords>();
        rows.forEach((language, row) -> words.put(
                language,
                new MeetingWords(
                        row.title().getValue().strip(),
                        row.summary().getValue().strip(),
                        row.description().html())));
        return words;
    }

    private void offer() {
        another.setItems(LanguageTag.all().stream()
                .filter(one -> one != original && !rows.containsKey(one))
                .toList());
    }

    private Row add(LanguageTag language, MeetingWords words) {
        var title = new TextField(getTranslation("meetings.plan.words.title", language.ownName()), words.title(), "");
        var summary =
                new TextArea(getTranslation("meetings.plan.words.summary", language.ownName()), words.summary(), "");
        title.setWidthFull();
        summary.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        summary.setValueChangeMode(ValueChangeMode.LAZY);
        var description =
                new RichWords(getTranslation("meetings.plan.words.description", language.ownName()), language);
        description.show(words.description());
        description.onPause(changed);
        var row = new Row(title, summary, description);
        title.addValueChangeListener(change -> tell(change.isFromClient()));
        summary.addValueChangeListener(change -> tell(change.isFromClient()));
        var block = new Div();
        var away = ActionButton.quiet(getTranslation("meetings.plan.words.remove", language.ownName()), () -> {
            list.remove(block);
            rows.remove(language);
            offer();
            changed.run();
        });
        block.add(title, summary, description, new Div(away));
        block.addClassName("stack");
        rows.put(language, row);
        list.add(block);
        return row;
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.run();
        }
    }
}
