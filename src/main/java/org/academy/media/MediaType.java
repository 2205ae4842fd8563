package org.academy.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What kinds of files are welcome, told by their bytes; the name only tells apart what shares a container. */
final class MediaType {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    /** Each welcome type with the ending its name gets. */
    private static final Map<String, String> WELCOME = Map.ofEntries(
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("application/pdf", "pdf"),
            Map.entry(OOXML + "wordprocessingml.document", "docx"),
            Map.entry(OOXML + "spreadsheetml.sheet", "xlsx"),
            Map.entry(OOXML + "presentationml.presentation", "pptx"),
            Map.entry(OPEN_DOCUMENT + "text", "odt"),
            Map.entry(OPEN_DOCUMENT + "presentation", "odp"),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", "ods"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("text/vtt", "vtt"),
            Map.entry("text/plain", "txt"));

    private static final Detector DETECTOR = TikaConfig.getDefaultConfig().getDetector();

    private MediaType() {}

    /** The welcome type of these bytes, if it is one. */
    static Optional<String> of(byte[] content, String fileName) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName.toLowerCase(Locale.ROOT));
        try (InputStream in = TikaInputStream.get(content)) {
            var found = DETECTOR.detect(in, metadata).getBaseType().toString();
            return WELCOME.containsKey(found) ? Optional.of(found) : Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String ending(String type) {
        return WELCOME.getOrDefault(type, "bin");
    }
}
