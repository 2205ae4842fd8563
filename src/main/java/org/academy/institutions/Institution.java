package org.academy.institutions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A centre, school, ministry or other body that stands in the directory. */
@Entity
class Institution extends AbstractAggregateRoot<Institution> {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InstitutionId id;

    private String slug;
    private String name;
    private @Nullable String nativeName;
    private @Nullable String nativeLanguage;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private String country;
    private String city;

    @Enumerated(EnumType.STRING)
    private Region region;

    private @Nullable String website;
    private String summary;
    private @Nullable String accreditingAgency;

    @Enumerated(EnumType.STRING)
    private Accreditation.@Nullable Status accreditationStatus;

    private @Nullable LocalDate accreditedUntil;
    private Instant listedAt;

    @ElementCollection
    @CollectionTable(name = "institution_language", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderColumn(name = "place")
    @Column(name = "language")
    @BatchSize(size = 100)
    private List<String> languages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "institution_strength", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderColumn(name = "place")
    @Column(name = "topic")
    @BatchSize(size = 100)
    private List<String> strengths = new ArrayList<>();

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Institution() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Institution(String slug, InstitutionEntry entry, Clock clock) {
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 100) {
            throw RuleViolated.at("slug", "institutions.rule.slug-form", slug);
        }
        this.id = InstitutionId.next();
        this.slug = slug;
        this.listedAt = clock.instant();
        describe(entry, clock);
    }

    /** Replaces what the directory says about it. */
    final void describe(InstitutionEntry entry, Clock clock) {
        if (!COUNTRIES.contains(entry.country())) {
            throw RuleViolated.at("country", "institutions.rule.country", entry.country());
        }
        this.name = entry.name().strip();
        this.nativeName = entry.nativeName();
        this.nativeLanguage = entry.nativeLanguage();
        this.kind = entry.kind();
        this.country = entry.country();
        this.city = entry.city().strip();
        this.region = entry.region();
        this.website = webAddress(entry.website());
        this.summary = entry.summary().strip();
        var accreditation = entry.accreditation();
        this.accreditingAgency = accreditation == null ? null : accreditation.agency();
        this.accreditationStatus = accreditation == null ? null : accreditation.status();
        this.accreditedUntil = accreditation == null ? null : accreditation.until();
        replace(languages, entry.languages());
        replace(strengths, entry.strengths());
        registerEvent(new InstitutionListed(id, clock.instant()));
    }

    InstitutionId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    InstitutionEntry entry() {
        return new InstitutionEntry(
                name,
                nativeName,
                nativeLanguage,
                kind,
                country,
                city,
                region,
                List.copyOf(languages),
                website,
                summary,
                List.copyOf(strengths),
                accreditation());
    }

    @Nullable
    Accreditation accreditation() {
        return accreditingAgency == null || accreditationStatus == null || accreditedUntil == null
                ? null
                : new Accreditation(accreditingAgency, accreditationStatus, accreditedUntil);
    }

    /** Of the languages spoken there, those the academy speaks too. */
    InstitutionSummary asSummary() {
        return new InstitutionSummary(
                id,
                slug,
                name,
                kind,
                country,
                city,
                region,
                languages.stream()
                        .map(LanguageTag::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                summary);
    }

    private static void replace(List<String> old, List<String> given) {
        old.clear();
        old.addAll(given);
    }

    private static @Nullable String webAddress(@Nullable String website) {
        if (website == null || website.isBlank()) {
            return null;
        }
        try {
            var address = URI.create(website.strip());
            if (("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address.toString();
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw RuleViolated.at("website", "institutions.rule.website");
    }
}
