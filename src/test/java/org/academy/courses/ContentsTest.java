package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.media.MediaId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Slugs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <p>Plain <strong>and</strong> <em>kind</em></p> ~ <p>Plain <strong>and</strong> <em>kind</em></p>
            <p onclick="x()">a</p><script>x()</script> ~ <p>a</p>
            <img src=x onerror=x()><p>a</p> ~ <p>a</p>
            <a href="javascript:x()">a</a> ~ a
            <a href="https://who.int/x">a</a> ~ <a href="https://who.int/x">a</a>
            <a href="/courses/x">a</a> ~ <a href="/courses/x">a</a>
            <a href="mailto:a@example.org">a</a> ~ <a href="mailto:a@example.org">a</a>
            <b>a</b> <i>b</i><h1>c</h1><h4>d</h4> ~ <strong>a</strong> <em>b</em><h2>c</h2><h3>d</h3>
            <p style="color:red" class="x">a</p> ~ <p>a</p>
            <svg><script>x()</script></svg><p>гігієна 手</p> ~ <p>гігієна 手</p>
            <table><tbody><tr><th scope="row" onmouseover="x">a</th><td colspan="2">b</td></tr></tbody></table> ~ <table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>
            """)
    void keepsOnlyWelcomeHtml(String written, String kept) {
        var once = Contents.cleaned(new BlockContent.Text(written));

        assertThat(once).isEqualTo(new BlockContent.Text(kept));
        assertThat(Contents.cleaned(once)).isEqualTo(once);
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> Contents.cleaned(new BlockContent.Text("x".repeat(200_001))));
    }

    @Nested
    class OfAQuestion {

        private final QuestionKey key = new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("a"));
        private final BlockContent.Question question = new BlockContent.Question(
                key, new QuestionWords("Which?", Map.of("a", "One", "b", "Two"), List.of(), "Because."));

        @Test
        void tellsFactsFromWords() {
            var facts = Contents.facts(question);

            assertThat(Contents.wordless(facts)).isTrue();
            assertThat(Contents.join(facts, question)).isEqualTo(question);
        }

        @Test
        void dropsWordsForOptionsThatAreGone() {
            var fewer = new BlockContent.Question(
                    new QuestionKey(QuestionType.SINGLE, List.of("b"), List.of("b")), QuestionWords.NONE);

            assertThat(Contents.join(Contents.facts(fewer), question))
                    .isEqualTo(new BlockContent.Question(
                            new QuestionKey(QuestionType.SINGLE, List.of("b"), List.of("b")),
                            new QuestionWords("Which?", Map.of("b", "Two"), List.of(), "Because.")));
        }

        @Test
        void missesWhatIsNotSaid() {
            assertThat(Contents.missing(question)).isFalse();
            assertThat(Contents.missing(new BlockContent.Question(
                            key, new QuestionWords("Which?", Map.of("a", "One"), List.of(), "Because."))))
                    .isTrue();
        }

        @Test
        void staysTheSameOverBeingWrittenDown() {
            assertThat(CourseJson.content(CourseJson.write(question))).isEqualTo(question);
            assertThat(CourseJson.write(question))
                    .isEqualTo("{\"kind\":\"question\",\"key\":{\"options\":[\"a\",\"b\"],\"right\":[\"a\"],"
                            + "\"type\":\"SINGLE\"},\"words\":{\"accept\":[],\"explanation\":\"Because.\","
                            + "\"options\":{\"a\":\"One\",\"b\":\"Two\"},\"prompt\":\"Which?\"}}");
        }
    }

    @Test
    void missesTheAlternativeTextOfAPicture() {
        var media = MediaId.next();

        assertThat(Contents.missing(new BlockContent.Image(media, " ", "A caption")))
                .isTrue();
        assertThat(Contents.missing(new BlockContent.Image(media, "Two hands", "")))
                .isFalse();
        assertThat(CourseJson.content(CourseJson.write((BlockContent) new BlockContent.Image(media, "a", "b"))))
                .isEqualTo(new BlockContent.Image(media, "a", "b"));
    }

    @Test
    void labelsABlockByItsFirstWords() {
        assertThat(Contents.label(new BlockContent.Text("<h2>Five</h2><p>moments &amp; more</p>")))
                .isEqualTo("Five moments & more");
        assertThat(Contents.label(new BlockContent.Text("<p>" + "hand ".repeat(60) + "</p>")))
                .hasSizeLessThan(95)
                .endsWith("hand…");
    }

    @ParameterizedTest
    @CsvSource({
        "Hand hygiene: at the point of care!, hand-hygiene-at-the-point-of-care",
        "Гігієна рук, gigiena-ruk",
        "洗手, xi-shou",
        "نظافة, nzaft",
        "'', course"
    })
    void makesAddressesOfTitles(String title, String slug) {
        assertThat(Slugs.of(title, "course")).matches("[a-z0-9-]+").isEqualTo(slug);
    }
}
