package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PageReadingTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    private static Converted page(String html) {
        return new Packed().page("p", "wiki_content/p.html", html).convert("p");
    }

    /** All its words, as HTML. */
    private static String words(Converted converted) {
        return converted.pieces().stream()
                .map(piece -> piece instanceof Piece.Words words
                        ? words.html()
                        : "{" + piece.getClass().getSimpleName() + "}")
                .collect(Collectors.joining());
    }

    private static String words(String html) {
        return words(page(html));
    }

    private static List<String> losses(Converted converted) {
        return converted.losses().stream().map(Manifest.Oddity::code).toList();
    }

    @Nested
    class Structure {

        @Test
        void keepsTwoLevelsOfHeadings() {
            assertThat(words("<h1>Page</h1><h2>One</h2><p>a</p><h4>Deep</h4><p>b</p><h2>Two</h2>"))
                    .isEqualTo("<h2>Page</h2><h2>One</h2><p>a</p><h3>Deep</h3><p>b</p><h2>Two</h2>");
            assertThat(words("<h3>One</h3><p>a</p><h5>Deep</h5><p>b</p>"))
                    .isEqualTo("<h2>One</h2><p>a</p><h3>Deep</h3><p>b</p>");
        }

        @Test
        void leavesOutATitleThatRepeatsTheLessons() {
            var converted = new Packed()
                    .page("Hand hygiene", "p.html", "<h1>Hand Hygiene!</h1><p>Wash.</p>")
                    .convert("Hand hygiene");

            assertThat(words(converted)).isEqualTo("<p>Wash.</p>");
        }

        @Test
        void keepsListsInListsAndUnwrapsThoseThatOnlyIndent() {
            assertThat(words("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"))
                    .isEqualTo("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
            assertThat(words("<ul><ul><li>a</li><li>b</li></ul></ul>")).isEqualTo("<ul><li>a</li><li>b</li></ul>");
        }

        @Test
        void goesOnCountingBehindAPicture() {
            var converted = new Packed()
                    .file("web_resources/a.png", PNG)
                    .page(
                            "p",
                            "wiki_content/p.html",
                            "<ol><li>one <img src='$IMS-CC-FILEBASE$/a.png' alt='A hand'></li><li>two</li></ol>")
                    .convert("p");

            assertThat(words(converted)).isEqualTo("<ol><li>one</li></ol>{Picture}<ol start=\"2\"><li>two</li></ol>");
        }

        @Test
        void keepsTablesOfDataWithTheirHeads() {
            assertThat(words("<table border=1><caption>Doses</caption><tr><td><b>Drug</b></td><td><b>mg</b></td></tr>"
                            + "<tr><td>A</td><td>5</td></tr></table>"))
                    .isEqualTo(
                            "<p><strong>Doses</strong></p><table><thead><tr><th scope=\"col\">Drug</th>"
                                    + "<th scope=\"col\">mg</th></tr></thead><tbody><tr><td>A</td><td>5</td></tr></tbody></table>");
        }

        @Test
        void takesTablesForLayoutApart() {
            assertThat(words("<TABLE WIDTH=100% BORDER=0><TR><TD>Left</TD><TD><H2>Right</H2>Words</TD></TR>"
                            + "<TR><TD>x</TD><TD><TABLE><TR><TD>inner</TD></TR></TABLE></TD></TR></TABLE>"))
                    .isEqualTo("<p>Left</p><h2>Right</h2><p>Words</p><p>x</p><p>inner</p>");
        }

        @Test
        void keepsWhatIsHigherAndLower() {
            assertThat(words("<p>10<sup>6</sup>/L, SpO<sub>2</sub></p>"))
                    .isEqualTo("<p>10<sup>6</sup>/L, SpO<sub>2</sub></p>");
        }

        @Test
        void cutsAPageIntoStretchesNeitherTooSmallNorTooBig() {
            var long1 = "<p>" + "word ".repeat(100) + "</p>";
            var pieces = page("<h2>One</h2>" + long1 + "<h2>Two</h2><p>short</p><h2>Three</h2>" + long1
                            + "<h2>Four</h2>" + long1)
                    .pieces();

            assertThat(pieces).hasSize(3);
            assertThat(page(long1.repeat(60)).pieces()).hasSizeBetween(4, 10);
        }

        @Test
        void namesAPieceByItsHeadingSoThatOthersMayChange() {
            var filler = "<p>" + "word ".repeat(100) + "</p>";
            var before = page("<h2>One</h2>" + filler + "<h2>Two</h2>" + filler).pieces();
            var after = page("<h2>Zero</h2>" + filler + "<h2>One</h2>" + filler + filler + "<h2>Two</h2>" + filler)
                    .pieces();

            assertThat(after)
                    .extracting(Piece::origin)
                    .containsAll(before.stream().map(Piece::origin).toList());
        }
    }

    @Nested
    class HtmlOfEveryAge {

        @Test
        void readsFrontPage() {
            assertThat(
                            words(
                                    "<HTML><BODY BGCOLOR=#FFFFFF><CENTER><FONT FACE=Arial SIZE=5><B>Wash hands</B></FONT></CENTER>"
                                            + "<P><FONT COLOR=red>One<BR><BR>Two</FONT><P>Three&nbsp;&nbsp;<P>&nbsp;<HR></BODY></HTML>"))
                    .isEqualTo("<p><strong>Wash hands</strong></p><p>One</p><p>Two</p><p>Three</p>");
        }

        @Test
        void readsListsOfWord() {
            assertThat(words("<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'>"
                            + "<![if !supportLists]><span style='mso-list:Ignore'>\u00b7<span>&nbsp;&nbsp; </span></span><![endif]>"
                            + "Gloves<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
                            + "<span style='mso-list:Ignore'>\u00b7&nbsp;</span>Gown</p><p class=MsoNormal>After</p>"))
                    .isEqualTo("<ul><li>Gloves</li><li>Gown</li></ul><p>After</p>");
        }

        @Test
        void takesParagraphsWithDotsForLists() {
            assertThat(words("<p>• One</p><p>•&nbsp; Two</p>")).isEqualTo("<ul><li>One</li><li>Two</li></ul>");
        }

        @Test
        void readsWindows1252ThatDoesNotSaySo() {
            var bytes = "<p>Café “déjà vu” – 5 €</p>".getBytes(Charset.forName("windows-1252"));

            assertThat(words(new Packed()
                            .file("p.html", bytes)
                            .resource(Manifest.Kind.PAGE, "p", "p", "p.html")
                            .convert("p")))
                    .isEqualTo("<p>Café “déjà vu” – 5 €</p>");
        }

        @Test
        void readsUtf16WithItsMark() {
            var bytes = "\uFEFF<p>Привіт</p>".getBytes(StandardCharsets.UTF_16LE);

            assertThat(words(new Packed()
                            .file("p.html", bytes)
                            .resource(Manifest.Kind.PAGE, "p", "p", "p.html")
                            .convert("p")))
                    .isEqualTo("<p>Привіт</p>");
        }

        @Test
        void readsArabicOfOldByTheCoursesLanguage() {
            var bytes = "<p dir=rtl>غسل اليدين</p>".getBytes(Charset.forName("windows-1256"));

            assertThat(words(new Packed()
                            .in("ar")
                            .file("p.html", bytes)
                            .resource(Manifest.Kind.PAGE, "p", "p", "p.html")
                            .convert("p")))
                    .isEqualTo("<p>غسل اليدين</p>");
        }

        @Test
        void readsXhtmlWithSectionsOfCharacters() {
            assertThat(
                            words(
                                    "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\">"
                                            + "<head><title/><script src=\"x.js\"/></head><body><p><![CDATA[a < b & c]]></p><br/><p>d</p></body></html>"))
                    .isEqualTo("<p>a &lt; b &amp; c</p><p>d</p>");
        }

        @Test
        void readsFragmentsAndEntities() {
            assertThat(words("Bare words &amp; &eacute;&#x2014;<li>item"))
                    .isEqualTo("<p>Bare words &amp; é—</p><ul><li>item</li></ul>");
        }

        @Test
        void marksWhatStylesSay() {
            assertThat(
                            words(
                                    "<p><span style='font-weight: 700'>a</span> <span style=\"font-style:italic\">b</span></p>"))
                    .isEqualTo("<p><strong>a</strong> <em>b</em></p>");
        }
    }

    @Nested
    class Pictures {

        @Test
        void keepAlternativeAndCaption() {
            var converted = new Packed()
                    .file("web_resources/my file (1).png", PNG)
                    .page(
                            "p",
                            "wiki_content/p.html",
                            "<p>Before <img src='%24IMS-CC-FILEBASE%24/my%20file%20(1).png?canvas_download=1' alt='A nurse'> after</p>"
                                    + "<figure><img src='../web_resources/my%20file%20(1).png' alt='my file (1).png'><figcaption>Step <b>one</b></figcaption></figure>")
                    .convert("p");

            assertThat(converted.pieces()).hasSize(4);
            assertThat(converted.pieces().get(1)).satisfies(piece -> {
                var picture = (Piece.Picture) piece;
                assertThat(picture.file()).isEqualTo("web_resources/my file (1).png");
                assertThat(picture.alt()).isEqualTo("A nurse");
            });
            assertThat((Piece.Picture) converted.pieces().get(3)).satisfies(picture -> {
                assertThat(picture.alt()).as("a file's name describes nothing").isEmpty();
                assertThat(picture.caption()).isEqualTo("Step one");
            });
            assertThat(converted.before())
                    .contains("<img src=\"academy-file:web_resources%2Fmy%20file%20%281%29.png\"");
        }

        @Test
        void ofOthersBecomeLinks() {
            var converted = page("<p><img src='http://example.org/track.gif' width=1 height=1>"
                    + "<img src=//example.org/a.png alt='A ward'></p>");

            assertThat(converted.pieces()).hasSize(1);
            assertThat((Piece.Words) converted.pieces().getFirst()).satisfies(words -> {
                assertThat(words.foreign()).isTrue();
                assertThat(words.html())
                        .isEqualTo("<p>[picture-elsewhere] <a href=\"https://example.org/a.png\">A ward</a></p>");
            });
            assertThat(losses(converted)).containsExactly("image-elsewhere");
            assertThat(converted.before()).doesNotContain("example.org/a.png");
        }

        @Test
        void insideThePageAreKeptByWhatTheyAre() {
            var png = "data:image/png;base64," + Base64.getEncoder().encodeToString(PNG);
            var disguised = "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString("<svg onload=x>".getBytes(StandardCharsets.UTF_8));
            var converted = page("<img alt=ok src='" + png + "'><img alt=no src='" + disguised
                    + "'><img alt=svg src='data:image/svg+xml,<svg onload=alert(1)>'>");

            assertThat(converted.pieces().getFirst()).isInstanceOf(Piece.Picture.class);
            assertThat(losses(converted)).containsExactly("picture-kind", "picture-kind");
        }

        @Test
        void thatAreMissingAreReported() {
            assertThat(losses(page("<img src='gone.png' alt='x'>"))).containsExactly("missing-image");
        }
    }

    @Nested
    class Links {

        private final Packed packed = new Packed()
                .file("web_resources/Plan A.pdf", "%PDF")
                .file("csfiles/home_dir/__xid-1234_1.pdf", "%PDF")
                .page("w2", "wiki_content/other-page.html", "<p>other</p>")
                .resource(Manifest.Kind.QUIZ, "q1", "Quiz", "q1/assessment.xml");

        private String link(String href) {
            return words(packed.page("p", "wiki_content/p.html", "<p><a href=\"" + href + "\">x</a></p>")
                    .convert("p"));
        }

        @Test
        void leadToUnitsAndFilesAsCanvasWritesThem() {
            assertThat(link("$WIKI_REFERENCE$/pages/other-page")).contains("href=\"academy-unit:w2\"");
            assertThat(link("%24WIKI_REFERENCE%24/pages/other-page#top")).contains("href=\"academy-unit:w2\"");
            assertThat(link("$CANVAS_OBJECT_REFERENCE$/quizzes/q1")).contains("href=\"academy-unit:q1\"");
            assertThat(link("$IMS-CC-FILEBASE$/Plan%20A.pdf?canvas_download=1"))
                    .contains("href=\"academy-file:web_resources%2FPlan%20A.pdf\"");
            assertThat(link("https://x.instructure.com/courses/7/pages/other-page"))
                    .contains("href=\"academy-unit:w2\"");
        }

        @Test
        void leadToUnitsAndFilesAsOthersWriteThem() {
            assertThat(link("other-page.html")).contains("academy-unit:w2");
            assertThat(link("../web_resources/Plan%20A.pdf")).contains("academy-file:");
            assertThat(link("..\\web_resources\\Plan A.pdf")).contains("academy-file:");
            assertThat(link("@@PLUGINFILE@@/Plan%20A.pdf")).contains("academy-file:");
            assertThat(link("$@FILEPHP@$$@SLASH@$Plan%20A.pdf$@FORCEDOWNLOAD@$"))
                    .contains("academy-file:");
            assertThat(link("@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/xid-1234_1"))
                    .contains("academy-file:csfiles%2Fhome_dir%2F__xid-1234_1.pdf");
            assertThat(link("https://sakai.example.org/access/content/group/abc-1/Plan%20A.pdf"))
                    .contains("academy-file:");
            assertThat(link("http://moodle.example.org/pluginfile.php/12/mod_page/content/0/Plan%20A.pdf"))
                    .contains("academy-file:");
        }

        @Test
        void nameWhatIsOddlyNamedSoThatItCanStandInAnAddress() {
            packed.page("3 жёлтых#2", "wiki_content/odd.html", "<p>odd</p>");

            assertThat(link("odd.html")).contains("href=\"academy-unit:3%20%D0%B6%D1%91%D0%BB%D1%82%D1%8B%D1%85%232\"");
        }

        @Test
        void toTheWebStay() {
            assertThat(link("https://example.org/a?b=c&amp;d")).contains("href=\"https://example.org/a?b=c&amp;d\"");
            assertThat(link("//example.org/a")).contains("href=\"https://example.org/a\"");
            assertThat(link("www.example.org")).contains("href=\"https://www.example.org\"");
            assertThat(link("mailto:a@example.org")).contains("href=\"mailto:a@example.org\"");
            assertThat(link("https://name:secret@example.org/")).contains("href=\"https://example.org/\"");
        }

        @Test
        void toNowhereLeaveTheirWords() {
            for (var href : List.of(
                    "gone.pdf",
                    "$CANVAS_OBJECT_REFERENCE$/assignments/i9",
                    "$@PAGEVIEWBYID*4@$",
                    "C:\\a.doc",
                    "file:///C:/a.doc",
                    "#anchor")) {
                assertThat(link(href)).as(href).isEqualTo("<p>x</p>");
            }
        }

        @Test
        void thatRunSomethingAreNone() {
            for (var href : List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    " java\tscript:alert(1)",
                    "&#106;avascript:alert(1)",
                    "vbscript:x",
                    "data:text/html,<script>alert(1)</script>",
                    "\u0001javascript:alert(1)",
                    "java&#10;script:x",
                    "blob:https://x/y",
                    "https:",
                    "http://",
                    "http:javascript")) {
                assertThat(link(href)).as(href).isEqualTo("<p>x</p>");
            }
        }
    }

    @Nested
    class WhatHasNoBlock {

        @Test
        void becomesASentenceWithALink() {
            var converted = page(
                    "<p>a</p><iframe src='https://www.youtube.com/embed/abc123XYZ_-?rel=0' title='Washing hands'></iframe>"
                            + "<video><source src='https://example.org/v.mp4'></video><p>b</p>");

            assertThat(converted.pieces()).hasSize(3);
            assertThat((Piece.Words) converted.pieces().get(1)).satisfies(words -> {
                assertThat(words.foreign()).isTrue();
                assertThat(words.html())
                        .startsWith(
                                "<p>[video] <a href=\"https://www.youtube.com/watch?v=abc123XYZ_-\">Washing hands</a></p>");
            });
            assertThat(losses(converted)).containsOnly("embedded");
        }

        @Test
        void keepsTheWordsOfForms() {
            var converted = page(
                    "<form action=http://evil.example><label>Name <input name=n></label><button>Go</button></form>");

            assertThat(words(converted)).isEqualTo("<p>Name</p>");
            assertThat(losses(converted)).contains("form");
        }

        @Test
        void keepsFormulasAsWritten() {
            assertThat(
                            words(
                                    "<p><img class='equation_image' src='/equation_images/x' data-equation-content='\\frac{a}{b}' alt='LaTeX: x'></p>"))
                    .isEqualTo("<p><code>\\frac{a}{b}</code></p>");
        }
    }

    @Nested
    class HostilePages {

        private void harmless(String html) {
            var converted = page(html);
            for (var text : List.of(words(converted), converted.before())) {
                assertThat(text.toLowerCase(java.util.Locale.ROOT))
                        .as(html)
                        .doesNotContain(
                                "<script",
                                "javascript:",
                                "onerror=",
                                "onload=",
                                "onclick=",
                                "<iframe",
                                "<svg",
                                "<object",
                                "<embed",
                                "<form",
                                "<base",
                                "<meta",
                                "<style",
                                "style=",
                                "expression(",
                                "<link",
                                "srcdoc");
                var again = org.jsoup.Jsoup.parseBodyFragment(text);
                assertThat(again.select("[src]"))
                        .allMatch(element -> element.attr("src").startsWith("academy-file:"));
                assertThat(again.select("[href]"))
                        .allMatch(element -> element.attr("href").matches("(?s)(?:https?://|mailto:|academy-).*"));
            }
        }

        @Test
        void bringNothingThatRunsOrLoads() {
            harmless("<script>alert(1)</script><p onclick=alert(1)>x</p><img src=x onerror=alert(1)>");
            harmless("<svg onload=alert(1)><script>alert(1)</script><a xlink:href='javascript:x'>t</a></svg>");
            harmless(
                    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'><base href='javascript:/'><a href='//%0aalert(1)'>x</a>");
            harmless(
                    "<div style='width:expression(alert(1));background:url(javascript:x)'>x</div><link rel=stylesheet href=//evil>");
            harmless(
                    "<iframe srcdoc='<script>alert(1)</script>' src='javascript:alert(1)'></iframe><object data='data:text/html,x'></object>");
            harmless(
                    "<table background=javascript:alert(1)><tr><td background='http://evil/x.gif'>x</td></tr></table>");
            harmless("<a href='https://example.org/\" onmouseover=\"alert(1)'>x</a>");
        }

        @Test
        void doNotComeBackToLifeWhenReadAgain() {
            harmless(
                    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">");
            harmless("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">");
            harmless("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">");
            harmless(
                    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">");
            harmless(
                    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp><listing>&lt;img onload=x&gt;</listing>"
                            .replace("onload=x", "x"));
            harmless("<template><script>alert(1)</script></template><!--><img src=x onerror=alert(1)>-->");
            harmless("<title>&lt;/title&gt;<img src=x onerror=alert(1)></title>"
                    .replace("<img src=x onerror=alert(1)>", "x"));
        }

        @Test
        void maySinkTenThousandDeep() {
            assertThat(words("<div>".repeat(10_000) + "down here")).isEqualTo("<p>down here</p>");
            assertThat(words("<ul><li>".repeat(10_000) + "down here")).contains("down here");
            assertThat(words("<table><tr><td>".repeat(3_000) + "down here")).contains("down here");
            assertThat(words("<b><i>".repeat(5_000) + "down here")).contains("down here");
            assertThat(words("<blockquote>".repeat(10_000) + "down here")).contains("down here");
        }

        @Test
        void maySayTenMegabytes() {
            var random = new Random(7);
            var html = new StringBuilder("<h2>Part</h2>");
            while (html.length() < 10_000_000) {
                html.append("<p>");
                for (int i = 0; i < 40; i++) {
                    html.append(Integer.toString(random.nextInt(1 << 20), 36)).append(' ');
                }
            }
            var pieces = page(html.toString()).pieces();

            assertThat(pieces)
                    .hasSizeGreaterThan(500)
                    .allSatisfy(piece ->
                            assertThat(((Piece.Words) piece).html().length()).isLessThan(100_000));
            assertThat(words("<p>" + "x".repeat(500_000) + "</p>").length()).isGreaterThan(500_000);
            assertThat(page("<ul>" + "<li>item</li>".repeat(50_000) + "</ul>").pieces())
                    .allSatisfy(piece ->
                            assertThat(((Piece.Words) piece).html().length()).isLessThan(100_000));
        }
    }
}
