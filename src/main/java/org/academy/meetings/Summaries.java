package org.academy.meetings;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/** Rows of lists with the names of those who host them: as many statements for many as for one. */
@Component
class Summaries {

    static final String BY_TIME = "m.begins_at, m.id";
    static final String LATEST_FIRST = "m.begins_at desc, m.id";

    private final Listing listing;
    private final InstitutionDirectory directory;
    private final Clock clock;

    Summaries(Listing listing, InstitutionDirectory directory, Clock clock) {
        this.listing = listing;
        this.directory = directory;
        this.clock = clock;
    }

    Page<MeetingSummary> page(Listing.Condition condition, String order, LanguageTag language, Pageable page) {
        var rows = list(condition, order, language, page);
        return page.isUnpaged()
                ? new PageImpl<>(rows)
                : PageableExecutionUtils.getPage(rows, page, () -> listing.count(condition));
    }

    List<MeetingSummary> list(Listing.Condition condition, String order, LanguageTag language, Pageable page) {
        var rows = listing.rows(condition, order, page, language, clock.instant());
        var hosts = institutions(rows.stream().map(Listing.Row::host).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(hosts.get(row.host())).map(host -> summary(row, host)).stream())
                .toList();
    }

    private static MeetingSummary summary(Listing.Row row, InstitutionSummary host) {
        return new MeetingSummary(
                row.id(),
                row.slug(),
                row.language(),
                row.title(),
                row.summary(),
                row.kind(),
                row.topic(),
                row.mode(),
                row.when(),
                row.venue(),
                row.stage(),
                host,
                row.languages(),
                row.series());
    }

    Map<InstitutionId, InstitutionSummary> institutions(Collection<InstitutionId> ids) {
        return directory.summaries(ids);
    }

    /** In the order of the ids. */
    List<InstitutionSummary> inOrder(List<InstitutionId> ids) {
        var known = institutions(ids);
        return ids.stream()
                .<@Nullable InstitutionSummary>map(known::get)
                .flatMap(one -> Optional.ofNullable(one).stream())
                .toList();
    }
}
