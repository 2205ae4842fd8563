package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.academy.attendance.AttendanceLinks;
import org.academy.attendance.Feedback;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.MeetingRegistration.Change;
import org.academy.attendance.OwnRegistration;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Way;
import org.academy.meetings.site.MeetingTimes;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.site.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of somebody's own registration, with or without an account: whoever has its address may do with it what they
 * like. So nobody on the way keeps it, no search engine names it, and no link from it tells where it was followed.
 */
@Controller
@RequestMapping("/registrations/{secret}")
class OwnPage {

    private static final List<String> FEEDBACK = List.of("content", "usefulness", "organisation");

    private final MeetingRegistration registration;
    private final MeetingCatalogue catalogue;
    private final Feedback feedback;
    private final Forms forms;
    private final Materials materials;
    private final MeetingTimes times;
    private final Messages messages;
    private final Frame frame;
    private final ObjectProvider<OwnPagePart> parts;
    private final Clock clock;

    OwnPage(
            MeetingRegistration registration,
            MeetingCatalogue catalogue,
            Feedback feedback,
            Forms forms,
            Materials materials,
            MeetingTimes times,
            Messages messages,
            Frame frame,
            ObjectProvider<OwnPagePart> parts,
            Clock clock) {
        this.registration = registration;
        this.catalogue = catalogue;
        this.feedback = feedback;
        this.forms = forms;
        this.materials = materials;
        this.times = times;
        this.messages = messages;
        this.frame = frame;
        this.parts = parts;
        this.clock = clock;
    }

    @ModelAttribute
    void keepToThePerson(@PathVariable String secret, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        model.addAttribute("base", AttendanceLinks.own(secret));
    }

    /** Old, mistyped, or given to somebody else since: nothing tells which. */
    @ExceptionHandler
    ModelAndView ended(NotFound missing, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return new ModelAndView("attendance/ended", Map.of(), HttpStatus.NOT_FOUND);
    }

    /** Whoever guesses has to wait. */
    @ExceptionHandler
    ModelAndView tooOften(RuleViolated refused, HttpServletResponse response, Locale locale) {
        Refusals.tell(refused, response);
        var said = Map.of(
                "title",
                messages.text(locale, "site.fault.429.title"),
                "detail",
                messages.text(locale, refused),
                "fields",
                List.of());
        return new ModelAndView("site/fault", said);
    }

    @GetMapping
    String own(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        return page(registration.own(secret, request.getRemoteAddr()), locale, model);
    }

    /** Links of mails lead here; only a press takes or leaves what is offered, as programs follow links too. */
    @GetMapping({"/accept", "/decline"})
    String offered(@PathVariable String secret) {
        return back(secret);
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return tried(secret, () -> registration.accept(secret), request, response, locale, model);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return tried(secret, () -> registration.decline(secret), request, response, locale, model);
    }

    @GetMapping("/cancel")
    String askToCancel(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        if (!own.state().open()) {
            return back(secret);
        }
        fill(own, locale, model);
        return "attendance/cancel";
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return tried(secret, () -> registration.cancel(secret), request, response, locale, model);
    }

    @GetMapping("/change")
    String changeForm(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        if (!own.state().open()) {
            return back(secret);
        }
        var written = Written.of(own, forms.name(own.institution(), own.affiliation()));
        return change(own, written, own.revision(), Map.of(), "", locale, model);
    }

    @PostMapping("/change")
    String change(
            @PathVariable String secret,
            @RequestParam(defaultValue = "-1") long revision,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        var language = LanguageTag.of(locale);
        var written = Written.of(request);
        var form = registration.availability(own.meeting()).form();
        if (written.asksForMore(form)) {
            return change(own, written, revision, Map.of(), "more", locale, model);
        }
        var way = written.way();
        try {
            registration.change(
                    secret,
                    new Change(
                            revision,
                            written.name(),
                            written.email(),
                            way == null ? own.way() : way,
                            forms.institution(written.institution(), locale),
                            written.institution(),
                            written.due(form)));
            return back(secret);
        } catch (RuleViolated refused) {
            Refusals.tell(refused, response);
            return change(own, written, own.revision(), forms.faults(refused, language), "faults", locale, model);
        }
    }

    @GetMapping("/replace")
    String replaceForm(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        if (!own.state().holdsAPlace()) {
            return back(secret);
        }
        return replace(own, Written.nothing(), Map.of(), locale, model);
    }

    @PostMapping("/replace")
    String replace(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        var written = Written.of(request);
        var language = LanguageTag.of(locale);
        try {
            registration.replace(secret, written.name(), written.email(), own.language());
        } catch (RuleViolated refused) {
            Refusals.tell(refused, response);
            return replace(own, written, forms.faults(refused, language), locale, model);
        }
        model.addAttribute("to", written.name());
        fill(own, locale, model);
        return "attendance/replaced";
    }

    @GetMapping("/silence")
    String askForSilence(@PathVariable String secret, HttpServletRequest request, Locale locale, Model model) {
        fill(registration.own(secret, request.getRemoteAddr()), locale, model);
        return "attendance/silence";
    }

    /** One press on our page, or in a mail program that does it for the person (RFC 8058). */
    @PostMapping("/silence")
    String silence(
            @PathVariable String secret,
            @RequestParam(defaultValue = "true") boolean silent,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        registration.silence(secret, silent);
        model.addAttribute("silent", silent);
        fill(own, locale, model);
        return "attendance/silence";
    }

    @PostMapping("/feedback")
    String feedback(
            @PathVariable String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var own = registration.own(secret, request.getRemoteAddr());
        var marks = new LinkedHashMap<String, Integer>();
        FEEDBACK.forEach(question -> {
            var mark = request.getParameter(question);
            if (mark != null && mark.matches("[1-5]")) {
                marks.put(question, Integer.valueOf(mark));
            }
        });
        var text = request.getParameter("text");
        try {
            feedback.give(secret, marks, text == null || text.isBlank() ? null : text.strip());
            return back(secret);
        } catch (RuleViolated refused) {
            Refusals.tell(refused, response);
            model.addAttribute("marks", marks);
            model.addAttribute("text", text);
            model.addAttribute("feedbackFault", messages.text(locale, refused));
            return page(own, locale, model);
        }
    }

    private String tried(
            String secret,
            Runnable step,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        // whoever guesses secrets here is slowed down as well
        registration.own(secret, request.getRemoteAddr());
        try {
            step.run();
            return back(secret);
        } catch (RuleViolated refused) {
            Refusals.tell(refused, response);
            model.addAttribute("fault", messages.text(locale, refused));
            return page(registration.own(secret, request.getRemoteAddr()), locale, model);
        }
    }

    private static String back(String secret) {
        return "redirect:" + AttendanceLinks.own(secret);
    }

    private String page(OwnRegistration own, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        var meeting = fill(own, locale, model);
        var over = !clock.instant().isBefore(meeting.plan().when().ends());
        var cancelled = meeting.stage() == MeetingStage.CANCELLED;
        model.addAttribute(
                "state",
                cancelled && own.state().open() ? "called-off" : own.state().code());
        model.addAttribute("open", own.state().open() && !over && !cancelled);
        model.addAttribute("over", over);
        var until = own.offeredUntil();
        if (until != null) {
            model.addAttribute("until", times.told(until, meeting.plan().when().zone(), language));
        }
        var wanted = own.wanted();
        if (wanted != null) {
            model.addAttribute("wanted", forms.label(meeting, wanted, language));
        }
        var ticket = own.ticket();
        if (ticket != null && !over && !cancelled) {
            model.addAttribute("ticket", ticket);
            model.addAttribute("qr", Qr.of(frame.absolute(AttendanceLinks.ticket(meeting.slug(), ticket))));
        }
        var holds = own.state().holdsAPlace();
        if (RegisteredReaders.entitled(own)) {
            model.addAttribute("materials", materials.of(meeting, language));
        }
        model.addAttribute("roomLater", holds && own.way() == Way.ONLINE && own.room() == null && !over && !cancelled);
        model.addAttribute("feedback", over && own.present() && !own.feedbackGiven() ? FEEDBACK : List.of());
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .flatMap(part -> part.partFor(own).stream())
                        .toList());
        return "attendance/own";
    }

    private MeetingPage fill(OwnRegistration own, Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        RegisteredReaders.letIn(own);
        var meeting = catalogue.page(own.meeting(), language).orElseThrow(() -> new NotFound("meeting", own.meeting()));
        model.addAttribute("own", own);
        model.addAttribute("meeting", meeting);
        model.addAttribute("when", times.told(meeting.plan().when(), language));
        model.addAttribute("way", forms.label(meeting, own.way(), language));
        model.addAttribute("calendar", MeetingLinks.calendar(meeting.slug()));
        model.addAttribute("link", MeetingLinks.to(meeting.slug()));
        return meeting;
    }

    private String change(
            OwnRegistration own,
            Written written,
            long revision,
            Map<String, String> faults,
            String why,
            Locale locale,
            Model model) {
        var language = LanguageTag.of(locale);
        var meeting = fill(own, locale, model);
        model.addAttribute("revision", revision);
        model.addAttribute("why", why);
        model.addAttribute("script", Registering.SCRIPT);
        model.addAttribute(
                "form",
                forms.form(
                        base(model) + "/change",
                        meeting,
                        registration.availability(meeting.id()),
                        written,
                        own.way(),
                        faults,
                        language));
        return "attendance/change";
    }

    private String replace(
            OwnRegistration own, Written written, Map<String, String> faults, Locale locale, Model model) {
        fill(own, locale, model);
        model.addAttribute("written", written);
        model.addAttribute("faults", faults);
        return "attendance/replace";
    }

    private static String base(Model model) {
        return String.valueOf(model.getAttribute("base"));
    }
}
