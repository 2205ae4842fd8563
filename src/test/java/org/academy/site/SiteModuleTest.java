package org.academy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(SiteModuleTest.House.class)
class SiteModuleTest {

    @Autowired
    MockMvc mvc;

    @Nested
    class TheFrame {

        @Test
        void isStrictAboutWhatThePageMayLoad() throws Exception {
            mvc.perform(get("/"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                    .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().exists("Referrer-Policy"))
                    .andExpect(header().exists("Permissions-Policy"))
                    .andExpect(content().string(not(containsString("style=\""))));
        }

        @Test
        void makesNoSessionForStrangers() throws Exception {
            var session = mvc.perform(get("/")).andReturn().getRequest().getSession(false);

            assertThat(session).isNull();
        }

        @Test
        void letsStrangersPagesBeKeptForAMinute() throws Exception {
            mvc.perform(get("/"))
                    .andExpect(header().string("Cache-Control", "public, max-age=60"))
                    .andExpect(header().stringValues("Vary", "Cookie, Accept-Language, Save-Data"));
        }

        @Test
        void keepsASignedInPersonsPageToThem() throws Exception {
            mvc.perform(get("/").with(user("amina")))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(content().string(containsString("amina")))
                    .andExpect(content().string(containsString("/portal/studio")));
        }

        @Test
        void sendsNothingTwice() throws Exception {
            var tag = mvc.perform(get("/")).andReturn().getResponse().getHeader("ETag");

            mvc.perform(get("/").header("If-None-Match", tag))
                    .andExpect(status().isNotModified())
                    .andExpect(content().string(""));
        }

        @Test
        void letsFilesWithAVersionBeKeptForEver() throws Exception {
            mvc.perform(get("/styles/site.css?v=1"))
                    .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"));
            mvc.perform(get("/styles/site.css")).andExpect(header().string("Cache-Control", "private, no-cache"));
        }

        @Test
        void saysWhatThePageWeighs() throws Exception {
            mvc.perform(get("/"))
                    .andExpect(content().string(not(containsString(LightPages.WEIGHT))))
                    .andExpect(content().string(containsString("This page weighed ")));
        }

        @Test
        void carriesTheIconsItUsesAndNoOthers() throws Exception {
            mvc.perform(get("/"))
                    .andExpect(content().string(containsString("<symbol id=\"i-globe\"")))
                    .andExpect(content().string(not(containsString("<symbol id=\"i-bell\""))));
        }

        @Test
        void leavesTheClothOutWhenTheLineIsPoor() throws Exception {
            mvc.perform(get("/")).andExpect(content().string(containsString("class=\"threads\"")));
            mvc.perform(get("/").header("Save-Data", "on"))
                    .andExpect(content().string(not(containsString("class=\"threads\""))));
            mvc.perform(get("/?data=low"))
                    .andExpect(cookie().value("data", "low"))
                    .andExpect(content().string(not(containsString("class=\"threads\""))));
        }

        @Test
        void remembersLightOrDark() throws Exception {
            mvc.perform(get("/?theme=dark"))
                    .andExpect(cookie().value("theme", "dark"))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(content().string(containsString("data-theme=\"dark\"")));
            mvc.perform(get("/").cookie(new Cookie("theme", "dark")))
                    .andExpect(content().string(containsString("data-theme=\"dark\"")));
            mvc.perform(get("/").cookie(new Cookie("theme", "\"><script>")))
                    .andExpect(content().string(not(containsString("data-theme"))));
        }
    }

    @Nested
    class TheLanguage {

        @Test
        void isWhatTheAddressSaysFirst() throws Exception {
            mvc.perform(get("/?lang=ar").with(user("amina")).cookie(new Cookie("lang", "uk")))
                    .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
                    .andExpect(cookie().value("lang", "ar"));
        }

        @Test
        void isThenWhatThePersonChose() throws Exception {
            mvc.perform(get("/?lang=fr").with(user("amina")));
            mvc.perform(get("/").with(user("amina")).cookie(new Cookie("lang", "uk")))
                    .andExpect(content().string(containsString("<html lang=\"fr\" dir=\"ltr\"")));
        }

        @Test
        void isThenWhatTheCookieRemembers() throws Exception {
            mvc.perform(get("/").cookie(new Cookie("lang", "uk")).header("Accept-Language", "es"))
                    .andExpect(content().string(containsString("<html lang=\"uk\"")));
        }

        @Test
        void isThenWhatTheBrowserAccepts() throws Exception {
            mvc.perform(get("/").header("Accept-Language", "sw, zh-Hans;q=0.8, es;q=0.5"))
                    .andExpect(content().string(containsString("<html lang=\"zh\"")));
        }

        @Test
        void isEnglishOtherwise() throws Exception {
            mvc.perform(get("/").header("Accept-Language", "sw"))
                    .andExpect(content().string(containsString("<html lang=\"en\"")));
        }

        @Test
        void hasATwinForEachOther() throws Exception {
            var page = mvc.perform(get("/")).andReturn().getResponse().getContentAsString();

            assertThat(LanguageTag.all())
                    .allSatisfy(one -> assertThat(page)
                            .contains("hreflang=\"" + one.tag() + "\"")
                            .contains("?lang=" + one.tag()));
        }
    }

    @Nested
    class AFault {

        @Test
        void isAPageForPeople() throws Exception {
            mvc.perform(get("/nowhere"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                    .andExpect(content().string(containsString("<main id=\"main\">")))
                    .andExpect(content().string(containsString("noindex")));
        }

        @Test
        void isAProblemForPrograms() throws Exception {
            mvc.perform(get("/api/v1/nowhere"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.status").value(404))
                    .andExpect(jsonPath("$.title").value("There is nothing here"));
        }

        @Test
        void namesTheFieldOfABrokenRule() throws Exception {
            mvc.perform(get("/api/test/rule"))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].field").value("file"))
                    .andExpect(jsonPath("$.errors[0].detail").value(matchesPattern("This file is too big.*")));
        }

        @Test
        void namesEveryInvalidField() throws Exception {
            mvc.perform(post("/api/test/valid")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\":\"\"}"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors[0].field").value("name"))
                    .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
        }

        @Test
        void saysNothingOfHowItHappened() throws Exception {
            mvc.perform(get("/test/broken"))
                    .andExpect(status().isInternalServerError())
                    .andExpect(content().string(not(containsString("secret"))));
        }

        @Test
        void isToldApart() throws Exception {
            mvc.perform(get("/test/hidden")).andExpect(status().isNotFound());
            mvc.perform(get("/test/big")).andExpect(status().is(413));
            mvc.perform(get("/test/denied").with(user("amina"))).andExpect(status().isForbidden());
            mvc.perform(post("/api/test/valid")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("not json"))
                    .andExpect(status().isBadRequest());
            mvc.perform(post("/api/test/rule")).andExpect(status().isMethodNotAllowed());
        }
    }

    @TestConfiguration
    static class House {

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        Visitor visitor(ObjectProvider<HttpServletRequest> requests) {
            return new Visitor() {

                private LanguageTag language = LanguageTag.FR;

                @Override
                public Optional<Known> known() {
                    return Optional.ofNullable(requests.getObject().getUserPrincipal())
                            .map(one -> new Visitor.Known(one.getName(), language, "system"));
                }

                @Override
                public void choose(LanguageTag chosen) {
                    language = chosen;
                }
            };
        }
    }

    @RestController
    static class Trouble {

        record Named(@NotBlank String name) {}

        @GetMapping("/api/test/rule")
        Map<String, String> rule() {
            throw RuleViolated.at("file", "platform.rule.file-too-big", 50);
        }

        @PostMapping("/api/test/valid")
        Map<String, String> valid(@RequestBody @Valid Named named) {
            return Map.of("name", named.name());
        }

        @GetMapping("/test/broken")
        Map<String, String> broken() {
            throw new IllegalStateException("a secret");
        }

        @GetMapping("/test/hidden")
        Map<String, String> hidden() {
            throw new NotFound("draft", "x");
        }

        @GetMapping("/test/denied")
        Map<String, String> denied() {
            throw new AccessDeniedException("no");
        }

        @GetMapping("/test/big")
        Map<String, String> big() {
            throw new MaxUploadSizeExceededException(1);
        }
    }
}
