package org.academy.search;

import static org.academy.meetings.MeetingStage.REGISTRATION_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mockingDetails;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePublished;
import org.academy.courses.CourseWithdrawn;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionListed;
import org.academy.meetings.MeetingCancelled;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPublished;
import org.academy.meetings.MeetingStage;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.web.servlet.MockMvc;

@WithSearch
class SearchModuleTest {

    @Autowired
    CourseCatalogue catalogue;

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    MeetingCatalogue calendar;

    @Autowired
    SearchIndex index;

    @Autowired
    Rebuilding rebuilding;

    @Autowired
    FailedEventPublications failures;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    private Published published;

    @BeforeEach
    void nothingIsPublishedYet() {
        published = new Published(catalogue, directory, calendar);
        index.rebuild(List.of());
    }

    private long found(String text) {
        return index.search(SearchQuery.of(text, LanguageTag.EN)).total();
    }

    private CourseId ventilation(CourseId id, int version, boolean withdrawn) {
        return published.course(
                id,
                version,
                withdrawn,
                Map.of(LanguageTag.EN, "Ventilating a ward", LanguageTag.FR, "Aérer une salle"),
                "Open the windows wide.");
    }

    @Nested
    class Listening {

        @Test
        void findsACourseAndItsUnitOnceItIsPublished(Scenario scenario) {
            var course = ventilation(CourseId.next(), 1, false);

            scenario.publish(new CoursePublished(course, 1, clock.instant()))
                    .andWaitForStateChange(() -> found("ventilating"), total -> total == 1)
                    .andVerify(total -> {
                        var hit = index.search(SearchQuery.of("windows", LanguageTag.FR))
                                .hits()
                                .getFirst();
                        assertThat(hit.language()).isEqualTo(LanguageTag.FR);
                        assertThat(hit.languages()).containsExactly(LanguageTag.EN, LanguageTag.FR);
                        assertThat(hit.parts())
                                .first()
                                .extracting(Hit.FoundPart::slug)
                                .isEqualTo("the-unit");
                    });
        }

        @Test
        void forgetsACourseThatIsWithdrawnEvenIfItsPublishingIsHeardLater(Scenario scenario) {
            var course = ventilation(CourseId.next(), 1, false);
            index.put(List.of(documentOf(course)));
            ventilation(course, 1, true);

            scenario.publish(new CourseWithdrawn(course, 1, clock.instant()))
                    .andWaitForStateChange(() -> found("ventilating"), total -> total == 0)
                    .andVerify(none -> assertThat(none).isZero());
            scenario.publish(new CoursePublished(course, 1, clock.instant()))
                    .andWaitForStateChange(() -> failures, any -> true)
                    .andVerify(any -> assertThat(found("ventilating")).isZero());
        }

        private SearchDocument documentOf(CourseId course) {
            return Objects.requireNonNull(new CourseDocuments(catalogue)
                    .of(course)
                    .findFirst()
                    .orElseThrow()
                    .document());
        }

        @Test
        void findsAnInstitutionByItsOwnNameAndItsCountryOnceItIsListed(Scenario scenario) {
            var kyiv = published.institution("kyiv-house", "Kyiv House", "Київський дім");

            scenario.publish(new InstitutionListed(kyiv, clock.instant()))
                    .andWaitForStateChange(() -> found("Київський дім"), total -> total == 1)
                    .andVerify(total -> {
                        assertThat(found("Ukraine")).isEqualTo(1);
                        assertThat(found("乌克兰")).isEqualTo(1);
                    });
        }

        @Test
        void findsAWorkshopByItsProgrammeAndItsSpeakerOnceItIsPublished(Scenario scenario) {
            var workshop = published.workshop(MeetingId.next(), "Teach it back", REGISTRATION_OPEN, clock.instant());

            scenario.publish(new MeetingPublished(workshop, "teach-it-back", clock.instant()))
                    .andWaitForStateChange(() -> found("own words"), total -> total == 1)
                    .andVerify(total -> {
                        assertThat(found("Moreau")).isEqualTo(1);
                        assertThat(found("乌克兰")).isEqualTo(1);
                        assertThat(found("Поясни")).isEqualTo(1);
                        var hit = index.search(SearchQuery.of("pencil", LanguageTag.EN))
                                .hits()
                                .getFirst();
                        assertThat(hit.kind()).isEqualTo(Kind.WORKSHOP);
                        assertThat(hit.modes()).containsExactly("hybrid");
                        assertThat(hit.languages()).containsExactly(LanguageTag.EN, LanguageTag.UK);
                    });
        }

        @Test
        void forgetsAWorkshopThatIsCancelledEvenIfAChangeIsHeardLater(Scenario scenario) {
            var id = MeetingId.next();
            var at = clock.instant();
            index.put(List.of(Objects.requireNonNull(new MeetingDocuments(calendar)
                    .of(published.workshop(id, "Teach it back", REGISTRATION_OPEN, at))
                    .findFirst()
                    .orElseThrow()
                    .document())));
            published.workshop(id, "Teach it back", MeetingStage.CANCELLED, at.plusSeconds(1));

            scenario.publish(new MeetingCancelled(id, "teach-it-back", 2, "No ferry.", clock.instant()))
                    .andWaitForStateChange(() -> found("teach"), total -> total == 0)
                    .andVerify(none -> assertThat(none).isZero());
        }

        @Test
        void catchesUpWithWhatItCouldNotHear(Scenario scenario) {
            var course = CourseId.next();
            given(catalogue.openVersion(eq(course), any()))
                    .willThrow(new IllegalStateException("as if the machine had stopped here"));
            scenario.publish(new CoursePublished(course, 1, clock.instant()))
                    .andWaitForStateChange(
                            () -> mockingDetails(catalogue).getInvocations().size(), calls -> calls > 0)
                    .andVerify(calls -> assertThat(found("ventilating")).isZero());
            published.letCoursesBeRead();
            ventilation(course, 1, false);

            scenario.stimulate(() -> failures.resubmit(ResubmissionOptions.defaults()))
                    .andWaitAtMost(Duration.ofSeconds(20))
                    .andWaitForStateChange(() -> found("ventilating"), total -> total == 1)
                    .andVerify(total -> assertThat(total).isEqualTo(1));
        }
    }

    @Nested
    class FillingAnIndex {

        @Test
        void readsEverythingThatIsPublishedAndNothingElse() {
            ventilation(CourseId.next(), 1, false);
            ventilation(CourseId.next(), 3, true);
            published.institution("kyiv-house", "Kyiv House", "Київський дім");
            published.workshop(MeetingId.next(), "Teach it back", REGISTRATION_OPEN, clock.instant());
            published.workshop(MeetingId.next(), "No ferry", MeetingStage.CANCELLED, clock.instant());

            rebuilding.rebuild();

            assertThat(index.count()).isEqualTo(3);
            assertThat(index.complete()).isTrue();
        }

        @Test
        void doesNothingForACourseThatWasNeverPublished() {
            given(catalogue.openVersion(any(), any())).willReturn(Optional.empty());

            new CourseListener(new CourseDocuments(catalogue), index)
                    .on(new CoursePublished(CourseId.next(), 1, clock.instant()));
            new InstitutionListener(new InstitutionDocuments(directory, clock), index)
                    .on(new InstitutionListed(InstitutionId.next(), clock.instant()));

            assertThat(index.count()).isZero();
        }
    }

    @Nested
    class ForPrograms {

        @BeforeEach
        void somethingToFind() {
            index.put(Findable.academy());
            index.refresh();
        }

        @Test
        void answersInThePromisedShape() throws Exception {
            mvc.perform(get("/api/v1/search").param("q", "hand hygiene"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(greaterThanOrEqualTo(1)))
                    .andExpect(jsonPath("$.page").value(1))
                    .andExpect(jsonPath("$.engine").value("lucene"))
                    .andExpect(jsonPath("$.tookMillis").isNumber())
                    .andExpect(jsonPath("$.suggestions").isArray())
                    .andExpect(jsonPath("$.items[0].kind").value("course"))
                    .andExpect(jsonPath("$.items[0].slug").value("hand-hygiene-at-the-point-of-care"))
                    .andExpect(jsonPath("$.items[0].title").value("Hand hygiene at the point of care"))
                    .andExpect(jsonPath("$.items[0].summary").isString())
                    .andExpect(jsonPath("$.items[0].language").value("en"))
                    .andExpect(jsonPath("$.items[0].url").value("/courses/hand-hygiene-at-the-point-of-care"))
                    .andExpect(jsonPath("$.items[0].highlights[0]").value(containsString("<mark>Hand hygiene</mark>")))
                    .andExpect(jsonPath("$.facets.kind[0].value").value("course"))
                    .andExpect(jsonPath("$.facets.kind[0].count").isNumber())
                    .andExpect(jsonPath("$.facets.language[*].value").value(hasItem("uk")))
                    .andExpect(jsonPath("$.facets.topic[*].value").value(hasItem("infection-prevention")));
        }

        @Test
        void saysWhatItSearchedInsteadOfAMisspeltWord() throws Exception {
            mvc.perform(get("/api/v1/search").param("q", "hand hygeine"))
                    .andExpect(jsonPath("$.suggestions[0]").value("hand hygiene"))
                    .andExpect(jsonPath("$.total").value(greaterThanOrEqualTo(1)));
        }

        @Test
        void narrowsBySeveralValuesAndFindsNothingForUnknownOnes() throws Exception {
            mvc.perform(get("/api/v1/search").param("kind", "course", "institution"))
                    .andExpect(jsonPath("$.total").value(Findable.academy().size()));
            mvc.perform(get("/api/v1/search").param("kind", "workshop"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.total").value(0))
                    .andExpect(jsonPath("$.items").isEmpty());
        }

        @Test
        void suggestsTitlesAndWhereTheyAre() throws Exception {
            mvc.perform(get("/api/v1/suggest").param("q", "five"))
                    .andExpect(jsonPath("$.suggestions[0].text").value("The five moments"))
                    .andExpect(jsonPath("$.suggestions[0].kind").value("course"))
                    .andExpect(jsonPath("$.suggestions[0].url")
                            .value("/learn/hand-hygiene-at-the-point-of-care/the-five-moments"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"page=0", "page=-1", "page=x", "page=1.5", "page=99999999999", "size=0", "size=101"})
        void namesTheNumberThatIsNone(String parameter) throws Exception {
            mvc.perform(get("/api/v1/search?" + parameter).header("Accept-Language", "en"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.errors[0].field").value(parameter.substring(0, 4)))
                    .andExpect(jsonPath("$.errors[0].detail").value(containsString("1")));
        }

        @Test
        void answersWhateverIsAsked() throws Exception {
            var random = new Random(20_261_121);
            for (int i = 0; i < 100; i++) {
                var text = random.ints(random.nextInt(1, 80), 0, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                mvc.perform(get("/api/v1/search").param("q", text)).andExpect(status().isOk());
                mvc.perform(get("/search").param("q", text)).andExpect(status().isOk());
                mvc.perform(get("/api/v1/suggest").param("q", text)).andExpect(status().isOk());
            }
            mvc.perform(get("/api/v1/search").param("q", "hand ".repeat(2_000)).param("page", "999999999"))
                    .andExpect(status().isOk());
        }
    }

    @Nested
    class OnThePublicPage {

        @BeforeEach
        void somethingToFind() {
            index.put(Findable.academy());
            index.refresh();
        }

        @Test
        void showsWhatWasFoundWithItsUnitsAndWaysToNarrow() throws Exception {
            mvc.perform(get("/search").param("q", "five moments").header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("href=\"/courses/hand-hygiene-at-the-point-of-care\""),
                                    containsString(
                                            "href=\"/learn/hand-hygiene-at-the-point-of-care/the-five-moments\""),
                                    containsString("Unit 2, The five moments"),
                                    containsString("href=\"/search?q=five+moments&amp;topic=infection-prevention\""),
                                    containsString("Infection prevention"))))
                    .andExpect(header().string("Cache-Control", containsString("max-age=60")))
                    .andExpect(content().string(not(containsString("style=\""))));
        }

        @Test
        void letsAChoiceBeTakenBackAndKeepsItsCounts() throws Exception {
            mvc.perform(get("/search").param("kind", "course").header("Accept-Language", "en"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("aria-label=\"Course, remove\""),
                                    containsString("href=\"/search?kind=course&amp;kind=institution\""),
                                    containsString("3 results"))));
        }

        @Test
        void offersToTakeTheTextAsWritten() throws Exception {
            mvc.perform(get("/search").param("q", "hand hygeine").header("Accept-Language", "en"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Showing “hand hygiene”."),
                                    containsString("href=\"/search?q=hand+hygeine&amp;verbatim=true\""))));
        }

        @Test
        void saysWhatToTryWhenNothingIsFound() throws Exception {
            mvc.perform(get("/search").param("q", "xyzzy").header("Accept-Language", "en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Nothing here has these words.")));
            mvc.perform(get("/search").param("kind", "<script>").header("Accept-Language", "en"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Remove something you chose"), not(containsString("<script>")))));
        }

        @Test
        void turnsPages() throws Exception {
            index.put(Findable.many(45));
            index.refresh();

            mvc.perform(get("/search")
                            .param("q", "bedside lesson")
                            .param("page", "2")
                            .header("Accept-Language", "en"))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("Page 2 of 3"),
                                    containsString("href=\"/search?q=bedside+lesson&amp;page=3\""),
                                    containsString("href=\"/search?q=bedside+lesson\""))));
            mvc.perform(get("/search").param("q", "bedside lesson").param("page", "junk"))
                    .andExpect(status().isOk());
        }

        @Test
        void isLight() throws Exception {
            index.put(Findable.many(45));
            index.refresh();
            var page = mvc.perform(get("/search")).andReturn().getResponse().getContentAsByteArray();
            var compressed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(compressed)) {
                gzip.write(page);
            }

            assertThat(compressed.size()).isLessThan(20_000);
        }
    }
}
