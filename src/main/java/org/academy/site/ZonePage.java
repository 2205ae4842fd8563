package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a reader says whose clocks they read. Works without script and without an account. */
@Controller
class ZonePage {

    private final Zones zones;
    private final ReaderZone readers;
    private final ObjectProvider<Visitor> visitors;

    ZonePage(Zones zones, ReaderZone readers, ObjectProvider<Visitor> visitors) {
        this.zones = zones;
        this.readers = readers;
        this.visitors = visitors;
    }

    @GetMapping("/zone")
    String page(@RequestParam Optional<String> next, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("regions", zones.regions(LanguageTag.of(locale)));
        model.addAttribute("mine", readers.of(request).map(ZoneId::getId).orElse(null));
        model.addAttribute("next", local(next.orElse("/")));
        return "site/zone";
    }

    @PostMapping("/zone")
    void choose(
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Zones.of(zone);
        if (chosen.isEmpty() && !zone.isEmpty()) {
            throw RuleViolated.at("zone", "site.zone.unknown");
        }
        Choices.remember(request, response, chosen.orElse(null));
        visitors.stream()
                .filter(visitor -> visitor.present().isPresent())
                .forEach(visitor -> visitor.choose(chosen.orElse(null)));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, local(next));
    }

    /** Nobody is sent elsewhere. */
    private static String local(String next) {
        return next.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*") ? next : "/";
    }
}
