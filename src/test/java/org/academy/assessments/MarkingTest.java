package org.academy.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkingTest {

    private static final QuestionWords WORDS =
            new QuestionWords("?", Map.of("a", "A", "b", "B", "c", "C"), List.of(), "Because.");

    @Nested
    class OneOfSeveral {

        private final QuestionKey key = new QuestionKey(QuestionType.SINGLE, List.of("a", "b", "c"), List.of("b"));

        @Test
        void isRightWithTheRightOne() {
            assertThat(right(key, "b")).isTrue();
        }

        @Test
        void isWrongWithAnotherOrNoneOrTwo() {
            assertThat(right(key, "a")).isFalse();
            assertThat(right(key)).isFalse();
            assertThat(right(key, "b", "a")).isFalse();
        }
    }

    @Nested
    class AllThatApply {

        private final QuestionKey key =
                new QuestionKey(QuestionType.MULTIPLE, List.of("a", "b", "c"), List.of("a", "c"));

        @Test
        void isRightInAnyOrder() {
            assertThat(right(key, "c", "a")).isTrue();
        }

        @Test
        void isWrongWithOneMissingOrOneTooMany() {
            assertThat(right(key, "a")).isFalse();
            assertThat(right(key, "a", "b", "c")).isFalse();
            assertThat(right(key, "a", "a")).isFalse();
        }
    }

    @Nested
    class InTheRightOrder {

        private final QuestionKey key =
                new QuestionKey(QuestionType.ORDER, List.of("a", "b", "c"), List.of("c", "a", "b"));

        @Test
        void isRightInThatOrderOnly() {
            assertThat(right(key, "c", "a", "b")).isTrue();
            assertThat(right(key, "a", "b", "c")).isFalse();
            assertThat(right(key, "c", "a")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void comparesTypedAnswersKindly(String typed, String accepted, boolean right) {
        var key = new QuestionKey(QuestionType.SHORT, List.of(), List.of());
        var words = new QuestionWords("?", Map.of(), List.of("something else", accepted), "Because.");

        assertThat(Marking.right(key, words, new Answer(List.of(), typed))).isEqualTo(right);
    }

    @Test
    void neverCountsAnEmptyAnswer() {
        var key = new QuestionKey(QuestionType.SHORT, List.of(), List.of());
        var words = new QuestionWords("?", Map.of(), List.of("", "…"), "Because.");

        assertThat(Marking.right(key, words, new Answer(List.of(), ""))).isFalse();
    }

    @Test
    void asksForEverythingAQuestionNeeds() {
        var key = new QuestionKey(QuestionType.SINGLE, List.of("a", "b", "c"), List.of("b"));

        assertThat(key.complete()).isTrue();
        assertThat(WORDS.completeFor(key)).isTrue();
        assertThat(new QuestionWords("?", Map.of("a", "A", "b", "B"), List.of(), "Because.").completeFor(key))
                .isFalse();
        assertThat(new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of()).complete())
                .isFalse();
        assertThat(new QuestionKey(QuestionType.SINGLE, List.of("a"), List.of("a")).complete())
                .isFalse();
    }

    @Test
    void tidiesAHalfMadeKey() {
        assertThat(new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("x", "b", "a")).tidied())
                .isEqualTo(new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("b")));
        assertThat(new QuestionKey(QuestionType.ORDER, List.of("a", "b"), List.of("b")).tidied())
                .isEqualTo(new QuestionKey(QuestionType.ORDER, List.of("a", "b"), List.of("a", "b")));
        assertThat(new QuestionKey(QuestionType.SHORT, List.of("a"), List.of("a")).tidied())
                .isEqualTo(new QuestionKey(QuestionType.SHORT, List.of(), List.of()));
    }

    static Stream<Object[]> typed() throws IOException {
        try (var golden = Objects.requireNonNull(MarkingTest.class.getResourceAsStream("/assessments/marking.txt"))) {
            var lines = new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(line -> {
                var parts = line.split("\\|");
                return new Object[] {parts[0], parts[1], parts[2].strip().equals("yes")};
            });
        }
    }

    private static boolean right(QuestionKey key, String... chosen) {
        return Marking.right(key, WORDS, new Answer(List.of(chosen), ""));
    }
}
