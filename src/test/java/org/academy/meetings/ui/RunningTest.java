package org.academy.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.When;
import org.junit.jupiter.api.Test;

class RunningTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final When DAY = at("09:00", "12:00");

    @Test
    void putsTheNextPartAfterTheLastOne() {
        assertThat(Running.next(DAY, List.of())).isEqualTo(at("09:00", "09:45"));
        assertThat(Running.next(DAY, List.of(part("Welcome", "09:00", "09:20"))))
                .isEqualTo(at("09:20", "10:05"));
        assertThat(Running.next(DAY, List.of(part("Work", "09:00", "11:40")))).isEqualTo(at("11:40", "12:00"));
    }

    @Test
    void beginsAnewWhereNoTimeIsLeft() {
        assertThat(Running.next(DAY, List.of(part("All of it", "09:00", "12:00"))))
                .isEqualTo(at("09:00", "09:45"));
    }

    @Test
    void movesAPartBeforeTheOneBeforeIt() {
        var moved = Running.earlier(
                List.of(
                        part("Welcome", "09:00", "09:20"),
                        part("Work", "09:30", "11:00"),
                        part("End", "11:00", "12:00")),
                1);

        assertThat(moved)
                .extracting(one -> one.title() + " " + one.when().start().toLocalTime() + " "
                        + one.when().end().toLocalTime())
                .containsExactly("Work 09:00 10:30", "Welcome 10:40 11:00", "End 11:00 12:00");
    }

    private static When at(String from, String to) {
        return When.at(LocalDateTime.parse("2027-03-04T" + from), LocalDateTime.parse("2027-03-04T" + to), KYIV);
    }

    private static SessionEntry part(String title, String from, String to) {
        return new SessionEntry(null, title, "", at(from, to), "", List.of());
    }
}
