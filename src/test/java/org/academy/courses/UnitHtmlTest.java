package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.assessments.QuestionKey;
import org.academy.assessments.QuestionType;
import org.academy.assessments.QuestionWords;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.Rendition;
import org.academy.platform.AllMessages;
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
            new MediaItem(MediaId.next(), "0".repeat(64), "image/png", 900, "hands.png", 340, 132, null);

    private final UnitHtml html = new UnitHtml(new Messages(words()), AllMessages.amounts(), JsonMapper.shared());
    private final UnitHtml real = new UnitHtml(AllMessages.load(), AllMessages.amounts(), JsonMapper.shared());

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
    void showsThePictureAsAPhoneCanUseIt() {
        var photo = picture(484_000, 84_000);
        var shown = page(unit(List.of(photo), block(photo)), html::of).selectFirst("img");

        assertThat(shown.attr("src")).isEqualTo(photo.shown().path()).endsWith("/small/hands.jpg");
        assertThat(shown.attr("width")).isEqualTo("1280");
        assertThat(shown.attr("height")).isEqualTo("960");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        assertThat(shown.closest("details")).isNull();
    }

    @Test
    void leavesAHeavyPictureOutOfALightPageUntilItIsAskedFor() {
        var photo = picture(484_000, 84_000);
        var page = page(unit(List.of(photo), block(photo)), unit -> real.light(unit, false));
        var folded = page.selectFirst("figure.fig > a.peek[data-width=1280][data-height=960]");

        assertThat(page.select("img")).isEmpty();
        assertThat(folded.text()).isEqualTo("Show picture, 84 kB Two hands");
        assertThat(folded.selectFirst("small").text()).isEqualTo("Two hands");
        assertThat(folded.attr("href")).isEqualTo(photo.shown().path());
        assertThat(page.selectFirst("figure > figcaption").text()).isEqualTo("Clean");
    }

    @Test
    void letsOnlyAsManyPicturesComeAlongAsALightPageBears() {
        var pictures = List.of(picture(4_000, 0), picture(5_000, 0), picture(2_000, 0), picture(4_000, 0));
        var blocks = pictures.stream().map(UnitHtmlTest::block).toList();

        var unit = unit(pictures, blocks.toArray(UnitPage.Block[]::new));
        assertThat(folded(page(unit, one -> html.light(one, false)))).containsExactly(false, true, false, true);
        assertThat(folded(page(unit, one -> html.light(one, true)))).containsOnly(true);
        assertThat(folded(page(unit, html::of))).containsOnly(false);

        var words = new Random(7)
                .ints(12_000, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var text = new UnitPage.Block(BlockId.next(), new BlockContent.Text("<p>" + words + "</p>"));
        var wordy = unit(pictures, text, blocks.getFirst(), blocks.get(2));
        assertThat(folded(page(wordy, one -> html.light(one, false)))).containsOnly(true);
    }

    @Test
    void weighsPicturesAsTheyAreShownAndFilesAsTheyWereBrought() {
        var photo = picture(484_000, 84_000);
        var handout = picture(300_000, 50_000);
        var unit = unit(
                List.of(photo, handout),
                block(photo),
                block(photo),
                new UnitPage.Block(BlockId.next(), new BlockContent.File(handout.id(), "Poster")));

        assertThat(unit.files()).containsExactly(photo.shown(), handout.original());
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

    private static List<Boolean> folded(Document page) {
        return page.select("figure").stream()
                .map(figure -> figure.selectFirst("img") == null)
                .toList();
    }

    private static MediaItem picture(long bytes, long small) {
        var rendition = small == 0 ? null : new Rendition("1".repeat(64), "image/jpeg", small, 1280, 960);
        return new MediaItem(MediaId.next(), "0".repeat(64), "image/png", bytes, "hands.png", 4000, 3000, rendition);
    }

    private static UnitPage.Block block(MediaItem picture) {
        return new UnitPage.Block(BlockId.next(), new BlockContent.Image(picture.id(), "Two hands", "Clean"));
    }

    private Document page(UnitPage.Block... blocks) {
        return page(unit(List.of(PICTURE), blocks), html::of);
    }

    private static Document page(UnitPage unit, Function<UnitPage, String> writing) {
        return Jsoup.parse(writing.apply(unit));
    }

    private static UnitPage unit(List<MediaItem> media, UnitPage.Block... blocks) {
        return new UnitPage(
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
                media.stream().collect(Collectors.toMap(MediaItem::id, Function.identity())),
                null,
                null);
    }

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return words;
    }
}
