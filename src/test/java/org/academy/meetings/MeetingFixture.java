package org.academy.meetings;

import static org.academy.testing.World.as;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Uuid7;
import org.academy.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two centres, their people, and the meetings they organise. */
@TestComponent
public class MeetingFixture {

    public static final LanguageTag EN = LanguageTag.EN;
    public static final LanguageTag FR = LanguageTag.FR;
    public static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    public static final String ROOM = "https://meet.example/room";

    private final World world;
    private final MeetingPlanning planning;
    private final JdbcTemplate template;
    private @Nullable Cast cast;
    private @Nullable InstitutionId third;

    MeetingFixture(World world, MeetingPlanning planning, JdbcTemplate template) {
        this.world = world;
        this.planning = planning;
        this.template = template;
    }

    /** The people of North and South, the same for all tests. */
    public record Cast(
            InstitutionId north,
            InstitutionId south,
            PersonId organiser,
            PersonId colleague,
            PersonId publisher,
            PersonId partner,
            PersonId publisherSouth,
            PersonId author,
            PersonId outsider) {}

    /** Who is registered for everything, as the module that knows would tell it. */
    @TestComponent
    public static class Registered implements MaterialReaders {

        public final Set<MeetingId> meetings = new HashSet<>();

        @Override
        public boolean mayRead(MeetingId meeting) {
            return meetings.contains(meeting);
        }
    }

    public synchronized Cast cast() {
        if (cast == null) {
            var north = world.institution("North");
            var south = world.institution("South");
            cast = new Cast(
                    north,
                    south,
                    world.person("Olena", north, Role.ORGANISER),
                    world.person("Pavlo", north, Role.ADMINISTRATOR),
                    world.person("Henrik", north, Role.PUBLISHER),
                    world.person("Mwila", south, Role.ORGANISER),
                    world.person("Ngoza", south, Role.PUBLISHER),
                    world.person("Liisa", north, Role.AUTHOR),
                    world.person("Outsider", world.institution("Third"), Role.ORGANISER));
        }
        return cast;
    }

    /** A hybrid workshop of an afternoon, in half a year. */
    public static MeetingPlan plan(String title) {
        return plan(title, LocalDate.now().plusMonths(6).atTime(14, 0));
    }

    public static MeetingPlan plan(String title, LocalDateTime start) {
        return plan(title, When.at(start, start.plusHours(3), KYIV));
    }

    public static MeetingPlan plan(String title, When when) {
        return new MeetingPlan(
                EN,
                Map.of(EN, new MeetingWords(title, "What we do.", "<p>In detail.</p>")),
                MeetingKind.WORKSHOP,
                Topic.PARTNERSHIP,
                Mode.HYBRID,
                when,
                new Venue("House of Teachers", "Volodymyrska 57", "Kyiv", "UA"),
                ROOM,
                40,
                100,
                Set.of(EN),
                Set.of(FR),
                null,
                null,
                false,
                false,
                List.of());
    }

    /** Somebody who organises for both. */
    public PersonId personOfBoth() {
        var person = world.person("Both", cast().north(), Role.ORGANISER);
        world.appoint(person, cast().south(), Role.ORGANISER);
        return person;
    }

    /** A centre that has no part in anything yet. */
    public InstitutionId third() {
        if (third == null) {
            third = world.institution("A third");
        }
        return third;
    }

    public MeetingId drafted(String title) {
        return drafted(plan(title));
    }

    public MeetingId drafted(MeetingPlan plan) {
        return as(cast().organiser(), () -> planning.schedule(cast().north(), plan));
    }

    public MeetingId published(String title) {
        return published(plan(title));
    }

    public MeetingId published(MeetingPlan plan) {
        var meeting = drafted(plan);
        as(cast().organiser(), () -> planning.publish(meeting));
        return meeting;
    }

    /** So many in a month, past the services: on each day, one after the other. */
    public void crowd(YearMonth month, int many, InstitutionId institution) {
        var host = institution.value();
        var meetings = new ArrayList<Object[]>();
        var words = new ArrayList<Object[]>();
        var organisers = new ArrayList<Object[]>();
        for (int i = 0; i < many; i++) {
            var id = Uuid7.next();
            var day = month.atDay(1 + i % month.lengthOfMonth());
            var when = When.at(day.atTime(LocalTime.of(8 + i % 9, 0)), day.atTime(LocalTime.of(10 + i % 9, 0)), KYIV);
            var begins = LocalDateTime.ofInstant(when.begins(), ZoneOffset.UTC);
            var ends = LocalDateTime.ofInstant(when.ends(), ZoneOffset.UTC);
            var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
            meetings.add(new Object[] {
                id,
                "full-" + month + "-" + i,
                host,
                when.start().toString(),
                when.end().toString(),
                begins,
                ends,
                ZoneRules.edition(),
                now,
                now,
                now
            });
            words.add(new Object[] {id, "EN", "Meeting " + i});
            words.add(new Object[] {id, "FR", "Réunion " + i});
            organisers.add(new Object[] {id, host, now});
        }
        template.batchUpdate(
                "insert into meeting (id, slug, host_id, original, kind, topic, mode, starts, ends, zone, whole_day,"
                        + " begins_at, ends_at, tzdb, venue_name, venue_address, venue_city, venue_country, region,"
                        + " spoken, interpreted, approval, invited_only, edition, published_at, created_at, changed_at,"
                        + " revision, arranged, version) values (?, ?, ?, 'EN', 'WORKSHOP', 'PARTNERSHIP', 'ON_SITE', ?,"
                        + " ?, 'Europe/Kyiv', false, ?, ?, ?, 'House', '', 'Kyiv', 'UA', 'EUR', 'EN,UK', '', false,"
                        + " false, 0, ?, ?, ?, 1, 1, 0)",
                meetings);
        template.batchUpdate(
                "insert into meeting_words (meeting_id, language, title, summary, description)"
                        + " values (?, ?, ?, 'What it is about, in a sentence or two.', '')",
                words);
        template.batchUpdate(
                "insert into meeting_organiser (meeting_id, position, institution_id, reminders, signed_at)"
                        + " values (?, 0, ?, 0, ?)",
                organisers);
    }
}
