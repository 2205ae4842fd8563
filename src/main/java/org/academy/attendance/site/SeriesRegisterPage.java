package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.Way;
import org.academy.meetings.site.MeetingTimes;
import org.academy.meetings.site.Told;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Registers somebody for several dates of a series and says what became of each. */
@Controller
class SeriesRegisterPage {

    private final MeetingCatalogue catalogue;
    private final SeriesForms forms;
    private final Registering registering;
    private final MeetingTimes times;
    private final Messages messages;

    SeriesRegisterPage(
            MeetingCatalogue catalogue,
            SeriesForms forms,
            Registering registering,
            MeetingTimes times,
            Messages messages) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.registering = registering;
        this.times = times;
        this.messages = messages;
    }

    /**
     * @param own the page of the registration; null if there is none
     * @param fault why there is none
     * @param link where it can be tried again
     */
    record Outcome(
            String title,
            Told when,
            @Nullable Registered registered,
            @Nullable String own,
            @Nullable String fault,
            String link) {}

    @PostMapping("/series/{slug}/register")
    String register(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var language = LanguageTag.of(locale);
        var series = catalogue.series(slug, language).orElseThrow(() -> new NotFound("series", slug));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var written = Written.of(request);
        var chosen = chosen(series, request);
        if (chosen.isEmpty()) {
            var fault = RuleViolated.at("dates", "attendance.page.series.choose");
            return again(series, written, chosen, List.of(fault), response, language, model);
        }
        var outcomes = new ArrayList<Outcome>();
        for (var date : forms.open(series, language).toList()) {
            var meeting = date.meeting();
            var way = chosen.get(meeting.slug());
            if (way == null) {
                continue;
            }
            var when = times.told(meeting.plan().when(), language);
            var link = MeetingLinks.to(meeting.slug());
            try {
                var registered = registering.register(date.opening(), written.by(way), request, language);
                outcomes.add(new Outcome(
                        meeting.words().title(),
                        when,
                        registered,
                        AttendanceLinks.own(registered.secret()),
                        null,
                        link));
            } catch (RuleViolated refused) {
                var personal = refused.all().stream()
                        .filter(SeriesRegisterPage::ofThePerson)
                        .toList();
                if (!personal.isEmpty()) {
                    return again(series, written, chosen, personal, response, language, model);
                }
                outcomes.add(
                        new Outcome(meeting.words().title(), when, null, null, messages.text(locale, refused), link));
            }
        }
        if (outcomes.size() == 1 && outcomes.getFirst().own() != null) {
            return "redirect:" + outcomes.getFirst().own();
        }
        model.addAttribute("series", series);
        model.addAttribute("outcomes", outcomes);
        return "attendance/series-done";
    }

    /** What is wrong with the name or the address is wrong for every date. */
    private static boolean ofThePerson(RuleViolated refused) {
        return refused.field()
                .filter(field -> field.equals("name") || field.equals("email"))
                .isPresent();
    }

    private static Map<String, Way> chosen(SeriesPage series, HttpServletRequest request) {
        var chosen = new LinkedHashMap<String, Way>();
        series.meetings().forEach(one -> {
            var way = request.getParameter("way-" + one.slug());
            var known = way == null ? null : Written.way(way);
            if (known != null) {
                chosen.put(one.slug(), known);
            }
        });
        return chosen;
    }

    private String again(
            SeriesPage series,
            Written written,
            Map<String, Way> chosen,
            List<RuleViolated> refused,
            HttpServletResponse response,
            LanguageTag language,
            Model model) {
        refused.forEach(one -> Refusals.tell(one, response));
        var faults = new LinkedHashMap<String, String>();
        refused.forEach(one -> faults.putIfAbsent(one.field().orElse("dates"), messages.text(language.locale(), one)));
        model.addAttribute("series", series);
        model.addAttribute(
                "part",
                Map.of(
                        "action",
                        "/series/" + series.slug() + "/register",
                        "dates",
                        forms.dates(series, chosen, language),
                        "written",
                        written.nonce().isEmpty() ? written.named(Registering.newNonce()) : written,
                        "faults",
                        faults));
        model.addAttribute("script", Registering.SCRIPT);
        return "attendance/series-again";
    }
}
