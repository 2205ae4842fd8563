package org.academy.attendance.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.site.MeetingSitePart;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.site.SitePart;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Register, or what became of it: on the public page of a meeting. */
@Component
@Order(10)
class RegisterPart implements MeetingSitePart {

    private final MeetingRegistration registration;
    private final Registering registering;
    private final Forms forms;
    private final CurrentPerson current;

    RegisterPart(MeetingRegistration registration, Registering registering, Forms forms, CurrentPerson current) {
        this.registration = registration;
        this.registering = registering;
        this.forms = forms;
        this.current = current;
    }

    @Override
    public Optional<SitePart> partFor(MeetingPage meeting) {
        var language = LanguageTag.of(LocaleContextHolder.getLocale());
        var model = new HashMap<String, Object>();
        model.put("meeting", meeting);
        var mine = current.id()
                .flatMap(person -> registration.mine(meeting.id()))
                .filter(one -> one.state().open() || one.present());
        if (mine.isPresent()) {
            registered(mine.get(), model);
            return Optional.of(new SitePart("attendance/register :: mine", model));
        }
        if (meeting.stage() == MeetingStage.CANCELLED) {
            return Optional.empty();
        }
        var availability = registration.availability(meeting.id());
        model.put("closes", registering.closes(meeting, language));
        if (availability.closedBecause() != null) {
            model.put("opens", registering.opens(meeting, language));
            model.put("closed", registering.closed(availability, language));
            return Optional.of(new SitePart("attendance/register :: closed", model));
        }
        var form = forms.form(
                MeetingLinks.to(meeting.slug()) + "/register",
                meeting,
                availability,
                registering.known(),
                null,
                Map.of(),
                language);
        model.put("form", form);
        model.put("script", Registering.SCRIPT);
        return Optional.of(new SitePart("attendance/register :: part", model));
    }

    private static void registered(OwnRegistration mine, Map<String, Object> model) {
        model.put("own", mine);
    }
}
