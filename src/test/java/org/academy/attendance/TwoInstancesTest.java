package org.academy.attendance;

import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.academy.Academy;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.courses.Topic;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Two whole applications, each with its own connections, on one database: they give each place once. */
class TwoInstancesTest extends ViewTest {

    private static final int PEOPLE = 200;
    private static final int PLACES = 60;
    private static final int AT_ONCE = 50;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingRegistration here;

    @Autowired
    WaitingListWorker worker;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment settings;

    @Test
    void giveEachPlaceOnceAndInTheOrderOfArrival() throws Exception {
        var meeting = published();
        var who = SecurityContextHolder.getContextHolderStrategy();
        try (var other = new SpringApplicationBuilder(Academy.class)
                // a second application in one machine shares who is signed in on a thread
                .initializers((GenericApplicationContext context) -> context.registerBean(
                        "whoIsSignedIn", SecurityContextHolderStrategy.class, () -> who, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + settings.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + settings.getRequiredProperty("spring.datasource.password"),
                        "--academy.data-dir=target/test-data/" + UUID.randomUUID())) {
            SecurityContextHolder.setContextHolderStrategy(who);
            var there = other.getBean(MeetingRegistration.class);
            assertThat(there).isNotSameAs(here);

            var registered = atOnce(IntStream.range(0, PEOPLE)
                    .<Callable<Registered>>mapToObj(i -> () -> register(i % 2 == 0 ? here : there, meeting, i))
                    .toList());

            assertThat(states(meeting).subList(0, PLACES)).containsOnly("CONFIRMED");
            assertThat(states(meeting).subList(PLACES, PEOPLE))
                    .hasSize(PEOPLE - PLACES)
                    .containsOnly("WAITING");
            assertThat(arrivals(meeting))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, PEOPLE).boxed().toList());

            var holders = registered.stream()
                    .filter(one -> one.state() == RegistrationState.CONFIRMED)
                    .limit(20)
                    .toList();
            var workerThere = other.getBean(WaitingListWorker.class);
            atOnce(IntStream.range(0, holders.size())
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        // a secret given here opens there
                        (i % 2 == 0 ? there : here).cancel(holders.get(i).secret());
                        (i % 2 == 0 ? worker : workerThere).inspect();
                        return i;
                    })
                    .toList());

            assertThat(states(meeting).stream().filter("OFFERED"::equals)).hasSize(20);
            assertThat(states(meeting).subList(PLACES, PLACES + 20)).containsOnly("OFFERED");
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        var done = new ArrayList<T>();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : people.invokeAll(all)) {
                done.add(one.get());
            }
        }
        return done;
    }

    private static Registered register(MeetingRegistration instance, MeetingId meeting, int number) {
        return instance.register(
                meeting,
                new RegistrationRequest(
                        UUID.randomUUID().toString(),
                        "Person " + number,
                        "person" + number + "@example.org",
                        Way.ON_SITE,
                        null,
                        "",
                        LanguageTag.EN,
                        "Europe/Kyiv",
                        null,
                        Map.of()),
                "10.0.0.1");
    }

    private List<String> states(MeetingId meeting) {
        return database.sql("select state from registration where meeting_id = :meeting order by arrival")
                .param("meeting", meeting.value())
                .query(String.class)
                .list();
    }

    private List<Integer> arrivals(MeetingId meeting) {
        return database.sql("select arrival from registration where meeting_id = :meeting order by arrival")
                .param("meeting", meeting.value())
                .query(Integer.class)
                .list();
    }

    private MeetingId published() {
        var centre = world.institution("A centre with sixty chairs");
        var organiser = world.person("Olena Kovalenko", centre, Role.ORGANISER);
        var start = LocalDateTime.now(KYIV).plusDays(30).withHour(9);
        return as(organiser, () -> {
            var meeting = planning.schedule(
                    centre,
                    new MeetingPlan(
                            LanguageTag.EN,
                            Map.of(LanguageTag.EN, new MeetingWords("Sixty chairs", "For who comes first.", "")),
                            MeetingKind.WORKSHOP,
                            Topic.PARTNERSHIP,
                            Mode.ON_SITE,
                            When.at(start, start.plusHours(3), KYIV),
                            new Venue("House of Teachers", "Volodymyrska 57", "Kyiv", "UA"),
                            null,
                            PLACES,
                            null,
                            Set.of(LanguageTag.EN),
                            Set.of(),
                            null,
                            null,
                            false,
                            false,
                            List.of()));
            planning.publish(meeting);
            return meeting;
        });
    }
}
