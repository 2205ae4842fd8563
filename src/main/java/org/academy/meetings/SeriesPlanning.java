package org.academy.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.academy.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What an organiser does with a series: found it, fill it by rule or by hand. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
@PreAuthorize("isAuthenticated()")
public class SeriesPlanning {

    private static final int DESCRIPTION = 4_000;

    private final SeriesShelf shelf;
    private final Meetings meetings;
    private final Summaries summaries;
    private final Copying copying;
    private final MeetingAccess access;
    private final Clock clock;

    SeriesPlanning(
            SeriesShelf shelf,
            Meetings meetings,
            Summaries summaries,
            Copying copying,
            MeetingAccess access,
            Clock clock) {
        this.shelf = shelf;
        this.meetings = meetings;
        this.summaries = summaries;
        this.copying = copying;
        this.access = access;
        this.clock = clock;
    }

    /** @throws RuleViolated at {@code title}, {@code description} */
    public SeriesId found(InstitutionId host, String title, String description) {
        access.requirePlannerFor(host);
        if (summaries.institutions(Set.of(host)).isEmpty()) {
            throw new NotFound("institution", host.value());
        }
        var row = new SeriesShelf.Row(
                SeriesId.next(),
                Slugs.free(Texts.line(title), "series", shelf::taken),
                host,
                checkedTitle(title, description),
                Texts.plain(description));
        shelf.add(row, clock.instant());
        return row.id();
    }

    public void describe(SeriesId series, String title, String description) {
        requirePlanned(series);
        shelf.describe(series, checkedTitle(title, description), Texts.plain(description));
    }

    private static String checkedTitle(String title, String description) {
        var line = Texts.line(title);
        new Rules()
                .check(() -> {
                    if (line.isEmpty()) {
                        throw RuleViolated.at("title", "meetings.rule.title");
                    }
                })
                .check(() -> Texts.bounded("title", line, Plans.TITLE))
                .check(() -> Texts.bounded("description", Texts.plain(description), DESCRIPTION))
                .hold();
        return line;
    }

    /** The series of the institutions for which the person at hand may schedule, with their drafts; newest first. */
    @Transactional(readOnly = true)
    public List<SeriesPage> mine(LanguageTag language) {
        var rows = access.everywhere() ? shelf.all() : shelf.of(access.plansFor());
        if (rows.isEmpty()) {
            return List.of();
        }
        var inside = new HashMap<SeriesId, List<MeetingSummary>>();
        var condition = Listing.in(rows.stream().map(SeriesShelf.Row::id).toList());
        for (var meeting : summaries.list(condition, Summaries.BY_TIME, language, Pageable.unpaged())) {
            var series = meeting.series();
            if (series != null) {
                inside.computeIfAbsent(series, id -> new ArrayList<>()).add(meeting);
            }
        }
        var hosts = summaries.institutions(
                rows.stream().map(SeriesShelf.Row::host).distinct().toList());
        return rows.stream()
                .filter(row -> hosts.containsKey(row.host()))
                .map(row -> new SeriesPage(
                        row.id(),
                        row.slug(),
                        row.title(),
                        row.description(),
                        Objects.requireNonNull(hosts.get(row.host())),
                        inside.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /**
     * A series as its organisers see it: with the drafts in it.
     *
     * @throws NotFound for everybody else
     */
    @Transactional(readOnly = true)
    public SeriesPage draft(String slug, LanguageTag language) {
        var row = shelf.find(slug)
                .filter(one -> access.mayPlanFor(one.host()))
                .orElseThrow(() -> new NotFound("series", slug));
        return summaries.inOrder(List.of(row.host())).stream()
                .findFirst()
                .map(host -> new SeriesPage(
                        row.id(),
                        row.slug(),
                        row.title(),
                        row.description(),
                        host,
                        summaries.list(Listing.in(List.of(row.id())), Summaries.BY_TIME, language, Pageable.unpaged())))
                .orElseThrow(() -> new NotFound("series", slug));
    }

    /** A meeting is in one series at most: it leaves the one it was in. */
    public void include(SeriesId series, MeetingId meeting) {
        requirePlanned(series);
        put(requirePlanned(meeting), series);
    }

    public void exclude(SeriesId series, MeetingId meeting) {
        requirePlanned(series);
        var one = requirePlanned(meeting);
        if (series.equals(one.series())) {
            put(one, null);
        }
    }

    private void put(Meeting meeting, @Nullable SeriesId series) {
        if (!Objects.equals(meeting.series(), series)) {
            meeting.join(series, clock.instant());
            meetings.saveAndFlush(meeting);
        }
    }

    /** The days on which the rule falls, the meeting's own first: shown before anything is made. */
    @Transactional(readOnly = true)
    public List<When> dates(When first, Repetition rule) {
        return Repeating.dates(first, rule);
    }

    /**
     * Makes a draft like the meeting on each further day of the rule, and puts all of them into the series. Where the
     * series meets at that time already, nothing is made.
     *
     * @return the new drafts
     */
    public List<MeetingId> repeat(SeriesId series, MeetingId meeting, Repetition rule) {
        requirePlanned(series);
        var first = requirePlanned(meeting);
        access.requirePlannerFor(first.host());
        var dates = Repeating.dates(first.when(), rule);
        put(first, series);
        var taken = new HashSet<>(shelf.starts(series));
        return dates.stream()
                .skip(1)
                .filter(when -> taken.add(when.start().toString()))
                .map(when -> copying.copy(first, when.start(), series))
                .toList();
    }

    private void requirePlanned(SeriesId series) {
        if (shelf.find(series).filter(one -> access.mayPlanFor(one.host())).isEmpty()) {
            throw new NotFound("series", series.value());
        }
    }

    private Meeting requirePlanned(MeetingId meeting) {
        var one = meetings.findForUpdate(meeting).orElseThrow(() -> new NotFound("meeting", meeting.value()));
        access.requirePlanner(one);
        return one;
    }
}
