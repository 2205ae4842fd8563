package org.academy.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Repetition;
import org.academy.meetings.SeriesId;
import org.academy.meetings.SeriesPlanning;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.meetings.SpeakerPart;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Has the demo's organisers schedule events, sign them off together and publish them. */
@Component
class DemoMeetings {

    private static final int MANY = 100;

    private final DemoFiles files;
    private final DemoPeople people;
    private final InstitutionDirectory directory;
    private final MeetingPlanning planning;
    private final SeriesPlanning seriesPlanning;
    private final MeetingCatalogue catalogue;
    private final Clock clock;

    DemoMeetings(
            DemoFiles files,
            DemoPeople people,
            InstitutionDirectory directory,
            MeetingPlanning planning,
            SeriesPlanning seriesPlanning,
            MeetingCatalogue catalogue,
            Clock clock) {
        this.files = files;
        this.people = people;
        this.directory = directory;
        this.planning = planning;
        this.seriesPlanning = seriesPlanning;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<DemoMeeting> planned() {
        return files.list("meetings.yaml", DemoMeeting.class);
    }

    /** Whether the last one was published, as the file has it. */
    boolean complete() {
        var last = planned().stream()
                .filter(meeting -> !Boolean.TRUE.equals(meeting.draft()))
                .reduce((one, next) -> next)
                .orElseThrow();
        return titles(catalogue
                        .find(MeetingQuery.after(Instant.EPOCH), last.original(), PageRequest.of(0, MANY))
                        .getContent())
                .contains(title(last));
    }

    /** Whether it was scheduled before, published or not. */
    boolean isThere(DemoMeeting meeting) {
        var title = title(meeting);
        return titles(catalogue
                                .find(MeetingQuery.after(Instant.EPOCH), meeting.original(), PageRequest.of(0, MANY))
                                .getContent())
                        .contains(title)
                || people.as(
                        organiser(meeting.host()),
                        () -> titles(planning.mine(meeting.original(), false, PageRequest.of(0, MANY))
                                        .getContent())
                                .contains(title));
    }

    /** Schedules it, with everything that belongs to it, as far as the file says. */
    MeetingId hold(DemoMeeting meeting) {
        var id = people.as(organiser(meeting.host()), () -> prepare(meeting));
        if (Boolean.TRUE.equals(meeting.draft())) {
            return id;
        }
        publish(meeting, id);
        var again = meeting.repeat();
        if (again != null) {
            people.as(organiser(meeting.host()), () -> repeat(meeting, again, id))
                    .forEach(one -> publish(meeting, one));
        }
        return id;
    }

    /** Cancels it, if the file says why: once people have registered, as nobody can afterwards. */
    void callOff(DemoMeeting meeting, MeetingId id) {
        var reason = meeting.cancelled();
        if (reason != null) {
            people.as(organiser(meeting.host()), () -> planning.cancel(id, reason));
        }
    }

    /** The demo's person who organises for an institution. */
    String organiser(String institution) {
        return files.list("people.yaml", DemoPerson.class).stream()
                .filter(person -> person.roles().stream()
                        .anyMatch(role -> role.institution().equals(institution)
                                && role.role() == org.academy.institutions.Role.ORGANISER))
                .map(DemoPerson::userName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody organises for " + institution));
    }

    InstitutionId institution(String slug) {
        return directory.bySlug(slug).orElseThrow().id();
    }

    private MeetingId prepare(DemoMeeting meeting) {
        var id = planning.schedule(institution(meeting.host()), plan(meeting));
        var known = new HashMap<String, SpeakerId>();
        var profiles = files.list("speakers.yaml", DemoMeeting.Speaker.class).stream()
                .collect(Collectors.toMap(DemoMeeting.Speaker::key, one -> one));
        meeting.speakers()
                .forEach(key -> known.put(key, speaker(meeting, id, Objects.requireNonNull(profiles.get(key), key))));
        planning.invite(
                id,
                meeting.speakers().stream()
                        .map(key -> Objects.requireNonNull(known.get(key)))
                        .toList());
        planning.arrange(
                id,
                planning.draft(slug(meeting, id), meeting.original()).revision(),
                meeting.sessions().stream()
                        .map(part -> session(meeting, part, known))
                        .toList());
        var materials = meeting.materials();
        if (materials != null) {
            planning.provide(id, materials.stream().map(DemoMeetings::material).toList());
        }
        meeting.partners().forEach(partner -> planning.addOrganiser(id, institution(partner)));
        var series = meeting.series();
        if (series != null) {
            seriesPlanning.include(series(meeting, series), id);
        }
        return id;
    }

    private void publish(DemoMeeting meeting, MeetingId id) {
        people.as(organiser(meeting.host()), () -> planning.askForSignOff(id));
        meeting.partners()
                .forEach(partner -> people.as(organiser(partner), () -> planning.signOff(id, institution(partner))));
        people.as(organiser(meeting.host()), () -> planning.publish(id));
    }

    private List<MeetingId> repeat(DemoMeeting meeting, DemoMeeting.Again again, MeetingId id) {
        var every = Repetition.Every.valueOf(constant(again.every()));
        var until = first(meeting).plusWeeks((long) again.interval() * (again.times() - 1));
        return seriesPlanning.repeat(
                series(meeting, Objects.requireNonNull(meeting.series())),
                id,
                new Repetition(every, again.interval(), until, Set.of()));
    }

    /** The slug that the title became. */
    private String slug(DemoMeeting meeting, MeetingId id) {
        return planning.mine(meeting.original(), meeting.past(), PageRequest.of(0, MANY)).getContent().stream()
                .filter(one -> one.id().equals(id))
                .map(MeetingSummary::slug)
                .findFirst()
                .orElseThrow();
    }

    private SeriesId series(DemoMeeting meeting, String slug) {
        var file = files.list("meeting-series.yaml", DemoMeeting.Series.class).stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        return seriesPlanning.mine(meeting.original()).stream()
                .filter(one -> one.title().equals(file.title()))
                .map(one -> one.id())
                .findFirst()
                .orElseGet(() -> seriesPlanning.found(institution(file.host()), file.title(), file.description()));
    }

    private SpeakerId speaker(DemoMeeting meeting, MeetingId id, DemoMeeting.Speaker file) {
        return planning.knownSpeakers(institution(meeting.host()), file.name()).stream()
                .map(SpeakerEntry::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> planning.introduce(
                        id,
                        new SpeakerEntry(
                                null,
                                file.name(),
                                file.headline(),
                                file.affiliation(),
                                file.biography(),
                                null,
                                false,
                                file.zone(),
                                file.person() == null ? null : people.id(file.person()))));
    }

    private MeetingPlan plan(DemoMeeting file) {
        var words = new LinkedHashMap<LanguageTag, MeetingWords>();
        file.words()
                .forEach((language, said) ->
                        words.put(language, new MeetingWords(said.title(), said.summary(), said.description())));
        var interpretation = EnumSet.noneOf(LanguageTag.class);
        if (file.interpretation() != null) {
            interpretation.addAll(file.interpretation());
        }
        return new MeetingPlan(
                file.original(),
                words,
                MeetingKind.valueOf(constant(file.kind())),
                Topic.valueOf(constant(file.topic())),
                Mode.valueOf(constant(file.mode())),
                when(file),
                venue(file.venue()),
                file.link(),
                file.onSite(),
                file.online(),
                EnumSet.copyOf(file.languages()),
                interpretation,
                null,
                null,
                Boolean.TRUE.equals(file.approval()),
                false,
                funders(file));
    }

    private When when(DemoMeeting file) {
        var zone = ZoneId.of(file.zone());
        var first = first(file);
        var days = file.days();
        if (days != null) {
            return When.days(first, first.plusDays(days - 1L), zone);
        }
        var start = first.atTime(Objects.requireNonNull(file.start()));
        return When.at(start, start.plusMinutes(Objects.requireNonNull(file.minutes())), zone);
    }

    private LocalDate first(DemoMeeting file) {
        var day = LocalDate.now(clock.withZone(ZoneId.of(file.zone()))).plusDays(file.day());
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private SessionEntry session(DemoMeeting meeting, DemoMeeting.Part file, Map<String, SpeakerId> known) {
        var start = first(meeting).atTime(file.start());
        var speakers = new ArrayList<SessionEntry.Part>();
        file.speakers()
                .forEach((key, part) -> speakers.add(new SessionEntry.Part(
                        Objects.requireNonNull(known.get(key), key), SpeakerPart.valueOf(constant(part)))));
        return new SessionEntry(
                null,
                file.title(),
                "",
                When.at(start, start.plusMinutes(file.minutes()), ZoneId.of(meeting.zone())),
                file.room(),
                speakers);
    }

    private static @Nullable Venue venue(DemoMeeting.@Nullable Place file) {
        return file == null ? null : new Venue(file.name(), file.address(), file.city(), file.country());
    }

    private static List<MeetingPlan.Funder> funders(DemoMeeting file) {
        var funders = file.funders();
        return funders == null
                ? List.of()
                : funders.stream()
                        .map(one -> new MeetingPlan.Funder(one.name(), one.contribution(), one.link()))
                        .toList();
    }

    private static Material material(DemoMeeting.Thing file) {
        return new Material(
                null,
                Material.Kind.valueOf(constant(file.kind())),
                file.title(),
                null,
                file.link(),
                file.licence(),
                null,
                Boolean.TRUE.equals(file.onlyRegistered()));
    }

    private static String title(DemoMeeting meeting) {
        return Objects.requireNonNull(meeting.words().get(meeting.original())).title();
    }

    private static List<String> titles(List<MeetingSummary> meetings) {
        return meetings.stream().map(MeetingSummary::title).toList();
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
