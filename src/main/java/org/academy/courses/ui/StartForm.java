package org.academy.courses.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.StartCourse;
import org.academy.courses.Topic;
import org.academy.courses.WorkSummary;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.springframework.data.domain.PageRequest;

/** What it takes to begin a course: a title, a language, and the institutions that will own it together. */
class StartForm extends Section {

    private final CourseAuthoring authoring;
    private final Consumer<String> open;
    private final TextField title;
    private final Select<LanguageTag> language = new Select<>();
    private final Select<InstitutionSummary> lead = new Select<>();
    private final MultiSelectComboBox<InstitutionSummary> owners = new MultiSelectComboBox<>();
    private final Select<Topic> topic = new Select<>();

    StartForm(
            CourseAuthoring authoring,
            InstitutionDirectory directory,
            Set<InstitutionId> homes,
            Consumer<String> open) {
        this.authoring = authoring;
        this.open = open;
        addClassNames("card", "stack", "start-form");
        var heading = new H2(getTranslation("courses.start"));
        title = new TextField(getTranslation("courses.about.title"));
        title.setMaxLength(200);
        title.setWidthFull();
        language.setLabel(getTranslation("courses.start.language"));
        language.setItems(LanguageTag.all());
        language.setItemLabelGenerator(LanguageTag::ownName);
        language.setValue(LanguageTag.of(getLocale()));
        topic.setLabel(getTranslation("courses.about.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> Words.topic(this, one));
        topic.setValue(Topic.values()[0]);
        lead.setLabel(getTranslation("courses.start.lead"));
        lead.setItems(directory.summaries(homes).values().stream()
                .sorted(Comparator.comparing(InstitutionSummary::name))
                .toList());
        lead.setItemLabelGenerator(InstitutionSummary::name);
        lead.getListDataView().getItems().findFirst().ifPresent(lead::setValue);
        owners.setLabel(getTranslation("courses.start.owners"));
        owners.setHelperText(getTranslation("courses.start.owners.hint"));
        owners.setItems(Institutions.all(directory));
        owners.setItemLabelGenerator(InstitutionSummary::name);
        owners.setWidthFull();
        var grid = new Div(language, topic, lead, owners);
        grid.addClassName("grid2");
        var actions = new Div(
                ActionButton.go(getTranslation("courses.start.yes"), this::start),
                ActionLink.quiet("studio", getTranslation("ui.cancel")));
        actions.addClassName("row");
        add(heading, title, grid, actions);
        title.focus();
    }

    private void start() {
        title.setInvalid(false);
        if (title.isEmpty()) {
            title.setErrorMessage(getTranslation("courses.start.title-missing"));
            title.setInvalid(true);
            title.focus();
            return;
        }
        var partners = owners.getValue().stream()
                .map(InstitutionSummary::id)
                .filter(id -> !id.equals(lead.getValue().id()))
                .collect(Collectors.toSet());
        var course = authoring.start(new StartCourse(
                title.getValue().strip(), language.getValue(), lead.getValue().id(), partners, topic.getValue(), null));
        authoring.works(language.getValue(), PageRequest.of(0, 20)).stream()
                .filter(work -> work.course().equals(course))
                .map(WorkSummary::slug)
                .findFirst()
                .ifPresent(open);
    }
}
