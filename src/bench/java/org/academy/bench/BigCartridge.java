package org.academy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A course as heavy as centres have them, written straight to the disk: pages that show pictures, lead to papers and to
 * each other. The pictures and papers are noise, which no packing makes smaller.
 */
record BigCartridge(int pages, int picturesEach, int papersEach) {

    private static final int MODULE = 10;
    private static final int SIDE = 272;
    private static final long SEED = 2026;

    int resources() {
        return pages * (1 + picturesEach + papersEach);
    }

    void write(Path file) throws IOException {
        var random = new Random(SEED);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            put(zip, "imsmanifest.xml", text(manifest()));
            for (int page = 0; page < pages; page++) {
                put(zip, pageName(page), text(html(page)));
                for (int i = 0; i < picturesEach; i++) {
                    put(zip, picture(page, i), png(random));
                }
                for (int i = 0; i < papersEach; i++) {
                    put(zip, paper(page, i), pdf(random));
                }
            }
        }
    }

    private String manifest() {
        var items = new StringBuilder();
        var resources = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            if (page % MODULE == 0) {
                items.append(page == 0 ? "" : "</item>")
                        .append("<item identifier=\"m%d\"><title>Module %d</title>".formatted(page, page / MODULE + 1));
            }
            items.append("<item identifier=\"i%d\" identifierref=\"p%d\"><title>Lesson %d</title></item>"
                    .formatted(page, page, page + 1));
            resources.append(resource("p" + page, pageName(page)));
            for (int i = 0; i < picturesEach; i++) {
                resources.append(resource("p%d-picture-%d".formatted(page, i), picture(page, i)));
            }
            for (int i = 0; i < papersEach; i++) {
                resources.append(resource("p%d-paper-%d".formatted(page, i), paper(page, i)));
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest identifier="big" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
                    xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest">
                  <metadata>
                    <schema>IMS Common Cartridge</schema>
                    <schemaversion>1.3.0</schemaversion>
                    <lomimscc:lom><lomimscc:general><lomimscc:title>
                      <lomimscc:string>A heavy course</lomimscc:string>
                    </lomimscc:title></lomimscc:general></lomimscc:lom>
                  </metadata>
                  <organizations><organization identifier="o" structure="rooted-hierarchy">
                    <item identifier="root">%s</item></item>
                  </organization></organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(items, resources);
    }

    private static String resource(String identifier, String name) {
        return "<resource identifier=\"%s\" type=\"webcontent\" href=\"%s\"><file href=\"%s\"/></resource>\n"
                .formatted(identifier, name, name);
    }

    private String html(int page) {
        var html = new StringBuilder("<html><head><title>Lesson %d</title></head><body>".formatted(page + 1));
        for (int i = 0; i < picturesEach; i++) {
            html.append("<h2>Step %d</h2>".formatted(i + 1))
                    .append("<p>".concat("Wet the hands, take soap, rub palm to palm, rinse and dry. ".repeat(8)))
                    .append("</p><p><img src=\"../%s\" alt=\"Step %d of lesson %d\"></p>"
                            .formatted(picture(page, i), i + 1, page + 1));
        }
        html.append("<ul>");
        for (int i = 0; i < papersEach; i++) {
            html.append("<li><a href=\"../%s\">Paper %d</a></li>".formatted(paper(page, i), i + 1));
        }
        return html.append("</ul><p><a href=\"lesson-%d.html\">The next lesson</a></p></body></html>"
                        .formatted((page + 1) % pages))
                .toString();
    }

    private static String pageName(int page) {
        return "pages/lesson-%d.html".formatted(page);
    }

    private static String picture(int page, int i) {
        return "media/lesson-%d-picture-%d.png".formatted(page, i);
    }

    private static String paper(int page, int i) {
        return "media/lesson-%d-paper-%d.pdf".formatted(page, i);
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(Random random) {
        var noise = new byte[SIDE * SIDE * 3];
        random.nextBytes(noise);
        var begin = text("%PDF-1.7\n");
        System.arraycopy(begin, 0, noise, 0, begin.length);
        return noise;
    }

    /** A real picture, so that whoever measures or draws it can. */
    private static byte[] png(Random random) {
        var lines = new byte[SIDE * (1 + SIDE * 3)];
        random.nextBytes(lines);
        for (int line = 0; line < SIDE; line++) {
            lines[line * (1 + SIDE * 3)] = 0;
        }
        var out = new ByteArrayOutputStream(lines.length + 1_000);
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.array(), 13);
        var deflater = new Deflater(Deflater.NO_COMPRESSION);
        deflater.setInput(lines);
        deflater.finish();
        var packed = new byte[lines.length + 1_000];
        chunk(out, "IDAT", packed, deflater.deflate(packed));
        deflater.end();
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
