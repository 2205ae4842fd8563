package org.academy.attendance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.meetings.MeetingCalendars;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.people.CurrentPerson;
import org.academy.people.People;
import org.academy.people.PersonSummary;
import org.academy.people.Throttle;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person is registered for, as a calendar that their calendar program follows. Whoever knows its address reads
 * it, so the address is a secret, and another one is a press away.
 */
@Service
@Transactional
@PreAuthorize("hasRole('PERSON')")
public class PersonalCalendar {

    private static final String GUESSES = "calendar";
    private static final int MOST = 500;
    private static final Set<RegistrationState> UNSURE =
            Set.of(RegistrationState.OFFERED, RegistrationState.WAITING, RegistrationState.PENDING);

    private final CalendarAddresses addresses;
    private final Registrations registrations;
    private final MeetingCalendars calendars;
    private final MeetingCatalogue meetings;
    private final People people;
    private final CurrentPerson visitor;
    private final Throttle throttle;

    PersonalCalendar(
            CalendarAddresses addresses,
            Registrations registrations,
            MeetingCalendars calendars,
            MeetingCatalogue meetings,
            People people,
            CurrentPerson visitor,
            Throttle throttle) {
        this.addresses = addresses;
        this.registrations = registrations;
        this.calendars = calendars;
        this.meetings = meetings;
        this.people = people;
        this.visitor = visitor;
        this.throttle = throttle;
    }

    /** The secret of the calendar of the person at hand. */
    public String secret() {
        return addresses.of(visitor.require());
    }

    /** Another secret: who follows the calendar by the one before sees it no more. */
    public String renew() {
        return addresses.renew(visitor.require());
    }

    /**
     * The calendar.
     *
     * @param language asked for; otherwise the person's own
     * @param address where the request comes from, to slow down who guesses
     * @throws NotFound if there is no such secret, or no longer, or its person was shut out
     */
    @PreAuthorize("permitAll()")
    public String feed(String secret, Optional<LanguageTag> language, String address) {
        var person = addresses
                .personOf(secret)
                .filter(one -> SystemPrincipal.call(() -> people.mayEnter(one)))
                .orElseThrow(() -> {
                    throttle.enter(GUESSES, address);
                    return new NotFound("calendar", "of this secret");
                });
        return SystemPrincipal.call(() -> feed(person, language.orElseGet(() -> languageOf(person))));
    }

    private String feed(PersonId person, LanguageTag language) {
        var states = new LinkedHashMap<MeetingId, Registration>();
        registrations.of(person, PageRequest.of(0, MOST)).stream()
                .filter(one -> one.state().open())
                .forEach(one -> states.putIfAbsent(one.meeting(), one));
        Map<MeetingId, String> rooms = new HashMap<>();
        states.forEach((meeting, one) -> {
            if (one.state() == RegistrationState.CONFIRMED && one.seat().way() == Way.ONLINE) {
                meetings.room(meeting).ifPresent(room -> rooms.put(meeting, room));
            }
        });
        var unsure = states.values().stream()
                .filter(one -> UNSURE.contains(one.state()))
                .map(Registration::meeting)
                .collect(Collectors.toSet());
        return calendars.personalFeed(states.keySet(), unsure, rooms, language);
    }

    private LanguageTag languageOf(PersonId person) {
        return Optional.ofNullable(people.summaries(Set.of(person)).get(person))
                .map(PersonSummary::language)
                .orElse(LanguageTag.EN);
    }
}
