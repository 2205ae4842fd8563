package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.academy.courses.cartridge.Manifest.Kind;
import org.academy.courses.cartridge.Manifest.Resource;

/** A small cartridge for a test, packed when it is opened. */
final class Packed {

    /** Says codes instead of sentences. */
    static final Wordings PLAIN = (code, arguments) ->
            arguments.length == 0 ? "[" + code + "]" : "[" + code + "] " + String.join(" / ", strings(arguments));

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final List<Manifest.Item> items = new ArrayList<>();
    private String vendor = "";
    private String language = "en";

    private static List<String> strings(Object... arguments) {
        var strings = new ArrayList<String>();
        for (var argument : arguments) {
            strings.add(argument.toString());
        }
        return strings;
    }

    Packed by(String maker) {
        vendor = maker;
        return this;
    }

    Packed in(String tag) {
        language = tag;
        return this;
    }

    Packed file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packed file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Packed resource(Kind kind, String identifier, String title, String href, String... dependencies) {
        resources.put(
                identifier,
                new Resource(identifier, "webcontent", kind, href, List.of(href), List.of(dependencies), title, null));
        return this;
    }

    /** A page of this body. */
    Packed page(String identifier, String href, String html) {
        return file(href, html).resource(Kind.PAGE, identifier, identifier, href);
    }

    Converted convert(String identifier) {
        return convert(identifier, PLAIN);
    }

    Converted convert(String identifier, Wordings wordings) {
        return opened((file, manifest) -> new Conversion(file, manifest, new Plan(List.of(), Map.of()), wordings)
                .convert(resources.get(identifier)));
    }

    /** The plan, if these stand in the table of contents. */
    Plan plan(String... identifiers) {
        for (var identifier : identifiers) {
            items.add(new Manifest.Item("i-" + identifier, identifier, identifier, List.of()));
        }
        return opened((file, manifest) -> Plan.of(manifest, file));
    }

    private <T> T opened(BiFunction<CartridgeFile, Manifest, T> work) {
        try {
            var zip = Files.createTempFile("cartridge", ".imscc");
            try {
                pack(zip);
                try (var file = CartridgeFile.open(zip)) {
                    var manifest = new Manifest(
                            "m",
                            "1.3.0",
                            vendor,
                            "Course",
                            "",
                            language,
                            "",
                            List.of(),
                            List.of(),
                            List.copyOf(items),
                            resources,
                            List.of());
                    return work.apply(file, manifest);
                }
            } finally {
                Files.delete(zip);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void pack(Path path) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("imsmanifest.xml"));
            zip.write("<manifest/>".getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }
}
