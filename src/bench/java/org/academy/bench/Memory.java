package org.academy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** How much memory a process holds. */
final class Memory {

    private Memory() {}

    /** Resident, in MB; 0 if it is gone. */
    static double of(ProcessHandle process) throws IOException, InterruptedException {
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return fromProc(process.pid());
        }
        var asked = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        asked.waitFor();
        return answer.isEmpty() ? 0 : Long.parseLong(answer) / 1024.0;
    }

    private static double fromProc(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }
}
