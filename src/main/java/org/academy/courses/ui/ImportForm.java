package org.academy.courses.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.List;
import java.util.function.Consumer;
import org.academy.courses.CourseImporting;
import org.academy.courses.ImportOrder;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What it takes to bring a course in: the file, and who will lead it here. The file goes to the disk as it arrives. */
class ImportForm extends Section {

    private final transient CourseImporting importing;
    private final transient Consumer<String> taken;
    private final boolean withoutInstitution;
    private final Upload upload;
    private final Paragraph refusal = new Paragraph();
    private final Select<InstitutionSummary> lead = new Select<>();
    private final Select<LanguageTag> language = new Select<>();
    private final Checkbox anew;
    /** Read by the request that brings the file, beside the one that shows the page. */
    private transient volatile @Nullable ImportOrder order;

    ImportForm(
            CourseImporting importing,
            List<InstitutionSummary> homes,
            boolean withoutInstitution,
            Consumer<String> taken) {
        this.importing = importing;
        this.withoutInstitution = withoutInstitution;
        this.taken = taken;
        addClassNames("card", "stack", "start-form", "import-form");
        getElement().setAttribute("aria-label", getTranslation("courses.import"));
        upload = upload();
        anew = new Checkbox(getTranslation("courses.import.anew"));
        anew.setHelperText(getTranslation("courses.import.anew.hint"));
        var actions = new Div(ActionButton.go(getTranslation("courses.import.yes"), this::bring)
                .with("up"));
        actions.addClassName("row");
        add(file(), choices(homes), anew, actions);
    }

    private Div file() {
        var label = new Span(getTranslation("courses.import.file"));
        label.addClassNames("strong", "small");
        label.setId("import-file");
        var hint = new Paragraph(getTranslation("courses.import.file.hint"));
        hint.addClassName("hint");
        refusal.addClassName("err");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var file = new Div(label, upload, hint, refusal);
        file.addClassNames("stack", "t");
        file.getElement().setAttribute("role", "group");
        file.getElement().setAttribute("aria-labelledby", "import-file");
        return file;
    }

    private Upload upload() {
        var field = new Upload(this::arrive);
        field.setUploadFormat(UploadFormat.RAW);
        field.setAutoUpload(false);
        field.setMaxFiles(1);
        field.setMaxFileSize((int) Math.min(CourseImporting.LIMIT, Integer.MAX_VALUE));
        field.setAcceptedFileExtensions(".imscc", ".zip");
        field.setUploadButton(ActionButton.plain(getTranslation("courses.import.file.choose"), () -> {})
                .with("file"));
        field.setDropLabel(new Span(getTranslation("courses.media.drop")));
        var words = MediaField.words(this, "courses.import.file.too-big", "courses.import.file.wrong-type");
        words.getUploading().getStatus().setHeld(getTranslation("courses.import.file.held"));
        field.setI18n(words);
        field.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        field.getElement().addEventListener("max-files-reached-changed", chosen -> refusal.setVisible(false));
        return field;
    }

    private Div choices(List<InstitutionSummary> homes) {
        lead.setLabel(getTranslation("courses.start.lead"));
        lead.setItems(homes);
        lead.setItemLabelGenerator(one -> one == null ? getTranslation("courses.import.nobody") : one.name());
        if (withoutInstitution) {
            lead.setEmptySelectionAllowed(true);
            lead.setEmptySelectionCaption(getTranslation("courses.import.nobody"));
        }
        homes.stream().findFirst().ifPresent(lead::setValue);
        language.setLabel(getTranslation("courses.import.language"));
        language.setItems(LanguageTag.all());
        language.setItemLabelGenerator(
                one -> one == null ? getTranslation("courses.import.language.file") : one.ownName());
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(getTranslation("courses.import.language.file"));
        var grid = new Div(lead, language);
        grid.addClassName("grid2");
        return grid;
    }

    private void bring() {
        refusal.setVisible(false);
        var home = lead.getValue();
        order = new ImportOrder(home == null ? null : home.id(), language.getValue(), anew.getValue());
        upload.getElement()
                .executeJs("if (!this.files.length) { return false; } this.uploadFiles(); return true;")
                .then(Boolean.class, sent -> {
                    if (!sent) {
                        refuse(getTranslation("courses.import.file.missing"));
                    }
                });
    }

    /** Runs in the request of the file, which is as long as the file is. */
    private void arrive(UploadEvent event) {
        var ui = event.getUI();
        var name = event.getFileName();
        var wish = order;
        if (wish == null) {
            event.reject();
            return;
        }
        try {
            if (event.getFileSize() > CourseImporting.LIMIT) {
                throw RuleViolated.at("file", "courses.rule.cartridge-too-big", CourseImporting.LIMIT >> 20);
            }
            importing.bring(name, event.getInputStream(), wish);
            ui.access(() -> arrived(ui, name));
        } catch (RuleViolated no) {
            ui.access(() -> {
                upload.clearFileList();
                refuse(ui.getTranslation(no.rule(), no.arguments()));
            });
        }
    }

    private void arrived(UI ui, String name) {
        upload.clearFileList();
        anew.setValue(false);
        taken.accept(name);
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.add(new Icon("alert"), new Span(why));
        refusal.setVisible(true);
    }
}
