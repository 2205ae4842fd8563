package org.academy.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.academy.attendance.RegistrationDesk.Line;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Note;
import org.academy.ui.Note.Tone;

/** Brings in a list: first what would become of each line, then for good. */
class ImportPart extends Section {

    private static final int BIGGEST = 2_000_000;
    private static final int SHOWN = 200;

    private final transient RunDesk run;
    private final Div result = new Div();

    ImportPart(RunDesk run) {
        this.run = run;
        addClassName("stack");
        var how = new Paragraph(getTranslation("attendance.desk.import.how"));
        how.addClassNames("small", "mute");
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> weigh(bytes)));
        upload.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BIGGEST);
        upload.setUploadButton(ActionButton.plain(getTranslation("attendance.desk.import.choose"), () -> {})
                .with("file"));
        upload.setDropLabel(new Span(getTranslation("courses.media.drop")));
        var words = new UploadI18N();
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(getTranslation("attendance.rule.list-too-big", BIGGEST / 1_000_000));
        error.setTooManyFiles(getTranslation("courses.media.one"));
        words.setError(error);
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"), 1000));
        upload.setI18n(words);
        // the next list replaces the one before
        upload.getElement()
                .executeJs("this.addEventListener('upload-success', e => setTimeout(() => {"
                        + " this.files = this.files.filter(f => f !== e.detail.file); }, 300))");
        result.addClassName("stack");
        result.getElement().setAttribute("aria-live", "polite");
        add(how, upload, result);
    }

    private void weigh(byte[] list) {
        try {
            show(run.desk.importCsv(run.id(), new ByteArrayInputStream(list), false), list);
        } catch (RuleViolated refused) {
            refuse(getTranslation(refused.rule(), refused.arguments()));
        }
    }

    private void refuse(String why) {
        result.removeAll();
        result.add(new Note(Tone.BAD, why, ""));
    }

    private void show(List<Line> lines, byte[] list) {
        result.removeAll();
        int good = (int) lines.stream().filter(one -> one.fault() == null).count();
        var said = new Paragraph(getTranslation("attendance.desk.import.weighed", good, lines.size() - good));
        said.addClassNames("strong", "num");
        result.add(said);
        if (good > 0) {
            result.add(new Div(ActionButton.go(getTranslation("attendance.desk.import.take", good), () -> take(list))));
        }
        result.add(table(lines));
    }

    private void take(byte[] list) {
        var lines = run.desk.importCsv(run.id(), new ByteArrayInputStream(list), true);
        int taken = (int) lines.stream().filter(one -> one.fault() == null).count();
        result.removeAll();
        result.add(new Note(Tone.OK, getTranslation("attendance.desk.import.taken", taken), ""));
        var left = lines.stream().filter(one -> one.fault() != null).toList();
        if (!left.isEmpty()) {
            result.add(table(left));
        }
    }

    /** Those at fault first: they are what one looks for. */
    private NativeTable table(List<Line> lines) {
        var head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("attendance.list.number")),
                new NativeTableHeaderCell(getTranslation("attendance.door.name")),
                new NativeTableHeaderCell(getTranslation("attendance.page.email")),
                new NativeTableHeaderCell(getTranslation("attendance.desk.import.fate")));
        var body = new NativeTableBody();
        lines.stream()
                .sorted((one, other) -> Boolean.compare(one.fault() == null, other.fault() == null))
                .limit(SHOWN)
                .forEach(one -> {
                    var fault = one.fault();
                    body.add(new NativeTableRow(
                            new NativeTableCell(String.valueOf(one.number())),
                            new NativeTableCell(one.name()),
                            new NativeTableCell(one.email()),
                            new NativeTableCell(
                                    fault == null
                                            ? getTranslation("attendance.desk.import.good")
                                            : getTranslation(fault))));
                });
        var table = new NativeTable();
        table.addClassName("tbl");
        table.add(new NativeTableHeader(head), body);
        return table;
    }
}
