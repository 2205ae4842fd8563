package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final UnitDescription BASE =
            new UnitDescription("Why hands matter", 12, List.of("WHO, 2009"), LocalDate.of(2028, 10, 31));

    private final Joining joining = new Joining();

    @Test
    void takesWhatOnlyOneChanged() {
        var mine = new UnitDescription("Why clean hands matter", 12, List.of("WHO, 2009"), null);
        var stands = new UnitDescription("Why hands matter", 20, List.of("WHO, 2009"), BASE.reviewBy());

        var joined = mine.joined(joining, BASE, stands);

        assertThat(joined).isEqualTo(new UnitDescription("Why clean hands matter", 20, List.of("WHO, 2009"), null));
        assertThat(joining.into(joined, 3).fresh()).containsExactly("minutes");
        assertThat(joining.into(joined, 3).torn()).isEmpty();
    }

    @Test
    void leavesStandingWhatBothChanged() {
        var mine = new UnitDescription("Mine", 15, BASE.sources(), BASE.reviewBy());
        var stands = new UnitDescription("Theirs", 15, List.of("WHO, 2021"), BASE.reviewBy());

        var joined = mine.joined(joining, BASE, stands);

        assertThat(joined).isEqualTo(stands);
        assertThat(joining.into(joined, 3).torn()).containsExactly("title");
        assertThat(joining.into(joined, 3).fresh()).containsExactly("sources");
    }

    @Test
    void letsEachAddToASetAndTakeFromIt() {
        var joined = joining.joinEach("professions", Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "b", "d"));

        assertThat(joined).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(joining.into(joined, 1).fresh()).containsExactly("professions");
    }
}
