package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.academy.shared.LanguageTag;

/**
 * Writes a course as Common Cartridge 1.3 (1EdTech): a page for each unit, a quiz beside it for its questions, pictures
 * and files as they are. Nothing is held but the pages.
 */
public final class CartridgeWriting {

    /** What everything that leaves here is called by. */
    static final String OURS = "academy-";

    private static final String CP = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
    private static final String LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMAS = CP + " http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd "
            + LOM + " http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd";

    /** What the course is. */
    public record About(
            String identifier,
            String title,
            String description,
            LanguageTag language,
            String licence,
            List<String> authors,
            List<String> keywords) {}

    public record Folder(String name, String title, List<Page> pages) {}

    /**
     * A unit.
     *
     * @param quiz its questions as QTI, or empty
     * @param files the names of the files it shows
     */
    public record Page(String name, String title, String html, String quiz, String quizTitle, List<String> files) {}

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    private CartridgeWriting() {}

    /** @param files by their names in the cartridge */
    public static void write(OutputStream out, About about, List<Folder> folders, Map<String, Source> files)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            begin(zip, "imsmanifest.xml");
            manifest(zip, about, folders, files);
            zip.closeEntry();
            for (var folder : folders) {
                for (var page : folder.pages()) {
                    entry(zip, pageFile(page), page.html());
                    if (!page.quiz().isEmpty()) {
                        entry(zip, quizFile(page), page.quiz());
                    }
                }
            }
            for (var file : files.entrySet()) {
                begin(zip, file.getKey());
                try (var in = file.getValue().open()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        begin(zip, name);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Always of the same moment: the same course is the same file. */
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /** Where a page lies in the cartridge, from its root. */
    public static String pageFile(Page page) {
        return pageFile(page.name());
    }

    /** The same, before the page is written. */
    public static String pageFile(String name) {
        return "units/" + name + ".html";
    }

    private static String quizFile(Page page) {
        return "quizzes/" + page.name() + ".xml";
    }

    private static void manifest(OutputStream out, About about, List<Folder> folders, Map<String, Source> files)
            throws IOException {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("manifest");
            xml.writeDefaultNamespace(CP);
            xml.writeNamespace("lomimscc", LOM);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("identifier", about.identifier());
            xml.writeAttribute("xsi:schemaLocation", SCHEMAS);
            metadata(xml, about);
            organization(xml, folders);
            resources(xml, folders, files);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static void metadata(XMLStreamWriter xml, About about) throws XMLStreamException {
        xml.writeStartElement("metadata");
        element(xml, "schema", "IMS Common Cartridge");
        element(xml, "schemaversion", "1.3.0");
        xml.writeStartElement("lomimscc:lom");
        xml.writeStartElement("lomimscc:general");
        string(xml, "title", about);
        xml.writeStartElement("lomimscc:language");
        xml.writeCharacters(about.language().tag());
        xml.writeEndElement();
        if (!about.description().isBlank()) {
            string(xml, "description", about.description(), about);
        }
        for (var keyword : about.keywords()) {
            string(xml, "keyword", keyword, about);
        }
        xml.writeEndElement();
        if (!about.authors().isEmpty()) {
            xml.writeStartElement("lomimscc:lifeCycle");
            for (var author : about.authors()) {
                contribution(xml, author);
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("lomimscc:rights");
        xml.writeStartElement("lomimscc:copyrightAndOtherRestrictions");
        element(xml, "lomimscc:value", "yes");
        xml.writeEndElement();
        string(xml, "description", licence(about.licence()), about);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void contribution(XMLStreamWriter xml, String author) throws XMLStreamException {
        xml.writeStartElement("lomimscc:contribute");
        xml.writeStartElement("lomimscc:role");
        element(xml, "lomimscc:value", "author");
        xml.writeEndElement();
        element(xml, "lomimscc:entity", "BEGIN:VCARD\nVERSION:3.0\nFN:" + author.replace("\n", " ") + "\nEND:VCARD");
        xml.writeEndElement();
    }

    /** A licence of Creative Commons with its address; others by name. */
    static String licence(String licence) {
        var parts = licence.toLowerCase(Locale.ROOT).split("-");
        if (licence.equals("CC0-1.0")) {
            return licence + " - https://creativecommons.org/publicdomain/zero/1.0/";
        }
        if (parts.length < 3 || !parts[0].equals("cc")) {
            return licence;
        }
        var kind = String.join("-", List.of(parts).subList(1, parts.length - 1));
        return licence + " - https://creativecommons.org/licenses/" + kind + "/" + parts[parts.length - 1] + "/";
    }

    private static void organization(XMLStreamWriter xml, List<Folder> folders) throws XMLStreamException {
        xml.writeStartElement("organizations");
        xml.writeStartElement("organization");
        xml.writeAttribute("identifier", "organization");
        xml.writeAttribute("structure", "rooted-hierarchy");
        xml.writeStartElement("item");
        xml.writeAttribute("identifier", "root");
        for (var folder : folders) {
            xml.writeStartElement("item");
            xml.writeAttribute("identifier", OURS + "section-" + folder.name());
            element(xml, "title", folder.title());
            for (var page : folder.pages()) {
                item(xml, OURS + "item-" + page.name(), pageName(page), page.title());
                if (!page.quiz().isEmpty()) {
                    item(xml, OURS + "quiz-item-" + page.name(), quizName(page), page.quizTitle());
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void item(XMLStreamWriter xml, String identifier, String resource, String title)
            throws XMLStreamException {
        xml.writeStartElement("item");
        xml.writeAttribute("identifier", identifier);
        xml.writeAttribute("identifierref", resource);
        element(xml, "title", title);
        xml.writeEndElement();
    }

    private static String pageName(Page page) {
        return OURS + "unit-" + page.name();
    }

    private static String quizName(Page page) {
        return OURS + "quiz-" + page.name();
    }

    private static void resources(XMLStreamWriter xml, List<Folder> folders, Map<String, Source> files)
            throws XMLStreamException {
        var names = new LinkedHashMap<String, String>();
        files.keySet().forEach(file -> names.put(file, OURS + "file-" + (names.size() + 1)));
        xml.writeStartElement("resources");
        for (var folder : folders) {
            for (var page : folder.pages()) {
                var needs = new ArrayList<String>();
                if (!page.quiz().isEmpty()) {
                    needs.add(quizName(page));
                }
                page.files().stream()
                        .map(file -> names.getOrDefault(file, ""))
                        .filter(name -> !name.isEmpty())
                        .forEach(needs::add);
                resource(xml, pageName(page), "webcontent", pageFile(page), needs);
                if (!page.quiz().isEmpty()) {
                    resource(xml, quizName(page), "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", quizFile(page), List.of());
                }
            }
        }
        for (var file : names.entrySet()) {
            resource(xml, file.getValue(), "webcontent", file.getKey(), List.of());
        }
        xml.writeEndElement();
    }

    private static void resource(XMLStreamWriter xml, String name, String type, String file, List<String> needs)
            throws XMLStreamException {
        xml.writeStartElement("resource");
        xml.writeAttribute("identifier", name);
        xml.writeAttribute("type", type);
        if (type.equals("webcontent")) {
            xml.writeAttribute("href", file);
        }
        xml.writeEmptyElement("file");
        xml.writeAttribute("href", file);
        for (var need : needs) {
            xml.writeEmptyElement("dependency");
            xml.writeAttribute("identifierref", need);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void string(XMLStreamWriter xml, String name, About about) throws XMLStreamException {
        string(xml, name, about.title(), about);
    }

    private static void string(XMLStreamWriter xml, String name, String text, About about) throws XMLStreamException {
        xml.writeStartElement("lomimscc:" + name);
        xml.writeStartElement("lomimscc:string");
        xml.writeAttribute("language", about.language().tag());
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
