package org.academy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Who gets what at which address, before any service is asked. */
class ChainsTest extends WebTest {

    @Autowired
    People people;

    @ParameterizedTest
    @CsvSource({
        "/, 200, ''",
        "/signin, 200, ''",
        "/signup, 200, ''",
        "/signin/recover, 200, ''",
        "/no-such-page, 404, ''",
        "/no/such/page, 404, ''",
        "/api/v1/no-such-thing, 404, ''",
        "/api/v1/me, 401, ''",
        "/actuator/health/liveness, 200, ''",
        "/actuator/health/readiness, 200, ''",
        "/actuator/health, 401, ''",
        "/actuator/env, 401, ''",
        "/signin/demo/learner, 405, ''",
        "/signin/with/nobody, 404, ''",
        "/oauth2/authorization/nobody, 404, ''",
    })
    void treatsStrangers(String address, int status, String location) throws Exception {
        var answer = web.perform(get(address)).andExpect(status().is(status)).andReturn();
        if (!location.isEmpty()) {
            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(location);
        }
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/portal/me, 302, /signin?next=%2Fportal%2Fme",
        "/portal/admin?x=1, 302, /signin?next=%2Fportal%2Fadmin%3Fx%3D1",
    })
    void sendsStrangersFromThePortalToTheSignInPage(String address, int status, String location) throws Exception {
        var answer = new Browser().get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (!location.isEmpty()) {
            assertThat(location(answer)).endsWith(location);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/portal/", "/portal/directory", "/portal/directory/no-such-centre", "/portal/no-such-view"})
    void letsStrangersLookAroundInThePortal(String address) throws Exception {
        assertThat(new Browser().get(address).statusCode()).isNotEqualTo(302);
    }

    @Test
    void keepsWhatSomebodyWroteInAnyScriptAndSaysAtTheFieldWhatIsWrong() throws Exception {
        var page = new Browser().post("/signup", Map.of("displayName", "Оксана سلمى 王", "userName", "a b"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"Оксана سلمى 王\"")
                .contains("id=\"userName-fault\"", "id=\"password-fault\"", "id=\"consents-fault\"")
                .containsPattern("id=\"userName\"[^>]*aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @CsvSource({"PERSON, 403", "OPERATOR, 404", "ADMINISTRATOR, 404"})
    void opensTheEngineRoomToOperators(String role, int status) throws Exception {
        web.perform(get("/actuator/nothing").with(user("somebody").roles(role))).andExpect(status().is(status));
    }

    @Nested
    class SigningIn {

        @BeforeEach
        void amina() {
            SystemPrincipal.run(() -> {
                if (people.named("amina").isEmpty()) {
                    people.create(
                            new NewPerson("amina", "Amina Otieno", null, "academy-demo", LanguageTag.EN, Set.of()));
                }
            });
        }

        @Test
        void leadsToWhereOneWantedToGoInANewSession() throws Exception {
            var session = new MockHttpSession();
            var before = session.getId();

            var answer = web.perform(post("/signin")
                            .session(session)
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("name", "Amina")
                            .param("password", "academy-demo")
                            .param("next", "/portal/studio?x=1"))
                    .andExpect(redirectedUrl("/portal/studio?x=1"))
                    .andReturn();

            assertThat(answer.getRequest().getSession(false)).isNotNull();
            assertThat(answer.getRequest().getSession(false).getId()).isNotEqualTo(before);
            web.perform(get("/api/v1/me")
                            .session((MockHttpSession) answer.getRequest().getSession(false)))
                    .andExpect(status().isOk());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/",
                    "//evil.example/",
                    "/\\evil.example",
                    "/\t/evil.example",
                    "javascript:alert(1)",
                    "evil.example",
                    "/signout",
                })
        void leadsNobodyAway(String next) throws Exception {
            web.perform(post("/signin")
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("name", "amina")
                            .param("password", "academy-demo")
                            .param("next", next))
                    .andExpect(redirectedUrl("/portal/"));
        }

        @Test
        void wantsOurOwnPageOrTheToken() throws Exception {
            web.perform(post("/signin").param("name", "amina").param("password", "academy-demo"))
                    .andExpect(status().isForbidden());
            web.perform(post("/signin")
                            .header("Sec-Fetch-Site", "cross-site")
                            .param("name", "amina")
                            .param("password", "academy-demo"))
                    .andExpect(status().isForbidden());

            var page = web.perform(get("/signin"))
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andReturn()
                    .getResponse();
            var cookie = page.getCookie("XSRF-TOKEN");
            assertThat(cookie).isNotNull();
            var input = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.getContentAsString());
            assertThat(input.find()).isTrue();
            web.perform(post("/signin")
                            .cookie(cookie)
                            .param("_csrf", input.group(1))
                            .param("name", "amina")
                            .param("password", "academy-demo"))
                    .andExpect(redirectedUrl("/portal/"));
            web.perform(post("/signin")
                            .cookie(new Cookie("XSRF-TOKEN", cookie.getValue()))
                            .header("X-XSRF-TOKEN", cookie.getValue())
                            .param("name", "amina")
                            .param("password", "academy-demo"))
                    .andExpect(redirectedUrl("/portal/"));
        }

        @Test
        void keepsTheNameAndSaysWhatIsWrong() throws Exception {
            var page = web.perform(post("/signin")
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("name", "amina")
                            .param("password", "not this one"))
                    .andExpect(status().isUnauthorized())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();

            assertThat(page)
                    .contains("value=\"amina\"")
                    .contains("do not fit together")
                    .doesNotContain("not this one");
        }

        @Test
        void makesGuessersWait() throws Exception {
            for (int i = 0; i < 5; i++) {
                guess().andExpect(status().isUnauthorized());
            }
            guess().andExpect(status().isTooManyRequests()).andExpect(header().exists("Retry-After"));
        }

        private org.springframework.test.web.servlet.ResultActions guess() throws Exception {
            return web.perform(post("/signin")
                    .header("Sec-Fetch-Site", "same-origin")
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.7");
                        return request;
                    })
                    .param("name", "guessed")
                    .param("password", "wrong wrong wrong"));
        }

        @Test
        void hasNoDemoDoorOutsideADemonstration() throws Exception {
            web.perform(post("/signin/demo/amina").header("Sec-Fetch-Site", "same-origin"))
                    .andExpect(status().isNotFound());
        }
    }
}
