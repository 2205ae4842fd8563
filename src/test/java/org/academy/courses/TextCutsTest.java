package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextCutsTest {

    @Nested
    class AtHeadings {

        @Test
        void beginAPieceWithEachHeading() {
            assertThat(TextCuts.atHeadings(
                            "<p>First</p><h2>Hands</h2><p>Wash</p><ul><li>often</li></ul><h3>Gloves</h3><p>No</p>"))
                    .containsExactly(
                            "<p>First</p>",
                            "<h2>Hands</h2><p>Wash</p><ul><li>often</li></ul>",
                            "<h3>Gloves</h3><p>No</p>");
        }

        @Test
        void keepHeadingsTogetherThatFollowEachOther() {
            assertThat(TextCuts.atHeadings("<h2>Part</h2><h3>One</h3><p>a</p><h3>Two</h3>"))
                    .containsExactly("<h2>Part</h2><h3>One</h3><p>a</p>", "<h3>Two</h3>");
        }

        @Test
        void leaveATextWithoutHeadingsWhole() {
            assertThat(TextCuts.atHeadings("<p>a</p><p>b</p>")).containsExactly("<p>a</p><p>b</p>");
        }
    }

    @Nested
    class AtParagraphs {

        @Test
        void takeEverythingApartButHeadingsFromWhatFollows() {
            assertThat(TextCuts.atParagraphs(
                            "<h2>A</h2><p>a</p><ol><li>1</li></ol><blockquote><p>q</p></blockquote><p> </p>"))
                    .containsExactly("<h2>A</h2><p>a</p>", "<ol><li>1</li></ol>", "<blockquote><p>q</p></blockquote>");
        }

        @Test
        void loseNoLooseWords() {
            assertThat(TextCuts.atParagraphs("loose <em>words</em><p>a</p>more"))
                    .containsExactly("<p>loose <em>words</em></p>", "<p>a</p>", "<p>more</p>");
        }
    }

    @Nested
    class AQuestion {

        @Test
        void asksWithTheFirstLineAndAnswersWithTheList() {
            var asked =
                    TextCuts.question("<p>Which <b>moment</b>?</p><ul><li>Before</li><li> </li><li>After</li></ul>");

            assertThat(asked).isEqualTo(new TextCuts.Asked("Which moment?", List.of("Before", "After"), ""));
        }

        @Test
        void answersWithTheOtherLinesWhereThereIsNoList() {
            var asked = TextCuts.question("<p>Which?<br>a) One<br>b) Two</p>");

            assertThat(asked.prompt()).isEqualTo("Which?");
            assertThat(asked.options()).containsExactly("a) One", "b) Two");
        }

        @Test
        void keepsEveryOtherWord() {
            var asked = TextCuts.question(
                    "<h2>Which?</h2><p>Think.</p><ul><li>A</li></ul><ul><li>B</li></ul><table><tbody><tr><td>c</td></tr></tbody></table>");

            assertThat(asked.prompt()).isEqualTo("Which?");
            assertThat(asked.options()).containsExactly("A");
            assertThat(asked.rest()).contains("Think.").contains("<li>B</li>").contains("<td>c</td>");
        }
    }
}
