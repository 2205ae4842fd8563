package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.courses.cartridge.Manifest.Oddity;
import org.academy.courses.cartridge.Manifest.Resource;
import org.academy.courses.cartridge.Plan.Fate;
import org.academy.courses.cartridge.Plan.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cartridges that are not as the format says, and are read all the same. */
class UntidyCartridgesTest {

    @TempDir
    private Path folder;

    @Nested
    class Names {

        @ParameterizedTest
        @CsvSource({
            "web_resources/Hand washing (2).pdf, web_resources/Hand washing (2).pdf",
            "web_resources/Hand washing (2).pdf, web_resources/Hand%20washing%20%282%29.pdf",
            "web_resources/Hand washing (2).pdf, web_resources/Hand+washing+(2).pdf",
            "web_resources/Hand washing (2).pdf, web_resources\\Hand washing (2).pdf",
            "web_resources/Hand washing (2).pdf, ./web_resources//Hand washing (2).pdf",
            "web_resources/Hand washing (2).pdf, /web_resources/Hand washing (2).pdf",
            "web_resources/Hand washing (2).pdf, WEB_RESOURCES/hand washing (2).PDF",
            "web_resources/Hand washing (2).pdf, Hand washing (2).pdf",
            "web_resources/Hand washing (2).pdf, web_resources/Hand washing (2).pdf?canvas_download=1",
            "web_resources/Hand washing (2).pdf, web_resources/Hand washing (2).pdf#page=2",
            "web_resources/Soap & water.png, web_resources/Soap &amp; water.png",
            "web_resources/100%.txt, web_resources/100%.txt",
            "web_resources/100%.txt, web_resources/100%25.txt",
            "web_resources/a+b.txt, web_resources/a+b.txt",
            "web_resources/what?.txt, web_resources/what?.txt",
            "web_resources/what?.txt, web_resources/what%3F.txt",
            "folder\\on windows.txt, folder/on windows.txt",
            "медсестра/Правила.html, медсестра/Правила.html",
            "медсестра/Правила.html, %D0%BC%D0%B5%D0%B4%D1%81%D0%B5%D1%81%D1%82%D1%80%D0%B0/Правила.html",
            "غسل اليدين.pdf, غسل اليدين.pdf",
            "洗手.pdf, 洗手.pdf"
        })
        void areFound(String stored, String reference) {
            with(
                    new Archive().with(stored, "x"),
                    file -> assertThat(file.find(reference)).contains(stored.replace('\\', '/')));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "?", "#top", "nothing.pdf", "../../etc/passwd", "http://example.org/a.txt", "%", "\u0000"
                })
        void areNotFoundOutsideOrNowhere(String reference) {
            with(
                    new Archive().with("web_resources/a.txt", "x").with("b.txt", "x"),
                    file -> assertThat(file.find(reference)).isEmpty());
        }

        @Test
        void areNotGuessedAmongSeveral() {
            var archive = new Archive().with("one/index.html", "x").with("two/index.html", "x");

            with(archive, file -> {
                assertThat(file.find("index.html")).isEmpty();
                assertThat(file.find("index.html", "two/page.html")).contains("two/index.html");
            });
        }

        @Test
        void areTheSameHoweverTheirAccentsAreWritten() {
            with(
                    new Archive().with("hygie\u0301ne.pdf", "x"),
                    file -> assertThat(file.find("hygi\u00e9ne.pdf")).contains("hygi\u00e9ne.pdf"));
        }

        @Test
        void areUtf8AlsoWhereTheArchiveDoesNotSaySo() {
            with(
                    new Archive().namedIn(StandardCharsets.UTF_8).with("Гігієна рук.pdf", "x"),
                    file -> assertThat(file.names()).containsExactly("Гігієна рук.pdf"));
        }

        @ParameterizedTest
        @CsvSource({"IBM437, Hygiène.pdf", "windows-1252, Hygiène.pdf", "IBM866, Гигиена.pdf", "GB18030, 洗手.pdf"})
        void areFoundInTheEncodingsOfOldPrograms(String charset, String name) {
            with(
                    new Archive().namedIn(Charset.forName(charset)).with(name, "x"),
                    file -> assertThat(file.find(name)).isPresent());
        }

        @Test
        void leaveOutWhatOperatingSystemsLeaveBehind() {
            var archive = new Archive()
                    .with("__MACOSX/._page.html", "x")
                    .with(".DS_Store", "x")
                    .with("images/Thumbs.db", "x")
                    .with("page.html", "x");

            with(archive, file -> assertThat(file.names()).containsExactly("page.html"));
        }
    }

    @Nested
    class Tables {

        private static final String ITEM =
                "<item identifier=\"1\" identifierref=\"2\"><title>Hygiène des mains</title></item>\n";
        private static final String RESOURCE =
                "<resource identifier=\"2\" type=\"webcontent\" href=\"page.html\"><file href=\"page.html\"/></resource>\n";

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
        void areReadInWhateverEncodingTheySay(String charset) {
            var table = Archive.manifest(ITEM, RESOURCE).replace("UTF-8", charset);

            assertThat(read(table.getBytes(Charset.forName(charset))).items())
                    .extracting(item -> item.children().getFirst().title())
                    .containsExactly("Hygiène des mains");
        }

        @Test
        void areReadWithAMark() {
            var table = "\uFEFF" + Archive.manifest(ITEM, RESOURCE);

            assertThat(read(table.getBytes(StandardCharsets.UTF_8)).resources()).hasSize(1);
            assertThat(read(table.getBytes(StandardCharsets.UTF_16LE)).resources())
                    .hasSize(1);
            assertThat(read(table.getBytes(StandardCharsets.UTF_16BE)).resources())
                    .hasSize(1);
            assertThat(read(table.getBytes(StandardCharsets.UTF_16)).resources())
                    .hasSize(1);
        }

        @Test
        void areReadInAnotherEncodingThanTheySay() {
            var table = Archive.manifest(ITEM, RESOURCE);

            assertThat(read(table.getBytes(StandardCharsets.ISO_8859_1))
                            .items()
                            .getFirst()
                            .children())
                    .extracting(Manifest.Item::title)
                    .containsExactly("Hygiène des mains");
        }

        @Test
        void areReadWithLinesBeforeTheirBeginning() {
            assertThat(read("\r\n\r\n  " + Archive.manifest(ITEM, RESOURCE)).resources())
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"",
                    "xmlns=\"http://example.org/not/ims\"",
                    "xmlns=\"\""
                })
        void areReadInAnyNamespace(String namespace) {
            var table = Archive.manifest(ITEM, RESOURCE)
                    .replace("xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\"", namespace)
                    .replace("xmlns:lomimscc=\"http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest\"", "");

            assertThat(read(table))
                    .satisfies(manifest -> assertThat(manifest.title()).isEqualTo("Clean hands"))
                    .satisfies(manifest -> assertThat(manifest.resources()).hasSize(1));
        }

        @Test
        void areReadWithPrefixesAndVendorsExtensions() {
            var table = Archive.manifest(ITEM, RESOURCE)
                    .replaceAll(
                            "<(/?)(manifest|organizations|organization|item|resources|resource|file)\\b", "<$1cc:$2")
                    .replace(
                            "</cc:resources>",
                            "</cc:resources><bb:settings><bb:resource identifier=\"x\"/></bb:settings>");

            assertThat(read(table).resources()).containsOnlyKeys("2");
        }

        @Test
        void areRepairedWhereTheyAreBroken() {
            var table = Archive.manifest(ITEM.replace("Hygiène des mains", "Soap & water < alcohol \u0001"), RESOURCE);

            assertThat(read(table).items().getFirst().children())
                    .extracting(Manifest.Item::title)
                    .first()
                    .asString()
                    .startsWith("Soap & water");
        }

        @Test
        void mayLieInAFolder() {
            var archive = new Archive()
                    .with("Export/imsmanifest.xml", Archive.manifest(ITEM, RESOURCE))
                    .with("Export/page.html", "<p>Wash</p>")
                    .with("page.html", "<p>Another</p>");

            with(
                    archive,
                    file -> assertThat(Manifest.read(file).resources().get("2"))
                            .extracting(Resource::href)
                            .isEqualTo("Export/page.html"));
        }

        @Test
        void mayBeWrittenInCapitals() {
            with(
                    new Archive().with("IMSMANIFEST.XML", Archive.manifest(ITEM, RESOURCE)),
                    file -> assertThat(Manifest.read(file).resources()).hasSize(1));
        }

        @Test
        void mayStartFromAFolder() {
            var table = Archive.manifest(ITEM, RESOURCE.replace("type=", "xml:base=\"unit1/\" type="))
                    .replace("<resources>", "<resources xml:base=\"content\">");

            with(
                    Archive.withManifest(table)
                            .with("content/unit1/page.html", "<p>Wash</p>")
                            .with("other/page.html", "<p>Other</p>"),
                    file -> assertThat(Manifest.read(file).resources().get("2").href())
                            .isEqualTo("content/unit1/page.html"));
        }

        @Test
        void sayWhoWroteItInWhatLanguage() {
            var table = Archive.manifest(ITEM, RESOURCE).replace("</lomimscc:general>", """
                            <lomimscc:language>fr</lomimscc:language>
                            <lomimscc:description><lomimscc:string language="fr"> Mains
                              propres </lomimscc:string></lomimscc:description>
                            <lomimscc:keyword><lomimscc:string>soins, hygiène</lomimscc:string></lomimscc:keyword>
                            <lomimscc:keyword><lomimscc:string>eau</lomimscc:string></lomimscc:keyword>
                            </lomimscc:general>
                            <lomimscc:lifeCycle>
                              <lomimscc:contribute>
                                <lomimscc:role><lomimscc:value>author</lomimscc:value></lomimscc:role>
                                <lomimscc:entity>BEGIN:VCARD VERSION:3.0 FN:Awa Diop N:Diop;Awa END:VCARD</lomimscc:entity>
                              </lomimscc:contribute>
                              <lomimscc:contribute>
                                <lomimscc:role><lomimscc:value>publisher</lomimscc:value></lomimscc:role>
                                <lomimscc:entity>A press</lomimscc:entity>
                              </lomimscc:contribute>
                            </lomimscc:lifeCycle>
                            <lomimscc:rights><lomimscc:description>
                              <lomimscc:string>CC BY 4.0</lomimscc:string>
                            </lomimscc:description></lomimscc:rights>
                            """);

            assertThat(read(table))
                    .extracting(
                            Manifest::language,
                            Manifest::description,
                            Manifest::keywords,
                            Manifest::authors,
                            Manifest::licence)
                    .containsExactly(
                            "fr",
                            "Mains propres",
                            List.of("soins", "hygiène", "eau"),
                            List.of("Awa Diop"),
                            "CC BY 4.0");
        }

        private Manifest read(String table) {
            return read(table.getBytes(StandardCharsets.UTF_8));
        }

        private Manifest read(byte[] table) {
            var archive = new Archive().with(CartridgeFile.MANIFEST, table).with("page.html", "<p>Wash</p>");
            try (var file = CartridgeFile.open(archive.at(folder))) {
                return Manifest.read(file);
            }
        }
    }

    @Nested
    class References {

        @Test
        void areNotedWhenTheyDangleOrRepeat() {
            var table = Archive.manifest("""
                    <item identifier="1a" identifierref="2b"><title>First</title></item>
                    <item identifier="1a" identifierref="2b"><title>Again</title></item>
                    <item identifier="x" identifierref="nowhere"><title>Lost</title></item>
                    <item identifierref="2b#2"><title>Twin</title></item>
                    """, """
                    <resource identifier="2b" type="webcontent" href="page.html"><dependency identifierref="gone"/></resource>
                    <resource identifier="2b" type="webcontent" href="other.html"/>
                    <resource identifier="3" type="webcontent" href="missing.pdf"><file href="missing.pdf"/></resource>
                    <resource type="webcontent" href="page.html"/>
                    """);

            with(
                    Archive.withManifest(table).with("page.html", "<p>Page</p>").with("other.html", "<p>Other</p>"),
                    file -> {
                        var manifest = Manifest.read(file);
                        var plan = Plan.of(manifest, file);

                        assertThat(manifest.oddities())
                                .containsExactlyInAnyOrder(
                                        new Oddity("duplicate-item", "Again", "1a"),
                                        new Oddity("dangling-item", "Lost", "nowhere"),
                                        new Oddity("duplicate-resource", "2b"),
                                        new Oddity("dangling-dependency", "First", "gone"),
                                        new Oddity("missing-file", "missing.pdf", "missing.pdf"));
                        Plans.assertWhole(manifest, plan);
                        assertThat(Plans.outline(plan))
                                .containsExactly(
                                        "Clean hands", "  First", "  Again (again)", "  Twin", "more", "  Page");
                        assertThat(plan.fates().get("3"))
                                .extracting(Fate::state, Fate::reason, Fate::arguments)
                                .containsExactly(State.LEFT, "missing-file", List.of("missing.pdf"));
                    });
        }
    }

    @Nested
    class Types {

        @ParameterizedTest
        @CsvSource({
            "imsdt_xmlv1p0, DISCUSSION",
            "imsdt_xmlv1p1, DISCUSSION",
            "imsdt_xmlv1p2, DISCUSSION",
            "imsdt_xmlv1p3, DISCUSSION",
            "imswl_xmlv1p0, LINK",
            "imswl_xmlv1p1, LINK",
            "imswl_xmlv1p3, LINK",
            "imsbasiclti_xmlv1p0, TOOL",
            "imsbasiclti_xmlv1p3, TOOL",
            "assignment_xmlv1p0, ASSIGNMENT",
            "imsqti_xmlv1p2/imscc_xmlv1p0/assessment, QUIZ",
            "imsqti_xmlv1p2/imscc_xmlv1p1/assessment, QUIZ",
            "imsqti_xmlv1p2/imscc_xmlv1p3/assessment, QUIZ",
            "IMSQTI_XMLV1P2/imscc_xmlv1p2/assessment, QUIZ",
            "imsqti_xmlv1p2/imscc_xmlv1p1/question-bank, QUESTION_BANK",
            "imsqti_item_xmlv2p1, UNKNOWN",
            "resource/x-bb-document, UNKNOWN",
            "associatedcontent/imscc_xmlv1p1/learning-application-resource, SETTINGS"
        })
        void areKnownInEveryVersion(String type, Kind kind) {
            assertThat(kind(type, "thing.xml", "<thing/>")).isEqualTo(kind);
        }

        @ParameterizedTest
        @CsvSource({
            "webcontent, page.html, PAGE",
            "webcontent, page.HTM, PAGE",
            "'', page.xhtml, PAGE",
            "text/html, page.html, PAGE",
            "associatedcontent/imscc_xmlv1p1/learning-application-resource, page.html, PAGE",
            "associatedcontent/imscc_xmlv1p3/learning-application-resource, image.png, FILE",
            "webcontent, slides.pptx, FILE",
            "webcontent, without ending, FILE",
            "application/pdf, paper.pdf, FILE",
            "something/else, strange.dat, UNKNOWN"
        })
        void areToldByTheFileWhereTheySayLittle(String type, String name, Kind kind) {
            assertThat(kind(type, name, "content")).isEqualTo(kind);
        }

        @ParameterizedTest
        @CsvSource({
            "<topic><title>Why</title></topic>, DISCUSSION",
            "<wl:webLink/>, LINK",
            "<cartridge_basiclti_link/>, TOOL",
            "<questestinterop/>, QUIZ",
            "<assignment/>, ASSIGNMENT",
            "<data/>, FILE"
        })
        void areToldByTheContentWhereTheyAreWrong(String content, Kind kind) {
            assertThat(kind("webcontent", "thing.xml", "<?xml version=\"1.0\"?>\n<!-- made by -->\n" + content))
                    .isEqualTo(kind);
        }

        private Kind kind(String type, String name, String content) {
            var archive = Archive.withManifest(Archive.manifest(
                            "",
                            "<resource identifier=\"r\" type=\"" + type + "\" href=\"" + name + "\"><file href=\""
                                    + name + "\"/></resource>"))
                    .with(name, content);
            try (var file = CartridgeFile.open(archive.at(folder))) {
                return Manifest.read(file).resources().get("r").kind();
            }
        }
    }

    @Nested
    class Structures {

        @Test
        void becomePartsInOrder() {
            var table = Archive.manifest("""
                    <item identifier="a"><title>Hands</title>
                      <item identifier="a1" identifierref="r1"><title>Why</title></item>
                      <item identifier="ah"><title>At work</title></item>
                      <item identifier="a2" identifierref="r2"><title>When</title></item>
                      <item identifier="b"><title>Gloves</title>
                        <item identifier="b1" identifierref="r3"><title>Which</title></item>
                        <item identifier="c"><title>Waste</title><item identifier="c1" identifierref="r4"/></item>
                      </item>
                      <item identifier="a3" identifierref="r5"><title>Afterwards</title></item>
                    </item>
                    <item identifier="alone" identifierref="r6"><title>Alone</title></item>
                    <item identifier="e"><title>Empty</title><item identifier="eh"><title>Nothing</title></item></item>
                    """, pages(6));

            with(pages(Archive.withManifest(table), 6), file -> {
                var manifest = Manifest.read(file);
                var plan = Plan.of(manifest, file);

                Plans.assertWhole(manifest, plan);
                assertThat(Plans.outline(plan))
                        .containsExactly(
                                "Hands",
                                "  Why",
                                "Hands: At work",
                                "  When",
                                "Hands: Gloves",
                                "  Which",
                                "Hands: Gloves: Waste",
                                "  Page 4",
                                "Hands",
                                "  Afterwards",
                                "Clean hands",
                                "  Alone");
            });
        }

        @Test
        void openAFolderThatIsAPageWithThatPage() {
            var table = Archive.manifest("""
                    <item identifier="a" identifierref="r1"><title>Hands</title>
                      <item identifier="a1" identifierref="r2"><title>Why</title></item>
                    </item>
                    """, pages(2));

            with(
                    pages(Archive.withManifest(table), 2),
                    file -> assertThat(Plans.outline(Plan.of(Manifest.read(file), file)))
                            .containsExactly("Hands", "  Hands", "  Why"));
        }

        @Test
        void putFilesWhereTheyAreShownOrAtTheEnd() {
            var table = Archive.manifest(
                    "<item identifier=\"a\" identifierref=\"r1\"><title>Why</title></item>", pages(1) + """
                            <resource identifier="shown" type="webcontent" href="img/a b.png"><file href="img/a b.png"/></resource>
                            <resource identifier="linked" type="webcontent" href="docs/guide.pdf"/>
                            <resource identifier="loose" type="webcontent" href="docs/poster.pdf"/>
                            <resource identifier="style" type="webcontent" href="style.css"/>
                            <resource identifier="tool" type="imsbasiclti_xmlv1p0" href="tool.xml"/>
                            """);
            var archive = Archive.withManifest(table)
                    .with("page1.html", "<img src='img/a%20b.png'><a href=\"docs\\guide.pdf#page=1\">Guide</a>")
                    .with("img/a b.png", "x")
                    .with("docs/guide.pdf", "x")
                    .with("docs/poster.pdf", "x")
                    .with("style.css", "x")
                    .with("tool.xml", "<cartridge_basiclti_link/>");

            with(archive, file -> {
                var manifest = Manifest.read(file);
                var plan = Plan.of(manifest, file);

                Plans.assertWhole(manifest, plan);
                assertThat(plan.fates().values())
                        .extracting(Fate::resource, Fate::state, Fate::lesson, Fate::reason)
                        .containsExactly(
                                tuple("r1", State.IMPORTED, "a", null),
                                tuple("shown", State.IMPORTED, "a", "used"),
                                tuple("linked", State.IMPORTED, "a", "used"),
                                tuple("loose", State.IMPORTED, Plan.FILES, null),
                                tuple("style", State.LEFT, null, "layout"),
                                tuple("tool", State.LEFT, null, "tool-unused"));
            });
        }

        @Test
        void cutAHeapOfLooseFilesIntoHandfuls() {
            var resources = new StringBuilder();
            var archive = new Archive();
            for (int i = 0; i < 250; i++) {
                resources.append("<resource identifier=\"f%d\" type=\"webcontent\" href=\"%d.pdf\"/>".formatted(i, i));
                archive.with(i + ".pdf", "x");
            }

            with(archive.with(CartridgeFile.MANIFEST, Archive.manifest("", resources.toString())), file -> {
                var plan = Plan.of(Manifest.read(file), file);

                assertThat(Plans.lessons(plan))
                        .extracting(
                                Plan.Lesson::key, lesson -> lesson.resources().size())
                        .containsExactly(tuple("files", 100), tuple("files#2", 100), tuple("files#3", 50));
            });
        }

        private static String pages(int count) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(i ->
                            "<resource identifier=\"r%d\" type=\"webcontent\" href=\"page%d.html\"/>%n".formatted(i, i))
                    .reduce("", String::concat);
        }

        private static Archive pages(Archive archive, int count) {
            IntStream.rangeClosed(1, count)
                    .forEach(i -> archive.with("page%d.html".formatted(i), "<title>Page %d</title>".formatted(i)));
            return archive;
        }
    }

    private void with(Archive archive, Consumer<CartridgeFile> test) {
        try (var file = CartridgeFile.open(archive.at(folder))) {
            test.accept(file);
        }
    }
}
