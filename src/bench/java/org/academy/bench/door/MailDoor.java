package org.academy.bench.door;

import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationRequest;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingQuery;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.Mode;
import org.academy.meetings.Way;
import org.academy.notifications.Addressees;
import org.academy.notifications.OrganisersLetters;
import org.academy.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Fills a meeting with people of seven languages and many zones, and has a letter written to all of them: the way that
 * reminders take, in the application's own virtual machine.
 */
@Component
@ConditionalOnProperty("bench.door")
class MailDoor {

    private static final List<String> ZONES =
            List.of("Africa/Nairobi", "Europe/Kyiv", "Asia/Shanghai", "America/Lima", "Africa/Cairo", "Asia/Kolkata");

    private final MeetingCatalogue meetings;
    private final MeetingRegistration registrations;
    private final OrganisersLetters letters;
    private final JdbcClient database;
    private final HttpServer server;
    private final AtomicInteger here = new AtomicInteger();

    MailDoor(
            MeetingCatalogue meetings,
            MeetingRegistration registrations,
            OrganisersLetters letters,
            JdbcClient database,
            @Value("${bench.door}") int port)
            throws IOException {
        this.meetings = meetings;
        this.registrations = registrations;
        this.letters = letters;
        this.database = database;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 1), 50);
    }

    @PostConstruct
    void open() {
        server.createContext("/register", exchange -> {
            try (exchange) {
                answer(
                        exchange,
                        register(Integer.parseInt(exchange.getRequestURI().getQuery())));
            }
        });
        server.createContext("/write", exchange -> {
            try (exchange) {
                answer(exchange, write());
            }
        });
        // the server's own thread would find nothing that lies in the jar
        server.setExecutor(work -> {
            Thread.currentThread().setContextClassLoader(MailDoor.class.getClassLoader());
            work.run();
        });
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    private MeetingId online() {
        return meetings
                .find(MeetingQuery.after(java.time.Instant.now()), LanguageTag.EN, PageRequest.of(0, 100))
                .stream()
                .filter(meeting -> meeting.mode() == Mode.ONLINE)
                .filter(meeting -> registrations.availability(meeting.id()).closedBecause() == null)
                .map(MeetingSummary::id)
                .findFirst()
                .orElseThrow();
    }

    /** People wait for a place where there is none: they are written to like the others. */
    private String register(int wanted) {
        var meeting = online();
        IntStream.range(here.get(), wanted).forEach(number -> {
            registrations.register(meeting, request(number), "192.0.2." + number % 250);
            here.incrementAndGet();
        });
        return String.valueOf(here.get());
    }

    private static RegistrationRequest request(int number) {
        return new RegistrationRequest(
                UUID.randomUUID().toString(),
                "Person " + number,
                "person-" + number + "@bench.example",
                Way.ONLINE,
                null,
                "",
                LanguageTag.values()[number % LanguageTag.values().length],
                ZONES.get(number % ZONES.size()),
                null,
                Map.of());
    }

    /** How many were written to and in how many milliseconds, and how many mails there are of it. */
    private String write() {
        var meeting = online();
        var key = UUID.randomUUID();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "bench", null, AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        try {
            long start = System.nanoTime();
            int written = letters.write(meeting, Addressees.ALL, key, "Bring gloves", "First.\n\nSecond.");
            long taken = (System.nanoTime() - start) / 1_000_000;
            var queued = database.sql("select count(*) from mail where occasion like :key")
                    .param("key", "letter:" + meeting.value() + ":" + key + "%")
                    .query(Long.class)
                    .single();
            return written + " " + taken + " " + queued;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
