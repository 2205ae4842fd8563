package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** How a table is made: its rows and cells, which of them are its head, and whether it is a table at all. */
final class TableForm {

    private static final int LONG_CELL = 600;

    private final Element table;
    private final List<Element> rows;
    private final boolean headless;

    TableForm(Element table) {
        this.table = table;
        this.rows = rows(table);
        this.headless = table.select("th").isEmpty();
    }

    List<Element> rows() {
        return rows;
    }

    /** Whether a first row is the head; where no cell says so, one wholly in bold is. */
    boolean isHead(Element row) {
        return headless ? whollyStrong(row) : isMarkedHead(row);
    }

    static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    /** Whether it only arranges what is in it. */
    boolean isLayout() {
        var role = table.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (columns < 2) {
            return true;
        }
        boolean tabular = rows.stream()
                .flatMap(row -> cells(row).stream())
                .anyMatch(cell -> cell.normalName().equals("th"));
        if (tabular) {
            return false;
        }
        return rows.size() < 2
                || !table.select("table table, td h1, td h2, td h3, td h4, td form, td iframe")
                        .isEmpty()
                || rows.stream()
                        .flatMap(row -> cells(row).stream())
                        .anyMatch(cell -> cell.text().length() > LONG_CELL
                                && !cell.select("p + p, br, ul, ol").isEmpty());
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        each(table, child -> {
            if (child.normalName().equals("tr")) {
                rows.add(child);
            } else if (Set.of("tbody", "thead", "tfoot").contains(child.normalName())) {
                each(child, row -> {
                    if (row.normalName().equals("tr")) {
                        rows.add(row);
                    }
                });
            }
        });
        return rows;
    }

    private static void each(Element parent, Consumer<Element> child) {
        parent.children().forEach(child);
    }

    private static boolean isMarkedHead(Element row) {
        var parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || cells(row).stream()
                        .allMatch(cell ->
                                cell.normalName().equals("th") || cell.text().isBlank());
    }

    private static boolean whollyStrong(Element row) {
        var cells = cells(row);
        return cells.size() > 1
                && cells.stream()
                        .allMatch(cell -> !cell.text().isBlank()
                                && cell.select("b, strong").text().equals(cell.text()));
    }
}
