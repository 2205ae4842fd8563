package org.academy.attendance.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingPage;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The materials of a meeting, for somebody who was registered for it. */
@Component
class Materials {

    private final MediaLibrary library;
    private final Amounts amounts;

    Materials(MediaLibrary library, Amounts amounts) {
        this.library = library;
        this.amounts = amounts;
    }

    /**
     * @param link elsewhere or to the library; null if the person's own page hands the file out
     * @param weight null for what lies elsewhere
     */
    record Thing(
            Material material,
            @Nullable String link,
            @Nullable String weight) {}

    List<Thing> of(MeetingPage meeting, LanguageTag language) {
        var files = library.items(meeting.materials().stream()
                .map(Material::file)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return meeting.materials().stream()
                .map(one -> thing(one, files, language))
                .toList();
    }

    private Thing thing(Material material, Map<MediaId, MediaItem> files, LanguageTag language) {
        var file = material.file() == null ? null : files.get(material.file());
        if (file == null) {
            return new Thing(material, material.link(), null);
        }
        return new Thing(
                material, material.onlyRegistered() ? null : file.path(), amounts.weight(language, file.bytes()));
    }
}
