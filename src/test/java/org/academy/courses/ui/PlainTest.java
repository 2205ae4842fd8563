package org.academy.courses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.courses.BlockContent;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void comparesAQuestionLineByLine() {
        var question = new BlockContent.Question(
                new QuestionKey(QuestionType.SINGLE, List.of("a", "b"), List.of("b")),
                new QuestionWords("Which moment?", Map.of("a", "Before", "b", "After"), List.of(), "Because."));

        assertThat(Plain.of(question)).isEqualTo("Which moment?\n– Before\n✓ After\nBecause.");
    }

    @Test
    void readsTextAsLines() {
        assertThat(Plain.of(new BlockContent.Text("<h2>Five</h2><ul><li>one</li><li><p>two</p></li></ul><p>End</p>")))
                .isEqualTo("Five\n• one\ntwo\nEnd");
    }
}
