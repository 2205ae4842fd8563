package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** An archive for a test: honest, untidy or hostile. */
final class Archive {

    private static final int CENTRAL = 0x02014b50;

    /** Where these stand in an entry of an archive's table. */
    static final int FLAGS = 8;

    static final int PACKING = 10;
    static final int SIZE = 24;

    private record Content(String name, byte[] bytes, int mode) {}

    private final List<Content> contents = new ArrayList<>();
    private Charset names = StandardCharsets.UTF_8;
    private boolean flagged = true;

    static Archive withManifest(String manifest) {
        return new Archive().with(CartridgeFile.MANIFEST, manifest);
    }

    /** The smallest course there is. */
    static Archive ofAPage() {
        return withManifest(manifest("""
                        <item identifier="i1" identifierref="r1"><title>Wash your hands</title></item>
                        """, """
                        <resource identifier="r1" type="webcontent" href="page.html"><file href="page.html"/></resource>
                        """)).with("page.html", "<html><body><p>With soap.</p></body></html>");
    }

    static String manifest(String items, String resources) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="m1" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
                    xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
                  <metadata>
                    <schema>IMS Common Cartridge</schema>
                    <schemaversion>1.1.0</schemaversion>
                    <lomimscc:lom><lomimscc:general><lomimscc:title>
                      <lomimscc:string>Clean hands</lomimscc:string>
                    </lomimscc:title></lomimscc:general></lomimscc:lom>
                  </metadata>
                  <organizations><organization identifier="o1"><item identifier="root">
                %s  </item></organization></organizations>
                  <resources>
                %s  </resources>
                </manifest>
                """.formatted(items, resources);
    }

    Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Archive with(String name, byte[] bytes) {
        contents.add(new Content(name, bytes, 0100644));
        return this;
    }

    /** A link of a Unix disk. */
    Archive link(String name, String target) {
        return special(name, target, 0120777);
    }

    Archive special(String name, String text, int mode) {
        contents.add(new Content(name, text.getBytes(StandardCharsets.UTF_8), mode));
        return this;
    }

    /** Names as programs wrote them before they knew of UTF-8; or as they write UTF-8 without saying so. */
    Archive namedIn(Charset charset) {
        names = charset;
        flagged = false;
        return this;
    }

    Path at(Path folder) {
        var path = folder.resolve("course.imscc");
        try (var zip = new ZipArchiveOutputStream(path)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(flagged);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (var content : contents) {
                var entry = new ZipArchiveEntry(content.name());
                entry.setUnixMode(content.mode());
                zip.putArchiveEntry(entry);
                zip.write(content.bytes());
                zip.closeArchiveEntry();
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return path;
    }

    /** Puts something else into the archive's table for an entry. */
    static void forge(Path archive, String name, int field, int value, int bytes) {
        change(archive, table -> {
            int at = entry(table, name);
            if (bytes == 2) {
                table.putShort(at + field, (short) value);
            } else {
                table.putInt(at + field, value);
            }
        });
    }

    private static void change(Path archive, Consumer<ByteBuffer> change) {
        try {
            var bytes = Files.readAllBytes(archive);
            change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            Files.write(archive, bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int entry(ByteBuffer archive, String name) {
        var wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + 46 < archive.limit(); at++) {
            if (archive.getInt(at) == CENTRAL && archive.getShort(at + 28) == wanted.length) {
                var found = Arrays.copyOfRange(archive.array(), at + 46, at + 46 + wanted.length);
                if (Arrays.equals(found, wanted)) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** The folder of a cartridge among the resources of the tests, as an archive. */
    static Archive ofFolder(Path folder) {
        var archive = new Archive();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                archive.with(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return archive;
    }
}
