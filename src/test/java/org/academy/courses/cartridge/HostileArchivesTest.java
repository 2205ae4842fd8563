package org.academy.courses.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.academy.shared.RuleViolated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that want to do harm, or were harmed. */
class HostileArchivesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "web_resources/../../outside.txt",
                "..\\..\\outside.txt",
                "web_resources/..\\../outside.txt",
                "..",
                "/etc/passwd",
                "\\\\server\\share\\file.txt",
                "C:\\Windows\\system.ini",
                "c:/temp/file.txt",
                "C:file.txt",
                "page.html\u0000.png",
                "line\nend.html"
            })
    void mayNotPointOutsideThemselves(String name) {
        assertRefused(Archive.ofAPage().with(name, "harm"), "cartridge-path");
    }

    @Test
    void mayNotHoldLinks() {
        assertRefused(Archive.ofAPage().link("web_resources/passwords.txt", "/etc/passwd"), "cartridge-link");
        assertRefused(Archive.ofAPage().link("web_resources", "../../.."), "cartridge-link");
    }

    @Test
    void mayNotHoldDevicesAndPipes() {
        assertRefused(Archive.ofAPage().special("zero", "", 0020666), "cartridge-link");
        assertRefused(Archive.ofAPage().special("pipe", "", 0010666), "cartridge-link");
    }

    @Test
    void mayNotUnpackToFarMoreThanTheyWeigh() {
        assertRefused(Archive.ofAPage().with("zeros.bin", new byte[8 * MEGABYTE]), "cartridge-bomb");
    }

    @Test
    void mayPackALightThingVeryWell() {
        try (var file = CartridgeFile.open(
                Archive.ofAPage().with("white.bmp", new byte[3 * MEGABYTE]).at(folder))) {
            assertThat(file.bytes("white.bmp")).isEqualTo(3L * MEGABYTE);
        }
    }

    @Test
    void mayNotLieAboutASize() throws IOException {
        var path = Archive.ofAPage().with("small.txt", new byte[MEGABYTE]).at(folder);
        Archive.forge(path, "small.txt", Archive.SIZE, 10, 4);

        try (var file = CartridgeFile.open(path);
                var content = file.read("small.txt")) {
            assertThat(file.bytes("small.txt")).isEqualTo(10);
            assertThatExceptionOfType(RuleViolated.class)
                    .isThrownBy(content::readAllBytes)
                    .matches(refused -> refused.rule().equals("courses.rule.cartridge-bomb"));
        }
    }

    @Test
    void areDamagedWhereTheyUnpackToLessThanTheySay() throws IOException {
        var path = Archive.ofAPage().with("big.txt", "little").at(folder);
        Archive.forge(path, "big.txt", Archive.SIZE, 10_000, 4);

        try (var file = CartridgeFile.open(path);
                var content = file.read("big.txt")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(content::readAllBytes);
        }
    }

    @Test
    void mayNotHoldTooManyThings() {
        var archive = Archive.ofAPage();
        for (int i = 0; i < 100; i++) {
            archive.with("file-" + i, "");
        }

        assertRefused(archive, "cartridge-too-many", bounds().entries(101));
        assertOpens(archive, bounds().entries(102));
    }

    @Test
    void mayNotBeTooBig() {
        var archive = Archive.ofAPage().with("noise.bin", noise(64_000));

        assertRefused(archive, "cartridge-too-big", bounds().file(64_000));
        assertRefused(archive, "cartridge-entry-too-big", bounds().entry(63_999));
        assertRefused(archive, "cartridge-unpacked-too-big", bounds().unpacked(64_100));
        assertOpens(archive, bounds().file(80_000).entry(64_000).unpacked(70_000));
    }

    @Test
    void areNotEvenLookedIntoAtFiveGigabytes() throws IOException {
        var path = folder.resolve("huge.imscc");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(5L << 30);
        }

        assertRefused(path, "cartridge-too-big", Bounds.USUAL);
    }

    @Test
    void mayNotLieTooDeep() {
        assertRefused(Archive.ofAPage().with("a/".repeat(41) + "file.txt", ""), "cartridge-depth");
        assertOpens(Archive.ofAPage().with("a/".repeat(40) + "file.txt", ""), bounds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "%PDF-1.7 no archive at all", "Rar!\u001a\u0007\u0000", "<html>please sign in</html>"})
    void haveToBeArchives(String content) throws IOException {
        var path = Files.writeString(folder.resolve("course.imscc"), content);

        assertRefused(path, "cartridge-no-archive", Bounds.USUAL);
    }

    @Test
    void areRefusedWhereverTheyAreCutShort() throws IOException {
        var whole = Files.readAllBytes(
                Archive.ofAPage().with("noise.bin", noise(5_000)).at(folder));
        var path = folder.resolve("half.imscc");

        for (int length = 4; length < whole.length; length += 97) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertRefused(path, "cartridge-cut-short", Bounds.USUAL);
        }
    }

    @Test
    void areRefusedWhereTheirBeginningIsMissing() throws IOException {
        var whole = Files.readAllBytes(
                Archive.ofAPage().with("noise.bin", noise(5_000)).at(folder));
        var path = Files.write(folder.resolve("half.imscc"), Arrays.copyOfRange(whole, 3_000, whole.length));

        assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> readAll(path));
    }

    @Test
    void areRefusedLocked() {
        var path = Archive.ofAPage().at(folder);
        Archive.forge(path, "page.html", Archive.FLAGS, 1, 2);

        assertRefused(path, "cartridge-encrypted", Bounds.USUAL);
    }

    @Test
    void areRefusedPackedInUnknownWays() {
        var path = Archive.ofAPage().at(folder);
        Archive.forge(path, "page.html", Archive.PACKING, 98, 2);

        assertRefused(path, "cartridge-packing", Bounds.USUAL);
    }

    @Test
    void giveTheFirstOfTwoFilesWithOneName() throws IOException {
        var path = Archive.ofAPage().with("page.html", "<p>Another</p>").at(folder);

        try (var file = CartridgeFile.open(path);
                var content = file.read("page.html")) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("With soap.");
            assertThat(Manifest.read(file).oddities())
                    .containsExactly(new Manifest.Oddity("duplicate-file", "page.html"));
        }
    }

    @Test
    void leaveNothingBehind() throws IOException {
        var path = Archive.ofAPage().at(folder);

        try (var file = CartridgeFile.open(path)) {
            file.add("drawn.png", noise(1_000));
            try (var content = file.read("drawn.png")) {
                assertThat(content.readAllBytes()).isEqualTo(noise(1_000));
            }
        }

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    /** Whatever a bad line or a bad disk makes of a file, it is read or refused. The seed is fixed. */
    @Test
    void areReadOrRefusedWhateverHappenedToThem() throws IOException {
        var whole = Files.readAllBytes(
                Archive.ofAPage().with("web_resources/picture.png", noise(300)).at(folder));
        var path = folder.resolve("worn.imscc");
        var random = new Random(3);

        for (int i = 0; i < 400; i++) {
            var worn = whole.clone();
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                worn[random.nextInt(worn.length)] = (byte) random.nextInt(256);
            }
            Files.write(path, worn);
            try {
                readAll(path);
            } catch (RuleViolated | IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    private static void readAll(Path path) throws IOException {
        try (var file = CartridgeFile.open(path)) {
            var manifest = Manifest.read(file);
            Plans.assertWhole(manifest, Plan.of(manifest, file));
            for (var name : file.names()) {
                try (var content = file.read(name)) {
                    content.readAllBytes();
                }
            }
        }
    }

    private void assertRefused(Archive archive, String rule) {
        assertRefused(archive, rule, bounds());
    }

    private void assertRefused(Archive archive, String rule, BoundsForTests bounds) {
        assertRefused(archive.at(folder), rule, bounds.bounds());
    }

    private static void assertRefused(Path path, String rule, Bounds bounds) {
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> CartridgeFile.open(path, bounds).close())
                .extracting(RuleViolated::rule)
                .isEqualTo("courses.rule." + rule);
    }

    private void assertOpens(Archive archive, BoundsForTests bounds) {
        try (var file = CartridgeFile.open(archive.at(folder), bounds.bounds())) {
            assertThat(file.names()).contains("page.html");
        }
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static BoundsForTests bounds() {
        return new BoundsForTests(Bounds.USUAL);
    }

    /** The usual bounds, but for some. */
    private record BoundsForTests(Bounds bounds) {

        BoundsForTests file(long most) {
            return with(most, bounds.entries(), bounds.unpacked(), bounds.entry());
        }

        BoundsForTests entries(int most) {
            return with(bounds.file(), most, bounds.unpacked(), bounds.entry());
        }

        BoundsForTests unpacked(long most) {
            return with(bounds.file(), bounds.entries(), most, bounds.entry());
        }

        BoundsForTests entry(long most) {
            return with(bounds.file(), bounds.entries(), bounds.unpacked(), most);
        }

        private BoundsForTests with(long file, int entries, long unpacked, long entry) {
            return new BoundsForTests(
                    new Bounds(file, entries, unpacked, entry, bounds.ratio(), bounds.depth(), bounds.manifest()));
        }
    }
}
