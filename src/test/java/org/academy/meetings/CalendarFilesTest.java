package org.academy.meetings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.academy.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars as a calendar program fetches them. */
class CalendarFilesTest extends WebTest {

    private static final String TOPIC = "/calendar/topics/partnership.ics";

    @Test
    void areCalendarsThatMayBeKeptForAWhile() throws Exception {
        web.perform(get(TOPIC))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=utf-8"))
                .andExpect(header().stringValues("Cache-Control", "max-age=300, public"))
                .andExpect(header().string("Content-Disposition", containsString("partnership.ics")))
                .andExpect(content().string(startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")));
    }

    @Test
    void areNotSentTwice() throws Exception {
        var tag = web.perform(get(TOPIC)).andReturn().getResponse().getHeader("ETag");

        web.perform(get(TOPIC).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void speakTheLanguageOfTheirAddressAndRememberNothing() throws Exception {
        web.perform(get(TOPIC).param("lang", "uk"))
                .andExpect(content().string(containsString("Події Academy")))
                .andExpect(cookie().doesNotExist("lang"));
        web.perform(get(TOPIC).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("Événements")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar/events/nothing.ics",
                "/calendar/series/nothing.ics",
                "/calendar/topics/nothing.ics",
                "/calendar/institutions/nothing.ics",
                "/calendar/mine/nothing.ics"
            })
    void areNotThereForWhatIsNotThere(String address) throws Exception {
        web.perform(get(address)).andExpect(status().isNotFound());
    }
}
