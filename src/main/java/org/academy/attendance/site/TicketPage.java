package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.RegistrationDesk;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.site.MeetingTimes;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a phone opens that reads the code of a ticket by itself. Those who run the event come to its door, with the
 * ticket ready to be checked; everybody else reads for what the ticket is, and nothing of whose it is or whether it is
 * good.
 */
@Controller
class TicketPage {

    private final MeetingCatalogue catalogue;
    private final RegistrationDesk desk;
    private final MeetingTimes times;

    TicketPage(MeetingCatalogue catalogue, RegistrationDesk desk, MeetingTimes times) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.times = times;
    }

    @GetMapping(path = "/events/{slug}", params = AttendanceLinks.TICKET)
    String ticket(
            @PathVariable String slug,
            @RequestParam(AttendanceLinks.TICKET) String ticket,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var language = LanguageTag.of(locale);
        var meeting = catalogue.page(slug, language).orElseThrow(() -> new NotFound("meeting", slug));
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (desk.mayRun(meeting.id())) {
            return "redirect:" + AttendanceLinks.door(slug, ticket);
        }
        model.addAttribute("meeting", meeting);
        model.addAttribute("when", times.told(meeting.plan().when(), language));
        model.addAttribute("link", MeetingLinks.to(slug));
        return "attendance/ticket";
    }
}
