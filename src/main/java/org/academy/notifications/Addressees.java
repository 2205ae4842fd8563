package org.academy.notifications;

import java.util.Locale;
import org.academy.attendance.Contact;
import org.academy.attendance.RegistrationState;

/** To which of those who registered the organisers write. Who wants no news is never among them. */
public enum Addressees {
    ALL,
    CONFIRMED,
    WAITING;

    boolean include(Contact contact) {
        return !contact.silent()
                && switch (this) {
                    case ALL -> contact.state().open();
                    case CONFIRMED -> contact.state() == RegistrationState.CONFIRMED;
                    case WAITING ->
                        contact.state() == RegistrationState.WAITING || contact.state() == RegistrationState.OFFERED;
                };
    }

    /** As it stands in a message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
