package org.academy.meetings.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.ProgrammeImport;
import org.academy.meetings.When;
import org.academy.platform.Times;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.academy.ui.Toast;

/**
 * Brings the events of a calendar file into a meeting's programme. First shows what would become of each, with the
 * reason for those that cannot come in; takes the others when the organiser says so.
 */
class ProgrammeImportDialog extends Dialog {

    private final transient ProgrammeImport imports;
    private final transient Times times;
    private final transient MeetingDraft draft;
    private final transient Runnable taken;
    private final Paragraph refusal = new Paragraph();
    private final Div found = new Div();
    private final ActionButton take;
    private byte[] file = {};

    /** @param taken what happens when the programme has become another */
    ProgrammeImportDialog(ProgrammeImport imports, Times times, MeetingDraft draft, Runnable taken) {
        this.imports = imports;
        this.times = times;
        this.draft = draft;
        this.taken = taken;
        setHeaderTitle(getTranslation("meetings.calendar.import.title"));
        setWidth("44rem");
        setMaxWidth("100%");
        refusal.addClassName("err");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        found.addClassNames("stack");
        found.getElement().setAttribute("aria-live", "polite");
        var all = new Div(new Paragraph(getTranslation("meetings.calendar.import.how")), upload(), refusal, found);
        all.addClassNames("stack");
        add(all);
        take = ActionButton.go(getTranslation("meetings.calendar.import.take", 0), this::take);
        take.setVisible(false);
        getFooter().add(ActionButton.quiet(getTranslation("meetings.calendar.import.leave"), this::close), take);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((about, bytes) -> look(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ProgrammeImport.LIMIT);
        upload.setAcceptedFileExtensions(".ics", ".ical", ".icalendar", ".ifb");
        upload.setUploadButton(ActionButton.plain(getTranslation("meetings.calendar.import.choose"), () -> {})
                .with("file"));
        upload.setDropLabel(new Span(getTranslation("meetings.calendar.import.drop")));
        upload.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        var words = new UploadI18N();
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("meetings.calendar.import.too-big", ProgrammeImport.LIMIT / 1_000_000));
        error.setIncorrectFileType(getTranslation("meetings.calendar.import.no-calendar"));
        error.setTooManyFiles(getTranslation("meetings.calendar.import.drop"));
        words.setError(error);
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"), 1000));
        upload.setI18n(words);
        // what became of the file stands below, and another one may follow
        upload.getElement()
                .executeJs("this.addEventListener('upload-success', e => setTimeout(() => {"
                        + " this.files = this.files.filter(f => f !== e.detail.file); }, 300))");
        return upload;
    }

    void look(byte[] bytes) {
        file = bytes;
        found.removeAll();
        take.setVisible(false);
        refusal.setVisible(false);
        try {
            show(imports.look(draft.slug(), bytes));
        } catch (RuleViolated no) {
            refuse(getTranslation(no.rule(), no.arguments()));
        }
    }

    private void show(List<ProgrammeImport.Line> lines) {
        var good = lines.stream().filter(line -> line.refused() == null).toList();
        var bad = lines.stream().filter(line -> line.refused() != null).toList();
        if (!good.isEmpty()) {
            var sum = new Paragraph(getTranslation("meetings.calendar.import.found", good.size(), bad.size()));
            sum.addClassName("strong");
            found.add(sum);
            found.add(new H3(getTranslation("meetings.calendar.import.good")), list(good));
            take.setText(getTranslation("meetings.calendar.import.take", good.size()));
            take.setVisible(true);
        }
        if (!bad.isEmpty()) {
            found.add(new H3(getTranslation("meetings.calendar.import.bad")), list(bad));
        }
    }

    private UnorderedList list(List<ProgrammeImport.Line> lines) {
        var list = new UnorderedList();
        list.addClassName("stack");
        lines.forEach(line -> list.add(row(line)));
        return list;
    }

    private ListItem row(ProgrammeImport.Line line) {
        var title =
                new Span(line.title().isEmpty() ? getTranslation("meetings.calendar.import.untitled") : line.title());
        title.addClassName("strong");
        title.getElement().setAttribute("dir", "auto");
        var words = new Div(title);
        words.addClassNames("stack", "t");
        var when = line.when();
        if (when != null) {
            var time = new Span(said(when));
            time.addClassNames("small", "mute", "num");
            words.add(time);
        }
        var why = line.refused();
        if (why != null) {
            var reason = new Span(new Icon("alert"), new Span(getTranslation(why)));
            reason.addClassNames("row", "t", "small");
            words.add(reason);
        }
        return new ListItem(words);
    }

    private String said(When when) {
        var language = LanguageTag.of(getLocale());
        return when.wholeDay()
                ? times.days(language, when.firstDay(), when.lastDay(), when.zone())
                : times.span(language, when.begins(), when.ends(), when.zone());
    }

    private void take() {
        try {
            int more = imports.take(draft.slug(), draft.revision(), file);
            close();
            Toast.say(getTranslation("meetings.calendar.import.taken", more));
            taken.run();
        } catch (RuleViolated no) {
            refuse(getTranslation(no.rule(), no.arguments()));
        }
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.add(new Icon("alert"), new Span(why));
        refusal.setVisible(true);
    }
}
