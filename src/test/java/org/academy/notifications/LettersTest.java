package org.academy.notifications;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.attendance.Contact;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationId;
import org.academy.attendance.RegistrationState;
import org.academy.courses.CourseReview;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.meetings.MeetingCalendars;
import org.academy.meetings.MeetingCalendars.Invitation;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.platform.Outbox;
import org.academy.platform.OutboxMail;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A meeting in Kyiv, those who registered for it, and what is written to them. All tests of letters share one start.
 */
abstract class LettersTest {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    static final Venue HOTEL = new Venue("Hotel Dnipro", "Khreshchatyk 1/2", "Kyiv", "UA");

    @MockitoBean
    CourseReview review;

    @MockitoBean
    InstitutionDirectory institutions;

    @MockitoBean
    MeetingPlanning planning;

    @MockitoBean
    MeetingCatalogue meetings;

    @MockitoBean
    MeetingRegistration registrations;

    @MockitoBean
    MeetingCalendars calendars;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    MeetingId meeting = MeetingId.next();
    private final List<Contact> contacts = new ArrayList<>();

    @BeforeEach
    void invite() {
        database.sql("delete from mail").update();
        meeting = MeetingId.next();
        contacts.clear();
        given(registrations.contacts(eq(meeting), any())).willAnswer(asked -> {
            Pageable page = asked.getArgument(1);
            int from = (int) Math.min(page.getOffset(), contacts.size());
            int to = Math.min(from + page.getPageSize(), contacts.size());
            return new PageImpl<>(contacts.subList(from, to), page, contacts.size());
        });
        given(calendars.invitation(any())).willAnswer(asked -> {
            Invitation invitation = asked.getArgument(0);
            return "BEGIN:VCALENDAR\r\nMETHOD:" + invitation.method() + "\r\nATTENDEE:" + invitation.attendeeEmail()
                    + "\r\nEND:VCALENDAR\r\n";
        });
        takesPlace(LocalDateTime.parse("2026-12-10T14:00"), MeetingStage.REGISTRATION_OPEN);
    }

    When takesPlace(LocalDateTime start, MeetingStage stage) {
        var when = When.at(start, start.plusHours(2), KYIV);
        given(meetings.page(eq(meeting), any(LanguageTag.class)))
                .willAnswer(asked -> Optional.of(page(asked.getArgument(1), when, stage)));
        return when;
    }

    MeetingPage page(LanguageTag language, When when, MeetingStage stage) {
        Map<LanguageTag, MeetingWords> words = new EnumMap<>(LanguageTag.class);
        words.put(LanguageTag.EN, new MeetingWords("Safe <b>births</b>", "Two days in Kyiv.", ""));
        words.put(LanguageTag.AR, new MeetingWords("ولادة آمنة", "يومان في كييف.", ""));
        var plan = new MeetingPlan(
                LanguageTag.EN,
                words,
                MeetingKind.WORKSHOP,
                Topic.values()[0],
                Mode.HYBRID,
                when,
                HOTEL,
                null,
                20,
                null,
                Set.of(LanguageTag.EN),
                Set.of(),
                null,
                null,
                false,
                false,
                List.of());
        return new MeetingPage(
                meeting,
                "safe-births",
                words.containsKey(language) ? language : LanguageTag.EN,
                List.copyOf(words.keySet()),
                plan,
                stage,
                null,
                1,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Somebody who registered. */
    Contact comes(String name, LanguageTag language, String zone, Way way, RegistrationState state, boolean silent) {
        return comes(name, language, zone, way, state, silent, true);
    }

    private Contact comes(
            String name,
            LanguageTag language,
            String zone,
            Way way,
            RegistrationState state,
            boolean silent,
            boolean present) {
        var contact = new Contact(
                RegistrationId.next(),
                meeting,
                state,
                state == RegistrationState.WAITING ? 3 : 0,
                name,
                name.toLowerCase(Locale.ROOT) + "@example.org",
                language,
                zone,
                way,
                "secret-of-" + name,
                way == Way.ONLINE ? "https://meet.example/room" : null,
                null,
                silent,
                present,
                0);
        contacts.add(contact);
        given(registrations.contact(contact.id())).willReturn(Optional.of(contact));
        return contact;
    }

    Contact comes(String name, LanguageTag language, String zone) {
        return comes(name, language, zone, Way.ON_SITE, RegistrationState.CONFIRMED, false);
    }

    Contact comes(String name, LanguageTag language, String zone, boolean present) {
        return comes(name, language, zone, Way.ON_SITE, RegistrationState.CONFIRMED, false, present);
    }

    /** As an administrator sees them, also from the thread that waits. */
    List<OutboxMail> mails() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "admin", null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        return outbox.newest(PageRequest.of(0, 100)).getContent();
    }

    List<OutboxMail> to(Contact contact) {
        return mails().stream()
                .filter(mail -> mail.to().equals(contact.email()))
                .toList();
    }
}
