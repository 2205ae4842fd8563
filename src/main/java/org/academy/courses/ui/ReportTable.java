package org.academy.courses.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.academy.courses.ImportReport;

/** What an import's report says in words: for the page, and for the file one keeps. */
final class ReportTable {

    /** Says a message in somebody's language. */
    interface Voice {
        String say(String key, Object... arguments);
    }

    private final Voice voice;

    ReportTable(Voice voice) {
        this.voice = voice;
    }

    /** The head first, then a row for each resource of the table of contents. */
    List<List<String>> rows(ImportReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                voice.say("courses.import.column.title"),
                voice.say("courses.import.column.kind"),
                voice.say("courses.import.column.fate"),
                voice.say("courses.import.column.reasons"),
                voice.say("courses.import.column.place"),
                voice.say("courses.import.column.resource")));
        report.lines()
                .forEach(line -> rows.add(List.of(
                        title(line),
                        kind(line.type()),
                        fate(line.fate()),
                        reasons(line),
                        place(report, line),
                        line.resource())));
        report.oddities()
                .forEach(oddity ->
                        rows.add(List.of("", "", voice.say("courses.import.column.oddity"), sentence(oddity), "", "")));
        return rows;
    }

    String title(ImportReport.Line line) {
        return line.title().isBlank() ? line.resource() : line.title();
    }

    String fate(ImportReport.Fate fate) {
        return voice.say("courses.import.fate." + fate.code());
    }

    String reasons(ImportReport.Line line) {
        return line.notes().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    String sentence(ImportReport.Note note) {
        return voice.say(
                "courses.import.reason." + note.code(), note.arguments().toArray());
    }

    /** Where it is now, below the portal's root. */
    static String place(ImportReport report, ImportReport.Line line) {
        return line.unit() == null ? "" : "studio/" + report.course() + "?unit=" + line.unit();
    }

    /** The manifest's types are long and differ by version; people know nine kinds. */
    String kind(String type) {
        var said = type.toLowerCase(Locale.ROOT);
        String kind;
        if (said.startsWith("webcontent")) {
            kind = "content";
        } else if (said.startsWith("imswl")) {
            kind = "link";
        } else if (said.startsWith("imsdt")) {
            kind = "discussion";
        } else if (said.startsWith("imsqti")) {
            kind = said.contains("question-bank") ? "bank" : "test";
        } else if (said.startsWith("imsbasiclti")) {
            kind = "tool";
        } else if (said.startsWith("assignment")) {
            kind = "assignment";
        } else if (said.startsWith("associatedcontent")) {
            kind = "attached";
        } else {
            kind = "other";
        }
        return voice.say("courses.import.type." + kind);
    }
}
