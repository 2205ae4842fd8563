package org.academy.courses.cartridge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Players that other sites put into pages, and the address at which a person can watch the same. */
final class Player {

    private static final Pattern YOUTUBE = Pattern.compile(
            "(?i)^(?:https?:)?//(?:www\\.)?(?:youtube(?:-nocookie)?\\.com)/(?:embed|v)/([A-Za-z0-9_-]{6,20}).*");
    private static final Pattern VIMEO = Pattern.compile("(?i)^(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*");

    private static final List<String> VIDEO = List.of(
            "youtube.com",
            "youtu.be",
            "vimeo.com",
            "panopto",
            "kaltura",
            "dailymotion",
            "ted.com",
            "wistia",
            "loom.com",
            "bilibili.com",
            "rutube.ru",
            ".mp4",
            ".webm",
            ".mov",
            ".m4v",
            ".avi",
            ".wmv",
            ".ogv");
    private static final List<String> SOUND = List.of("soundcloud.com", ".mp3", ".ogg", ".wav", ".m4a");

    private Player() {}

    static String address(String source) {
        var youtube = YOUTUBE.matcher(source.strip());
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        var vimeo = VIMEO.matcher(source.strip());
        return vimeo.matches() ? "https://vimeo.com/" + vimeo.group(1) : source;
    }

    /** The code of the sentence that names it. */
    static String kind(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (VIDEO.stream().anyMatch(lower::contains)) {
            return "video";
        }
        return SOUND.stream().anyMatch(lower::contains) ? "audio" : "embedded";
    }
}
