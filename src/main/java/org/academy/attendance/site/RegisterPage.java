package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.Availability;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.site.MeetingTimes;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The registration form on a page of its own: with what has to be mended, or with the questions that an answer brought.
 */
@Controller
class RegisterPage {

    private final MeetingCatalogue catalogue;
    private final MeetingRegistration registration;
    private final Registering registering;
    private final Forms forms;
    private final MeetingTimes times;
    private final CurrentPerson current;

    RegisterPage(
            MeetingCatalogue catalogue,
            MeetingRegistration registration,
            Registering registering,
            Forms forms,
            MeetingTimes times,
            CurrentPerson current) {
        this.catalogue = catalogue;
        this.registration = registration;
        this.registering = registering;
        this.forms = forms;
        this.times = times;
        this.current = current;
    }

    @GetMapping("/events/{slug}/register")
    String form(@PathVariable String slug, HttpServletResponse response, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        var meeting = meeting(slug, language);
        var availability = registration.availability(meeting.id());
        if (availability.closedBecause() != null) {
            return "redirect:" + MeetingLinks.to(slug);
        }
        return page(meeting, availability, registering.known(), Map.of(), "", language, response, model);
    }

    @PostMapping("/events/{slug}/register")
    String register(
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var language = LanguageTag.of(locale);
        var opening = registration.opening(slug);
        var written = Written.of(request);
        if (opening.closedBecause() == null && written.asksForMore(opening.form())) {
            return page(slug, written, Map.of(), "more", language, response, model);
        }
        try {
            var registered = registering.register(opening, written, request, language);
            return "redirect:" + AttendanceLinks.own(registered.secret());
        } catch (RuleViolated refused) {
            Refusals.tell(refused, response);
            return page(slug, written, forms.faults(refused, language), "faults", language, response, model);
        }
    }

    /** The signed-in person's own page for this meeting: its address is made anew. */
    @PostMapping("/events/{slug}/mine")
    String mine(@PathVariable String slug, Locale locale) {
        var meeting = meeting(slug, LanguageTag.of(locale));
        return current.id()
                .flatMap(person -> registration.mine(meeting.id()))
                .filter(one -> one.state() != RegistrationState.REPLACED)
                .map(one -> "redirect:" + AttendanceLinks.own(registration.secretOf(one.id())))
                .orElse("redirect:" + MeetingLinks.to(slug));
    }

    private MeetingPage meeting(String slug, LanguageTag language) {
        return catalogue.page(slug, language).orElseThrow(() -> new NotFound("meeting", slug));
    }

    /** Once more, with what was written. */
    private String page(
            String slug,
            Written written,
            Map<String, String> faults,
            String why,
            LanguageTag language,
            HttpServletResponse response,
            Model model) {
        var meeting = meeting(slug, language);
        var availability = registration.availability(meeting.id());
        if (availability.closedBecause() != null) {
            model.addAttribute("closed", registering.closed(availability, language));
        }
        return page(meeting, availability, written, faults, why, language, response, model);
    }

    private String page(
            MeetingPage meeting,
            Availability availability,
            Written written,
            Map<String, String> faults,
            String why,
            LanguageTag language,
            HttpServletResponse response,
            Model model) {
        var own = written.nonce().isEmpty() ? written.named(Registering.newNonce()) : written;
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("meeting", meeting);
        model.addAttribute("when", times.told(meeting.plan().when(), language));
        model.addAttribute("why", why);
        model.addAttribute("script", Registering.SCRIPT);
        model.addAttribute(
                "form",
                forms.form(
                        MeetingLinks.to(meeting.slug()) + "/register",
                        meeting,
                        availability,
                        own,
                        null,
                        faults,
                        language));
        return "attendance/register-page";
    }
}
