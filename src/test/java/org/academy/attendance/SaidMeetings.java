package org.academy.attendance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Region;
import org.academy.meetings.MeetingCalendars;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.Mode;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.meetings.site.MeetingTimes;
import org.academy.meetings.ui.Clocks;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What meetings there are, as long as a test says so: the border to the module next door. */
@TestConfiguration(proxyBeanMethods = false)
class SaidMeetings {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    static class Plans {

        private final Map<MeetingId, Seats> seats = new ConcurrentHashMap<>();
        private final Map<MeetingId, PersonId> organisers = new ConcurrentHashMap<>();
        private final Clock clock;

        Plans(Clock clock) {
            this.clock = clock;
        }

        /** A hybrid meeting in ten days, open to everyone; null for as many as like. */
        MeetingId meeting(@Nullable Integer onSite, @Nullable Integer online) {
            var id = MeetingId.next();
            var places = new EnumMap<Way, Integer>(Way.class);
            if (onSite != null) {
                places.put(Way.ON_SITE, onSite);
            }
            if (online != null) {
                places.put(Way.ONLINE, online);
            }
            var now = clock.instant();
            seats.put(
                    id,
                    new Seats(
                            id,
                            "meeting-" + id.value(),
                            MeetingStage.REGISTRATION_OPEN,
                            Set.of(Way.ON_SITE, Way.ONLINE),
                            places,
                            now.minus(Duration.ofDays(1)),
                            now.plus(Duration.ofDays(9)),
                            false,
                            false,
                            in(now.plus(Duration.ofDays(10)))));
            return id;
        }

        private static When in(Instant begins) {
            var start = LocalDateTime.ofInstant(begins, KYIV);
            return When.at(start, start.plusHours(3), KYIV);
        }

        void change(MeetingId meeting, UnaryOperator<Seats> change) {
            seats.computeIfPresent(meeting, (id, before) -> change.apply(before));
        }

        void places(MeetingId meeting, Way way, int number) {
            change(meeting, before -> {
                var places = new HashMap<>(before.places());
                places.put(way, number);
                return with(before, before.stage(), before.ways(), places, before.approval(), before.invitedOnly());
            });
        }

        void stage(MeetingId meeting, MeetingStage stage) {
            change(
                    meeting,
                    before -> with(
                            before, stage, before.ways(), before.places(), before.approval(), before.invitedOnly()));
        }

        void rules(MeetingId meeting, boolean approval, boolean invitedOnly) {
            change(
                    meeting,
                    before -> with(before, before.stage(), before.ways(), before.places(), approval, invitedOnly));
        }

        void only(MeetingId meeting, Way way) {
            change(meeting, before -> {
                var ways = new HashSet<>(before.ways());
                ways.retainAll(Set.of(way));
                return with(before, before.stage(), ways, before.places(), before.approval(), before.invitedOnly());
            });
        }

        /** It begins then. */
        void begins(MeetingId meeting, Instant begins) {
            change(
                    meeting,
                    before -> new Seats(
                            before.meeting(),
                            before.slug(),
                            before.stage(),
                            before.ways(),
                            before.places(),
                            before.opens(),
                            begins,
                            before.approval(),
                            before.invitedOnly(),
                            in(begins)));
        }

        private static Seats with(
                Seats before,
                MeetingStage stage,
                Set<Way> ways,
                Map<Way, Integer> places,
                boolean approval,
                boolean invitedOnly) {
            return new Seats(
                    before.meeting(),
                    before.slug(),
                    stage,
                    ways,
                    places,
                    before.opens(),
                    before.closes(),
                    approval,
                    invitedOnly,
                    before.when());
        }

        void organise(MeetingId meeting, PersonId organiser) {
            organisers.put(meeting, organiser);
        }
    }

    /** Views are tried with the whole house. */
    @Bean
    Clocks clocks() {
        return mock(Clocks.class);
    }

    @Bean
    Plans plans(Clock clock) {
        return new Plans(clock);
    }

    @Bean
    MeetingCatalogue meetingCatalogue(Plans plans) {
        var catalogue = mock(MeetingCatalogue.class, withSettings().stubOnly());
        given(catalogue.seats(any()))
                .willAnswer(call -> Optional.ofNullable(plans.seats.get(call.<MeetingId>getArgument(0))));
        given(catalogue.seatsOf(any()))
                .willAnswer(call -> call.<Collection<MeetingId>>getArgument(0).stream()
                        .flatMap(id -> Stream.ofNullable(plans.seats.get(id)))
                        .toList());
        given(catalogue.room(any())).willReturn(Optional.of("https://room.example.org/1"));
        given(catalogue.summaries(any(), any()))
                .willAnswer(call -> call.<Collection<MeetingId>>getArgument(0).stream()
                        .flatMap(id -> Stream.ofNullable(plans.seats.get(id)))
                        .collect(Collectors.toMap(Seats::meeting, SaidMeetings::summary)));
        return catalogue;
    }

    private static MeetingSummary summary(Seats seats) {
        return new MeetingSummary(
                seats.meeting(),
                seats.slug(),
                LanguageTag.EN,
                "A meeting",
                "",
                MeetingKind.WORKSHOP,
                Topic.PARTNERSHIP,
                Mode.HYBRID,
                seats.when(),
                null,
                seats.stage(),
                new InstitutionSummary(
                        InstitutionId.next(),
                        "north",
                        "North",
                        InstitutionKind.COLLABORATING_CENTRE,
                        "FI",
                        "Oulu",
                        Region.EUR,
                        List.of(LanguageTag.EN),
                        ""),
                Set.of(LanguageTag.EN),
                null);
    }

    @Bean
    MeetingCalendars meetingCalendars() {
        var calendars = mock(MeetingCalendars.class, withSettings().stubOnly());
        given(calendars.personalFeed(any(), any(), any(), any()))
                .willAnswer(call -> "all " + call.getArgument(0) + "; unsure " + call.getArgument(1) + "; rooms "
                        + call.getArgument(2) + "; in " + call.getArgument(3));
        return calendars;
    }

    /** Pages tell times with it; there are none here. */
    @Bean
    MeetingTimes meetingTimes() {
        return mock(MeetingTimes.class, withSettings().stubOnly());
    }

    @Bean
    MeetingPlanning meetingPlanning(Plans plans, CurrentPerson visitor) {
        var planning = mock(MeetingPlanning.class, withSettings().stubOnly());
        given(planning.mayPlan(any()))
                .willAnswer(call -> visitor.id()
                        .map(person -> person.equals(plans.organisers.get(call.<MeetingId>getArgument(0))))
                        .orElse(false));
        return planning;
    }
}
