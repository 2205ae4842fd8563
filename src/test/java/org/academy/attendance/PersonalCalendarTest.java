package org.academy.attendance;

import static org.academy.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@WithAttendance
class PersonalCalendarTest {

    private static final String HERE = "10.7.7.7";
    private static final String ROOM = "https://room.example.org/1";

    @Autowired
    PersonalCalendar calendar;

    @Autowired
    MeetingRegistration registration;

    @Autowired
    SaidMeetings.Plans plans;

    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    private PersonId amina;

    @BeforeEach
    void join() {
        amina = world.person("Amina", world.institution("North"), Role.AUTHOR);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private void register(MeetingId meeting, Way way) {
        as(
                amina,
                () -> registration.register(
                        meeting,
                        new RegistrationRequest(
                                UUID.randomUUID().toString(),
                                "Amina",
                                UUID.randomUUID() + "@example.org",
                                way,
                                null,
                                "",
                                LanguageTag.EN,
                                "Africa/Nairobi",
                                null,
                                Map.of()),
                        HERE));
    }

    @Test
    void tellsOfPlacesAndRoomsAndOfWhatIsNotSureYet() {
        var online = plans.meeting(5, 5);
        var onSite = plans.meeting(5, 5);
        var full = plans.meeting(0, 0);
        register(online, Way.ONLINE);
        register(onSite, Way.ON_SITE);
        register(full, Way.ON_SITE);
        var secret = as(amina, () -> calendar.secret());

        assertThat(calendar.feed(secret, Optional.of(LanguageTag.FR), HERE))
                .contains(online.toString(), onSite.toString(), full.toString())
                .endsWith("; unsure [" + full + "]; rooms {" + online + "=" + ROOM + "}; in FR");
        assertThat(calendar.feed(secret, Optional.empty(), HERE)).endsWith("; in EN");
    }

    @Test
    void isAtOneSecretAddressUntilItIsRenewed() {
        var first = as(amina, () -> calendar.secret());
        assertThat(as(amina, () -> calendar.secret())).isEqualTo(first);
        assertThat(first).hasSizeGreaterThan(24).matches("[A-Za-z0-9_-]+");

        var second = as(amina, () -> calendar.renew());

        assertThat(second).isNotEqualTo(first);
        assertThat(as(amina, () -> calendar.secret())).isEqualTo(second);
        assertThat(calendar.feed(second, Optional.empty(), HERE)).startsWith("all ");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calendar.feed(first, Optional.empty(), "10.7.7.8"));
        assertThat(database.sql("select secret_hash from calendar_address")
                        .query(String.class)
                        .list())
                .doesNotContain(first, second);
    }

    @Test
    void isNoMoreWhenTheAccountIsClosed() {
        var secret = as(amina, () -> calendar.secret());
        database.sql("update person set disabled = true where id = ?")
                .param(amina.value())
                .update();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calendar.feed(secret, Optional.empty(), "10.7.7.9"));
    }

    @Test
    void isAnothersForEachPerson() {
        var other = world.person("Mwila", world.institution("South"), Role.AUTHOR);

        assertThat(as(amina, () -> calendar.secret())).isNotEqualTo(as(other, () -> calendar.secret()));
    }

    @Test
    void slowsDownWhoGuesses() {
        for (int guess = 0; guess < 99; guess++) {
            int number = guess;
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> calendar.feed("guess-" + number, Optional.empty(), "10.7.7.9"));
        }
        assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> {
            for (int guess = 0; guess < 5; guess++) {
                try {
                    calendar.feed("another-" + guess, Optional.empty(), "10.7.7.9");
                } catch (NotFound none) {
                    continue;
                }
            }
        });
    }
}
