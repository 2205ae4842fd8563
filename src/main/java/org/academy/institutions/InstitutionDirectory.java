package org.academy.institutions;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Who there is in the world of this academy, where, and what they offer. Open to everyone; kept by its editors. */
@Service
@Validated
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class InstitutionDirectory {

    private final Institutions institutions;
    private final InstitutionAccess access;
    private final Clock clock;

    InstitutionDirectory(Institutions institutions, InstitutionAccess access, Clock clock) {
        this.institutions = institutions;
        this.access = access;
        this.clock = clock;
    }

    /** By name. The text is looked for in names, places and what they say of themselves. */
    public Page<InstitutionSummary> find(InstitutionQuery query, Pageable page) {
        return search(query, page).map(Institution::asSummary);
    }

    /** The same, with everything the directory says. */
    public Page<InstitutionPage> entries(InstitutionQuery query, Pageable page) {
        return search(query, page).map(one -> new InstitutionPage(one.id(), one.slug(), one.entry(), null));
    }

    /** @throws NotFound if there is none */
    public InstitutionPage page(String slug) {
        var institution = require(slug);
        var accreditation = institution.accreditation();
        var agency = accreditation == null
                ? null
                : institutions
                        .findBySlug(accreditation.agency())
                        .map(Institution::asSummary)
                        .orElse(null);
        return new InstitutionPage(institution.id(), institution.slug(), institution.entry(), agency);
    }

    public Optional<InstitutionSummary> bySlug(String slug) {
        return institutions.findBySlug(slug).map(Institution::asSummary);
    }

    /** Those of the ids that there are. */
    public Map<InstitutionId, InstitutionSummary> summaries(Collection<InstitutionId> ids) {
        return switch (ids.size()) {
            case 0 -> Map.of();
            // most things belong to one, and a list would have to be put into SQL anew each time
            case 1 ->
                institutions
                        .findById(ids.iterator().next())
                        .map(Institution::asSummary)
                        .map(one -> Map.of(one.id(), one))
                        .orElse(Map.of());
            default ->
                institutions.named(ids).stream()
                        .map(Institution::asSummary)
                        .collect(Collectors.toMap(InstitutionSummary::id, Function.identity()));
        };
    }

    public DirectoryCounts counts() {
        var regions = new EnumMap<Region, Long>(Region.class);
        institutions.countByRegion().forEach(row -> regions.put((Region) row[0], (Long) row[1]));
        var kinds = new EnumMap<InstitutionKind, Long>(InstitutionKind.class);
        institutions.countByKind().forEach(row -> kinds.put((InstitutionKind) row[0], (Long) row[1]));
        return new DirectoryCounts(regions, kinds);
    }

    /** The countries that occur, as ISO codes. */
    public List<String> countries() {
        return institutions.countries();
    }

    /** The languages that occur, as BCP 47 tags. */
    public List<String> languages() {
        return institutions.languages();
    }

    @Transactional
    @PreAuthorize("hasAnyRole('SYSTEM', 'ADMINISTRATOR')")
    public InstitutionId list(String slug, @Valid InstitutionEntry entry) {
        if (institutions.existsBySlug(slug)) {
            throw RuleViolated.at("slug", "institutions.rule.slug-taken", slug);
        }
        return institutions.save(new Institution(slug, entry, clock)).id();
    }

    /** Whether the person at hand may correct the entry: the answer its page asks before it shows the way. */
    public boolean mayDescribe(String slug) {
        return access.mayDescribe(slug);
    }

    /** Corrects an entry; what it says of recognition is not the institution's own to change. */
    @Transactional
    @PreAuthorize("@institutionAccess.mayDescribe(#slug)")
    public void update(String slug, @Valid InstitutionEntry entry) {
        var institution = require(slug);
        if (!InstitutionAccess.mayChangeRecognition()
                && !Objects.equals(institution.accreditation(), entry.accreditation())) {
            throw RuleViolated.at("accreditation", "institutions.rule.recognition");
        }
        institution.describe(entry, clock);
        institutions.save(institution);
    }

    private Page<Institution> search(InstitutionQuery query, Pageable page) {
        var text = query.text().strip().toLowerCase(Locale.ROOT);
        var named = text.isEmpty()
                ? List.of("")
                : institutions.countries().stream()
                        .filter(code -> Locale.of("", code)
                                .getDisplayCountry(query.reader())
                                .toLowerCase(query.reader())
                                .contains(text))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), codes -> codes.isEmpty() ? List.of("") : codes));
        return institutions.search(
                text.replaceAll("([!%_])", "!$1"),
                named,
                query.kind(),
                query.region(),
                query.country(),
                query.language(),
                page);
    }

    private Institution require(String slug) {
        return institutions.findBySlug(slug).orElseThrow(() -> new NotFound("institution", slug));
    }
}
