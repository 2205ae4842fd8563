package org.academy.courses.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.academy.courses.cartridge.Line.Mark;

/** Small XML documents that say something to learners: discussions, assignments, links and tools. */
final class PromptReading {

    private final PageReading page;
    private final Wordings wordings;

    PromptReading(PageReading page, Wordings wordings) {
        this.page = page;
        this.wordings = wordings;
    }

    /** A line of ours above what others wrote. */
    static Part label(Wordings wordings, String code) {
        var line = new Line();
        line.add(wordings.text(code), List.of(new Mark("strong")));
        return new Part.Paragraph(line);
    }

    /** The text of a topic or an assignment as HTML. */
    static String html(Xml document) {
        return Stream.concat(document.all("text"), document.all("instructor_text"))
                .filter(text ->
                        !text.text().isBlank() || !text.children("img").toList().isEmpty())
                .findFirst()
                .map(PromptReading::htmlOf)
                .orElse("");
    }

    private static String htmlOf(Xml text) {
        if (text.children().stream().anyMatch(child -> !child.name().isEmpty())) {
            return text.markup();
        }
        var said = text.text();
        boolean plain = Optional.ofNullable(text.attribute("texttype"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .endsWith("plain");
        return plain
                ? "<p>"
                        + Welcome.escaped(said.strip())
                                .replaceAll("\\R\\s*\\R", "</p><p>")
                                .replaceAll("\\R", "<br>") + "</p>"
                : said;
    }

    /** What is asked, under a line that says how it is meant. */
    List<Part> prompt(String code, String html, String title, Xml document) {
        var parts = new ArrayList<Part>();
        parts.add(label(wordings, code));
        parts.addAll(page.parts(PageReading.parsed(html).body(), title));
        document.all("attachment")
                .flatMap(attachment -> Stream.ofNullable(attachment.attribute("href")))
                .forEach(href -> attachment(href, parts));
        return parts;
    }

    private void attachment(String href, List<Part> parts) {
        var address = References.address(page.goal(href));
        if (address.isEmpty()) {
            page.lost("missing-file", href);
        } else {
            parts.add(page.foreign("attachment", LinkReading.place(address.get()), address));
        }
    }

    /** A link to the web. */
    List<Part> link(Xml document, String title) {
        var named = document.child("title").map(Xml::text).map(String::strip).filter(Predicate.not(String::isEmpty));
        var words = named.filter(name -> !name.matches("(?i)https?://\\S+")).orElse(title);
        var url = document.all("url")
                .flatMap(one -> Stream.ofNullable(one.attribute("href")))
                .findFirst()
                .orElse("");
        var address = References.address(page.goal(Player.address(url)));
        if (address.isEmpty()) {
            page.lost("no-address", words);
        }
        var code = address.map(Player::kind)
                .filter(kind -> !kind.equals("embedded"))
                .orElse("link");
        return List.of(sentence(code, words, address));
    }

    /** A tool of others: its name, what it is for and where it lives, without keys and secrets. */
    List<Part> tool(Xml document, String title) {
        var words = text(document, "title").orElse(title);
        var url = text(document, "secure_launch_url")
                .or(() -> text(document, "launch_url"))
                .orElse("");
        var address =
                References.address(page.goal(url.replaceFirst("[?#].*$", ""))).filter(one -> one.startsWith("http"));
        page.lost("tool", words);
        var parts = new ArrayList<Part>();
        parts.add(sentence("tool", words, address));
        text(document, "description").ifPresent(description -> {
            for (var part : page.parts(PageReading.parsed(description).body(), "")) {
                parts.add(part instanceof Part.Picture ? part : new Part.Foreign(part.html()));
            }
        });
        return parts;
    }

    private static Optional<String> text(Xml document, String name) {
        return document.all(name)
                .map(Xml::text)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .findFirst();
    }

    private Part sentence(String code, String title, Optional<String> address) {
        return new Part.Foreign("<p>" + page.sentence(code, title, address) + "</p>");
    }
}
