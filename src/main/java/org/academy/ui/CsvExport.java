package org.academy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A link that takes a table along as a file for a spreadsheet. */
public class CsvExport extends Anchor {

    /** @param rows the head first; asked for when the person presses */
    public CsvExport(String text, String fileName, Supplier<List<List<String>>> rows) {
        addClassNames("btn");
        add(new Icon("down"), new Span(text));
        setHref(DownloadHandler.fromInputStream(request -> {
            var bytes = csv(rows.get()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName, "text/csv;charset=utf-8", bytes.length);
        }));
        getElement().setAttribute("download", fileName);
    }

    /** RFC 4180, with the mark by which spreadsheets recognise UTF-8; no cell can start a formula. */
    static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvExport::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
