package org.academy.attendance;

import java.util.Optional;
import org.academy.meetings.MaterialReaders;
import org.academy.meetings.MeetingId;
import org.academy.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** What is kept to those who were registered is theirs who hold a place, or held one when it took place. */
@Component
class RegisteredReaders implements MaterialReaders {

    private final Registrations registrations;
    private final CurrentPerson current;

    RegisteredReaders(Registrations registrations, CurrentPerson current) {
        this.registrations = registrations;
        this.current = current;
    }

    @Override
    public boolean mayRead(MeetingId meeting) {
        return Optional.of(current)
                .flatMap(CurrentPerson::id)
                .map(person -> registrations.of(meeting, person).stream()
                        .anyMatch(one -> one.state() == RegistrationState.CONFIRMED))
                .orElse(false);
    }
}
