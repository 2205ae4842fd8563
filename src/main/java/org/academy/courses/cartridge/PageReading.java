package org.academy.courses.cartridge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** A page of others as pieces: headings, words a screenful at a time, pictures. */
final class PageReading implements Surroundings {

    /** A picture inside a page that weighs more was not made for a page. */
    private static final int HEAVIEST_PICTURE = 4 << 20;

    private static final int MOST_LOSSES = 60;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern EMBEDDED =
            Pattern.compile("(?is)^\\s*data:image/(png|jpe?g|gif|webp)\\s*;\\s*base64\\s*,(.*)$");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jpe", "gif", "webp");

    /** What a learning platform put around the words of a page. */
    private static final String NOISE = ".screenreader-only, .ui-icon-extlink, .external_link_icon, .accesshide,"
            + " img.media_comment_thumbnail, .enhanceable_content > .ui-icon, .sr-only-external";

    /** Stands in a sentence where its link comes. */
    private static final String HERE = "\uE000";

    private final CartridgeFile file;
    private final References references;
    private final Wordings wordings;
    private final String base;
    private final Set<Manifest.Oddity> losses = new LinkedHashSet<>();
    private boolean listening = true;

    /** @param base the name in the archive of the page, from which it refers to others */
    PageReading(CartridgeFile file, References references, Wordings wordings, String base) {
        this.file = file;
        this.references = references;
        this.wordings = wordings;
        this.base = base;
    }

    List<Manifest.Oddity> losses() {
        return List.copyOf(losses);
    }

    static Document parsed(String html) {
        return Jsoup.parse(html).outputSettings(Welcome.OUTPUT);
    }

    /** The original, sanitised. */
    String before(Document page) {
        listening = false;
        var before = Welcome.original(
                page,
                href -> References.address(goal(href)),
                source -> picture(source).map(name -> References.FILE + References.encoded(name)));
        listening = true;
        return before;
    }

    /** Its parts; the page is taken apart by this. A title that only repeats the lesson's is left out. */
    List<Part> parts(Node page, String title) {
        if (page instanceof org.jsoup.nodes.Element element) {
            element.select(NOISE).remove();
        }
        var parts = new ArrayList<>(new Flow(this).of(page));
        if (!parts.isEmpty()
                && parts.getFirst() instanceof Part.Heading(var level, var line)
                && repeats(plain(line.text()), plain(title))) {
            parts.removeFirst();
        }
        return levelled(parts);
    }

    private static boolean repeats(String heading, String title) {
        int much = Math.min(heading.length(), title.length());
        return heading.equals(title)
                || much > 8
                        && Math.abs(heading.length() - title.length()) < 3
                        && heading.regionMatches(0, title, 0, much);
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Of six levels two are left: the highest a page uses, and all below. */
    private static List<Part> levelled(List<Part> parts) {
        var used = parts.stream()
                .filter(Part.Heading.class::isInstance)
                .map(part -> ((Part.Heading) part).level())
                .toList();
        if (used.isEmpty()) {
            return parts;
        }
        int top = used.stream().mapToInt(Integer::intValue).min().orElseThrow();
        long atTop = used.stream().filter(level -> level == top).count();
        boolean onlyTitle = top == 1 && atTop == 1 && used.getFirst() == top && used.size() > 2;
        int bound = onlyTitle
                ? used.stream()
                        .mapToInt(Integer::intValue)
                        .filter(level -> level > top)
                        .min()
                        .orElse(top)
                : top;
        return parts.stream()
                .map(part -> part instanceof Part.Heading(var level, var line)
                        ? new Part.Heading(level <= bound ? 2 : 3, line)
                        : part)
                .toList();
    }

    @Override
    public References.Goal goal(String reference) {
        return references.of(reference, base);
    }

    @Override
    public Optional<String> picture(String source) {
        var embedded = EMBEDDED.matcher(source);
        if (embedded.matches()) {
            return embedded(embedded.group(2));
        }
        return switch (goal(source)) {
            case References.Goal.Stored(var name) when isPicture(name) -> Optional.of(name);
            case References.Goal.Stored(var name) -> lost("picture-kind", References.lastOf(name));
            case References.Goal.Lost(var address) -> lost("missing-image", LinkReading.place(address));
            case References.Goal.Private(var address) -> lost("missing-image", address);
            case References.Goal.Unsafe(var address) -> lost("picture-kind", address.replaceFirst("[:;,].*", ""));
            case References.Goal.Unit unit -> Optional.empty();
            case References.Goal.Outside outside -> Optional.empty();
            case References.Goal.Here here -> Optional.empty();
        };
    }

    static boolean isPicture(String name) {
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private Optional<String> embedded(String base64) {
        if (base64.length() > HEAVIEST_PICTURE * 4L / 3) {
            return lost("picture-kind", "data:");
        }
        try {
            var bytes = Base64.getMimeDecoder()
                    .decode(base64.replace("%2B", "+").replace("%2F", "/").replace("%3D", "="));
            var ending = ending(bytes);
            return ending.isPresent()
                    ? Optional.of(file.add("embedded/" + digest(bytes) + "." + ending.get(), bytes))
                    : lost("picture-kind", "data:");
        } catch (IllegalArgumentException broken) {
            return lost("picture-kind", "data:");
        }
    }

    /** By its first bytes, whatever it calls itself. */
    private static Optional<String> ending(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, 12), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) {
            return Optional.of("png");
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("jpg");
        }
        if (head.startsWith("GIF8")) {
            return Optional.of("gif");
        }
        return head.startsWith("RIFF") && head.endsWith("WEBP") ? Optional.of("webp") : Optional.empty();
    }

    private static String digest(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String sentence(String code, String title, Optional<String> address) {
        var words = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
        var shown = Welcome.escaped(
                words.replaceAll("[\\p{Cc}\\uE000-\\uF8FF]", " ").strip());
        var link = address.map(to -> "<a href=\"" + Welcome.attribute(to) + "\">" + shown + "</a>")
                .orElse(shown);
        return Welcome.escaped(wordings.text(code, HERE)).replace(HERE, link);
    }

    @Override
    public void lost(String code, String... arguments) {
        if (listening && losses.size() < MOST_LOSSES) {
            losses.add(new Manifest.Oddity(
                    code, Arrays.stream(arguments).map(PageReading::shortened).toList()));
        }
    }

    private <T> Optional<T> lost(String code, String argument) {
        lost(code, new String[] {argument});
        return Optional.empty();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
