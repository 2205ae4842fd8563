package org.academy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what it was measured. */
record Machine(int cores, String processor, long memoryMb, String system, String java, double loadBefore) {

    static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                fact("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                system instanceof com.sun.management.OperatingSystemMXBean more
                        ? more.getTotalMemorySize() / 1024 / 1024
                        : 0,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }

    private static String fact(String file, String name, String otherwise) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }
}
