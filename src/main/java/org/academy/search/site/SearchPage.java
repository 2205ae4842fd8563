package org.academy.search.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.academy.platform.Amounts;
import org.academy.platform.Assets;
import org.academy.platform.Messages;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.FacetNames;
import org.academy.search.Found;
import org.academy.search.Hit;
import org.academy.search.Kind;
import org.academy.search.Marked;
import org.academy.search.Occasions;
import org.academy.search.SearchLinks;
import org.academy.search.SearchQuery;
import org.academy.search.Searching;
import org.academy.shared.LanguageTag;
import org.academy.site.Frame;
import org.academy.site.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that can be found, page by page; whole without script. */
@Controller
class SearchPage {

    private static final int SIZE = 20;
    private static final int SIZE_ON_POOR_LINES = 10;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Searching searching;
    private final FacetNames names;
    private final Amounts amounts;
    private final Occasions occasions;
    private final ReaderZone readerZone;
    private final Messages messages;
    private final Frame frame;

    SearchPage(
            Searching searching,
            FacetNames names,
            Amounts amounts,
            Occasions occasions,
            ReaderZone readerZone,
            Messages messages,
            Frame frame) {
        this.searching = searching;
        this.names = names;
        this.amounts = amounts;
        this.occasions = occasions;
        this.readerZone = readerZone;
        this.messages = messages;
        this.frame = frame;
    }

    /** A facet with its values, each a link that chooses it or takes it back. */
    record Side(String name, List<Choice> choices) {}

    record Choice(
            String name,
            long count,
            String link,
            boolean chosen,
            @Nullable String language) {}

    /** A result as its row shows it. */
    record Row(
            String slug,
            String kind,
            String byline,
            String language,
            String link,
            Marked title,
            Marked summary,
            @Nullable Marked passage,
            @Nullable String when,
            @Nullable String mode,
            @Nullable String time,
            @Nullable String weight,
            int languages,
            List<Place> places) {}

    /** A unit in which the words stand too. */
    record Place(int number, Marked title, String link) {}

    /** A limit of days, with the address without it. */
    record DayChip(String name, String link) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") List<String> mode,
            @RequestParam(defaultValue = "") List<String> region,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String verbatim,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        var reader = LanguageTag.of(locale);
        var chosen = chosen(Map.of(
                Facet.KIND, kind,
                Facet.LANGUAGE, language,
                Facet.TOPIC, topic,
                Facet.MODE, mode,
                Facet.REGION, region,
                Facet.PLACE, place));
        var query = new SearchQuery(
                q,
                reader,
                chosen,
                Days.of(from, to),
                NUMBER.matcher(page).matches() ? Integer.parseInt(page) : 1,
                frame.lowData() ? SIZE_ON_POOR_LINES : SIZE,
                verbatim.equals("true"));
        var found = searching.search(query);
        var address = SearchAddress.of(query);
        model.addAttribute("text", query.text());
        model.addAttribute("total", found.results().total());
        model.addAttribute("rows", rows(found, reader, request));
        model.addAttribute("sides", sides(found, query, address));
        model.addAttribute("chips", chips(query, address));
        model.addAttribute("order", order(query));
        model.addAttribute("days", query.days());
        model.addAttribute("dayChips", dayChips(query, address));
        model.addAttribute("kept", query.chosen());
        model.addAttribute("everything", "/search");
        model.addAttribute("unchosen", address.withoutChoices());
        found.results().shownFor().ifPresent(shown -> {
            model.addAttribute("shownFor", shown);
            model.addAttribute("takenAsWritten", address.takenAsWritten());
        });
        pages(found, query, address, model);
        model.addAttribute("script", Assets.address("search/suggest.js"));
        return "search/search";
    }

    private static String order(SearchQuery query) {
        if (!query.text().isEmpty()) {
            return "search.order";
        }
        return query.forWhatTakesPlace() ? "search.order-soonest" : "search.order-all";
    }

    private static void pages(Found found, SearchQuery query, SearchAddress address, Model model) {
        var pages = (int) Math.min(Integer.MAX_VALUE, (found.results().total() + query.size() - 1) / query.size());
        model.addAttribute("at", query.page());
        model.addAttribute("pages", pages);
        if (query.page() > 1 && pages > 0) {
            model.addAttribute("previous", address.page(Math.min(query.page() - 1, pages)));
        }
        if (query.page() < pages) {
            model.addAttribute("next", address.page(query.page() + 1));
        }
    }

    private static Map<Facet, Set<String>> chosen(Map<Facet, List<String>> parameters) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        parameters.forEach((facet, values) -> {
            var given = new LinkedHashSet<>(values);
            given.remove("");
            if (!given.isEmpty()) {
                chosen.put(facet, given);
            }
        });
        return chosen;
    }

    private List<Side> sides(Found found, SearchQuery query, SearchAddress address) {
        var sides = new ArrayList<Side>();
        for (var facet : Facet.values()) {
            var choices = found.results().counts(facet).stream()
                    .map(count -> new Choice(
                            names.of(facet, count.value(), query.language()),
                            count.count(),
                            address.toggled(facet, count.value()),
                            query.chosen(facet).contains(count.value()),
                            facet == Facet.LANGUAGE ? count.value() : null))
                    .toList();
            if (!choices.isEmpty()) {
                sides.add(new Side(names.of(facet, query.language()), choices));
            }
        }
        return sides;
    }

    private List<Choice> chips(SearchQuery query, SearchAddress address) {
        return Arrays.stream(Facet.values())
                .flatMap(facet -> query.chosen(facet).stream()
                        .map(value -> new Choice(
                                names.of(facet, value, query.language()),
                                0,
                                address.toggled(facet, value),
                                true,
                                facet == Facet.LANGUAGE ? value : null)))
                .toList();
    }

    private List<Row> rows(Found found, LanguageTag reader, HttpServletRequest request) {
        return found.results().hits().stream()
                .map(hit -> row(hit, reader, request))
                .toList();
    }

    private @Nullable String happening(Hit hit, LanguageTag reader, HttpServletRequest request) {
        var happening = hit.happening();
        return happening == null
                ? null
                : occasions.of(happening, reader, readerZone.of(request).orElse(null));
    }

    private List<DayChip> dayChips(SearchQuery query, SearchAddress address) {
        var chips = new ArrayList<DayChip>();
        var from = query.days().from();
        var to = query.days().to();
        if (from != null) {
            chips.add(new DayChip(
                    messages.text(query.language(), "search.from-day", amounts.date(query.language(), from)),
                    address.without(new Days(null, to))));
        }
        if (to != null) {
            chips.add(new DayChip(
                    messages.text(query.language(), "search.to-day", amounts.date(query.language(), to)),
                    address.without(new Days(from, null))));
        }
        return chips;
    }

    private Row row(Hit hit, LanguageTag reader, HttpServletRequest request) {
        var course = hit.kind() == Kind.COURSE;
        var shown = hit.title().hasMark() || hit.summary().hasMark();
        return new Row(
                hit.slug(),
                names.of(hit.kind(), reader),
                hit.byline(),
                hit.language().tag(),
                SearchLinks.to(hit.kind(), hit.slug()),
                hit.title(),
                hit.summary(),
                shown
                        ? null
                        : hit.parts().stream()
                                .map(Hit.FoundPart::passage)
                                .filter(Marked::hasMark)
                                .findFirst()
                                .orElse(null),
                happening(hit, reader, request),
                hit.modes().stream()
                        .findFirst()
                        .map(mode -> names.of(Facet.MODE, mode, reader))
                        .orElse(null),
                course ? amounts.minutes(reader, hit.minutes()) : null,
                course ? amounts.weight(reader, hit.bytes()) : null,
                hit.languages().size(),
                hit.parts().stream()
                        .map(part -> new Place(
                                part.number(), part.title(), SearchLinks.to(hit.kind(), hit.slug(), part.slug())))
                        .toList());
    }
}
