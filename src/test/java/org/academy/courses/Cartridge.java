package org.academy.courses;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small Common Cartridge, as a centre's own system would write it. */
public final class Cartridge {

    private final String identifier;
    private final String title;
    private final StringBuilder items = new StringBuilder();
    private final StringBuilder resources = new StringBuilder();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, byte[]> unnamed = new LinkedHashMap<>();
    private String introduction = "";

    public Cartridge(String identifier, String title) {
        this.identifier = identifier;
        this.title = title;
    }

    public Cartridge page(String name, String title, String html) {
        items.append(
                "<item identifier=\"i-%s\" identifierref=\"%s\"><title>%s</title></item>".formatted(name, name, title));
        return resource(name, "webcontent", "pages/" + name + ".html", bytes(html));
    }

    public Cartridge file(String path, byte[] content) {
        return resource("f-" + files.size(), "webcontent", path, content);
    }

    Cartridge resource(String name, String type, String path, byte[] content) {
        resources.append("<resource identifier=\"%s\" type=\"%s\" href=\"%s\"><file href=\"%s\"/></resource>"
                .formatted(name, type, path, path));
        files.put(path, content);
        return this;
    }

    /** In the archive, but not in its table of contents. */
    Cartridge beside(String path, byte[] content) {
        unnamed.put(path, content);
        return this;
    }

    /** With this before the table of contents' first element. */
    Cartridge introduced(String declaration) {
        introduction = declaration;
        return this;
    }

    /** How many resources its manifest names. */
    int size() {
        return files.size();
    }

    InputStream open() {
        return new ByteArrayInputStream(zip());
    }

    public byte[] zip() {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                put(zip, "imsmanifest.xml", bytes(manifest()));
                for (var file : files.entrySet()) {
                    put(zip, file.getKey(), file.getValue());
                }
                for (var file : unnamed.entrySet()) {
                    put(zip, file.getKey(), file.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private String manifest() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                %s<manifest identifier="%s" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"
                    xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest">
                  <metadata>
                    <schema>IMS Common Cartridge</schema>
                    <schemaversion>1.3.0</schemaversion>
                    <lomimscc:lom>
                      <lomimscc:general>
                        <lomimscc:title><lomimscc:string>%s</lomimscc:string></lomimscc:title>
                        <lomimscc:language>en</lomimscc:language>
                      </lomimscc:general>
                      <lomimscc:rights><lomimscc:description><lomimscc:string>CC Attribution Share Alike -
                        http://creativecommons.org/licenses/by-sa/4.0</lomimscc:string></lomimscc:description>
                      </lomimscc:rights>
                    </lomimscc:lom>
                  </metadata>
                  <organizations>
                    <organization identifier="org" structure="rooted-hierarchy">
                      <item identifier="root">
                        <item identifier="m1"><title>First module</title>%s</item>
                      </item>
                    </organization>
                  </organizations>
                  <resources>%s</resources>
                </manifest>
                """.formatted(introduction, identifier, title, items, resources);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
