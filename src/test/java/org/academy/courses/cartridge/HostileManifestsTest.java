package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of contents that want to do harm, or cannot be read. */
class HostileManifestsTest {

    @TempDir
    private Path folder;

    @Test
    void mayNotDefineEntities() {
        assertRefused(typed("<!DOCTYPE manifest [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>", "&xxe;"), "entities");
        assertRefused(typed("<!DOCTYPE manifest [<!ENTITY name \"Hands\">]>", "&name;"), "entities");
        assertRefused(
                typed("<!DOCTYPE manifest [<!ENTITY % all SYSTEM \"http://localhost/all.dtd\"> %all;]>", ""),
                "entities");
    }

    @Test
    void mayNotLaughABillionTimes() {
        var entities = new StringBuilder("<!DOCTYPE manifest [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY l%d \"".formatted(i))
                    .append("&l%d;".formatted(i - 1).repeat(10))
                    .append("\">");
        }

        assertRefused(typed(entities + "]>", "&l39;"), "entities");
    }

    @Test
    void mayNotDefineEntitiesInOtherEncodingsOrBrokenEither() {
        var table = typed("<!DOCTYPE manifest [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>", "&xxe;");

        assertRefused(
                new Archive().with(CartridgeFile.MANIFEST, ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE)),
                "entities");
        assertRefused(table.replace("</manifest>", "</resources>"), "entities");
    }

    @Test
    void areNotFollowedElsewhere() throws IOException {
        try (var server = new ServerSocket(0)) {
            server.setSoTimeout(300);
            var elsewhere = "http://localhost:" + server.getLocalPort() + "/manifest.dtd";

            var manifest = read(Archive.withManifest(
                    typed("<!DOCTYPE manifest SYSTEM \"" + elsewhere + "\">", "Hands &amp; soap &nbsp;&eacute;")));

            assertThat(manifest.title()).isEqualTo("Hands & soap é");
            assertThatExceptionOfType(IOException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void mayNotLieTooDeep() {
        var items = "<item identifier=\"i\"><title>In</title>".repeat(41) + "</item>".repeat(41);

        assertRefused(Archive.manifest(items, PAGE), "depth");
        assertRefused(Archive.manifest("<x>".repeat(100_000) + "</x>".repeat(100_000), PAGE), "depth");
        assertRefused(Archive.manifest("<x>".repeat(100_000), PAGE), "depth");
        assertRefused("<manifest a=1>".repeat(100_000), "empty");
    }

    @Test
    void mayNotBeTooBig() {
        var bounds = new Bounds(1 << 20, 100, 1 << 20, 1 << 20, 200, 40, 2_000);
        var archive = Archive.withManifest(Archive.manifest("<item identifier=\"i\"/>".repeat(100), PAGE));

        try (var file = CartridgeFile.open(archive.at(folder), bounds)) {
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(() -> Manifest.read(file))
                    .matches(refused -> refused.rule().equals("courses.rule.cartridge-table-too-big"));
        }
    }

    @Test
    void mayNotHoldMoreElementsThanAnyCourseNeeds() {
        assertRefused(Archive.manifest("<x/>".repeat(400_000), PAGE), "too-many");
        assertRefused(Archive.manifest("<x a='' b='' c='' d=''/>".repeat(100_000), PAGE), "too-many");
        assertRefused(Archive.manifest("<x a>".repeat(400_000), PAGE), "table-unreadable");
    }

    @Test
    void haveToBeThere() {
        assertRefused(new Archive().with("page.html", "<p>Alone</p>"), "no-table");
        assertRefused(new Archive().with("a/b/imsmanifest.xml", Archive.manifest("", PAGE)), "no-table");
    }

    @Test
    void haveToBeManifests() {
        assertRefused("", "table-unreadable");
        assertRefused("no XML", "table-unreadable");
        assertRefused("<html><body>Please sign in</body></html>", "table-unreadable");
        assertRefused("<manifest identifier=\"m\"/>", "empty");
    }

    private static final String PAGE = "<resource identifier=\"r1\" type=\"webcontent\" href=\"page.html\"/>";

    private static String typed(String type, String title) {
        return type
                + "<manifest><metadata><lom><general><title><string>" + title
                + "</string></title></general></lom></metadata><resources>" + PAGE + "</resources></manifest>";
    }

    private void assertRefused(String manifest, String rule) {
        assertRefused(Archive.withManifest(manifest), rule);
    }

    private void assertRefused(Archive archive, String rule) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> read(archive))
                .extracting(RuleViolated::rule)
                .isEqualTo("courses.rule.cartridge-" + rule);
    }

    private Manifest read(Archive archive) {
        try (var file = CartridgeFile.open(archive.at(folder))) {
            return Manifest.read(file);
        }
    }
}
