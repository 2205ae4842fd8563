package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.academy.institutions.PlaceNames;
import org.academy.institutions.Region;

/** The world as six tiles, one for each region, with as many threads as it has meetings; the same in figures. */
class RegionMap extends Div {

    private static final int STEPS = 4;

    private final transient Map<Region, Map<String, Integer>> counts;

    RegionMap(Map<Region, Map<String, Integer>> counts, Consumer<Region> choose) {
        this.counts = counts;
        addClassNames("stack");
        int most = counts.keySet().stream().mapToInt(this::total).max().orElse(0);
        var tiles = new UnorderedList();
        tiles.addClassName("tiles");
        for (var region : Region.values()) {
            var tile = new ListItem(tile(region, most, choose));
            tile.addClassName("at-" + region.code());
            tiles.add(tile);
        }
        add(tiles, figures());
    }

    private int total(Region region) {
        return counts.getOrDefault(region, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Component tile(Region region, int most, Consumer<Region> choose) {
        int total = total(region);
        var name = new Span(getTranslation("institutions.region." + region.code()));
        name.addClassName("strong");
        var number = new Span(String.valueOf(total));
        number.addClassNames("tile-number", "num", "pv");
        var word = new Span(getTranslation("meetings.view.map.count", total));
        word.addClassName("hide");
        number.getElement().setAttribute("aria-hidden", "true");
        var countries = new Span(getTranslation(
                "meetings.view.map.countries",
                counts.getOrDefault(region, Map.of()).size()));
        countries.addClassNames("tiny", "mute");
        var button = new NativeButton("", click -> choose.accept(region));
        button.addClassNames("tile", "shade-" + (total == 0 ? 0 : 1 + (total * STEPS - 1) / Math.max(1, most)));
        button.getElement().setAttribute("type", "button");
        button.add(name, number, word, countries);
        return button;
    }

    private Component figures() {
        var table = new NativeTable();
        table.addClassName("tbl");
        for (var region : Region.values()) {
            var places = counts.getOrDefault(region, Map.of());
            if (places.isEmpty()) {
                continue;
            }
            var head = new NativeTableHeaderCell(getTranslation("institutions.region." + region.code()));
            head.getElement().setAttribute("scope", "colgroup");
            var sum = new NativeTableHeaderCell(String.valueOf(total(region)));
            sum.addClassNames("e", "num");
            table.add(new NativeTableRow(head, sum));
            rows(places).forEach(place -> {
                var number = new NativeTableCell(String.valueOf(place.getValue()));
                number.addClassNames("e", "num");
                table.add(new NativeTableRow(
                        new NativeTableCell(PlaceNames.name(
                                place.getKey(), Clocks.language().locale())),
                        number));
            });
        }
        return new NativeDetails(new Span(getTranslation("institutions.counts.figures")), table);
    }

    private static List<Map.Entry<String, Integer>> rows(Map<String, Integer> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(one ->
                                PlaceNames.name(one.getKey(), Clocks.language().locale()))))
                .toList();
    }
}
