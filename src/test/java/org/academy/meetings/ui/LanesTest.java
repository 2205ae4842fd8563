package org.academy.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.academy.meetings.ui.Lanes.Day;
import org.academy.meetings.ui.Lanes.Stay;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-03-01");

    @Test
    void keepsABarInItsRowFromDayToDay() {
        var week = Lanes.week(MONDAY, List.of(stay("talk", 2, 2), stay("fair", 1, 3), stay("course", 3, 5)), 3);

        assertThat(said(week)).containsExactly("", "[fair", "fair talk", "fair] [course", "- course", "- course]", "");
    }

    @Test
    void leavesRoomWhereAnEarlierBarEnded() {
        var week = Lanes.week(MONDAY, List.of(stay("a", 0, 1), stay("b", 1, 3)), 3);

        assertThat(said(week)).containsExactly("[a", "a] [b", "- b", "- b]", "", "", "");
    }

    @Test
    void countsThoseForWhichThereIsNoRoom() {
        var week = Lanes.week(
                MONDAY,
                List.of(stay("a", 0, 0), stay("b", 0, 0), stay("c", 0, 0), stay("d", 0, 0), stay("e", 0, 0)),
                3);

        assertThat(week.getFirst().rows()).hasSize(3);
        assertThat(week.getFirst().more()).isEqualTo(2);
    }

    @Test
    void namesABarAgainWhenANewWeekBegins() {
        var stay = List.of(stay("fair", 4, 9));
        var first = Lanes.week(MONDAY, stay, 3).get(4).rows().getFirst().orElseThrow();
        var second = Lanes.week(MONDAY.plusWeeks(1), stay, 3)
                .getFirst()
                .rows()
                .getFirst()
                .orElseThrow();

        assertThat(first.begins()).isTrue();
        assertThat(first.ends()).isFalse();
        assertThat(second.named()).isTrue();
        assertThat(second.begins()).isFalse();
    }

    private static Stay<String> stay(String what, int first, int last) {
        return new Stay<>(what, MONDAY.plusDays(first), MONDAY.plusDays(last));
    }

    private static List<String> said(List<Day<String>> week) {
        return week.stream()
                .map(day -> String.join(
                        " ",
                        day.rows().stream()
                                .map(row -> row.map(piece -> {
                                            boolean several = !(piece.begins() && piece.ends());
                                            return (several && piece.begins() ? "[" : "")
                                                    + piece.what()
                                                    + (several && piece.ends() ? "]" : "");
                                        })
                                        .orElse("-"))
                                .toList()))
                .toList();
    }
}
