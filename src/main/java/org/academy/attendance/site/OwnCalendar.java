package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.academy.attendance.PersonalCalendar;
import org.academy.shared.LanguageTag;
import org.academy.site.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own calendar, as their calendar program fetches it. */
@Controller
class OwnCalendar {

    private final PersonalCalendar calendar;

    OwnCalendar(PersonalCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/calendar/mine/{secret}.ics")
    void mine(
            @PathVariable String secret,
            @RequestParam Optional<String> lang,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var text = calendar.feed(secret, lang.flatMap(LanguageTag::of), request.getRemoteAddr());
        response.setHeader("Referrer-Policy", "no-referrer");
        new Download("text/calendar;charset=utf-8", "academy.ics", text, Duration.ZERO).send(request, response);
    }
}
