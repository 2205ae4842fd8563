package org.academy.courses.cartridge;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.academy.shared.RuleViolated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A small XML document as a tree, read leniently: without namespaces, in whatever encoding it is, repaired if it is
 * broken. Entities of its own are refused, references to elsewhere are never followed.
 *
 * @param name without prefix; empty for a stretch of text
 * @param attributes by name without prefix
 * @param words of a stretch of text
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String words) {

    /** How deep elements may lie in elements; the reader itself stops at a hundred. */
    private static final int DEEPEST = 90;

    /** How many there may be with their attributes; twenty thousand resources make half as many. */
    private static final int MOST = 400_000;

    /** What is repaired is in memory twice. */
    private static final int LONGEST_BROKEN = 4 << 20;

    private static final Pattern DECLARATION = Pattern.compile("^<\\?xml\\s[^>]*\\?>");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    /** What HTML never closes. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Between elements, most of the time: one for all. */
    private static final Xml SPACE = new Xml("", Map.of(), List.of(), " ");

    private static final XMLInputFactory READERS = readers();

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        readers.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("not followed: " + systemId);
        });
        return readers;
    }

    /** Reads a file of the archive. */
    static Xml read(CartridgeFile file, String name) throws IOException {
        int most = file.bounds().manifest();
        var bytes = file.head(name, most + 1);
        if (bytes.length > most) {
            throw new RuleViolated("courses.rule.cartridge-table-too-big", most >> 20);
        }
        return read(bytes);
    }

    static Xml read(byte[] bytes) throws IOException {
        var text = Decoding.text(bytes, null);
        text = text.substring(Math.max(0, text.indexOf('<')));
        text = DECLARATION.matcher(text).replaceFirst("").strip();
        text = NOT_ALLOWED.matcher(text).replaceAll("");
        if (text.isEmpty()) {
            throw new IOException("no XML");
        }
        refuseEntities(text);
        try {
            return strictly(text);
        } catch (XMLStreamException broken) {
            return repaired(text);
        }
    }

    private static Xml strictly(String text) throws XMLStreamException {
        var reader = READERS.createXMLStreamReader(new StringReader(text));
        try {
            return tree(reader);
        } finally {
            reader.close();
        }
    }

    private static Xml tree(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Growing>();
        open.push(new Growing("", Map.of()));
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count += 1 + reader.getAttributeCount();
                    bounded(count, open);
                    open.push(new Growing(local(reader.getLocalName()), attributes(reader)));
                }
                case XMLStreamConstants.END_ELEMENT -> close(open);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().add(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    open.element().add(Parser.unescapeEntities("&" + reader.getLocalName() + ";", false));
                default -> {}
            }
        }
        return document(open.element());
    }

    /** A document type may name where it is described, which nobody looks at; it may not describe anything itself. */
    private static void refuseEntities(String text) {
        int at = prolog(text);
        if (!text.regionMatches(true, at, "<!DOCTYPE", 0, "<!DOCTYPE".length())) {
            return;
        }
        char quote = 0;
        for (; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '[') {
                throw new RuleViolated("courses.rule.cartridge-entities");
            } else if (letter == '>') {
                return;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            }
        }
    }

    /** Where the comments and instructions before a document end. */
    private static int prolog(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static void bounded(int count, Deque<Growing> open) {
        if (count > MOST) {
            throw new RuleViolated("courses.rule.cartridge-too-many", MOST);
        }
        if (open.size() > DEEPEST) {
            throw new RuleViolated("courses.rule.cartridge-depth", DEEPEST);
        }
    }

    private static void close(Deque<Growing> open) {
        var ready = open.pop().grown();
        open.element().children.add(ready);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return attributes.isEmpty() ? Map.of() : attributes;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static Xml document(Growing top) throws XMLStreamException {
        return top.children.stream()
                .filter(child -> !child.name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new XMLStreamException("no element"));
    }

    /** What a strict reader refuses, as browsers would take it. */
    private static Xml repaired(String text) throws IOException {
        if (text.contains("<!ENTITY")) {
            throw new RuleViolated("courses.rule.cartridge-entities");
        }
        boolean much = text.chars().filter(letter -> letter == '<').count() > MOST;
        if (much || text.length() > LONGEST_BROKEN) {
            throw new IOException("too broken to be repaired");
        }
        var parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        var document = Jsoup.parse(text, "", parser);
        return document.children().stream().findFirst().map(Xml::repaired).orElseThrow(() -> new IOException("no XML"));
    }

    private static Xml repaired(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        element.attributes().forEach(one -> attributes.putIfAbsent(local(one.getKey()), one.getValue()));
        var growing = new Growing(local(element.tagName()), attributes);
        for (Node child : element.childNodes()) {
            if (child instanceof Element inside) {
                growing.children.add(repaired(inside));
            } else if (child instanceof TextNode words) {
                growing.add(words.getWholeText());
            }
        }
        return growing.grown();
    }

    /** An element while it is read. */
    private static final class Growing {

        private final String name;
        private final Map<String, String> attributes;
        private final List<Xml> children = new ArrayList<>(2);
        private final StringBuilder words = new StringBuilder(0);

        Growing(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        void add(String more) {
            if (!more.isEmpty()) {
                children.add(new Xml("", Map.of(), List.of(), more));
            }
        }

        Xml grown() {
            return new Xml(name, attributes, joined(), "");
        }

        /** A stretch of text comes in several parts. */
        private List<Xml> joined() {
            var joined = new ArrayList<Xml>(children.size());
            for (var child : children) {
                if (child.name.isEmpty()) {
                    words.append(child.words);
                } else {
                    flush(joined);
                    joined.add(child);
                }
            }
            flush(joined);
            return List.copyOf(joined);
        }

        private void flush(List<Xml> joined) {
            var text = words.toString();
            if (text.equals(" ") || text.indexOf('\n') >= 0 && text.isBlank()) {
                joined.add(SPACE);
            } else if (!text.isEmpty()) {
                joined.add(new Xml("", Map.of(), List.of(), text));
            }
            if (!words.isEmpty()) {
                words.setLength(0);
            }
        }
    }

    @Nullable
    String attribute(String name) {
        var exact = attributes.get(name);
        return exact != null
                ? exact
                : attributes.entrySet().stream()
                        .filter(one -> one.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The first child of this name. */
    Optional<Xml> child(String name) {
        return children(name).findFirst();
    }

    Stream<Xml> children(String name) {
        return children.stream().filter(child -> child.name.equalsIgnoreCase(name));
    }

    /** This and everything in it that is called so, in order. */
    Stream<Xml> all(String name) {
        var inside = children.stream().flatMap(child -> child.all(name));
        return this.name.equalsIgnoreCase(name) ? Stream.concat(Stream.of(this), inside) : inside;
    }

    /** All the words in it. */
    String text() {
        if (name.isEmpty()) {
            return words;
        }
        var text = new StringBuilder();
        children.forEach(child -> text.append(child.text()));
        return text.toString();
    }

    /** All the words in it, as one line; a no-break space that stands alone stays, as French has it. */
    String line() {
        return text().replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "")
                .replaceAll("[\\s\\p{Z}]*[\\s\\p{Zl}\\p{Zp}][\\s\\p{Z}]*", " ");
    }

    /** What is in it, written as markup again: for HTML that stands in XML without being escaped. */
    String markup() {
        var markup = new StringBuilder();
        children.forEach(child -> child.write(markup));
        return markup.toString();
    }

    private void write(StringBuilder markup) {
        if (name.isEmpty()) {
            markup.append(Entities.escape(words));
            return;
        }
        markup.append('<').append(name);
        attributes.forEach((key, value) -> markup.append(' ')
                .append(key)
                .append("=\"")
                .append(Entities.escape(value).replace("\"", "&quot;"))
                .append('"'));
        if (children.isEmpty() && VOID.contains(name.toLowerCase(Locale.ROOT))) {
            markup.append("/>");
            return;
        }
        markup.append('>');
        children.forEach(child -> child.write(markup));
        markup.append("</").append(name).append('>');
    }
}
