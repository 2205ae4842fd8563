package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.academy.courses.cartridge.Plan.Fate;
import org.academy.courses.cartridge.Plan.Lesson;
import org.academy.courses.cartridge.Plan.State;

/** What is true of every plan. */
final class Plans {

    private Plans() {}

    /** Every resource has one fate; what is imported is in a lesson that is there; what is left has a reason. */
    static void assertWhole(Manifest manifest, Plan plan) {
        assertThat(plan.fates().keySet())
                .containsExactlyElementsOf(manifest.resources().keySet());
        var lessons = lessons(plan).toList();
        var keys = lessons.stream().map(Lesson::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(plan.parts()).extracting(Plan.Part::key).doesNotHaveDuplicates();
        assertThat(lessons.stream().flatMap(lesson -> lesson.resources().stream()))
                .doesNotHaveDuplicates()
                .allSatisfy(resource -> {
                    var fate = plan.fates().get(resource);
                    assertThat(fate.state()).isNotEqualTo(State.LEFT);
                });
        assertThat(lessons).allSatisfy(lesson -> {
            if (lesson.same() == null) {
                assertThat(lesson.resources()).isNotEmpty();
            } else {
                assertThat(lesson.resources()).isEmpty();
                assertThat(keys).contains(lesson.same());
            }
        });
        assertThat(plan.fates().values()).allSatisfy(fate -> {
            if (fate.state() == State.LEFT) {
                assertThat(fate.reason()).isNotNull();
                assertThat(fate.lesson()).isNull();
            } else {
                assertThat(keys).contains(fate.lesson());
            }
        });
    }

    static Stream<Lesson> lessons(Plan plan) {
        return plan.parts().stream().flatMap(part -> part.lessons().stream());
    }

    /** The course as a list of lines: parts, and the titles in them. */
    static List<String> outline(Plan plan) {
        return plan.parts().stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(part.title().isEmpty() ? part.key() : part.title()),
                        part.lessons().stream().map(lesson -> "  " + title(lesson))))
                .toList();
    }

    private static String title(Lesson lesson) {
        return (lesson.title().isEmpty() ? lesson.key() : lesson.title()) + (lesson.same() == null ? "" : " (again)");
    }

    static List<Fate> left(Plan plan) {
        return plan.fates().values().stream()
                .filter(fate -> fate.state() == State.LEFT)
                .toList();
    }
}
