package org.academy.courses.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.courses.CourseDescription;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseWords;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.Joined;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.Topic;

/** How the course presents itself: its words in one language, its facts in all. */
class CourseForm extends Section {

    private static final List<String> LICENCES = List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC0-1.0");

    private final Desk desk;
    private final TextField title;
    private final TextArea summary;
    private final TextArea audience;
    private final TextArea outcomes;
    private final Select<Topic> topic = new Select<>();
    private final Select<Level> level = new Select<>();
    private final Select<String> licence = new Select<>();
    private final IntegerField passMark = new IntegerField();
    private final CheckboxGroup<Profession> professions = new CheckboxGroup<>();
    private final SharedField<String> itsTitle;
    private final SharedField<String> itsSummary;
    private final SharedField<String> itsAudience;
    private final SharedField<List<String>> itsOutcomes;
    private final SharedField<Topic> itsTopic;
    private final SharedField<Level> itsLevel;
    private final SharedField<String> itsLicence;
    private final SharedField<Integer> itsPassMark;
    private final SharedField<Set<Profession>> itsProfessions;

    CourseForm(Desk desk, DraftOutline outline) {
        this.desk = desk;
        addClassNames("pane", "stack", "ed");
        getElement().setAttribute("data-saves", true);
        var heading = new H2(getTranslation("courses.about"));
        heading.addClassName("pt");
        title = Fields.line(getTranslation("courses.about.title"), "", desk.language, this::save);
        summary = Fields.lines(getTranslation("courses.about.summary"), "", desk.language, this::save);
        summary.setHelperText(getTranslation("courses.about.summary.hint"));
        summary.setMaxLength(160);
        audience = Fields.lines(getTranslation("courses.about.audience"), "", desk.language, this::save);
        outcomes = Fields.lines(getTranslation("courses.about.outcomes"), "", desk.language, this::save);
        outcomes.setHelperText(getTranslation("courses.about.outcomes.hint"));
        outcomes.setMinRows(3);
        facts(outline.facts());
        var words = outline.words();
        itsTitle = text("title", title, words.title());
        itsSummary = text("summary", summary, words.summary());
        itsAudience = text("audience", audience, words.audience());
        itsOutcomes = shared(
                new SharedField.Slot<>(
                        "outcomes",
                        outcomes.getLabel(),
                        outcomes,
                        agreed -> Fields.split(outcomes.getValue()),
                        lines -> outcomes.setValue(Fields.joined(lines)),
                        Fields::joined,
                        true),
                words.outcomes());
        var facts = outline.facts();
        itsTopic = choice("topic", topic, one -> Words.topic(this, one), facts.topic());
        itsLevel = choice("level", level, one -> Words.level(this, one), facts.level());
        itsLicence = choice("licence", licence, one -> one, facts.licence());
        itsPassMark = shared(
                new SharedField.Slot<>(
                        "passMark",
                        passMark.getLabel(),
                        passMark,
                        agreed -> Objects.requireNonNullElse(passMark.getValue(), agreed),
                        passMark::setValue,
                        String::valueOf,
                        false),
                facts.passMark());
        itsProfessions = shared(
                new SharedField.Slot<>(
                        "professions",
                        professions.getLabel(),
                        professions,
                        agreed -> professions.getValue(),
                        all -> professions.setValue(all),
                        all -> all.stream()
                                .map(one -> Words.profession(this, one))
                                .collect(Collectors.joining(", ")),
                        false),
                facts.professions());
        var grid = new Div(topic, level, licence, passMark);
        grid.addClassName("grid2");
        add(heading, title, itsTitle.choice(), summary, itsSummary.choice(), audience, itsAudience.choice());
        add(outcomes, itsOutcomes.choice(), grid, itsTopic.choice(), itsLevel.choice(), itsLicence.choice());
        add(itsPassMark.choice(), professions, itsProfessions.choice());
        boolean writes = desk.may(Verb.EDIT) || (desk.translating() && desk.may(Verb.TRANSLATE));
        title.setReadOnly(!writes);
        summary.setReadOnly(!writes);
        audience.setReadOnly(!writes);
        outcomes.setReadOnly(!writes);
    }

    private <T> SharedField<T> shared(SharedField.Slot<T> slot, T stands) {
        return new SharedField<>(desk, "about", slot, stands, this::save);
    }

    private <F extends TextFieldBase<F, String>> SharedField<String> text(String name, F field, String stands) {
        return shared(
                new SharedField.Slot<>(
                        name, field.getLabel(), field, agreed -> field.getValue(), field::setValue, one -> one, true),
                stands);
    }

    private <T> SharedField<T> choice(String name, Select<T> field, Function<T, String> words, T stands) {
        return shared(
                new SharedField.Slot<>(
                        name,
                        field.getLabel(),
                        field,
                        agreed -> Objects.requireNonNullElse(field.getValue(), agreed),
                        field::setValue,
                        words,
                        false),
                stands);
    }

    private void facts(CourseFacts facts) {
        boolean writes = desk.may(Verb.EDIT);
        topic.setLabel(getTranslation("courses.about.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> Words.topic(this, one));
        level.setLabel(getTranslation("courses.about.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(one -> Words.level(this, one));
        licence.setLabel(getTranslation("courses.about.licence"));
        licence.setItems(LICENCES.contains(facts.licence()) ? LICENCES : List.of(facts.licence()));
        passMark.setLabel(getTranslation("courses.about.pass-mark"));
        passMark.setHelperText(getTranslation("courses.about.pass-mark.hint"));
        passMark.setMin(0);
        passMark.setMax(100);
        passMark.setValueChangeMode(ValueChangeMode.LAZY);
        professions.setLabel(getTranslation("courses.about.professions"));
        professions.setItems(Profession.values());
        professions.setItemLabelGenerator(one -> Words.profession(this, one));
        topic.addValueChangeListener(this::changed);
        level.addValueChangeListener(this::changed);
        licence.addValueChangeListener(this::changed);
        passMark.addValueChangeListener(this::changed);
        professions.addValueChangeListener(this::changed);
        topic.setReadOnly(!writes);
        level.setReadOnly(!writes);
        licence.setReadOnly(!writes);
        passMark.setReadOnly(!writes);
        professions.setReadOnly(!writes);
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        if (change.isFromClient()) {
            save();
        }
    }

    private void save() {
        if (passMark.isInvalid() || passMark.getValue() == null) {
            return;
        }
        desk.save(() -> {
            var base = new CourseDescription(
                    new CourseFacts(
                            itsTopic.base(),
                            itsLevel.base(),
                            itsProfessions.base(),
                            itsLicence.base(),
                            itsPassMark.base()),
                    new CourseWords(itsTitle.base(), itsSummary.base(), itsAudience.base(), itsOutcomes.base()));
            var mine = new CourseDescription(
                    new CourseFacts(
                            itsTopic.mine(),
                            itsLevel.mine(),
                            itsProfessions.mine(),
                            itsLicence.mine(),
                            itsPassMark.mine()),
                    new CourseWords(itsTitle.mine(), itsSummary.mine(), itsAudience.mine(), itsOutcomes.mine()));
            hear(desk.authoring.describe(desk.outline.course(), desk.language, base, mine));
        });
    }

    private void hear(Joined<CourseDescription> joined) {
        var words = joined.stands().words();
        itsTitle.hear(joined, words.title());
        itsSummary.hear(joined, words.summary());
        itsAudience.hear(joined, words.audience());
        itsOutcomes.hear(joined, words.outcomes());
        var facts = joined.stands().facts();
        itsTopic.hear(joined, facts.topic());
        itsLevel.hear(joined, facts.level());
        itsLicence.hear(joined, facts.licence());
        itsPassMark.hear(joined, facts.passMark());
        itsProfessions.hear(joined, facts.professions());
    }
}
