package org.academy.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** {@code meetings.yaml}: an event that an institution holds, and how many come. */
record DemoMeeting(
        @Nullable String series,
        String host,
        @Nullable List<String> with,
        String kind,
        String topic,
        String mode,
        int day,
        @Nullable Integer days,
        @Nullable LocalTime start,
        @Nullable Integer minutes,
        String zone,
        @Nullable Place venue,
        @Nullable String link,
        @Nullable Integer onSite,
        @Nullable Integer online,
        @Nullable Boolean approval,
        List<LanguageTag> languages,
        @Nullable List<LanguageTag> interpretation,
        Map<LanguageTag, Words> words,
        @Nullable List<Payer> funders,
        @Nullable List<Limit> quotas,
        List<String> speakers,
        List<Part> sessions,
        @Nullable List<Thing> materials,
        @Nullable Again repeat,
        @Nullable String cancelled,
        @Nullable Boolean draft,
        @Nullable List<Own> own,
        int expected) {

    /** Somebody with an account who registers before all others. */
    record Own(String userName, String name, LanguageTag language, String zone) {}

    record Place(String name, String address, String city, String country) {}

    record Words(String title, String summary, String description) {}

    record Payer(String name, String contribution, String link) {}

    record Limit(
            String name,
            int places,
            @Nullable String way,
            @Nullable String institution) {}

    record Part(LocalTime start, int minutes, String title, String room, Map<String, String> speakers) {}

    record Thing(
            String kind,
            String title,
            String link,
            String licence,
            @Nullable Boolean onlyRegistered) {}

    record Again(String every, int interval, int times) {}

    List<String> partners() {
        return with == null ? List.of() : with;
    }

    /** The first language it was written in. */
    LanguageTag original() {
        return words.keySet().iterator().next();
    }

    boolean past() {
        return day < 0;
    }

    /** {@code meeting-series.yaml}. */
    record Series(String slug, String host, String title, String description) {}

    /** {@code speakers.yaml}: somebody who speaks; {@code person} by user name. */
    record Speaker(
            String key,
            String name,
            String headline,
            String affiliation,
            String biography,
            String zone,
            @Nullable String person) {}
}
