package org.academy.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.academy.courses.CourseFixture;
import org.academy.institutions.InstitutionDirectory;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

class PortalGuardTest extends ViewTest {

    @Autowired
    ObjectProvider<PortalGuard> guards;

    @Autowired
    CourseFixture courses;

    @Autowired
    InstitutionDirectory directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "courses/no-such-course",
                "directory/no-such-centre",
                "directory/no-such-centre/edit",
                "learning/no-such-course/no-such-unit"
            })
    void missWhatIsNotThere(String path) {
        assertThat(missing(path)).isTrue();
    }

    @Test
    void letThroughWhatIsThere() {
        var written = courses.published();
        var course = written.work().slug();
        var centre = directory
                .summaries(Set.of(written.work().north()))
                .values()
                .iterator()
                .next();

        assertThat(missing("courses/" + course)).isFalse();
        assertThat(missing("directory/" + centre.slug())).isFalse();
        assertThat(missing("learning/" + course + "/why-hands-matter")).isFalse();
        assertThat(missing("learning/" + course + "/no-such-unit")).isTrue();
        signIn(written.work().outsider());
        assertThat(missing("learning/" + course + "/why-hands-matter")).isFalse();
        assertThat(missing("studio/" + course)).isTrue();
    }

    private boolean missing(String path) {
        return guards.stream().anyMatch(guard -> guard.missing(path));
    }
}
