package org.academy.courses.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.stream.IntStream;
import org.academy.courses.CourseExporting;
import org.academy.courses.CoursePage;
import org.academy.shared.LanguageTag;
import org.academy.ui.Icon;

/** Takes a published version to another platform, as Common Cartridge, and says what stays behind. */
class TakeAlong extends NativeDetails {

    private final CourseExporting exporting;
    private final CoursePage page;
    private final Select<Integer> version = new Select<>();
    private final Select<LanguageTag> language = new Select<>();
    private final Div file = new Div();

    TakeAlong(CourseExporting exporting, CoursePage page) {
        this.exporting = exporting;
        this.page = page;
        setSummary(new Span(getTranslation("courses.export.open")));
        addClassName("fold");
        version.setLabel(getTranslation("courses.export.version"));
        version.setItems(IntStream.rangeClosed(1, page.version())
                .map(n -> page.version() + 1 - n)
                .boxed()
                .toList());
        version.setItemLabelGenerator(n -> getTranslation("courses.board.version", n));
        version.setValue(page.version());
        version.setVisible(page.version() > 1);
        version.addValueChangeListener(change -> show());
        language.setLabel(getTranslation("courses.export.language"));
        language.setItems(page.languages());
        language.setItemLabelGenerator(LanguageTag::ownName);
        language.setValue(page.language());
        language.setVisible(page.languages().size() > 1);
        language.addValueChangeListener(change -> show());
        var how = new Paragraph(getTranslation("courses.export.how"));
        how.addClassNames("small", "mute");
        file.addClassName("stack");
        var form = new Div(how, version, language, file);
        form.addClassName("stack");
        setContent(form);
        show();
    }

    private void show() {
        int chosen = version.getValue();
        var spoken = language.getValue();
        var name = exporting.fileName(page.course(), chosen, spoken);
        DownloadHandler download = event -> {
            event.setFileName(name);
            event.setContentType("application/zip");
            try (var out = event.getOutputStream()) {
                exporting.write(page.course(), chosen, spoken, out);
            }
        };
        var link = new Anchor(download, "");
        link.add(new Icon("down"), new Span(name));
        link.addClassNames("btn");
        link.getElement().setAttribute("download", name);
        var notes = new UnorderedList();
        notes.addClassNames("stack", "t", "small", "mute");
        exporting
                .notCarried(page.course(), chosen, spoken)
                .forEach(note -> notes.add(new ListItem(getTranslation(
                        "courses.export." + note.code(), note.arguments().toArray()))));
        file.removeAll();
        file.add(new Div(link), notes);
    }
}
