package org.academy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** What every light page has in common, as a browser sees it. */
class FrameTest extends WebTest {

    @Autowired
    People people;

    @Nested
    class TheFrame {

        @Test
        void isStrictAboutWhatThePageMayLoad() throws Exception {
            web.perform(get("/"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                    .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().exists("Referrer-Policy"))
                    .andExpect(header().exists("Permissions-Policy"))
                    .andExpect(content().string(not(containsString("style=\""))));
        }

        @Test
        void letsOnlyThePortalUseTheCameraWhereTicketsAreScanned() throws Exception {
            for (var light : List.of("/", "/search", "/signin", "/learn/")) {
                web.perform(get(light)).andExpect(header().string("Permissions-Policy", containsString("camera=()")));
            }
            web.perform(get("/portal/events"))
                    .andExpect(header().string("Permissions-Policy", containsString("camera=(self)")))
                    .andExpect(header().string("Permissions-Policy", containsString("microphone=()")));
        }

        @Test
        void makesNoSessionForStrangers() throws Exception {
            var session = web.perform(get("/")).andReturn().getRequest().getSession(false);

            assertThat(session).isNull();
        }

        @Test
        void letsStrangersPagesBeKeptForAMinute() throws Exception {
            web.perform(get("/"))
                    .andExpect(header().string("Cache-Control", "public, max-age=60"))
                    .andExpect(header().stringValues("Vary", "Cookie, Accept-Language, Save-Data"));
        }

        @Test
        void keepsASignedInPersonsPageToThem() throws Exception {
            web.perform(get("/").session(benedicte()))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(content().string(containsString("Bénédicte")))
                    .andExpect(content().string(containsString("/portal/studio")));
        }

        @Test
        void sendsNothingTwice() throws Exception {
            var tag = web.perform(get("/")).andReturn().getResponse().getHeader("ETag");

            web.perform(get("/").header("If-None-Match", tag))
                    .andExpect(status().isNotModified())
                    .andExpect(content().string(""));
        }

        @Test
        void packsThePageForWhoeverTakesItSo() throws Exception {
            var plain = web.perform(get("/"))
                    .andExpect(header().doesNotExist("Content-Encoding"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();

            for (var taken : Map.of("gzip", "gzip", "br;q=0, gzip", "gzip", "gzip, deflate, br, zstd", "br", "br", "br")
                    .entrySet()) {
                var packed = web.perform(get("/").header("Accept-Encoding", taken.getKey()))
                        .andExpect(header().string("Content-Encoding", taken.getValue()))
                        .andExpect(
                                header().stringValues("Vary", "Cookie, Accept-Language, Save-Data", "Accept-Encoding"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                try (var unpacking = unpacking(taken.getValue(), new ByteArrayInputStream(packed))) {
                    assertThat(unpacking.readAllBytes()).isEqualTo(plain);
                }
            }
            web.perform(get("/").header("Accept-Encoding", "br;q=0, gzip;q=0.0, deflate"))
                    .andExpect(header().doesNotExist("Content-Encoding"));
        }

        private static InputStream unpacking(String packing, InputStream packed) throws IOException {
            return packing.equals("br") ? new BrotliInputStream(packed) : new GZIPInputStream(packed);
        }

        @Test
        void packsFilesAsSmallAsTheyGet() throws Exception {
            var plain = web.perform(get("/learn/phone.js"))
                    .andExpect(header().doesNotExist("Content-Encoding"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            for (var packing : List.of("gzip", "br")) {
                var answer = web.perform(get("/learn/phone.js").header("Accept-Encoding", packing))
                        .andExpect(header().string("Content-Encoding", packing))
                        .andExpect(header().string("Vary", "Accept-Encoding"))
                        .andReturn()
                        .getResponse();
                try (var unpacking = unpacking(packing, new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                    assertThat(unpacking.readAllBytes()).isEqualTo(plain);
                }
                web.perform(get("/learn/phone.js").header("If-None-Match", answer.getHeader("ETag")))
                        .andExpect(status().isNotModified())
                        .andExpect(content().string(""));
            }
            assertThat(plain).asString(UTF_8).doesNotContain("\n  ").doesNotContain("/**");
            web.perform(get("/learn/nothing.js")).andExpect(status().isNotFound());
        }

        @Test
        void letsFilesWithAVersionBeKeptForEver() throws Exception {
            web.perform(get("/styles/site.css?v=1"))
                    .andExpect(header().string("Cache-Control", "public, max-age=31536000, immutable"));
            web.perform(get("/styles/site.css")).andExpect(header().string("Cache-Control", "private, no-cache"));
        }

        @Test
        void spendsNoBytesOnPoliciesOfFilesThatObeyTheirPage() throws Exception {
            for (var file : List.of("/styles/site.css", "/learn/lesson.js", "/search/suggest.js")) {
                web.perform(get(file))
                        .andExpect(status().isOk())
                        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                        .andExpect(header().doesNotExist("X-Frame-Options"))
                        .andExpect(header().doesNotExist("Permissions-Policy"));
            }
            web.perform(get("/sw.js")).andExpect(header().exists("Content-Security-Policy"));
        }

        @Test
        void saysWhatThePageWeighs() throws Exception {
            web.perform(get("/"))
                    .andExpect(content().string(not(containsString("\u27e6"))))
                    .andExpect(content().string(containsString("This page weighed ")));
        }

        @Test
        void findsItsIconsWhereAllPagesFindThem() throws Exception {
            web.perform(get("/"))
                    .andExpect(content().string(containsString("<use href=\"/icons.svg?v=")))
                    .andExpect(content().string(not(containsString("<use href=\"#i-"))))
                    .andExpect(content().string(not(containsString("<symbol"))));
        }

        @Test
        void carriesTheIconsItUsesAndNoOthersWhereItStandsAlone() throws Exception {
            web.perform(get("/learn/shell.html").param("language", "en"))
                    .andExpect(content().string(containsString("<symbol id=\"i-globe\"")))
                    .andExpect(content().string(not(containsString("<symbol id=\"i-bell\""))))
                    .andExpect(content().string(not(containsString("/icons.svg"))));
        }

        @Test
        void leavesTheClothOutWhenTheLineIsPoor() throws Exception {
            web.perform(get("/")).andExpect(content().string(containsString("class=\"threads\"")));
            web.perform(get("/").header("Save-Data", "on"))
                    .andExpect(content().string(not(containsString("class=\"threads\""))));
            web.perform(get("/?data=low"))
                    .andExpect(cookie().value("data", "low"))
                    .andExpect(content().string(not(containsString("class=\"threads\""))));
        }

        @Test
        void remembersLightOrDark() throws Exception {
            web.perform(get("/?theme=dark"))
                    .andExpect(cookie().value("theme", "dark"))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(content().string(containsString("data-theme=\"dark\"")));
            web.perform(get("/").cookie(new Cookie("theme", "dark")))
                    .andExpect(content().string(containsString("data-theme=\"dark\"")));
            web.perform(get("/").cookie(new Cookie("theme", "\"><script>")))
                    .andExpect(content().string(not(containsString("data-theme"))));
        }
    }

    @Nested
    class TheLanguage {

        @Test
        void isWhatTheAddressSaysFirst() throws Exception {
            web.perform(get("/?lang=ar").cookie(new Cookie("lang", "uk")).header("Accept-Language", "es"))
                    .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\"")))
                    .andExpect(cookie().value("lang", "ar"));
        }

        @Test
        void isThenWhatThePersonChose() throws Exception {
            web.perform(get("/").session(benedicte()).cookie(new Cookie("lang", "uk")))
                    .andExpect(content().string(containsString("<html lang=\"fr\" dir=\"ltr\"")));
        }

        @Test
        void isThenWhatTheCookieRemembers() throws Exception {
            web.perform(get("/").cookie(new Cookie("lang", "uk")).header("Accept-Language", "es"))
                    .andExpect(content().string(containsString("<html lang=\"uk\"")));
        }

        @Test
        void isThenWhatTheBrowserAccepts() throws Exception {
            web.perform(get("/").header("Accept-Language", "sw, zh-Hans;q=0.8, es;q=0.5"))
                    .andExpect(content().string(containsString("<html lang=\"zh\"")));
        }

        @Test
        void isEnglishOtherwise() throws Exception {
            web.perform(get("/").header("Accept-Language", "sw"))
                    .andExpect(content().string(containsString("<html lang=\"en\"")));
        }

        @Test
        void hasATwinForEachOther() throws Exception {
            var page = web.perform(get("/")).andReturn().getResponse().getContentAsString();

            assertThat(LanguageTag.all())
                    .allSatisfy(one -> assertThat(page)
                            .contains("hreflang=\"" + one.tag() + "\"")
                            .contains("?lang=" + one.tag()));
        }
    }

    @Nested
    class TheReadersZone {

        @Test
        void isChosenWithoutScriptAndKeptInACookie() throws Exception {
            web.perform(get("/zone").param("next", "/search"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<optgroup label=\"Europe\">")))
                    .andExpect(content().string(containsString("Kyiv (UTC+")));

            web.perform(post("/zone")
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("zone", "Europe/Kiev")
                            .param("next", "/search"))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/search"))
                    .andExpect(cookie().value("zone", "Europe/Kyiv"));
        }

        @Test
        void sendsNobodyElsewhereAndTakesNoZoneNobodyKnows() throws Exception {
            for (var elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a b")) {
                web.perform(post("/zone")
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("zone", "Africa/Nairobi")
                                .param("next", elsewhere))
                        .andExpect(header().string("Location", "/"));
            }
            web.perform(post("/zone").header("Sec-Fetch-Site", "same-origin").param("zone", "Mars/Olympus"))
                    .andExpect(status().isUnprocessableContent());
            web.perform(get("/zone").cookie(new Cookie("zone", "\"><script>")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("\"><script>"))));
        }

        @Test
        void isToldByTheDeviceWhereSomebodyJoins() throws Exception {
            web.perform(get("/signup")).andExpect(content().string(containsString("src=\"/zone.js\"")));
        }

        @Test
        void goesWithThePersonWhoSignedIn() throws Exception {
            var session = benedicte();
            web.perform(post("/zone")
                            .session(session)
                            .header("Sec-Fetch-Site", "same-origin")
                            .param("zone", "Africa/Nairobi"))
                    .andExpect(status().isSeeOther());

            web.perform(get("/zone").session(session))
                    .andExpect(content().string(containsString("value=\"Africa/Nairobi\" selected=\"selected\"")));
        }
    }

    @Nested
    class AnAddressNobodyServes {

        @Test
        void isADesignedPage() throws Exception {
            web.perform(get("/nowhere"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("<main id=\"main\">")))
                    .andExpect(content().string(containsString("noindex")));
        }
    }

    /** Speaks French, and has signed in. */
    private MockHttpSession benedicte() throws Exception {
        SystemPrincipal.run(() -> {
            if (people.named("benedicte").isEmpty()) {
                people.create(
                        new NewPerson("benedicte", "Bénédicte Ilunga", null, "academy-demo", LanguageTag.FR, Set.of()));
            }
        });
        var answer = web.perform(post("/signin")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "benedicte")
                        .param("password", "academy-demo"))
                .andReturn();
        return (MockHttpSession) answer.getRequest().getSession(false);
    }
}
