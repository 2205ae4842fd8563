package org.academy.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published meetings, for everyone to read. Drafts are not there; cancelled ones are, marked. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class MeetingCatalogue {

    private final Meetings meetings;
    private final Listing listing;
    private final Summaries summaries;
    private final Programmes programmes;
    private final Speakers speakers;
    private final Handouts handouts;
    private final SeriesShelf shelf;
    private final MeetingAccess access;
    private final ObjectProvider<MaterialReaders> readers;
    private final Clock clock;

    MeetingCatalogue(
            Meetings meetings,
            Listing listing,
            Summaries summaries,
            Programmes programmes,
            Speakers speakers,
            Handouts handouts,
            SeriesShelf shelf,
            MeetingAccess access,
            ObjectProvider<MaterialReaders> readers,
            Clock clock) {
        this.meetings = meetings;
        this.listing = listing;
        this.summaries = summaries;
        this.programmes = programmes;
        this.speakers = speakers;
        this.handouts = handouts;
        this.shelf = shelf;
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    /** In order of time. */
    public Page<MeetingSummary> find(MeetingQuery query, LanguageTag language, Pageable page) {
        return summaries.page(Listing.condition(query), Summaries.BY_TIME, language, page);
    }

    /**
     * The days of a window that have meetings, in the reader's zone, and how many: light enough for 2,000 of them. One
     * that lasts several days counts on each; whole days are those of the place, wherever the reader is.
     */
    public Map<LocalDate, Integer> days(MeetingQuery query, ZoneId zone) {
        var days = new TreeMap<LocalDate, Integer>();
        days(query, zone, (day, meeting) -> days.merge(day, 1, Integer::sum));
        return days;
    }

    /**
     * The same, and the first of each day in order of time: as many as a calendar has room to name.
     *
     * @param room for so many on a day
     */
    public Crowd crowd(MeetingQuery query, ZoneId zone, int room, LanguageTag language) {
        var counts = new TreeMap<LocalDate, Integer>();
        var named = new LinkedHashSet<MeetingId>();
        days(query, zone, (day, meeting) -> {
            if (counts.merge(day, 1, Integer::sum) <= room) {
                named.add(meeting);
            }
        });
        var known = summaries(named, language);
        return new Crowd(
                counts,
                named.stream().flatMap(one -> Stream.ofNullable(known.get(one))).toList());
    }

    /** @param counts days without any are left out */
    public record Crowd(Map<LocalDate, Integer> counts, List<MeetingSummary> named) {}

    private void days(MeetingQuery query, ZoneId zone, Listing.Days each) {
        var from = query.from() == null ? LocalDate.MIN : LocalDate.ofInstant(query.from(), zone);
        var until = query.until() == null
                ? LocalDate.MAX
                : LocalDate.ofInstant(query.until().minusNanos(1), zone).plusDays(1);
        listing.days(Listing.condition(aDayMore(query)), from, until, zone, each);
    }

    /** Whole days begin and end up to a day away from the reader's. */
    private static MeetingQuery aDayMore(MeetingQuery query) {
        var from = query.from();
        var until = query.until();
        return new MeetingQuery(
                from == null ? null : from.minus(Duration.ofDays(2)),
                until == null ? null : until.plus(Duration.ofDays(2)),
                query.kinds(),
                query.modes(),
                query.topics(),
                query.languages(),
                query.regions(),
                query.organiser());
    }

    /** How many there are in each country, for the map; what is online only is nowhere. */
    public Map<String, Integer> countries(MeetingQuery query) {
        return listing.countries(Listing.condition(query));
    }

    public Optional<MeetingPage> page(String slug, LanguageTag language) {
        return meetings.findBySlug(slug).filter(Meeting::open).map(meeting -> page(meeting, language));
    }

    public Optional<MeetingPage> page(MeetingId meeting, LanguageTag language) {
        return meetings.findById(meeting).filter(Meeting::open).map(one -> page(one, language));
    }

    private MeetingPage page(Meeting meeting, LanguageTag language) {
        var plan = Plans.forEveryone(meeting.plan());
        var spoken = plan.words().entrySet().stream()
                .filter(one -> !one.getValue().title().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        var series = meeting.series();
        return new MeetingPage(
                meeting.id(),
                meeting.slug(),
                spoken.contains(language) ? language : plan.original(),
                spoken,
                plan,
                meeting.stage(clock.instant()),
                meeting.cancelledBecause(),
                meeting.edition(),
                meeting.changedAt(),
                summaries.inOrder(meeting.parts().stream()
                        .filter(part -> !part.owed())
                        .map(Organising::institution)
                        .toList()),
                programmes.of(meeting.id(), plan.when().zone()),
                speakers.of(meeting.id()).stream()
                        .map(MeetingCatalogue::asTheyAgreed)
                        .toList(),
                materials(meeting),
                series == null ? null : shelf.summary(series, false).orElse(null),
                meeting.movedFrom());
    }

    private static SpeakerEntry asTheyAgreed(SpeakerEntry speaker) {
        return speaker.photoConsent()
                ? speaker
                : new SpeakerEntry(
                        speaker.id(),
                        speaker.name(),
                        speaker.headline(),
                        speaker.affiliation(),
                        speaker.biography(),
                        null,
                        false,
                        speaker.zone(),
                        speaker.person());
    }

    /** Everyone reads what there is; where it is, only those for whom it is. */
    private List<Material> materials(Meeting meeting) {
        var all = handouts.of(meeting.id());
        if (all.stream().noneMatch(Material::onlyRegistered)
                || readers.orderedStream().anyMatch(slot -> slot.mayRead(meeting.id()))
                || access.mayPlanFor(meeting.organisers())) {
            return all;
        }
        return all.stream()
                .map(one -> one.onlyRegistered()
                        ? new Material(
                                one.id(), one.kind(), one.title(), null, null, one.licence(), one.session(), true)
                        : one)
                .toList();
    }

    /** Everything there is to read, see and keep, for who knows that somebody is registered. */
    @PreAuthorize("hasRole('SYSTEM')")
    public List<Material> materials(MeetingId meeting) {
        return handouts.of(meeting);
    }

    public Optional<MeetingId> idOf(String slug) {
        return listing.idOf(slug);
    }

    public Map<MeetingId, MeetingSummary> summaries(Collection<MeetingId> meetings, LanguageTag language) {
        return meetings.isEmpty()
                ? Map.of()
                : summaries
                        .list(
                                Listing.PUBLISHED.and(Listing.among(meetings)),
                                Summaries.BY_TIME,
                                language,
                                Pageable.unpaged())
                        .stream()
                        .collect(Collectors.toMap(MeetingSummary::id, Function.identity()));
    }

    public Optional<SeriesPage> series(String slug, LanguageTag language) {
        return shelf.find(slug).flatMap(series -> {
            var published = summaries.list(
                    Listing.PUBLISHED.and(Listing.in(List.of(series.id()))),
                    Summaries.BY_TIME,
                    language,
                    Pageable.unpaged());
            return published.isEmpty()
                    ? Optional.empty()
                    : summaries.inOrder(List.of(series.host())).stream()
                            .findFirst()
                            .map(host -> new SeriesPage(
                                    series.id(), series.slug(), series.title(), series.description(), host, published));
        });
    }

    /** The meetings of an institution that are to come. */
    public Page<MeetingSummary> organisedBy(InstitutionId institution, LanguageTag language, Pageable page) {
        var query =
                new MeetingQuery(clock.instant(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), institution);
        return find(query, language, page);
    }

    /** What registration needs to know; read afresh within the caller's transaction. Drafts included. */
    public Optional<Seats> seats(MeetingId meeting) {
        return listing.seats(meeting, clock.instant());
    }

    /** The same, by the name in addresses. */
    public Optional<Seats> seatsAt(String slug) {
        return listing.seatsAt(slug, clock.instant());
    }

    /** The same of many: of those that there are. */
    public List<Seats> seatsOf(Collection<MeetingId> meetings) {
        return listing.seats(meetings, clock.instant());
    }

    /** The link to the online room, for who knows that the person may have it. */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<String> room(MeetingId meeting) {
        return listing.room(meeting);
    }

    /** Those that end within the window, whatever became of them: for reminders and what comes afterwards. */
    @PreAuthorize("hasRole('SYSTEM')")
    public List<MeetingId> endingBetween(Instant from, Instant until) {
        return listing.endingBetween(from, until);
    }
}
