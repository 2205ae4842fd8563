package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.academy.assessments.QuestionType;
import org.academy.courses.cartridge.Manifest.Kind;
import org.junit.jupiter.api.Test;

class QuizReadingTest {

    private static Converted quiz(String items) {
        return new Packed()
                .file("web_resources/ward.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                .file(
                        "q/assessment_qti.xml",
                        "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"><assessment ident=\"a\" title=\"Q\">"
                                + "<section ident=\"root\">" + items + "</section></assessment></questestinterop>")
                .resource(Kind.QUIZ, "q", "Quiz", "q/assessment_qti.xml")
                .convert("q");
    }

    private static String item(String label, String kind, String presentation, String processing) {
        return "<item ident=\"i1\" title=\"Question\"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>" + label
                + "</fieldlabel><fieldentry>" + kind + "</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>"
                + "<presentation>" + presentation + "</presentation><resprocessing>" + processing
                + "</resprocessing></item>";
    }

    private static String said(String html) {
        return "<material><mattext texttype=\"text/html\">" + Welcome.escaped(html) + "</mattext></material>";
    }

    private static String choice(String cardinality, String... options) {
        var xml = new StringBuilder("<response_lid ident=\"r\" rcardinality=\"" + cardinality + "\"><render_choice>");
        for (var option : options) {
            xml.append("<response_label ident=\"")
                    .append(option)
                    .append("\">")
                    .append(said(option.toUpperCase(java.util.Locale.ROOT)));
            xml.append("</response_label>");
        }
        return xml.append("</render_choice></response_lid>").toString();
    }

    private static String rule(String condition, String score) {
        return "<respcondition><conditionvar>" + condition + "</conditionvar><setvar varname=\"SCORE\" action=\"Set\">"
                + score + "</setvar></respcondition>";
    }

    private static String is(String answer) {
        return "<varequal respident=\"r\">" + answer + "</varequal>";
    }

    private static Piece.Ask ask(Converted converted) {
        return converted.pieces().stream()
                .filter(Piece.Ask.class::isInstance)
                .map(Piece.Ask.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> losses(Converted converted) {
        return converted.losses().stream().map(Manifest.Oddity::code).toList();
    }

    @Test
    void readsAChoice() {
        var asked = ask(quiz(item(
                "cc_profile",
                "cc.multiple_choice.v0p1",
                said("<p>Which <b>one</b>?</p>") + choice("Single", "a", "b", "c"),
                rule(is("a"), "0") + rule(is("b"), "100"))));

        assertThat(asked.origin()).isEqualTo("q#q:i1");
        assertThat(asked.key().type()).isEqualTo(QuestionType.SINGLE);
        assertThat(asked.key().options()).containsExactly("a", "b", "c");
        assertThat(asked.key().right()).containsExactly("b");
        assertThat(asked.words().prompt()).isEqualTo("Which one?");
        assertThat(asked.words().options()).containsEntry("a", "A");
    }

    @Test
    void readsSeveralRightAnswersAndNotTheWrongOnes() {
        var asked = ask(quiz(item(
                "cc_profile",
                "cc.multiple_response.v0p1",
                said("All?") + choice("Multiple", "a", "b", "c"),
                rule("<and>" + is("a") + "<not>" + is("b") + "</not>" + is("c") + "</and>", "100"))));

        assertThat(asked.key().type()).isEqualTo(QuestionType.MULTIPLE);
        assertThat(asked.key().right()).containsExactly("a", "c");
    }

    @Test
    void addsUpThePartsOfMoodle() {
        var part =
                "<respcondition continue=\"Yes\"><conditionvar>%s</conditionvar><setvar action=\"Add\">50</setvar></respcondition>";
        var asked = ask(quiz(item(
                "cc_profile",
                "cc.multiple_response.v0p1",
                said("All?") + choice("Multiple", "a", "b", "c"),
                part.formatted(is("a")) + part.formatted(is("c")))));

        assertThat(asked.key().right()).containsExactly("a", "c");
    }

    @Test
    void readsWordsToType() {
        var asked = ask(quiz(item(
                "cc_profile",
                "cc.fib.v0p1",
                said("Capital?") + "<response_str ident=\"r\"><render_fib/></response_str>",
                rule(is("Lusaka") + is("lusaka city"), "100"))));

        assertThat(asked.key().type()).isEqualTo(QuestionType.SHORT);
        assertThat(asked.words().accept()).containsExactly("Lusaka", "lusaka city");
    }

    @Test
    void makesWordsOfEssaysAndTexts() {
        var converted = quiz(item(
                        "cc_profile",
                        "cc.essay.v0p1",
                        said("<p>Why?</p>") + "<response_str ident=\"r\"><render_fib/></response_str>",
                        "")
                + item("question_type", "text_only_question", said("<p>Read on.</p>"), ""));

        assertThat(converted.pieces()).allMatch(piece -> piece instanceof Piece.Words words && !words.foreign());
        assertThat(((Piece.Words) converted.pieces().getFirst()).html())
                .isEqualTo("<p><strong>[essay]</strong></p><p>Why?</p>");
    }

    @Test
    void leavesOtherKindsToRework() {
        var converted = quiz(item(
                "question_type",
                "matching_question",
                said("Match") + choice("Single", "a", "b") + choice("Single", "a", "b"),
                rule(is("a"), "50")));

        assertThat(losses(converted)).containsExactly("question-type");
        assertThat(converted.pieces())
                .hasSize(1)
                .allMatch(piece -> piece instanceof Piece.Words words && words.foreign());
    }

    @Test
    void tellsByItsFormWhatBlackboardDoesNotName() {
        var asked = ask(
                quiz(
                        "<item ident=\"x\"><presentation><flow><flow>" + said("Order!") + "</flow><flow>"
                                + choice("Ordered", "a", "b")
                                + "</flow></flow></presentation><resprocessing><respcondition title=\"correct\"><conditionvar>"
                                + is("b") + is("a")
                                + "</conditionvar><setvar variablename=\"SCORE\" action=\"Set\">SCORE.max</setvar></respcondition></resprocessing></item>"));

        assertThat(asked.key().type()).isEqualTo(QuestionType.ORDER);
        assertThat(asked.key().right()).containsExactly("b", "a");
        assertThat(asked.words().prompt()).isEqualTo("Order!");
    }

    @Test
    void putsPicturesAndTablesBeforeTheQuestion() {
        var converted = quiz(item(
                "cc_profile",
                "cc.true_false.v0p1",
                said("<p>True? 10<sup>6</sup></p><img src='$IMS-CC-FILEBASE$/ward.png' alt='A ward'>")
                        + choice("Single", "t", "f"),
                rule(is("t"), "100")));

        assertThat(converted.pieces().getFirst()).isInstanceOf(Piece.Picture.class);
        assertThat(ask(converted).words().prompt()).isEqualTo("True? 10⁶");
    }

    @Test
    void explainsByFeedback() {
        var feedback = "<itemfeedback ident=\"general_fb\"><flow_mat>" + said("<p>Because.</p>")
                + "</flow_mat></itemfeedback>" + "<itemfeedback ident=\"b_fb\">" + said("No.") + "</itemfeedback>";
        var asked = ask(quiz(item(
                        "cc_profile",
                        "cc.multiple_choice.v0p1",
                        said("?") + choice("Single", "a", "b"),
                        rule(is("a"), "100"))
                .replace("</item>", feedback + "</item>")));

        assertThat(asked.words().explanation()).isEqualTo("Because.\n[feedback-option] B / No.");
    }

    @Test
    void keepsAQuestionWithoutARightAnswerForItsAuthor() {
        var converted = quiz(item("cc_profile", "cc.multiple_choice.v0p1", said("?") + choice("Single", "a", "b"), ""));

        assertThat(ask(converted).key().right()).isEmpty();
        assertThat(losses(converted)).containsExactly("no-right-answer");
    }

    @Test
    void givesOddOptionsAndTwinsNamesOfTheirOwn() {
        var asked = ask(quiz(item(
                "cc_profile",
                "cc.multiple_choice.v0p1",
                said("?") + choice("Single", "a b/ç", "x", "x"),
                rule(is("a b/ç"), "100"))));

        assertThat(asked.key().options()).hasSize(3).allMatch(name -> name.matches("[A-Za-z0-9_-]{1,40}"));
        assertThat(asked.key().right()).containsExactly(asked.key().options().getFirst());
    }

    @Test
    void leavesQuestionsWithTooManyAnswersToRework() {
        var options = new String[13];
        java.util.Arrays.setAll(options, i -> "o" + i);
        var converted = quiz(item(
                "cc_profile", "cc.multiple_choice.v0p1", said("?") + choice("Single", options), rule(is("o1"), "100")));

        assertThat(losses(converted)).containsExactly("too-many-options");
    }

    @Test
    void saysThatPointsAndLimitsAreNotKept() {
        var field =
                "<qtimetadata><qtimetadatafield><fieldlabel>cc_maxattempts</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield>"
                        + "<qtimetadatafield><fieldlabel>cc_weighting</fieldlabel><fieldentry>2</fieldentry></qtimetadatafield></qtimetadata>";

        assertThat(losses(quiz(field))).containsExactly("points", "quiz-settings");
    }

    @Test
    void bringsNothingThatRuns() {
        var converted = quiz(item(
                "cc_profile",
                "cc.multiple_choice.v0p1",
                said(
                                "<p onclick=x>Which<script>alert(1)</script>?</p><table><tr><td><a href='javascript:x'>y</a></td><td>z</td></tr><tr><td>1</td><td>2</td></tr></table>")
                        + choice("Single", "a", "b"),
                rule(is("a"), "100")));

        assertThat(ask(converted).words().prompt()).isEqualTo("Which?");
        assertThat(converted.pieces().toString()).doesNotContain("javascript", "alert");
        assertThat(converted.before()).doesNotContain("javascript", "alert", "onclick");
    }
}
