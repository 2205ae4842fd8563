package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.academy.institutions.DirectoryCounts;
import org.academy.shared.LanguageTag;

/**
 * How many institutions there are where, and of what kind: two small bar charts on one scale, and the same in figures.
 */
class CountsPlot extends Section {

    private static final int ROW = 36;
    private static final int GAP = 6;
    private static final double LONGEST = 0.88;
    private static final int WIDTH = 300;

    CountsPlot(DirectoryCounts counts) {
        addClassNames("stack");
        add(new H2(getTranslation("institutions.counts")));
        var regions = new LinkedHashMap<String, Long>();
        counts.regions()
                .forEach((region, count) -> regions.put(getTranslation("institutions.region." + region.code()), count));
        var kinds = new LinkedHashMap<String, Long>();
        counts.kinds().forEach((kind, count) -> kinds.put(getTranslation("institutions.kind." + kind.code()), count));
        long most = Math.max(most(regions), most(kinds));
        var plots = new Div(
                plot("institutions.counts.regions", regions, most), plot("institutions.counts.kinds", kinds, most));
        plots.addClassName("grid2");
        add(plots, figures(regions, kinds));
    }

    private static long most(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private Component plot(String title, Map<String, Long> counts, long most) {
        var rows = new StringBuilder();
        boolean mirrored = LanguageTag.of(getLocale()).rightToLeft();
        int start = mirrored ? WIDTH : 0;
        int[] y = {0};
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> {
                    long width = Math.max(3, Math.round(WIDTH * LONGEST * one.getValue() / most));
                    rows.append("<text x='%d' y='%d'>%s</text>".formatted(start, y[0] + 10, escaped(one.getKey())))
                            .append("<rect class='b1' x='%d' y='%d' width='%d' height='8' rx='2'/>"
                                    .formatted(mirrored ? WIDTH - width : 0, y[0] + 18, width))
                            .append("<text class='n' x='%d' y='%d'>%d</text>"
                                    .formatted(
                                            mirrored ? WIDTH - width - GAP : width + GAP, y[0] + 27, one.getValue()));
                    y[0] += ROW;
                });
        var label = getTranslation(title);
        var svg = new Div();
        svg.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class='dp' role='img' aria-label='%s' direction='%s' viewBox='0 0 %d %d'>%s</svg>"
                                .formatted(escaped(label), mirrored ? "rtl" : "ltr", WIDTH, Math.max(y[0], 1), rows));
        var caption = new Span(label);
        caption.addClassNames("small", "strong");
        var plot = new Div(caption, svg);
        plot.addClassNames("card", "stack", "t");
        return plot;
    }

    private Component figures(Map<String, Long> regions, Map<String, Long> kinds) {
        var table = new NativeTable();
        table.addClassName("tbl");
        rows(table, "institutions.counts.regions", regions);
        rows(table, "institutions.counts.kinds", kinds);
        return new NativeDetails(new Span(getTranslation("institutions.counts.figures")), table);
    }

    private void rows(NativeTable table, String title, Map<String, Long> counts) {
        var head = new NativeTableHeaderCell(getTranslation(title));
        head.getElement().setAttribute("colspan", "2");
        table.add(new NativeTableRow(head));
        counts.forEach((name, count) -> {
            var number = new NativeTableCell(String.valueOf(count));
            number.addClassName("e");
            table.add(new NativeTableRow(new NativeTableCell(name), number));
        });
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '<' -> "&lt;";
                    case '&' -> "&amp;";
                    case '\'' -> "&#39;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
