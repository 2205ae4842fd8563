package org.academy.courses;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.media.MediaFile;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** A unit of a published version, in one language: what a learner reads and answers. */
public record UnitPage(
        CourseId course,
        String courseSlug,
        String courseTitle,
        int version,
        UnitId unit,
        String slug,
        String title,
        LanguageTag language,
        Set<LanguageTag> languages,
        int number,
        int of,
        int minutes,
        long bytes,
        List<String> sources,
        @Nullable LocalDate reviewBy,
        List<Block> blocks,
        Map<MediaId, MediaItem> media,
        @Nullable Neighbour previous,
        @Nullable Neighbour next) {

    public record Block(BlockId id, BlockContent content) {}

    public record Neighbour(String slug, String title) {}

    /** What one fetches to have all of the unit: pictures as they are shown, files as they were brought. */
    public Set<MediaFile> files() {
        var files = new LinkedHashSet<MediaFile>();
        for (var block : blocks) {
            for (var id : Contents.allMedia(block.content())) {
                var item = media.get(id);
                if (item != null) {
                    files.add(block.content() instanceof BlockContent.Image ? item.shown() : item.original());
                }
            }
        }
        return files;
    }

    public Optional<Block> block(BlockId id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }
}
