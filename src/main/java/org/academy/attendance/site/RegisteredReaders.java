package org.academy.attendance.site;

import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.RegistrationState;
import org.academy.meetings.MaterialReaders;
import org.academy.meetings.MeetingId;
import org.academy.people.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who has a place, or was there, may have what is kept to them: with an account, or by the address of their own page.
 */
@Component
class RegisteredReaders implements MaterialReaders {

    private static final String LET_IN = RegisteredReaders.class.getName();

    private final MeetingRegistration registration;
    private final CurrentPerson current;

    RegisteredReaders(MeetingRegistration registration, CurrentPerson current) {
        this.registration = registration;
        this.current = current;
    }

    /** For this request only, as whoever sent it knows the address of the registration. */
    static void letIn(OwnRegistration own) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && entitled(own)) {
            request.setAttribute(LET_IN, own.meeting(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean entitled(OwnRegistration own) {
        return own.state() == RegistrationState.CONFIRMED || own.present();
    }

    @Override
    public boolean mayRead(MeetingId meeting) {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && meeting.equals(request.getAttribute(LET_IN, RequestAttributes.SCOPE_REQUEST))
                || current.id()
                        .flatMap(person -> registration.mine(meeting))
                        .filter(RegisteredReaders::entitled)
                        .isPresent();
    }
}
