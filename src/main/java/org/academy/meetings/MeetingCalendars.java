package org.academy.meetings;

import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.icalendar.CalendarWriting;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings as calendar files (RFC 5545), feeds (RFC 7986) and invitations (iTIP, RFC 5546). A meeting keeps its name in
 * all of them and for ever, so that a calendar that has it from two sides shows it once. What is followed reaches from
 * three months ago to a year ahead.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class MeetingCalendars {

    private static final int REFRESH_HOURS = 6;
    private static final int OWN_REFRESH_HOURS = 1;
    private static final int MOST = 500;
    private static final Period PAST = Period.ofMonths(3);
    private static final Period AHEAD = Period.ofYears(1);

    private final MeetingCatalogue catalogue;
    private final Editions editions;
    private final InstitutionDirectory directory;
    private final Messages messages;
    private final Clock clock;
    private final CalendarEntries entries;
    private final CalendarWriting writing;

    MeetingCalendars(
            MeetingCatalogue catalogue,
            Editions editions,
            InstitutionDirectory directory,
            Messages messages,
            Clock clock,
            CalendarEntries entries) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
        this.entries = entries;
        this.writing = new CalendarWriting(entries.host());
    }

    /** One published meeting, to be added once. */
    public Optional<String> file(String slug, LanguageTag language) {
        return catalogue.page(slug, language).map(page -> writing.file(entries.of(page, null, language)));
    }

    /** To subscribe to. */
    public Optional<String> seriesFeed(String slug, LanguageTag language) {
        return catalogue.series(slug, language).map(series -> {
            var from = clock.instant().atZone(ZoneOffset.UTC).minus(PAST).toInstant();
            var meetings = series.meetings().stream()
                    .filter(one -> one.when().ends().isAfter(from))
                    .limit(MOST)
                    .toList();
            return feed(series.title(), meetings, language);
        });
    }

    public String topicFeed(Topic topic, LanguageTag language) {
        var said = messages.text(language, "courses.topic." + topic.code());
        return feed(
                messages.text(language, "meetings.calendar.topic", said),
                wanted(Set.of(topic), null, language),
                language);
    }

    public Optional<String> institutionFeed(String slug, LanguageTag language) {
        return directory
                .bySlug(slug)
                .map(institution -> feed(
                        messages.text(language, "meetings.calendar.institution", institution.name()),
                        wanted(Set.of(), institution.id(), language),
                        language));
    }

    private List<MeetingSummary> wanted(Set<Topic> topics, @Nullable InstitutionId organiser, LanguageTag language) {
        var now = clock.instant().atZone(ZoneOffset.UTC);
        var query = new MeetingQuery(
                now.minus(PAST).toInstant(),
                now.plus(AHEAD).toInstant(),
                Set.of(),
                Set.of(),
                topics,
                Set.of(),
                Set.of(),
                organiser);
        return catalogue.find(query, language, PageRequest.of(0, MOST)).getContent();
    }

    /**
     * The meetings a person goes to; cancelled ones stay, marked.
     *
     * @param unsure those among them where the person waits for a place, or for an answer
     * @param rooms the links for those among them that they may have
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public String personalFeed(
            Collection<MeetingId> meetings,
            Collection<MeetingId> unsure,
            Map<MeetingId, String> rooms,
            LanguageTag language) {
        var found = catalogue.summaries(meetings, language);
        var known = editions.of(found.keySet());
        var told = found.values().stream()
                .sorted(Comparator.comparing(one -> one.when().begins()))
                .flatMap(one -> Stream.ofNullable(known.get(one.id()))
                        .map(edition ->
                                entries.ofOwn(one, edition, unsure.contains(one.id()), rooms.get(one.id()), language)))
                .toList();
        return writing.feed(messages.text(language, "meetings.calendar.mine"), OWN_REFRESH_HOURS, told);
    }

    /** A message for a calendar program: REQUEST for a new or changed place, CANCEL when it is gone. */
    @PreAuthorize("hasRole('SYSTEM')")
    public String invitation(Invitation invitation) {
        var entry = entries.of(invitation.meeting(), invitation.room(), invitation.language())
                .later(2 * invitation.before() + (invitation.method() == Invitation.Method.CANCEL ? 1 : 0));
        return switch (invitation.method()) {
            case REQUEST ->
                writing.request(entry, invitation.attendeeName(), invitation.attendeeEmail(), clock.instant());
            case CANCEL ->
                writing.cancel(entry, invitation.attendeeName(), invitation.attendeeEmail(), clock.instant());
        };
    }

    /**
     * The number of a message grows over everything this person was told (RFC 5546, 2.1.4): taking a place back counts
     * once more, and so does having one again, or their calendar would keep the older word.
     *
     * @param meeting as the person reads it
     * @param room the link, if this person may have it
     * @param before how often a place of this person's was taken back already
     */
    public record Invitation(
            MeetingPage meeting,
            Method method,
            String attendeeName,
            String attendeeEmail,
            @Nullable String room,
            int before,
            LanguageTag language) {

        public enum Method {
            REQUEST,
            CANCEL
        }
    }

    private String feed(String name, List<MeetingSummary> meetings, LanguageTag language) {
        var known = editions.of(meetings.stream().map(MeetingSummary::id).toList());
        var told = meetings.stream()
                .flatMap(one ->
                        Stream.ofNullable(known.get(one.id())).map(edition -> entries.ofOther(one, edition, language)))
                .toList();
        return writing.feed(name, REFRESH_HOURS, told);
    }
}
