package org.academy.courses.cartridge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.academy.courses.cartridge.Line.Mark;
import org.jsoup.nodes.Element;

/** Writes down links, and says where one leads that says nothing itself. */
final class LinkReading {

    private static final int LONGEST_PLACE = 40;

    private final Flow flow;
    private final Passage passage;
    private final Surroundings around;

    LinkReading(Flow flow, Passage passage, Surroundings around) {
        this.flow = flow;
        this.passage = passage;
        this.around = around;
    }

    void read(Element anchor) {
        if (anchor.normalName().equals("area") && anchor.attr("alt").isBlank()) {
            return;
        }
        var href = anchor.attr("href");
        if (href.isBlank()) {
            flow.children(anchor);
            return;
        }
        var goal = around.goal(href);
        var words = anchor.text().strip();
        reported(goal, words.isEmpty() ? href : words);
        var address = References.address(goal);
        if (address.isEmpty()) {
            flow.children(anchor);
            return;
        }
        var mark = new Mark("a", address.get());
        if (anchor.normalName().equals("area")) {
            passage.block(() -> passage.marked(mark, () -> passage.say(anchor.attr("alt"))));
            return;
        }
        int before = passage.size();
        passage.marked(mark, () -> flow.children(anchor));
        if (words.isEmpty()) {
            wordless(anchor, mark, goal, before);
        }
    }

    private void reported(References.Goal goal, String words) {
        switch (goal) {
            case References.Goal.Lost lost -> around.lost("broken-link", words);
            case References.Goal.Private own -> around.lost("local-link", words);
            case References.Goal.Unsafe unsafe -> around.lost("script");
            case References.Goal.Unit unit -> {
                return;
            }
            case References.Goal.Stored stored -> {
                return;
            }
            case References.Goal.Outside outside -> {
                return;
            }
            case References.Goal.Here here -> {
                return;
            }
        }
    }

    /** A link around a picture leads on below it, unless it only shows the picture itself, or is there in words. */
    private void wordless(Element anchor, Mark mark, References.Goal goal, int before) {
        boolean pictured = passage.size() > before;
        boolean itself = goal instanceof References.Goal.Stored(var file) && PictureReading.isFileName(file);
        var parent = anchor.parent();
        boolean saidBeside = parent != null
                && parent.getElementsByAttributeValue("href", anchor.attr("href")).stream()
                        .anyMatch(
                                other -> !other.equals(anchor) && !other.text().isBlank());
        boolean shown = !anchor.select("img, svg").isEmpty();
        if (itself && pictured || saidBeside || !shown && anchor.attr("title").isBlank()) {
            return;
        }
        var title = anchor.attr("title").strip();
        var alt = anchor.select("img[alt]").attr("alt").strip();
        var words = !title.isEmpty() ? title : !alt.isEmpty() ? alt : place(mark.href());
        passage.block(() -> passage.marked(mark, () -> passage.say(words)));
    }

    /** A link in words of its own: the site it leads to, or the name of the file. */
    static String place(String address) {
        if (address.startsWith(References.FILE) || address.startsWith(References.UNIT)) {
            var name = URLDecoder.decode(address.replaceFirst("^[^:]+:", ""), StandardCharsets.UTF_8);
            return References.lastOf(name);
        }
        var place = address.replaceFirst("^[a-z]+:(?://)?(?:www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
        return place.length() <= LONGEST_PLACE ? place : place.replaceFirst("/.*$", "");
    }
}
