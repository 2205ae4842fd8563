package org.academy.meetings.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.When;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published meetings and series, for readers, search engines and link previews. */
@Controller
class MeetingSitePage {

    private static final int OTHER_DATES = 5;
    private static final int LONGEST_DURATION_IN_HOURS = 12;

    private final MeetingCatalogue catalogue;
    private final MeetingForMachines machines;
    private final MeetingTimes times;
    private final MeetingItems items;
    private final Shelf shelf;
    private final Amounts amounts;
    private final ObjectProvider<MeetingSitePart> parts;
    private final ObjectProvider<SeriesSitePart> seriesParts;

    MeetingSitePage(
            MeetingCatalogue catalogue,
            MeetingForMachines machines,
            MeetingTimes times,
            MeetingItems items,
            Shelf shelf,
            Amounts amounts,
            ObjectProvider<MeetingSitePart> parts,
            ObjectProvider<SeriesSitePart> seriesParts) {
        this.catalogue = catalogue;
        this.machines = machines;
        this.times = times;
        this.items = items;
        this.shelf = shelf;
        this.amounts = amounts;
        this.parts = parts;
        this.seriesParts = seriesParts;
    }

    @GetMapping("/events/{slug}")
    String meeting(@PathVariable String slug, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        var meeting = catalogue.page(slug, language).orElseThrow(() -> new NotFound("meeting", slug));
        var when = meeting.plan().when();
        model.addAttribute("meeting", meeting);
        model.addAttribute("when", times.told(when, language));
        model.addAttribute("zone", zone(when, language));
        model.addAttribute("programme", Programme.of(meeting, language, times));
        model.addAttribute("speakers", shelf.speakers(meeting, language));
        model.addAttribute("materials", shelf.materials(meeting, language));
        model.addAttribute("others", others(meeting, language));
        if (meeting.plan().venue() != null) {
            model.addAttribute(
                    "country", Locale.of("", meeting.plan().venue().country()).getDisplayCountry(locale));
        }
        var lasts = Duration.between(when.begins(), when.ends());
        if (!when.wholeDay() && lasts.toHours() < LONGEST_DURATION_IN_HOURS) {
            model.addAttribute("lasts", amounts.minutes(language, (int) lasts.toMinutes()));
        }
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .flatMap(part -> part.partFor(meeting).stream())
                        .toList());
        model.addAttribute("data", machines.describe(meeting));
        return "meetings/event";
    }

    @GetMapping("/series/{slug}")
    String series(@PathVariable String slug, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        var series = catalogue.series(slug, language).orElseThrow(() -> new NotFound("series", slug));
        model.addAttribute("series", series);
        model.addAttribute("meetings", items.of(series.meetings(), language));
        model.addAttribute(
                "parts",
                seriesParts
                        .orderedStream()
                        .flatMap(part -> part.partFor(series).stream())
                        .toList());
        model.addAttribute("data", machines.describe(series));
        return "meetings/series";
    }

    /** Whose clocks the reader reads; null if nobody knows. */
    private @Nullable String zone(When when, LanguageTag language) {
        var reader = times.reader();
        return reader == null ? null : times.zone(reader, when.begins(), language);
    }

    /** The other dates of its series: those around it, in order. */
    private List<MeetingItem> others(MeetingPage meeting, LanguageTag language) {
        var summary = meeting.series();
        if (summary == null) {
            return List.of();
        }
        var all = catalogue.series(summary.slug(), language).stream()
                .flatMap(series -> series.meetings().stream())
                .toList();
        var place = 0;
        while (place < all.size() && !all.get(place).id().equals(meeting.id())) {
            place++;
        }
        var from = Math.max(0, Math.min(place - 1, all.size() - OTHER_DATES - 1));
        return items.of(
                all.stream()
                        .skip(from)
                        .filter(one -> !one.id().equals(meeting.id()))
                        .limit(OTHER_DATES)
                        .toList(),
                language);
    }
}
