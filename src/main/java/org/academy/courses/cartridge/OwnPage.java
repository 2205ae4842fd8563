package org.academy.courses.cartridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that {@link PageWriting} wrote: every block comes back as it was. What others added since is read as theirs.
 */
final class OwnPage {

    private final PageReading reading;
    private final String resource;
    private final Map<String, Piece.Ask> questions;
    private final Stretches stretches;

    OwnPage(PageReading reading, String resource, Map<String, Piece.Ask> questions) {
        this.reading = reading;
        this.resource = resource;
        this.questions = questions;
        this.stretches = new Stretches(resource);
    }

    static boolean is(Document page) {
        return !page.select("body > [" + PageWriting.BLOCK + "], body > [" + PageWriting.QUESTION + "]")
                .isEmpty();
    }

    List<Piece> pieces(Document page) {
        for (var element : List.copyOf(page.body().children())) {
            var own = element.hasAttr(PageWriting.QUESTION) ? question(element) : block(element);
            own.ifPresentOrElse(stretches::add, () -> others(element));
        }
        return stretches.pieces();
    }

    private void others(Element element) {
        if (element.id().equals(PageWriting.TITLE)) {
            return;
        }
        var frame = new Element("div");
        element.before(frame);
        frame.appendChild(element);
        stretches.addAll(reading.parts(frame, ""));
    }

    private Optional<Piece> block(Element element) {
        if (!element.hasAttr(PageWriting.BLOCK)) {
            return Optional.empty();
        }
        var origin = resource + "#" + element.attr(PageWriting.BLOCK).replaceAll("[^A-Za-z0-9_-]", "");
        return switch (element.normalName()) {
            case "section" -> Optional.of(new Piece.Words(origin, text(element), false));
            case "figure" -> figure(origin, element);
            case "p" -> download(origin, element);
            default -> Optional.empty();
        };
    }

    private String text(Element section) {
        for (var anchor : section.select("a[href]")) {
            var href = anchor.attr("href");
            References.address(reading.goal(href)).ifPresentOrElse(address -> anchor.attr("href", address), () -> {
                reading.lost("broken-link", anchor.text());
                anchor.removeAttr("href");
            });
        }
        return Welcome.block(section.html());
    }

    private Optional<Piece> figure(String origin, Element figure) {
        var image = figure.select("img").first();
        if (image == null) {
            return Optional.empty();
        }
        var caption = figure.select("figcaption").first();
        return reading.picture(image.attr("src"))
                .map(file ->
                        new Piece.Picture(origin, file, image.attr("alt"), caption == null ? "" : caption.wholeText()));
    }

    private Optional<Piece> download(String origin, Element paragraph) {
        var anchor = paragraph.select("a[href]").first();
        if (anchor == null || !(reading.goal(anchor.attr("href")) instanceof References.Goal.Stored(var file))) {
            return Optional.empty();
        }
        return Optional.of(new Piece.Download(origin, file, anchor.wholeText()));
    }

    private Optional<Piece> question(Element element) {
        var name = element.attr(PageWriting.QUESTION);
        var asked = questions.get(name);
        if (asked != null) {
            return Optional.of(new Piece.Ask(resource + "#q:" + name, asked.key(), asked.words()));
        }
        return PageWriting.ordering(element).map(ask -> new Piece.Ask(resource + "#q:" + name, ask.key(), ask.words()));
    }
}
