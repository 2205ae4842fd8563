package org.academy.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.academy.courses.Cartridge;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code java -jar academy.jar import FILE}, as an operator types it: it serves nobody meanwhile, says what came of it,
 * and an end in the middle leaves nothing behind.
 */
@DisabledOnOs(OS.WINDOWS)
class ImportCommandTest {

    private static final int LESSONS = 150;
    private static final Pattern DATABASE = Pattern.compile("MariaDB on port (\\d+)");

    @TempDir
    Path directory;

    /** A command that has ended. */
    private record Ended(int code, String out, String err, boolean listened) {}

    @Test
    void bringsCoursesInWhileItServesNobody() throws Exception {
        var data = directory.resolve("data");
        var owned = write("owned.imscc", new Cartridge("owned", "Clean hands").page("p", "Why", html(0)), 1);
        var ownerless = write("ownerless.imscc", lessons(), LESSONS);
        int port = freePort();

        var settingsFirst = ended(
                command(
                        "--academy.data-dir=" + data,
                        "--academy.demo=true",
                        "import",
                        owned.toString(),
                        "--server.port=" + port,
                        "--institution",
                        "north-centre-for-safe-care",
                        "--lead=lead"),
                port);

        assertThat(settingsFirst.err()).isEmpty();
        assertThat(settingsFirst.code()).isZero();
        assertThat(settingsFirst.listened()).isFalse();
        assertThat(settingsFirst.out())
                .contains("\"Clean hands\" is a draft at /portal/studio/clean-hands")
                .contains("2 of 2 resources came in")
                .doesNotContain("The Academy is ready");
        int kept = files(data, "files");

        killInTheMiddle(data, ownerless);
        assertThat(files(data, "imports")).isPositive();
        var again = ended(
                command("import", ownerless.toString(), "--academy.demo=true", "--academy.data-dir=" + data), port);

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("\"Many hands\" is a draft at /portal/studio/many-hands");
        assertThat(again.out()).doesNotContain("many-hands-2").contains("300 of 300 resources came in");
        assertThat(files(data, "imports")).isZero();
        assertThat(files(data, "files")).isEqualTo(kept + LESSONS);

        try (var academy = RunningAcademy.start(data, "--academy.demo=true")) {
            var address = academy.ready();
            var refused = ended(
                    command("import", owned.toString(), "--academy.demo=true", "--academy.data-dir=" + data), port);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("belongs to an Academy that is running");

            var ofLead = picture(academy, data, "clean-hands");
            var ofNobody = picture(academy, data, "many-hands");
            expect(address, "lead", ofLead, 200, ofNobody, 404);
            expect(address, "admin", ofLead, 404, ofNobody, 200);
            expect(address, "outsider", ofLead, 404, ofNobody, 404);
        }
    }

    private static void expect(URI address, String person, String one, int status, String other, int otherStatus)
            throws IOException, InterruptedException {
        var visitor = Visitor.signedIn(address, person, "academy-demo");
        assertThat(visitor.get(one).statusCode()).as("%s at %s", person, one).isEqualTo(status);
        assertThat(visitor.get(other).statusCode())
                .as("%s at %s", person, other)
                .isEqualTo(otherStatus);
    }

    private void killInTheMiddle(Path data, Path cartridge) throws Exception {
        var process = command("import", cartridge.toString(), "--academy.data-dir=" + data, "--academy.demo=true");
        try {
            Awaitility.await()
                    .atMost(5, TimeUnit.MINUTES)
                    .pollInterval(5, TimeUnit.MILLISECONDS)
                    .until(() -> !process.isAlive() || brought(data) > LESSONS / 5);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** How many files the import that is on its way has put on the disk. */
    private static long brought(Path data) throws IOException {
        try (var lists = Files.newDirectoryStream(data.resolve("imports"), "*.baggage")) {
            long lines = 0;
            for (var list : lists) {
                lines += Files.size(list) / 65;
            }
            return lines;
        }
    }

    private Process command(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(RunningAcademy.JAVA, "-Xmx384m"));
        command.addAll(RunningAcademy.unpacked());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    /** Waits for its end, and knocks at its port meanwhile. */
    private Ended ended(Process process, int port) throws Exception {
        boolean listened = false;
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            try (var door = new Socket(InetAddress.getLoopbackAddress(), port)) {
                listened |= door.isConnected();
            } catch (IOException closed) {
                assertThat(closed).isNotNull();
            }
        }
        return new Ended(
                process.exitValue(),
                Files.readString(directory.resolve("out")),
                Files.readString(directory.resolve("err")),
                listened);
    }

    /** The address of a picture of the draft, as the academy's own database knows it. */
    private static String picture(RunningAcademy academy, Path data, String course) throws IOException, SQLException {
        var port = DATABASE.matcher(academy.output());
        assertThat(port.find()).isTrue();
        var password = Files.readString(data.resolve("mariadb/password")).strip();
        try (var connection = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + port.group(1) + "/academy", "academy", password);
                var query = connection.prepareStatement("select m.id, m.file_name from media_item m join draft_media d"
                        + " on d.media_id = m.id join course c on c.id = d.course_id where c.slug = ? limit 1")) {
            query.setString(1, course);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).as(course).isTrue();
                return "/media/" + row.getString(1) + "/" + row.getString(2);
            }
        }
    }

    private static Cartridge lessons() {
        var cartridge = new Cartridge("many", "Many hands");
        for (int i = 0; i < LESSONS; i++) {
            cartridge.page("p" + i, "Lesson " + i, html(i));
        }
        return cartridge;
    }

    private static String html(int picture) {
        return "<p>Wash your hands.</p><p><img src=\"../img/%d.png\" alt=\"Hands\"></p>".formatted(picture);
    }

    private Path write(String name, Cartridge cartridge, int pictures) throws IOException {
        for (int i = 0; i < pictures; i++) {
            cartridge.file("img/" + i + ".png", png(name.hashCode() + i));
        }
        return Files.write(directory.resolve(name), cartridge.zip());
    }

    private static byte[] png(int colour) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, colour & 0xffffff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static int files(Path data, String folder) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
