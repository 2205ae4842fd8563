package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

class UnitHtmlTest {

    private static final MediaItem PICTURE =
            new MediaItem(MediaId.next(), "0".repeat(64), "image/png", 900, "hands.png", 340, 132);

    private final UnitHtml html = new UnitHtml(new Messages(words()), JsonMapper.shared());

    @Test
    void marksEveryBlockSoThatAPlaceIsKeptInEveryLanguage() {
        var text = new UnitPage.Block(BlockId.next(), new BlockContent.Text("<p>Words</p>"));
        var image = new UnitPage.Block(BlockId.next(), new BlockContent.Image(PICTURE.id(), "Two \"hands\"", "<b>"));
        var page = page(text, image);

        assertThat(page.select("[data-block]").eachAttr("data-block"))
                .containsExactly(
                        text.id().value().toString(), image.id().value().toString());
        var picture = page.selectFirst("img");
        assertThat(picture.attr("alt")).isEqualTo("Two \"hands\"");
        assertThat(picture.attr("src")).isEqualTo(PICTURE.path());
        assertThat(picture.attr("width")).isEqualTo("340");
        assertThat(page.selectFirst("figcaption").text()).isEqualTo("<b>");
        assertThat(page.select("b")).isEmpty();
    }

    @Test
    void asksAQuestionThatAnswersWithoutAScript() {
        var block = question(QuestionType.SINGLE, List.of("a", "b"), List.of("b"));
        var form = page(block).selectFirst("form.q");

        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.selectFirst("legend").text()).isEqualTo("Which <one>?");
        assertThat(form.select("label.pick input[type=radio]").eachAttr("value"))
                .containsExactly("a", "b");
        assertThat(form.selectFirst("input[name=block]").val())
                .isEqualTo(block.id().value().toString());
        assertThat(form.selectFirst("button").text()).isNotEmpty();
    }

    @RepeatedTest(20)
    void neverShowsThingsInTheOrderTheyAreToBePutIn() {
        var right = List.of("a", "b", "c");
        var select = page(question(QuestionType.ORDER, right, right)).selectFirst("select");

        assertThat(select.select("option").eachAttr("value").subList(1, 4))
                .containsExactlyInAnyOrderElementsOf(right)
                .isNotEqualTo(right);
    }

    private static UnitPage.Block question(QuestionType type, List<String> options, List<String> right) {
        return new UnitPage.Block(
                BlockId.next(),
                new BlockContent.Question(
                        new QuestionKey(type, options, right),
                        new QuestionWords("Which <one>?", Map.of("a", "A & B", "b", "B"), List.of(), "Because.")));
    }

    private Document page(UnitPage.Block... blocks) {
        return Jsoup.parse(html.of(new UnitPage(
                CourseId.next(),
                "hands",
                "Hands",
                1,
                UnitId.next(),
                "one",
                "One",
                LanguageTag.EN,
                Set.of(LanguageTag.EN),
                1,
                1,
                5,
                100,
                List.of(),
                null,
                List.of(blocks),
                Map.of(PICTURE.id(), PICTURE),
                null,
                null)));
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }
}
