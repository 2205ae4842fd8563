package org.academy.courses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.academy.courses.ImportReport;
import org.academy.courses.ImportReport.Fate;
import org.academy.courses.ImportReport.Line;
import org.academy.courses.ImportReport.Note;
import org.junit.jupiter.api.Test;

class ReportTableTest {

    private final ReportTable table =
            new ReportTable((key, arguments) -> key + (arguments.length == 0 ? "" : List.of(arguments)));

    @Test
    void hasARowForEachThingInTheFileAndForWhatWasUntidy() {
        var report = new ImportReport(
                "ward.imscc",
                "Ward",
                "1.3",
                "Canvas",
                "ward",
                false,
                List.of(
                        new Line("r1", "Hands", "webcontent", Fate.IMPORTED, "hands", List.of()),
                        new Line(
                                "r2",
                                "",
                                "imsbasiclti_xmlv1p0",
                                Fate.LEFT,
                                null,
                                List.of(
                                        new Note("tool-unused", List.of()),
                                        new Note("missing-file", List.of("a.html"))))),
                List.of(new Note("duplicate-file", List.of("b.html"))));

        assertThat(table.rows(report).subList(1, 4))
                .containsExactly(
                        List.of(
                                "Hands",
                                "courses.import.type.content",
                                "courses.import.fate.imported",
                                "",
                                "studio/ward?unit=hands",
                                "r1"),
                        List.of(
                                "r2",
                                "courses.import.type.tool",
                                "courses.import.fate.left",
                                "courses.import.reason.tool-unused courses.import.reason.missing-file[a.html]",
                                "",
                                "r2"),
                        List.of(
                                "",
                                "",
                                "courses.import.column.oddity",
                                "courses.import.reason.duplicate-file[b.html]",
                                "",
                                ""));
    }

    @Test
    void callsTheKindsByTheirNamesWhateverTheVersion() {
        assertThat(List.of(
                                "webcontent",
                                "imswl_xmlv1p3",
                                "imsdt_xmlv1p1",
                                "imsqti_xmlv1p2/imscc_xmlv1p3/assessment",
                                "imsqti_xmlv1p2/imscc_xmlv1p3/question-bank",
                                "assignment_xmlv1p0",
                                "associatedcontent/imscc_xmlv1p1/learning-application-resource",
                                "x-vendor")
                        .stream()
                        .map(table::kind))
                .extracting(kind -> kind.substring(kind.lastIndexOf('.') + 1))
                .containsExactly("content", "link", "discussion", "test", "bank", "assignment", "attached", "other");
    }
}
