package org.academy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.academy.shared.Visitor;
import org.academy.site.RecentPages.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

class RecentPagesTest {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final RecentPages recent = new RecentPages(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final Page page = new Page(Map.of(), WholePage.of("one"));

    private static MockHttpServletRequest asking(String path, String language) {
        var request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language);
        return request;
    }

    @Test
    void givesTheSameStrangerThePageAgainForSomeSeconds() {
        recent.keep(asking("/courses/one", "fr"), page);

        assertThat(recent.find(asking("/courses/one", "fr"))).contains(page);
        now = now.plus(RecentPages.KEPT).plusMillis(1);
        assertThat(recent.find(asking("/courses/one", "fr"))).isEmpty();
    }

    @Test
    void keepsLanguagesAndChoicesApart() {
        recent.keep(asking("/courses/one", "fr"), page);

        assertThat(recent.find(asking("/courses/one", "ar"))).isEmpty();
        assertThat(recent.find(asking("/courses/two", "fr"))).isEmpty();
        var dark = asking("/courses/one", "fr");
        dark.setCookies(new Cookie("theme", "dark"));
        assertThat(recent.find(dark)).isEmpty();
        var asked = asking("/courses/one", "fr");
        asked.setParameter("page", "2");
        assertThat(recent.find(asked)).isEmpty();
    }

    @Test
    void keepsZonesApartForPagesThatSayTimesAndForNoOthers() {
        var other = new Page(Map.of(), WholePage.of("two"));
        recent.keep(inZone("/events/one", "Europe/Kyiv", true), page);
        recent.keep(inZone("/events/one", "Africa/Nairobi", true), other);
        recent.keep(inZone("/courses/one", "Europe/Kyiv", false), page);

        assertThat(recent.find(inZone("/events/one", "Europe/Kyiv", false))).contains(page);
        assertThat(recent.find(inZone("/events/one", "Africa/Nairobi", false))).contains(other);
        assertThat(recent.find(inZone("/events/one", "Asia/Manila", false))).isEmpty();
        assertThat(recent.find(asking("/events/one", "fr"))).isEmpty();
        assertThat(recent.find(inZone("/courses/one", "Asia/Manila", false))).contains(page);
    }

    private static MockHttpServletRequest inZone(String path, String zone, boolean asked) {
        var request = asking(path, "fr");
        request.setCookies(new Cookie("zone", zone));
        if (asked) {
            new ReaderZone(new DefaultListableBeanFactory().getBeanProvider(Visitor.class)).of(request);
        }
        return request;
    }

    @Test
    void knowsNothingOfWhoeverHasASession() {
        recent.keep(asking("/courses/one", "fr"), page);
        var signedIn = asking("/courses/one", "fr");
        signedIn.setCookies(new Cookie("JSESSIONID", "1"));

        assertThat(recent.find(signedIn)).isEmpty();
        recent.keep(signedIn, new Page(Map.of(), WholePage.of("two")));
        assertThat(recent.find(asking("/courses/one", "fr"))).contains(page);
    }

    @Test
    void keepsNothingThatChangesSomething() {
        var post = new MockHttpServletRequest("POST", "/learn/one");
        recent.keep(post, page);

        assertThat(recent.find(post)).isEmpty();
    }
}
