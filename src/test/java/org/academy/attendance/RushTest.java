package org.academy.attendance;

import static org.academy.testing.StatementCounter.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingFixture;
import org.academy.shared.LanguageTag;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What a crowd before one event costs the database: so much for each of them, however many came before. */
class RushTest extends ViewTest {

    private static final int PLACES = 40;

    @Autowired
    MockMvc pages;

    @Autowired
    MeetingFixture fixture;

    @Autowired
    MeetingCatalogue catalogue;

    @Autowired
    MeetingRegistration registration;

    @Test
    void whoSendsTheirFormAsksForLittle() {
        var event = published();
        register(event);

        // its door: the meeting, its form; in the hall: the desk, the meeting, who is alike, how many there are, the
        // registration, the desk’s number, and word of it
        assertThat(statements(() -> register(event))).isEqualTo(9);

        for (int i = 2; i < PLACES; i++) {
            register(event);
        }
        // and the place in the line
        assertThat(statements(() -> register(event))).isEqualTo(10);
        assertThat(statements(() -> register(event))).isEqualTo(10);
    }

    @Test
    void theFormItselfAsksForLittleMore() {
        var event = published();
        register(event);

        assertThat(statements(() -> answered(get(event + "/register"), 200))).isEqualTo(15);
    }

    @Test
    void aListOfEventsAsksForAllTheirPlacesAtOnce() {
        var one = List.of(fixture.published("One of a list"));
        var many = List.of(
                one.getFirst(), fixture.published("Another of a list"), fixture.published("The third of a list"));

        assertThat(statements(() -> registration.open(one))).isEqualTo(3);
        assertThat(statements(() -> registration.open(many))).isEqualTo(3);
    }

    @Test
    void soDoesThePageTheyAreLedTo() {
        var event = published();
        var first = sent(event).getRedirectedUrl();
        for (int i = 1; i < PLACES; i++) {
            register(event);
        }
        var waiting = sent(event).getRedirectedUrl();
        register(event);

        assertThat(statements(() -> answered(get(first), 200))).isEqualTo(13);
        assertThat(statements(() -> answered(get(waiting), 200))).isEqualTo(14);
    }

    private Integer register(String event) {
        return sent(event).getStatus();
    }

    private MockHttpServletResponse sent(String event) {
        return answered(
                post(event + "/register")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "Somebody")
                        .param("email", UUID.randomUUID() + "@example.org")
                        .param("way", "on-site")
                        .param("nonce", UUID.randomUUID().toString()),
                302);
    }

    private MockHttpServletResponse answered(RequestBuilder request, int status) {
        try {
            return pages.perform(request)
                    .andExpect(status().is(status))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String published() {
        var meeting = fixture.published("A rush");
        return "/events/"
                + catalogue.page(meeting, LanguageTag.EN).orElseThrow().slug();
    }
}
