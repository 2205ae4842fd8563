package org.academy.bench.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Publishes events for the demo's organiser, and tells who came to them in which order. Listens on loopback. */
@Component
@ConditionalOnProperty("bench.events")
class EventDoor {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final MeetingPlanning planning;
    private final MeetingCatalogue catalogue;
    private final People people;
    private final JdbcClient database;
    private final Clock clock;
    private final HttpServer server;

    private record Organiser(PersonId personId, String displayName) implements SignedIn {}

    EventDoor(
            MeetingPlanning planning,
            MeetingCatalogue catalogue,
            People people,
            JdbcClient database,
            Clock clock,
            @Value("${bench.events}") int port)
            throws IOException {
        this.planning = planning;
        this.catalogue = catalogue;
        this.people = people;
        this.database = database;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    }

    @PostConstruct
    void open() {
        server.createContext("/publish", exchange -> answer(exchange, publish(number(exchange))));
        server.createContext(
                "/came",
                exchange -> answer(exchange, came(exchange.getRequestURI().getQuery())));
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    /** An event on site with so many places; answers its name in addresses. */
    private String publish(int places) {
        var organiser = SystemPrincipal.call(() -> people.named("organiser")).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Organiser(organiser.id(), organiser.displayName()),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        try {
            var start = LocalDateTime.now(clock.withZone(KYIV)).plusDays(60).withHour(10);
            var meeting = planning.schedule(
                    planning.hosts().iterator().next(),
                    new MeetingPlan(
                            LanguageTag.EN,
                            Map.of(LanguageTag.EN, new MeetingWords("A rush for " + places, "Many wish to come.", "")),
                            MeetingKind.WORKSHOP,
                            Topic.PARTNERSHIP,
                            Mode.ON_SITE,
                            When.at(start, start.plusHours(3), KYIV),
                            new Venue("House of Teachers", "Volodymyrska 57", "Kyiv", "UA"),
                            null,
                            places,
                            null,
                            Set.of(LanguageTag.EN),
                            Set.of(),
                            null,
                            null,
                            false,
                            false,
                            List.of()));
            planning.publish(meeting);
            return catalogue.page(meeting, LanguageTag.EN).orElseThrow().slug();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** A line for each: the number in the order of arrival, and what it got. */
    private String came(String slug) {
        var meeting = catalogue.idOf(slug).orElseThrow();
        return String.join(
                "\n",
                database.sql("select arrival, state from registration where meeting_id = :meeting order by arrival")
                        .param("meeting", meeting.value())
                        .query((row, number) -> row.getInt(1) + " " + row.getString(2))
                        .list());
    }

    private static int number(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getQuery());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
