package org.academy.courses.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseWords;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.Topic;

/** How the course presents itself: its words in one language, its facts in all. */
class CourseForm extends Section {

    private static final List<String> LICENCES = List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0");

    private final Desk desk;
    private long revision;
    private final TextField title;
    private final TextArea summary;
    private final TextArea audience;
    private final TextArea outcomes;
    private final Select<Topic> topic = new Select<>();
    private final Select<Level> level = new Select<>();
    private final Select<String> licence = new Select<>();
    private final IntegerField passMark = new IntegerField();
    private final CheckboxGroup<Profession> professions = new CheckboxGroup<>();

    CourseForm(Desk desk, DraftOutline outline) {
        this.desk = desk;
        this.revision = outline.revision();
        addClassNames("pane", "stack", "ed");
        getElement().setAttribute("data-saves", true);
        var heading = new H2(getTranslation("courses.about"));
        heading.addClassName("pt");
        var words = outline.words();
        title = Fields.line(getTranslation("courses.about.title"), words.title(), desk.language, this::save);
        summary = Fields.lines(getTranslation("courses.about.summary"), words.summary(), desk.language, this::save);
        summary.setHelperText(getTranslation("courses.about.summary.hint"));
        summary.setMaxLength(160);
        audience = Fields.lines(getTranslation("courses.about.audience"), words.audience(), desk.language, this::save);
        outcomes = Fields.lines(
                getTranslation("courses.about.outcomes"),
                String.join("\n", words.outcomes()),
                desk.language,
                this::save);
        outcomes.setHelperText(getTranslation("courses.about.outcomes.hint"));
        outcomes.setMinRows(3);
        add(heading, title, summary, audience, outcomes);
        boolean writes = desk.may(Verb.EDIT) || (desk.translating() && desk.may(Verb.TRANSLATE));
        title.setReadOnly(!writes);
        summary.setReadOnly(!writes);
        audience.setReadOnly(!writes);
        outcomes.setReadOnly(!writes);
        facts(outline.facts());
    }

    private void facts(CourseFacts facts) {
        boolean writes = desk.may(Verb.EDIT);
        topic.setLabel(getTranslation("courses.about.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> Words.topic(this, one));
        topic.setValue(facts.topic());
        level.setLabel(getTranslation("courses.about.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> Words.level(this, one));
        level.setValue(facts.level());
        licence.setLabel(getTranslation("courses.about.licence"));
        licence.setItems(LICENCES.contains(facts.licence()) ? LICENCES : List.of(facts.licence()));
        licence.setValue(facts.licence());
        passMark.setLabel(getTranslation("courses.about.pass-mark"));
        passMark.setHelperText(getTranslation("courses.about.pass-mark.hint"));
        passMark.setMin(0);
        passMark.setMax(100);
        passMark.setValue(facts.passMark());
        passMark.setValueChangeMode(ValueChangeMode.LAZY);
        professions.setLabel(getTranslation("courses.about.professions"));
        professions.setItems(Profession.values());
        professions.setItemLabelGenerator(one -> Words.profession(this, one));
        professions.setValue(facts.professions());
        topic.addValueChangeListener(change -> save());
        level.addValueChangeListener(change -> save());
        licence.addValueChangeListener(change -> save());
        passMark.addValueChangeListener(change -> save());
        professions.addValueChangeListener(change -> save());
        topic.setReadOnly(!writes);
        level.setReadOnly(!writes);
        licence.setReadOnly(!writes);
        passMark.setReadOnly(!writes);
        professions.setReadOnly(!writes);
        var grid = new Div(topic, level, licence, passMark);
        grid.addClassName("grid2");
        add(grid, professions);
    }

    private void save() {
        if (passMark.isInvalid() || passMark.getValue() == null) {
            return;
        }
        desk.save(() -> revision = desk.authoring.describe(
                desk.outline.course(),
                revision,
                new CourseFacts(
                        topic.getValue(),
                        level.getValue(),
                        professions.getValue(),
                        licence.getValue(),
                        passMark.getValue()),
                desk.language,
                new CourseWords(
                        title.getValue(),
                        summary.getValue(),
                        audience.getValue(),
                        outcomes.getValue()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())));
    }
}
