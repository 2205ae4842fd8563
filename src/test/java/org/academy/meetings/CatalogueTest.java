package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.EN;
import static org.academy.meetings.MeetingFixture.FR;
import static org.academy.meetings.MeetingFixture.KYIV;
import static org.academy.meetings.MeetingFixture.plan;
import static org.academy.testing.StatementCounter.statements;
import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Region;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;

@WithMeetings
class CatalogueTest {

    private static final YearMonth FULL = YearMonth.of(2041, 5);

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MovedClocks clocks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    Clock clock;

    @Test
    void showsAMonthOfTwoThousandWithAFewStatements() {
        fixture.crowd(FULL, 2_000, fixture.cast().north());
        var month = month(FULL, KYIV);

        int few = statements(() -> catalogue.find(month, FR, PageRequest.of(0, 2)));
        int many = statements(() -> catalogue.find(month, FR, PageRequest.of(0, 200)));
        int days = statements(() -> catalogue.days(month, KYIV));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
        assertThat(days).isOne();
        assertThat(statements(() -> catalogue.countries(month))).isOne();
        var page = catalogue.find(month, FR, PageRequest.of(3, 50));
        assertThat(page.getTotalElements()).isEqualTo(2_000);
        assertThat(page.getContent())
                .hasSize(50)
                .isSortedAccordingTo((one, other) ->
                        one.when().begins().compareTo(other.when().begins()));
        assertThat(catalogue.days(month, KYIV).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void showsAPageOfAMeetingWithAFewStatementsHoweverMuchIsInIt() {
        var cast = fixture.cast();
        var small = fixture.published("A small one");
        var large = fixture.published("A large one");
        as(cast.organiser(), () -> {
            var speakers = new ArrayList<SpeakerId>();
            var sessions = new ArrayList<SessionEntry>();
            var when = catalogue.seats(large).orElseThrow().when();
            for (int i = 0; i < 40; i++) {
                var speaker = planning.introduce(
                        large, new SpeakerEntry(null, "Speaker " + i, "", "", "", null, false, null, null));
                speakers.add(speaker);
                sessions.add(new SessionEntry(
                        null,
                        "Part " + i,
                        "",
                        When.at(when.start().plusMinutes(i), when.start().plusMinutes(i + 30), when.zone()),
                        "",
                        List.of(new SessionEntry.Part(speaker, SpeakerPart.CHAIR))));
            }
            planning.arrange(large, 99, sessions);
        });

        assertThat(statements(() -> catalogue.page(large, EN).orElseThrow()))
                .isEqualTo(statements(() -> catalogue.page(small, EN).orElseThrow()))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void speaksTheReadersLanguageWhereItIsSpoken() {
        var plan = plan("In two languages");
        var words = new java.util.LinkedHashMap<>(plan.words());
        words.put(FR, new MeetingWords("En deux langues", "Voilà.", ""));
        var meeting = fixture.published(new PlanBuilder(plan).words(words).build());

        assertThat(catalogue.summaries(List.of(meeting), FR).get(meeting))
                .extracting(MeetingSummary::language, MeetingSummary::title)
                .containsExactly(FR, "En deux langues");
        assertThat(catalogue.summaries(List.of(meeting), LanguageTag.ZH).get(meeting))
                .extracting(MeetingSummary::language, MeetingSummary::title)
                .containsExactly(EN, "In two languages");
        var page = catalogue.page(meeting, FR).orElseThrow();
        assertThat(page.translations()).containsExactly(EN, FR);
        assertThat(page.words().title()).isEqualTo("En deux langues");
        assertThat(catalogue.page(meeting, LanguageTag.ZH).orElseThrow().words().title())
                .isEqualTo("In two languages");
    }

    @Test
    void narrowsByEverythingThatIsAskedFor() {
        var start = LocalDateTime.parse("2035-02-07T10:00");
        var seminar = fixture.published(new PlanBuilder(plan("Narrowed", start))
                .kind(MeetingKind.SEMINAR)
                .mode(Mode.ON_SITE)
                .topic(Topic.EMERGENCIES)
                .venue(new Venue("Hall", "", "Nairobi", "KE"))
                .languages(Set.of(LanguageTag.UK))
                .build());
        var online = fixture.published(
                new PlanBuilder(plan("Not narrowed", start)).mode(Mode.ONLINE).build());
        var from = Instant.parse("2035-02-01T00:00:00Z");
        var until = Instant.parse("2035-03-01T00:00:00Z");

        assertThat(found(from, until, null, null, null, null, null, null)).containsExactlyInAnyOrder(seminar, online);
        assertThat(found(from, until, MeetingKind.SEMINAR, null, null, null, null, null))
                .containsExactly(seminar);
        assertThat(found(from, until, null, Mode.ONLINE, null, null, null, null))
                .containsExactly(online);
        assertThat(found(from, until, null, null, Topic.EMERGENCIES, null, null, null))
                .containsExactly(seminar);
        assertThat(found(from, until, null, null, null, LanguageTag.UK, null, null))
                .containsExactly(seminar);
        assertThat(found(from, until, null, null, null, FR, null, null))
                .as("interpreted")
                .containsExactlyInAnyOrder(seminar, online);
        assertThat(found(from, until, null, null, null, null, Region.AFR, null)).containsExactly(seminar);
        assertThat(found(from, until, null, null, null, null, Region.EUR, null))
                .as("what is online is nowhere")
                .isEmpty();
        assertThat(found(
                        from,
                        until,
                        null,
                        null,
                        null,
                        null,
                        null,
                        fixture.cast().north()))
                .hasSize(2);
        assertThat(found(
                        from,
                        until,
                        null,
                        null,
                        null,
                        null,
                        null,
                        fixture.cast().south()))
                .isEmpty();
        assertThat(found(
                        start.atZone(KYIV).toInstant().plusSeconds(60), null, null, null, null, null, Region.AFR, null))
                .as("still runs")
                .contains(seminar);
        assertThat(catalogue.countries(MeetingQuery.between(from, until)))
                .containsExactly(java.util.Map.entry("KE", 1));
    }

    @Test
    void countsDaysAsTheReaderLivesThem() {
        fixture.published(plan("Late in Kyiv", LocalDateTime.parse("2036-01-10T22:30")));
        fixture.published(plan(
                "Days in Apia",
                When.days(LocalDate.of(2036, 1, 20), LocalDate.of(2036, 1, 21), ZoneId.of("Pacific/Apia"))));
        fixture.published(plan(
                "Over the edge",
                When.at(LocalDateTime.parse("2036-01-31T22:00"), LocalDateTime.parse("2036-02-01T03:00"), KYIV)));
        var january = YearMonth.of(2036, 1);

        assertThat(catalogue.days(month(january, KYIV), KYIV))
                .hasToString("{2036-01-10=1, 2036-01-11=1, 2036-01-20=1, 2036-01-21=1, 2036-01-31=1}");
        var lima = ZoneId.of("America/Lima");
        assertThat(catalogue.days(month(january, lima), lima))
                .as("the days in Apia are those of Apia")
                .hasToString("{2036-01-10=1, 2036-01-20=1, 2036-01-21=1, 2036-01-31=1}");
        var manila = ZoneId.of("Asia/Manila");
        assertThat(catalogue.days(month(january, manila), manila))
                .hasToString("{2036-01-11=1, 2036-01-20=1, 2036-01-21=1}");
    }

    @Test
    void followsGovernmentsThatMoveTheirClocks(PublishedEvents events) {
        var plan = plan("Moved by a government");
        var meeting = fixture.published(plan);
        var other = fixture.published("Stays where it is");
        jdbc.sql("update meeting set tzdb = '1999z', begins_at = begins_at + interval 1 hour,"
                        + " ends_at = ends_at + interval 1 hour where id = ?")
                .param(meeting.value())
                .update();
        jdbc.sql("update meeting set tzdb = '1999z' where id = ?")
                .param(other.value())
                .update();

        clocks.follow();

        assertThat(jdbc.sql("select count(*) from meeting where tzdb = '1999z'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select begins_at from meeting where id = ?")
                        .param(meeting.value())
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(LocalDateTime.ofInstant(plan.when().begins(), ZoneOffset.UTC));
        assertThat(catalogue.page(meeting, EN).orElseThrow().sequence()).isOne();
        assertThat(catalogue.page(other, EN).orElseThrow().sequence()).isZero();
        assertThat(events.ofType(MeetingChanged.class)
                        .matching(one -> one.meeting().equals(meeting)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.facts()).containsExactly(Fact.WHEN);
                    assertThat(change.before().when()).isEqualTo(plan.when());
                    assertThat(change.tell()).isFalse();
                });
    }

    @Test
    void keepsLocalTimesAsTheyWereSaidWhateverTheMachineThinks() {
        for (var zone : List.of(
                "Europe/Kyiv",
                "Africa/Nairobi",
                "America/Lima",
                "Asia/Manila",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "America/New_York",
                "Australia/Lord_Howe")) {
            for (var start : List.of("2037-03-29T03:30", "2037-10-25T03:30", "2037-03-08T02:30", "2037-11-01T01:30")) {
                var plan = plan(
                        "Said " + zone,
                        When.at(
                                LocalDateTime.parse(start),
                                LocalDateTime.parse(start).plusMinutes(20),
                                ZoneId.of(zone)));
                var meeting = fixture.published(plan);

                assertThat(catalogue.seats(meeting).orElseThrow().when()).isEqualTo(plan.when());
                assertThat(jdbc.sql("select begins_at from meeting where id = ?")
                                .param(meeting.value())
                                .query(LocalDateTime.class)
                                .single())
                        .isEqualTo(LocalDateTime.ofInstant(plan.when().begins(), ZoneOffset.UTC));
            }
        }
    }

    private List<MeetingId> found(
            Instant from,
            @Nullable Instant until,
            @Nullable MeetingKind kind,
            @Nullable Mode mode,
            @Nullable Topic topic,
            @Nullable LanguageTag language,
            @Nullable Region region,
            @Nullable InstitutionId organiser) {
        return catalogue
                .find(
                        new MeetingQuery(
                                from, until, set(kind), set(mode), set(topic), set(language), set(region), organiser),
                        EN,
                        PageRequest.of(0, 50))
                .map(MeetingSummary::id)
                .getContent();
    }

    private static <T> Set<T> set(@Nullable T one) {
        return one == null ? Set.of() : Set.of(one);
    }

    private static MeetingQuery month(YearMonth month, ZoneId reader) {
        return MeetingQuery.between(
                month.atDay(1).atStartOfDay(reader).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(reader).toInstant());
    }
}
