package org.academy.meetings;

import static org.academy.meetings.MeetingFixture.KYIV;
import static org.academy.meetings.MeetingFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.meetings.MeetingPlan.Funder;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlansTest {

    private static final LocalDateTime START = LocalDateTime.parse("2027-05-04T14:00");
    private static final MeetingPlan GOOD = plan("Good", START);

    @Nested
    class Rules {

        @Test
        void holdForAGoodPlan() {
            Plans.check(Plans.tidied(GOOD), true);
        }

        @Test
        void areSaidAllAtOnceEachAtItsField() {
            var bad = new PlanBuilder(GOOD)
                    .words(" ", "s".repeat(601), "")
                    .when(When.at(START, START.plusDays(400), ZoneOffset.ofHours(2)))
                    .venue(new Venue("House", "", "Kyiv", "XX"))
                    .link("ftp://meet.example")
                    .places(0, 100_001)
                    .registration(START.plusDays(500), START.plusDays(401))
                    .funders(new Funder("", "money", "javascript:alert(1)"))
                    .build();

            assertThat(faults(bad, false))
                    .containsExactlyInAnyOrder(
                            "title: meetings.rule.title",
                            "summary: meetings.rule.too-long",
                            "zone: meetings.rule.unknown-zone",
                            "end: meetings.rule.lasts-too-long",
                            "closesAt: meetings.rule.closes-after-the-end",
                            "opensAt: meetings.rule.opens-after-closing",
                            "country: meetings.rule.country",
                            "link: meetings.rule.link",
                            "placesOnSite: meetings.rule.places",
                            "placesOnline: meetings.rule.places",
                            "funders: meetings.rule.funder-name",
                            "funders: meetings.rule.link");
        }

        @Test
        void letADraftLackWhatOnlyReadersNeed() {
            var bare = new PlanBuilder(GOOD)
                    .venue(null)
                    .link(null)
                    .languages(Set.of())
                    .build();

            assertThat(faults(bare, false)).isEmpty();
            assertThat(faults(bare, true))
                    .containsExactly(
                            "venue: meetings.rule.venue-needed",
                            "link: meetings.rule.link-needed",
                            "languages: meetings.rule.language-needed");
            assertThat(faults(new PlanBuilder(bare).mode(Mode.ONLINE).build(), true))
                    .doesNotContain("venue: meetings.rule.venue-needed");
            assertThat(faults(new PlanBuilder(bare).mode(Mode.ON_SITE).build(), true))
                    .doesNotContain("link: meetings.rule.link-needed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "https:",
                    "https://",
                    "http://user:secret@meet.example",
                    "meet.example",
                    "//meet.example",
                    "https://meet.example/a b",
                    "data:text/html,x"
                })
        void refuseLinksThatAreNone(String link) {
            assertThat(faults(new PlanBuilder(GOOD).link(link).build(), false))
                    .containsExactly("link: meetings.rule.link");
        }

        @Test
        void lookAtTheYear() {
            assertThat(faults(plan("Typo", LocalDateTime.parse("+20270-05-04T14:00")), false))
                    .contains("start: meetings.rule.year", "end: meetings.rule.year");
            assertThat(faults(plan("Typo", LocalDateTime.parse("0027-05-04T14:00")), false))
                    .contains("start: meetings.rule.year");
        }
    }

    @Test
    void areTidiedWithoutBeingChangedTwice() {
        var written = new PlanBuilder(GOOD)
                .words(
                        "  A\ttitle\u0000 ",
                        "One.\r\nTwo.",
                        "<h1>Big</h1><p onclick='x()'>Hi <b>you</b><script>x()</script>"
                                + "<a href='javascript:x()'>there</a> <a href='https://who.int'>here</a></p>")
                .venue(new Venue(" ", "", "", "ua"))
                .when(When.at(START.plusSeconds(30), START.plusHours(1).plusSeconds(40), KYIV))
                .build();

        var tidy = Plans.tidied(written);

        assertThat(tidy.words().get(LanguageTag.EN))
                .isEqualTo(new MeetingWords(
                        "A title",
                        "One.\nTwo.",
                        "<h2>Big</h2><p>Hi <strong>you</strong>there <a href=\"https://who.int\">here</a></p>"));
        assertThat(tidy.venue()).isNull();
        assertThat(tidy.when()).isEqualTo(When.at(START, START.plusHours(1), KYIV));
        assertThat(Plans.tidied(tidy)).isEqualTo(tidy);
    }

    @Test
    void moveWithAllThatHangsOnTheStart() {
        var plan = new PlanBuilder(GOOD)
                .registration(START.minusDays(30), START.minusHours(2))
                .build();

        var moved = Plans.moved(plan, LocalDateTime.parse("2027-11-04T09:00"));

        assertThat(moved.when())
                .isEqualTo(When.at(
                        LocalDateTime.parse("2027-11-04T09:00"), LocalDateTime.parse("2027-11-04T12:00"), KYIV));
        assertThat(moved.opensAt()).isEqualTo("2027-10-05T09:00");
        assertThat(moved.closesAt()).isEqualTo("2027-11-04T07:00");
    }

    @Test
    void sayNothingOfAVenueOnceTheyAreOnlineAndKnowItStill() {
        var online = new PlanBuilder(GOOD).mode(Mode.ONLINE).build();

        assertThat(Plans.effective(online).venue()).isNull();
        assertThat(Plans.effective(online).placesOnSite()).isNull();
        assertThat(Plans.effective(online).link()).isEqualTo(GOOD.link());
        assertThat(Plans.forEveryone(online).link()).isNull();
        assertThat(online.venue()).isEqualTo(GOOD.venue());
    }

    @Test
    void areKeptAndReadAsTemplates() {
        var json = JsonMapper.builder().build();
        var days = new PlanBuilder(GOOD)
                .when(When.days(LocalDate.of(2027, 5, 4), LocalDate.of(2027, 5, 6), ZoneId.of("Pacific/Apia")))
                .registration(START.minusDays(3), null)
                .funders(new Funder("European Union", "travel", "https://europa.eu"))
                .build();

        assertThat(Plans.tidied(json.readValue(json.writeValueAsString(days), MeetingPlan.class)))
                .isEqualTo(days);
    }

    @Nested
    class Joined {

        @Test
        void keepWhatOnlyOneSideChanged() {
            var mine = new PlanBuilder(GOOD).kind(MeetingKind.SEMINAR).build();
            var theirs = new PlanBuilder(GOOD).places(50, null).build();

            var joined = Facts.join(GOOD, mine, theirs);

            assertThat(joined.clashes()).isEmpty();
            assertThat(joined.plan())
                    .isEqualTo(new PlanBuilder(GOOD)
                            .kind(MeetingKind.SEMINAR)
                            .places(50, null)
                            .build());
        }

        @Test
        void leaveAloneWhatBothChanged() {
            var mine = new PlanBuilder(GOOD)
                    .kind(MeetingKind.SEMINAR)
                    .topic(Topic.EMERGENCIES)
                    .build();
            var theirs = new PlanBuilder(GOOD).kind(MeetingKind.TRAINING).build();

            var joined = Facts.join(GOOD, mine, theirs);

            assertThat(joined.clashes()).containsExactly(Fact.KIND);
            assertThat(joined.plan())
                    .isEqualTo(new PlanBuilder(theirs).topic(Topic.EMERGENCIES).build());
        }

        @Test
        void agreeWhereBothSayTheSame() {
            var both = new PlanBuilder(GOOD).kind(MeetingKind.SEMINAR).build();

            assertThat(Facts.join(GOOD, both, both)).isEqualTo(new Facts.Joined(both, Set.of()));
        }

        @Test
        void letTranslatorsWorkSideBySide() {
            var french = said(GOOD, LanguageTag.FR, "Bon");
            var ukrainian = said(GOOD, LanguageTag.UK, "Добре");

            var joined = Facts.join(GOOD, french, ukrainian);

            assertThat(joined.clashes()).isEmpty();
            assertThat(joined.plan().words()).containsOnlyKeys(LanguageTag.EN, LanguageTag.FR, LanguageTag.UK);
            assertThat(Facts.join(GOOD, french, said(GOOD, LanguageTag.FR, "Bien"))
                            .clashes())
                    .containsExactly(Fact.WORDS);
        }

        @Test
        void neverLoseAChangeWithoutSayingSo() {
            for (var fact : Fact.values()) {
                var mine = changed(GOOD, fact, 1);
                var theirs = changed(GOOD, fact, 2);
                var joined = Facts.join(GOOD, mine, theirs);
                assertThat(joined.plan()).as(fact.name()).isEqualTo(theirs);
                assertThat(joined.clashes()).as(fact.name()).isEqualTo(mine.equals(GOOD) ? Set.of() : Set.of(fact));
                assertThat(Facts.join(GOOD, mine, GOOD).plan()).isEqualTo(mine);
                assertThat(Facts.join(GOOD, GOOD, theirs).plan()).isEqualTo(theirs);
            }
        }

        @Test
        void bringTogetherWhateverEachSideChanged() {
            long seed = System.nanoTime();
            var random = new Random(seed);
            var facts = EnumSet.allOf(Fact.class);
            facts.removeAll(EnumSet.of(Fact.PROGRAMME, Fact.ORGANISERS, Fact.MATERIALS));
            for (int i = 0; i < 500; i++) {
                var ours = some(facts, random);
                var others = some(facts, random);
                var mine = changed(GOOD, ours, 1);
                var theirs = changed(GOOD, others, 2);

                var joined = Facts.join(GOOD, mine, theirs);

                var both = EnumSet.copyOf(ours);
                both.retainAll(others);
                var only = EnumSet.copyOf(ours);
                only.removeAll(others);
                assertThat(joined.clashes()).as("seed " + seed).isEqualTo(both);
                assertThat(Facts.changed(theirs, joined.plan()))
                        .as("seed " + seed)
                        .isEqualTo(only);
                assertThat(Facts.changed(mine, joined.plan()))
                        .as("seed " + seed)
                        .isEqualTo(others);
            }
        }

        private static EnumSet<Fact> some(Set<Fact> facts, Random random) {
            var some = EnumSet.noneOf(Fact.class);
            facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(some::add);
            return some;
        }

        private static MeetingPlan changed(MeetingPlan plan, Set<Fact> facts, int how) {
            var changed = plan;
            for (var fact : facts) {
                changed = changed(changed, fact, how);
            }
            return changed;
        }

        private static MeetingPlan said(MeetingPlan plan, LanguageTag language, String title) {
            var words = new java.util.LinkedHashMap<>(plan.words());
            words.put(language, new MeetingWords(title, "", ""));
            return new PlanBuilder(plan)
                    .words(Collections.unmodifiableMap(words))
                    .build();
        }

        private static MeetingPlan changed(MeetingPlan plan, Fact fact, int how) {
            var builder = new PlanBuilder(plan);
            return switch (fact) {
                case WORDS -> builder.words("Title " + how, "", "").build();
                case KIND -> builder.kind(MeetingKind.values()[how]).build();
                case TOPIC -> builder.topic(Topic.values()[how]).build();
                case MODE -> builder.mode(Mode.values()[how - 1]).build();
                case WHEN -> builder.when(GOOD.when().from(START.plusDays(how))).build();
                case VENUE ->
                    builder.venue(new Venue("House " + how, "", "Lviv", "UA")).build();
                case LINK -> builder.link("https://meet.example/" + how).build();
                case PLACES -> builder.places(how, how).build();
                case LANGUAGES ->
                    builder.languages(Set.of(LanguageTag.values()[how])).build();
                case REGISTRATION ->
                    builder.registration(START.minusDays(how), null).build();
                case FUNDERS ->
                    builder.funders(new Funder("Fund " + how, "", "")).build();
                case PROGRAMME, ORGANISERS, MATERIALS -> plan;
            };
        }
    }

    private static List<String> faults(MeetingPlan plan, boolean open) {
        try {
            Plans.check(Plans.tidied(plan), open);
            return List.of();
        } catch (RuleViolated broken) {
            return broken.all().stream()
                    .map(one -> one.field().orElse("") + ": " + one.rule())
                    .toList();
        }
    }
}
