package org.academy.courses.cartridge;

import java.util.List;
import org.jsoup.nodes.Element;

/** Writes down what plays or runs inside a page: films, sounds, frames and objects. */
final class PlayerReading {

    private final Passage passage;
    private final Surroundings around;

    PlayerReading(Passage passage, Surroundings around) {
        this.passage = passage;
        this.around = around;
    }

    /** A frame on another page. */
    void frame(Element frame) {
        player(frame, "embedded", frame.attr("src"));
    }

    void object(Element object) {
        var movie = object.select("param[name~=(?i)^(movie|src|url|filename)$]").attr("value");
        var source = !object.attr("data").isBlank()
                ? object.attr("data")
                : !movie.isBlank() ? movie : object.select("embed").attr("src");
        if (around.picture(source).isPresent()) {
            passage.flush();
            passage.add(new Part.Picture(
                    around.picture(source).orElseThrow(), object.text().strip(), ""));
        } else {
            player(object, "embedded", source);
        }
    }

    /** A film or a sound, which the tag tells. */
    void recording(Element element, String tag) {
        var source = element.hasAttr("src")
                ? element.attr("src")
                : element.select("source[src]").attr("src");
        player(element, tag, source);
    }

    /** What plays or runs elsewhere becomes a sentence with a link to it. */
    private void player(Element element, String kind, String source) {
        if (source.isBlank() || PictureReading.isTiny(element)) {
            return;
        }
        var goal = around.goal(Player.address(source));
        var address = References.address(goal);
        var shown = address.map(LinkReading::place).orElse("");
        var title = List.of(element.attr("title"), element.attr("aria-label"), element.ownText(), shown).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        if (address.isEmpty()) {
            around.lost("embedded-lost", title.isEmpty() ? shortened(source) : title);
            return;
        }
        if (goal instanceof References.Goal.Outside) {
            around.lost("embedded", title);
        }
        passage.flush();
        passage.add(around.foreign(kind.equals("embedded") ? Player.kind(address.get()) : kind, title, address));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
