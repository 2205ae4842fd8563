package org.academy.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.Presence;
import org.academy.attendance.Quota;
import org.academy.attendance.RegistrationDesk;
import org.academy.attendance.RegistrationForm;
import org.academy.attendance.RegistrationForm.Choice;
import org.academy.attendance.RegistrationForm.Condition;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.attendance.RegistrationRequest;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets invented people register for the demo's events, and come to those that were. */
@Component
class DemoAttendance {

    private static final String ADDRESS = "127.0.0.1";

    private final DemoFiles files;
    private final DemoPeople people;
    private final DemoMeetings meetings;
    private final MeetingRegistration registration;
    private final RegistrationDesk desk;
    private final Presence presence;

    DemoAttendance(
            DemoFiles files,
            DemoPeople people,
            DemoMeetings meetings,
            MeetingRegistration registration,
            RegistrationDesk desk,
            Presence presence) {
        this.files = files;
        this.people = people;
        this.meetings = meetings;
        this.registration = registration;
        this.desk = desk;
        this.presence = presence;
    }

    /** {@code guests.yaml}: somebody who comes to many events, and has no account. */
    record Guest(
            String name,
            LanguageTag language,
            String zone,
            String affiliation,
            @Nullable String institution) {}

    /** What the organisers ask and limit. */
    void prepare(DemoMeeting meeting, MeetingId id) {
        people.as(meetings.organiser(meeting.host()), () -> {
            if (meeting.quotas() != null) {
                desk.limit(
                        id,
                        new RegistrationDesk.Quotas(
                                desk.quotas(id).revision(),
                                meeting.quotas().stream().map(this::quota).toList()));
            }
            if (!meeting.partners().isEmpty() && !meeting.past()) {
                desk.ask(id, new RegistrationForm(desk.form(id).revision(), questions()));
            }
        });
    }

    void come(DemoMeeting meeting, MeetingId id) {
        var guests = files.list("guests.yaml", Guest.class);
        var offset = Math.floorMod(meeting.words().hashCode(), guests.size());
        for (int i = 0; i < meeting.expected(); i++) {
            var guest = guests.get((offset + i) % guests.size());
            var request = request(meeting, guest, i);
            if (meeting.past()) {
                people.as(meetings.organiser(meeting.host()), () -> {
                    presence.walkIn(id, request.name(), request.email(), request.way(), request.language());
                });
            } else {
                registration.register(id, request, ADDRESS);
            }
        }
        if (meeting.past()) {
            people.as(meetings.organiser(meeting.host()), () -> {
                presence.confirm(id);
            });
        }
    }

    /** The demo's own people register with their accounts. */
    void join(DemoMeeting meeting, MeetingId id) {
        var own = meeting.own();
        if (own != null) {
            own.forEach(one -> people.as(one.userName(), () -> {
                var guest = new Guest(one.name(), one.language(), one.zone(), "", null);
                registration.register(id, request(meeting, guest, 0), ADDRESS);
            }));
        }
    }

    private RegistrationRequest request(DemoMeeting meeting, Guest guest, int number) {
        var institution = Optional.ofNullable(guest.institution()).map(meetings::institution);
        var asked = !meeting.partners().isEmpty() && !meeting.past();
        return new RegistrationRequest(
                "demo-registration-" + number + "-" + guest.name(),
                guest.name(),
                email(guest),
                way(meeting, number),
                institution.orElse(null),
                guest.affiliation(),
                guest.language(),
                ZoneId.of(guest.zone()).getId(),
                null,
                asked ? answers(number) : Map.of());
    }

    private static String email(Guest guest) {
        var letters = new StringBuilder();
        com.ibm.icu.text.Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower")
                .transliterate(guest.name())
                .chars()
                .filter(one -> one >= 'a' && one <= 'z' || one == ' ')
                .forEach(one -> letters.append(one == ' ' ? '.' : (char) one));
        return letters.toString().strip() + "@example.org";
    }

    private static Way way(DemoMeeting meeting, int number) {
        return switch (meeting.mode()) {
            case "on-site" -> Way.ON_SITE;
            case "online" -> Way.ONLINE;
            default -> Math.floorMod(number, 5) < 3 ? Way.ON_SITE : Way.ONLINE;
        };
    }

    private Quota quota(DemoMeeting.Limit limit) {
        InstitutionId institution = limit.institution() == null ? null : meetings.institution(limit.institution());
        return new Quota(
                null,
                limit.name(),
                limit.places(),
                limit.way() == null
                        ? null
                        : Way.valueOf(
                                limit.way().toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                institution);
    }

    private static Map<String, List<String>> answers(int number) {
        return switch (Math.floorMod(number, 3)) {
            case 0 ->
                Map.of(
                        "memorandum",
                        List.of("signed"),
                        "partner",
                        List.of("Hôpital du Val Clair"),
                        "list",
                        List.of("yes"));
            case 1 -> Map.of("memorandum", List.of("looking"), "wish", List.of("A partner for our maternity ward"));
            default -> Map.of("memorandum", List.of("none"), "list", List.of("yes"));
        };
    }

    private static List<Question> questions() {
        return List.of(
                new Question(
                        "memorandum",
                        Type.CHOICE,
                        words(
                                "Do you have a memorandum with a partner abroad?",
                                "Чи маєте ви меморандум із партнером за кордоном?"),
                        Map.of(),
                        true,
                        List.of(
                                new Choice("signed", words("Yes, signed", "Так, підписаний")),
                                new Choice("looking", words("No, we look for a partner", "Ні, ми шукаємо партнера")),
                                new Choice("none", words("No", "Ні"))),
                        null),
                new Question(
                        "partner",
                        Type.TEXT,
                        words("With whom?", "З ким?"),
                        Map.of(),
                        true,
                        List.of(),
                        new Condition("memorandum", "signed")),
                new Question(
                        "wish",
                        Type.LONG_TEXT,
                        words("What kind of partner do you wish for?", "Якого партнера ви бажаєте?"),
                        Map.of(),
                        false,
                        List.of(),
                        new Condition("memorandum", "looking")),
                new Question(
                        "list",
                        Type.CONSENT,
                        words(
                                "Put my name and institution on the list that all participants get.",
                                "Додайте моє ім’я та установу до списку, який отримають усі учасники."),
                        Map.of(),
                        false,
                        List.of(),
                        null));
    }

    private static Map<LanguageTag, String> words(String english, String ukrainian) {
        return Map.of(
                LanguageTag.EN, Objects.requireNonNull(english), LanguageTag.UK, Objects.requireNonNull(ukrainian));
    }
}
