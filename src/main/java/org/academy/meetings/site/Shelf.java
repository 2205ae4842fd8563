package org.academy.meetings.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.platform.Amounts;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The materials of a meeting and the pictures of its speakers: where they are and what they weigh. */
@Component
class Shelf {

    private final MediaLibrary library;
    private final Amounts amounts;

    Shelf(MediaLibrary library, Amounts amounts) {
        this.library = library;
        this.amounts = amounts;
    }

    /**
     * @param link null for what is kept to those who are registered, and the reader is not
     * @param weight null for what lies elsewhere
     * @param session the part of the programme it belongs to, if to one
     */
    record Thing(
            Material material,
            @Nullable String link,
            @Nullable String weight,
            @Nullable String session) {}

    /** @param picture null if there is none, or if the speaker does not want it shown */
    record Guest(SpeakerEntry speaker, @Nullable Picture picture) {}

    record Picture(String link, String weight) {}

    List<Thing> materials(MeetingPage meeting, LanguageTag language) {
        var files = library.items(meeting.materials().stream()
                .map(Material::file)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var sessions = titles(meeting);
        return meeting.materials().stream()
                .map(one -> new Thing(
                        one,
                        link(one, files),
                        weight(one, files, language),
                        one.session() == null ? null : sessions.get(one.session())))
                .toList();
    }

    List<Guest> speakers(MeetingPage meeting, LanguageTag language) {
        Set<MediaId> shown = meeting.speakers().stream()
                .filter(SpeakerEntry::photoConsent)
                .map(SpeakerEntry::photo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var pictures = library.items(shown);
        return meeting.speakers().stream()
                .map(one -> new Guest(one, one.photoConsent() ? picture(one.photo(), pictures, language) : null))
                .toList();
    }

    private static Map<Object, String> titles(MeetingPage meeting) {
        var titles = new LinkedHashMap<Object, String>();
        for (SessionEntry session : meeting.sessions()) {
            if (session.id() != null) {
                titles.put(session.id(), session.title());
            }
        }
        return titles;
    }

    private static @Nullable String link(Material material, Map<MediaId, MediaItem> files) {
        var file = material.file() == null ? null : files.get(material.file());
        return file == null ? material.link() : file.path();
    }

    private @Nullable String weight(Material material, Map<MediaId, MediaItem> files, LanguageTag language) {
        var file = material.file() == null ? null : files.get(material.file());
        return file == null ? null : amounts.weight(language, file.bytes());
    }

    private @Nullable Picture picture(@Nullable MediaId photo, Map<MediaId, MediaItem> pictures, LanguageTag language) {
        var item = photo == null ? null : pictures.get(photo);
        if (item == null) {
            return null;
        }
        var shown = item.shown();
        return new Picture(shown.path(), amounts.weight(language, shown.bytes()));
    }
}
