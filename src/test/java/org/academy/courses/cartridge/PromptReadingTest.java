package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.academy.courses.cartridge.Manifest.Kind;
import org.junit.jupiter.api.Test;

class PromptReadingTest {

    private static String words(Converted converted) {
        return ((Piece.Words) converted.pieces().getFirst()).html();
    }

    private static List<String> losses(Converted converted) {
        return converted.losses().stream().map(Manifest.Oddity::code).toList();
    }

    private static Converted xml(Kind kind, String xml) {
        return new Packed()
                .file("web_resources/plan.pdf", "%PDF")
                .file("r.xml", xml)
                .resource(kind, "r", "Title", "r.xml")
                .convert("r");
    }

    @Test
    void makesAPromptOfADiscussion() {
        var converted = xml(
                Kind.DISCUSSION,
                "\uFEFF<?xml version=\"1.0\"?><dt:topic xmlns:dt=\"x\"><title>T</title><dt:text texttype=\"text/html\">&lt;p onclick=x&gt;What "
                        + "would &lt;b&gt;you&lt;/b&gt; do?&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;</dt:text><attachments><attachment href=\"web_resources/plan.pdf\"/></attachments></dt:topic>");

        assertThat(words(converted))
                .isEqualTo("<p><strong>[discussion]</strong></p><p>What would <strong>you</strong> do?</p>");
        assertThat(((Piece.Words) converted.pieces().getLast()).html())
                .isEqualTo("<p>[attachment] <a href=\"academy-file:web_resources%2Fplan.pdf\">plan.pdf</a></p>");
        assertThat(converted.before()).isEqualTo("<p>What would <b>you</b> do?</p>");
    }

    @Test
    void keepsTheLinesOfPlainText() {
        assertThat(
                        words(
                                xml(
                                        Kind.DISCUSSION,
                                        "<topic><title>T</title><text texttype=\"text/plain\">One &lt;1&gt;\n\nTwo\nthree</text></topic>")))
                .isEqualTo("<p><strong>[discussion]</strong></p><p>One &lt;1&gt;</p><p>Two<br>three</p>");
    }

    @Test
    void readsHtmlThatStandsInTheXmlUnescaped() {
        assertThat(words(xml(Kind.DISCUSSION, "<topic><text><p>One <em>two</em></p></text></topic>")))
                .endsWith("<p>One <em>two</em></p>");
        assertThat(words(xml(
                        Kind.DISCUSSION, "<topic><text texttype=\"text/html\"><![CDATA[<p>One</p>]]></text></topic>")))
                .endsWith("<p>One</p>");
    }

    @Test
    void readsAnAssignmentAndSaysThatPointsAreNotKept() {
        var converted = xml(
                Kind.ASSIGNMENT,
                "<assignment><title>T</title><text texttype=\"text/html\">&lt;p&gt;Do it.&lt;/p&gt;</text><gradable points_possible=\"10\">true</gradable></assignment>");

        assertThat(words(converted)).isEqualTo("<p><strong>[assignment]</strong></p><p>Do it.</p>");
        assertThat(losses(converted)).containsExactly("points");
    }

    @Test
    void readsAnAssignmentAsCanvasKeepsIt() {
        var converted = new Packed()
                .file("a/task.html", "<html><head><title>Assignment: T</title></head><body><p>Do it.</p></body></html>")
                .resource(Kind.ASSIGNMENT, "a", "T", "a/task.html")
                .convert("a");

        assertThat(words(converted)).isEqualTo("<p><strong>[assignment]</strong></p><p>Do it.</p>");
    }

    @Test
    void makesASentenceOfALink() {
        assertThat(
                        words(
                                xml(
                                        Kind.LINK,
                                        "<webLink><title>WHO &amp; us</title><url href=\"https://who.int/?a=1&amp;b=2\" target=\"_blank\"/></webLink>")))
                .isEqualTo("<p>[link] <a href=\"https://who.int/?a=1&amp;b=2\">WHO &amp; us</a></p>");
        assertThat(
                        words(
                                xml(
                                        Kind.LINK,
                                        "<wl:webLink xmlns:wl='x'><wl:title>Film</wl:title><wl:url href='//www.youtube.com/embed/abcdefghijk'/></wl:webLink>")))
                .isEqualTo("<p>[video] <a href=\"https://www.youtube.com/watch?v=abcdefghijk\">Film</a></p>");
    }

    @Test
    void leavesALinkThatRunsSomethingWithoutAnAddress() {
        var converted = xml(Kind.LINK, "<webLink><title>x</title><url href=\"javascript:alert(1)\"/></webLink>");

        assertThat(words(converted)).isEqualTo("<p>[link] x</p>");
        assertThat(losses(converted)).containsExactly("no-address");
    }

    @Test
    void makesANoteOfAToolWithoutItsSecrets() {
        var converted = xml(
                Kind.TOOL,
                "<cartridge_basiclti_link xmlns:blti=\"b\"><blti:title>Lab</blti:title><blti:description>A &lt;b&gt;virtual&lt;/b&gt; ward</blti:description>"
                        + "<blti:launch_url>https://lab.example/launch?secret=1234</blti:launch_url><blti:custom><lticm:property name=\"key\">abcd</lticm:property></blti:custom></cartridge_basiclti_link>");

        assertThat(words(converted))
                .isEqualTo(
                        "<p>[tool] <a href=\"https://lab.example/launch\">Lab</a></p><p>A <strong>virtual</strong> ward</p>");
        assertThat(converted.pieces().toString()).doesNotContain("1234", "abcd");
        assertThat(losses(converted)).containsExactly("tool");
    }

    @Test
    void makesPicturesAndDocumentsOfFiles() {
        var packed = new Packed()
                .file("web_resources/Ward.JPG", "x")
                .file("web_resources/plan.pdf", "x")
                .resource(Kind.FILE, "a", "Ward.JPG", "web_resources/Ward.JPG")
                .resource(Kind.FILE, "b", "The plan", "web_resources/plan.pdf");

        assertThat(packed.convert("a").pieces()).hasSize(1).first().isInstanceOf(Piece.Picture.class);
        assertThat((Piece.Download) packed.convert("b").pieces().getFirst())
                .extracting(Piece.Download::file, Piece.Download::title)
                .containsExactly("web_resources/plan.pdf", "The plan");
    }
}
