package org.academy.courses.cartridge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Writes down pictures and what stands in for them: their words, their formulas, or a link. */
final class PictureReading {

    private static final Pattern SPACER =
            Pattern.compile("(?i).*(?:^|[/_-])(?:spacer|clear|blank|pixel|transparent|shim|dot|1x1)\\.(?:gif|png).*");
    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?)(?:\\?.*)?");
    private static final Set<String> EMPTY_ALTS =
            Set.of("image", "picture", "photo", "img", "graphic", "icon", "screenshot", "bild", "imagen", "foto");

    private final Passage passage;
    private final Surroundings around;

    PictureReading(Passage passage, Surroundings around) {
        this.passage = passage;
        this.around = around;
    }

    void read(Element image) {
        if (isTiny(image) || SPACER.matcher(image.attr("src")).matches()) {
            return;
        }
        var formula = image.attr("data-equation-content");
        if (!formula.isEmpty() || image.hasClass("equation_image") || image.hasClass("texrender")) {
            passage.say(formula.isEmpty() ? image.attr("alt") : formula, "code");
            return;
        }
        if (image.hasClass("emoticon") || image.hasClass("emoji") || image.hasClass("icon")) {
            passage.say(image.attr("alt"));
            return;
        }
        var source = image.hasAttr("src") ? image.attr("src") : image.attr("data-src");
        if (source.isBlank()) {
            return;
        }
        var alt = alternative(image, source);
        var file = around.picture(source);
        if (file.isPresent()) {
            passage.flush();
            passage.add(new Part.Picture(file.get(), alt, ""));
        } else if (around.goal(source) instanceof References.Goal.Outside(var address)) {
            around.lost("image-elsewhere", address);
            passage.flush();
            passage.add(around.foreign(
                    "picture-elsewhere", alt.isEmpty() ? LinkReading.place(address) : alt, Optional.of(address)));
        } else if (!alt.isEmpty()) {
            passage.say(alt);
        }
    }

    /** Whether it is there to count or to hold a space open. */
    static boolean isTiny(Element image) {
        return isTiny(image.attr("width")) || isTiny(image.attr("height"));
    }

    private static boolean isTiny(String size) {
        return size.strip().matches("0*[0-2](?:px)?");
    }

    /** What an author wrote for those who do not see it; a file's name is not that. */
    private static String alternative(Element image, String source) {
        for (var said : List.of(image.attr("alt"), image.attr("title"))) {
            var alt = said.replaceAll("\\s+", " ").strip();
            boolean name = isFileName(alt) || source.contains(References.encoded(alt)) && alt.contains("_");
            if (!alt.isEmpty() && !name && !EMPTY_ALTS.contains(alt.toLowerCase(Locale.ROOT))) {
                return alt.length() > 1_000 ? alt.substring(0, 1_000) : alt;
            }
        }
        return "";
    }

    static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }
}
