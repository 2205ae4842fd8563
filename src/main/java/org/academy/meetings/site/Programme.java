package org.academy.meetings.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.meetings.SpeakerPart;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a meeting, day by day, as its page shows them.
 *
 * @param zone whose clock the times are told by
 * @param mine the reader's, beside it; null if it is not told
 */
record Programme(List<Day> days, String zone, @Nullable String mine) {

    record Day(String name, List<Item> items) {}

    record Item(SessionEntry session, Told clock, List<Voice> voices) {}

    /** Who does what in a session. */
    record Voice(String name, SpeakerPart part) {}

    static Programme of(MeetingPage meeting, LanguageTag language, MeetingTimes times) {
        var names = meeting.speakers().stream()
                .filter(one -> one.id() != null)
                .collect(Collectors.toMap(SpeakerEntry::id, SpeakerEntry::name, (one, other) -> one));
        var days = new LinkedHashMap<LocalDate, List<Item>>();
        meeting.sessions().stream()
                .sorted(Comparator.comparing(one -> one.when().start()))
                .forEach(one -> days.computeIfAbsent(one.when().firstDay(), day -> new ArrayList<>())
                        .add(new Item(one, times.within(one.when(), language), voices(one, names))));
        var zone = meeting.plan().when().zone();
        var begins = meeting.plan().when().begins();
        var reader = times.reader();
        return new Programme(
                days.values().stream()
                        .map(items ->
                                new Day(times.day(items.getFirst().session().when(), language), items))
                        .toList(),
                times.zone(zone, begins, language),
                reader == null || reader.equals(zone) ? null : times.zone(reader, begins, language));
    }

    private static List<Voice> voices(SessionEntry session, Map<SpeakerId, String> names) {
        return session.speakers().stream()
                .filter(one -> names.containsKey(one.speaker()))
                .map(one -> new Voice(names.getOrDefault(one.speaker(), ""), one.part()))
                .toList();
    }
}
