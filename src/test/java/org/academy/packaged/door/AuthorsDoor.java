package org.academy.packaged.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseId;
import org.academy.courses.CourseReview;
import org.academy.courses.CourseRole;
import org.academy.courses.CourseStructuring;
import org.academy.courses.CourseTeam;
import org.academy.courses.CourseWords;
import org.academy.courses.DraftOutline;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.SaveOutcome;
import org.academy.courses.StartCourse;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.search.Kind;
import org.academy.search.SearchDocument;
import org.academy.search.SearchIndex;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Through it the demo's people write and publish faster than hands can, by the same services as their screens. It also
 * tells what was left undelivered when the application began. Listens on loopback.
 */
@Component
@ConditionalOnProperty("authors.door")
@DependsOnDatabaseInitialization
class AuthorsDoor {

    private static final LanguageTag EN = LanguageTag.EN;

    private record Visitor(PersonId personId, String displayName) implements SignedIn {}

    private final CourseAuthoring authoring;
    private final CourseStructuring structuring;
    private final CourseTeam team;
    private final BlockWriting writing;
    private final CourseReview review;
    private final InstitutionDirectory directory;
    private final People people;
    private final SearchIndex index;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final HttpServer server;
    private final long left;

    AuthorsDoor(
            CourseAuthoring authoring,
            CourseStructuring structuring,
            CourseTeam team,
            BlockWriting writing,
            CourseReview review,
            InstitutionDirectory directory,
            People people,
            SearchIndex index,
            JdbcClient database,
            PlatformTransactionManager transactions)
            throws IOException {
        this.authoring = authoring;
        this.structuring = structuring;
        this.team = team;
        this.writing = writing;
        this.review = review;
        this.directory = directory;
        this.people = people;
        this.index = index;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        // what is left over is said again only after the last bean is made
        this.left = undelivered("org.academy.search.%");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        open();
    }

    private void open() {
        server.createContext("/left", exchange -> answer(exchange, String.valueOf(left)));
        server.createContext("/undelivered", exchange -> answer(exchange, String.valueOf(undelivered("%"))));
        server.createContext("/witness", exchange -> {
            index.put(List.of(witness(body(exchange))));
            answer(exchange, "put");
        });
        server.createContext("/begin", exchange -> {
            body(exchange).lines().forEach(this::begin);
            answer(exchange, "begun");
        });
        server.createContext("/write", exchange -> {
            body(exchange).lines().forEach(this::write);
            answer(exchange, "written");
        });
        server.createContext("/letters", exchange -> answer(exchange, letters(body(exchange))));
        server.createContext("/publish", this::publish);
        server.start();
        System.out.println(
                "The door is at http://localhost:" + server.getAddress().getPort());
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    private long undelivered(String listeners) {
        return database.sql("select count(*) from EVENT_PUBLICATION where listener_id like :listeners")
                .param("listeners", listeners)
                .query(Long.class)
                .single();
    }

    /** Each address like this that is registered, or was written to: how often the one, and how often the other. */
    private String letters(String addresses) {
        return database
                .sql("""
                        select address, sum(registered) as places, sum(written) as letters from (
                            select email as address, 1 as registered, 0 as written from registration
                            union all select recipient, 0, 1 from mail) told
                        where address like :addresses group by address order by address""")
                .param("addresses", addresses)
                .query((row, number) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    /** Something that only the index knows: whoever builds it anew from what the modules hold, loses it. */
    private static SearchDocument witness(String word) {
        var variant = new SearchDocument.Variant(EN, word, word, word, "", 0, 0, List.of());
        return new SearchDocument(
                "institution:" + UUID.randomUUID(),
                1,
                Kind.INSTITUTION,
                "witness",
                Instant.EPOCH,
                null,
                Map.of(),
                Set.of(EN),
                "",
                List.of(variant));
    }

    /** Two centres begin a course: its address, and the number of its units. */
    private void begin(String line) {
        var parts = line.split(" ");
        as("lead", () -> {
            var course = authoring.start(new StartCourse(
                    parts[0],
                    EN,
                    institution("north-centre-for-safe-care"),
                    Set.of(institution("south-centre-for-care-learning")),
                    Topic.INFECTION_PREVENTION,
                    parts[0]));
            team.appoint(course, person("reviewer"), CourseRole.REVIEWER);
            authoring.describe(
                    course,
                    outline(parts[0]).revision(),
                    new CourseFacts(
                            Topic.INFECTION_PREVENTION, Level.INTRODUCTORY, Set.of(Profession.NURSE), "CC-BY-4.0", 75),
                    EN,
                    new CourseWords(parts[0], "Short.", "For everyone.", List.of("to read")));
            var section = structuring.addSection(course, EN, "Everything");
            for (int i = 1; i <= Integer.parseInt(parts[1]); i++) {
                var unit = structuring.addUnit(section, EN, "Unit " + i, 5, "unit-" + i);
                structuring.describeUnit(unit, 1, EN, "Unit " + i, 5, List.of("Our own"), LocalDate.of(2050, 1, 1));
                writing.add(unit, 0, EN, new BlockContent.Text("<p>Nothing yet.</p>"));
            }
        });
    }

    /** Brings a course to where one signature is missing: its address, and a word for each of its units. */
    private void write(String line) {
        var words = line.split(" ");
        var course = outlineOf(words[0]);
        as("lead", () -> {
            if (!course.state().open()) {
                review.takeBack(course.course());
            }
            var units = course.sections().getFirst().units();
            for (int i = 0; i < units.size(); i++) {
                say(units.get(i), words[i + 1]);
            }
            review.requestReview(course.course());
        });
        as("reviewer", () -> review.approve(course.course(), ""));
        signOff(course.course(), "publisher-north", "north-centre-for-safe-care");
    }

    private DraftOutline outlineOf(String slug) {
        return as("lead", () -> outline(slug));
    }

    private void say(DraftOutline.Unit unit, String word) {
        var block = authoring.unit(unit.id(), EN).blocks().getFirst();
        var outcome =
                writing.save(block.id(), EN, block.revision(), new BlockContent.Text("<p>This says " + word + ".</p>"));
        if (outcome instanceof SaveOutcome.Conflict) {
            throw new IllegalStateException("Two wrote " + unit.slug());
        }
    }

    /**
     * Each line of what comes is one transaction: courses that get their last signature, and institutions with a word
     * each, as {@code course:slug} and {@code institution:slug:word}. Each line of what goes is one that is committed.
     */
    private void publish(HttpExchange exchange) throws IOException {
        try (exchange) {
            var lines = body(exchange).lines().toList();
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < lines.size(); i++) {
                var together = lines.get(i).split(" ");
                transaction.executeWithoutResult(
                        begun -> Arrays.stream(together).forEach(this::publish));
                exchange.getResponseBody().write((i + "\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        }
    }

    private void publish(String change) {
        var parts = change.split(":");
        if (parts[0].equals("course")) {
            signOff(outlineOf(parts[1]).course(), "publisher-south", "south-centre-for-care-learning");
        } else {
            SystemPrincipal.run(() -> directory.update(
                    parts[1], saying(parts[2], directory.page(parts[1]).entry())));
        }
    }

    private static InstitutionEntry saying(String word, InstitutionEntry entry) {
        return new InstitutionEntry(
                entry.name(),
                entry.nativeName(),
                entry.nativeLanguage(),
                entry.kind(),
                entry.country(),
                entry.city(),
                entry.region(),
                entry.languages(),
                entry.website(),
                "We say " + word + ".",
                entry.strengths(),
                entry.accreditation());
    }

    private void signOff(CourseId course, String publisher, String owner) {
        as(publisher, () -> review.signOff(course, institution(owner), ""));
    }

    private DraftOutline outline(String slug) {
        return authoring.outline(slug, EN);
    }

    private InstitutionId institution(String slug) {
        return directory.bySlug(slug).orElseThrow().id();
    }

    private PersonId person(String name) {
        return SystemPrincipal.call(() -> people.named(name).orElseThrow()).id();
    }

    private void as(String name, Runnable work) {
        as(name, () -> {
            work.run();
            return List.of();
        });
    }

    private <T> T as(String name, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Visitor(person(name), name), null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
