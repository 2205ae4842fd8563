package org.academy.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.academy.Academy;
import org.academy.courses.CourseCatalogue;
import org.academy.people.Purpose;
import org.academy.people.SignUp;
import org.academy.people.SignedIn;
import org.academy.people.SigningUp;
import org.academy.search.SearchIndex;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = Academy.class)
@AutoConfigureMockMvc
class LearnPagesTest {

    @MockitoBean
    CourseCatalogue catalogue;

    /**
     * Needs no filling: that would ask the catalogue from another thread while a test still tells it what to answer.
     */
    @MockitoBean
    SearchIndex index;

    @Autowired
    MockMvc pages;

    @Autowired
    SigningUp signingUp;

    private ACourse course;
    private SignedIn learner;
    private PersonId amina;

    @BeforeEach
    void aCourseIsOpenAndAminaKnown() {
        course = ACourse.in(catalogue);
        learner = signingUp
                .join(
                        new SignUp(
                                "amina-" + UUID.randomUUID().toString().substring(0, 8),
                                "Amina Otieno",
                                null,
                                "academy-demo",
                                LanguageTag.EN,
                                Set.of(Purpose.values())),
                        "10.0.0.9")
                .person();
        amina = learner.personId();
    }

    @Nested
    class ForStrangers {

        @Test
        void showsALessonWithoutASessionAndForEveryone() throws Exception {
            pages.perform(get(course("/moments")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", Matchers.containsString("public")))
                    .andExpect(header().exists("ETag"))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(content().string(Matchers.containsString("Hands carry germs")))
                    .andExpect(content().string(Matchers.containsString("Enrol to keep your answers")))
                    .andExpect(content().string(Matchers.containsString("WHO guidelines on hand hygiene")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("data-enrolled"))));
        }

        @Test
        void marksAnAnswerAndForgetsIt() throws Exception {
            pages.perform(ours(post(course("/why")))
                            .param("block", course.single.value().toString())
                            .param("chosen", "b"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("Right")))
                    .andExpect(content().string(Matchers.containsString("Because.")));
        }

        @Test
        void leadsThroughSigningInBackToTheCourse() throws Exception {
            var session = new MockHttpSession();
            pages.perform(ours(post(course("/enrol"))).session(session))
                    .andExpect(redirectedUrl("/signin?next=%2Flearn%2F" + course.slug + "%2Fenrol"));

            pages.perform(get(course("/enrol")).session(session).with(amina()))
                    .andExpect(redirectedUrl("/learn/" + course.slug));
            pages.perform(get(course("")).with(amina())).andExpect(redirectedUrl(course("/why")));
        }

        @Test
        void enrolsNobodyWhoOnlyFollowsALink() throws Exception {
            pages.perform(get(course("/enrol")).with(amina())).andExpect(redirectedUrl("/courses/" + course.slug));
        }

        @Test
        void explainsTheAppAndOffersToSignIn() throws Exception {
            pages.perform(get("/learn/"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("/signin?next=/learn/")));
        }

        @Test
        void knowsNoOtherUnitsAndCourses() throws Exception {
            pages.perform(get(course("/no-such-unit"))).andExpect(status().isNotFound());
            pages.perform(get("/learn/no-such-course/why")).andExpect(status().isNotFound());
            pages.perform(get("/learn/no-such-course/pack.json").param("language", "en"))
                    .andExpect(status().isNotFound());
        }

        @Test
        void areToldToSignInByTheApi() throws Exception {
            pages.perform(get("/api/v1/me/progress")).andExpect(status().isUnauthorized());
            pages.perform(journal(Map.of("device", "phone", "entries", List.of())))
                    .andExpect(status().isUnauthorized());
        }
    }

    @Nested
    class ForTheEnrolled {

        @BeforeEach
        void enrol() throws Exception {
            pages.perform(ours(post(course("/enrol"))).with(amina())).andExpect(redirectedUrl("/learn/" + course.slug));
        }

        @Test
        void showsPrivateLessons() throws Exception {
            pages.perform(get(course("/why")).with(amina()))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(content().string(Matchers.containsString("data-enrolled")))
                    .andExpect(content()
                            .string(Matchers.containsString(amina.value().toString())));
        }

        @Test
        void takesAnswersWithoutAScriptAndShowsThemMarked() throws Exception {
            var session = new MockHttpSession();
            pages.perform(ours(post(course("/moments")))
                            .session(session)
                            .with(amina())
                            .param("block", course.order.value().toString())
                            .param("chosen", "c", "a", "b"))
                    .andExpect(redirectedUrl(course("/moments#b-" + course.order.value())));
            pages.perform(ours(post(course("/moments")))
                    .session(session)
                    .with(amina())
                    .param("block", course.typed.value().toString())
                    .param("text", "soap"));

            pages.perform(get(course("/moments")).with(amina()))
                    .andExpect(content().string(Matchers.containsString("value=\"soap\"")))
                    .andExpect(content().string(Matchers.containsString("Not right yet")))
                    .andExpect(content().string(Matchers.containsString("selected")));
            progress().andExpect(jsonPath("$.items[0].right").value(1));
        }

        @Test
        void goesOnToTheNextUnitWhenOneIsRead() throws Exception {
            pages.perform(ours(post(course("/why/read"))).with(amina())).andExpect(redirectedUrl(course("/moments")));
            pages.perform(get(course("")).with(amina())).andExpect(redirectedUrl(course("/moments")));
            progress()
                    .andExpect(jsonPath("$.items[0].units[0].state").value("completed"))
                    .andExpect(jsonPath("$.items[0].percent").value(20));
        }

        @Test
        void marksOnTheCoursesPageWhatWasReadAndWhatIsNext() throws Exception {
            pages.perform(ours(post(course("/why/read"))).with(amina()));

            pages.perform(get("/courses/" + course.slug).with(amina()))
                    .andExpect(content().string(Matchers.matchesPattern("(?s).*<li class=\"done\"\\s*>.*/why\".*")))
                    .andExpect(content()
                            .string(Matchers.matchesPattern(
                                    "(?s).*<li\\s+aria-current=\"step\" class=\"now\"\\s*>.*/moments\".*")));
            pages.perform(get("/courses/" + course.slug))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("class=\"now\""))));
        }

        @Test
        void listsAPackWhoseFilesAreWhatItSays() throws Exception {
            var listing = pages.perform(
                            get(course("/pack.json")).param("language", "ar").with(amina()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(1))
                    .andExpect(jsonPath("$.files.length()").value(2))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            for (int number = 0; number < 2; number++) {
                String url = JsonPath.read(listing, "$.files[" + number + "].url");
                var body = pages.perform(get(java.net.URI.create(url)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(body)))
                        .isEqualTo(JsonPath.<String>read(listing, "$.files[" + number + "].sha256"));
                assertThat((int) JsonPath.<Integer>read(listing, "$.files[" + number + "].bytes"))
                        .isEqualTo(body.length);
                assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8))
                        .contains("تنقل الأيدي")
                        .doesNotContain(amina.value().toString());
            }
        }

        @Test
        void takesTheJournalOnceThroughTheApi() throws Exception {
            var posting = Map.of("device", "phone", "entries", List.of(entry(1), entry(2)));
            pages.perform(journal(posting).with(amina()))
                    .andExpect(jsonPath("$.results[0].outcome").value("accepted"))
                    .andExpect(jsonPath("$.results[1].outcome").value("accepted"));
            pages.perform(journal(posting).with(amina()))
                    .andExpect(jsonPath("$.results[0].outcome").value("known"));
            progress().andExpect(jsonPath("$.items[0].unitsCompleted").value(1));
        }

        @Test
        void namesTheFieldAtFault() throws Exception {
            pages.perform(ours(post("/api/v1/journal"))
                            .with(amina())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"device\":\"phone\",\"entries\":[{\"seq\":1,\"at\":\"yesterday\"}]}"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.errors[0].field").value("entries[0].at"));
            pages.perform(ours(post("/api/v1/journal"))
                            .with(amina())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"device\":\"phone\",\"entries\":[{\"seq\":1}]}"))
                    .andExpect(jsonPath("$.errors[0].field").value("entries[0].type"));
            pages.perform(ours(post("/api/v1/journal"))
                            .with(amina())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("not json"))
                    .andExpect(status().is4xxClientError());
        }

        @Test
        void takesNobodyElsesEntries() throws Exception {
            pages.perform(journal(Map.of(
                                    "device",
                                    "phone",
                                    "person",
                                    PersonId.next().value().toString(),
                                    "entries",
                                    List.of()))
                            .with(amina()))
                    .andExpect(jsonPath("$.errors[0].field").value("person"));
        }

        @Test
        void keepsThePinnedVersionInPages() throws Exception {
            course.opens(2, catalogue);
            pages.perform(get(course("/pack.json")).param("language", "en").with(amina()))
                    .andExpect(jsonPath("$.version").value(1));
        }

        private Map<String, Object> entry(int seq) {
            return Map.of(
                    "seq",
                    seq,
                    "type",
                    seq == 1 ? "unit-opened" : "unit-completed",
                    "course",
                    course.slug,
                    "unit",
                    "why",
                    "at",
                    "2026-01-01T10:00:00.000Z");
        }
    }

    @Test
    void isInstallable() throws Exception {
        pages.perform(get("/learn/manifest.webmanifest").param("language", "ar"))
                .andExpect(jsonPath("$.scope").value("/learn/"))
                .andExpect(jsonPath("$.dir").value("rtl"))
                .andExpect(jsonPath("$.icons[0].src").value("/learn/icon-192.png"));
        pages.perform(get("/sw.js")).andExpect(status().isOk());
        pages.perform(get("/learn/shell.json").param("language", "en")).andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions progress() throws Exception {
        return pages.perform(get("/api/v1/me/progress").with(amina())).andExpect(status().isOk());
    }

    private String course(String rest) {
        return "/learn/" + course.slug + rest;
    }

    private MockHttpServletRequestBuilder journal(Map<String, Object> posting) {
        return ours(post("/api/v1/journal"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(posting));
    }

    private static MockHttpServletRequestBuilder ours(MockHttpServletRequestBuilder request) {
        return request.header("Sec-Fetch-Site", "same-origin");
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor amina() {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                learner, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
    }
}
