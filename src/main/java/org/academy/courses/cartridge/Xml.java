package org.academy.courses.cartridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small XML document as a tree, read leniently: without namespaces, in whatever encoding it is, repaired if it is
 * broken. Entities of its own and references to elsewhere are never followed.
 *
 * @param name without prefix; empty for a stretch of text
 * @param attributes by name without prefix
 * @param words of a stretch of text
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String words) {

    /** Reads a file of the archive. */
    static Xml read(CartridgeFile file, String name) {
        return new Xml("", Map.of(), List.of(), "");
    }

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
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
        return words;
    }

    /** What is in it, written as markup again: for HTML that stands in XML without being escaped. */
    String markup() {
        return words;
    }
}
