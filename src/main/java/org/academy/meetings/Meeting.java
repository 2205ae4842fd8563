package org.academy.meetings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Region;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A meeting from its first draft on: its plan, who organises it and has signed it off, and what became of it. Its
 * programme, speakers and materials are kept beside it.
 */
@Entity
class Meeting extends AbstractAggregateRoot<Meeting> {

    private static final int ORGANISERS = 30;
    private static final int REASON = 1_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MeetingId id;

    private String slug;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "host_id"))
    private InstitutionId host;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "series_id"))
    private @Nullable SeriesId series;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LanguageTag original;

    @ElementCollection
    @CollectionTable(name = "meeting_words", joinColumns = @JoinColumn(name = "meeting_id"))
    @MapKeyColumn(name = "language")
    @MapKeyJdbcTypeCode(SqlTypes.VARCHAR)
    private Map<LanguageTag, MeetingWords> words = new LinkedHashMap<>();

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MeetingKind kind;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Topic topic;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Mode mode;

    private String starts;
    private String ends;
    private String zone;
    private boolean wholeDay;
    private @Nullable String previousStarts;
    private @Nullable String previousEnds;
    private @Nullable String previousZone;
    private boolean previousWholeDay;
    private Instant beginsAt;
    private Instant endsAt;
    private String tzdb;
    private @Nullable String venueName;
    private @Nullable String venueAddress;
    private @Nullable String venueCity;
    private @Nullable String venueCountry;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Region region;

    private @Nullable String room;
    private @Nullable Integer placesOnSite;
    private @Nullable Integer placesOnline;
    private String spoken;
    private String interpreted;
    private @Nullable String opens;
    private @Nullable String closes;
    private boolean approval;
    private boolean invitedOnly;

    @ElementCollection
    @CollectionTable(name = "meeting_funder", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<MeetingPlan.Funder> funders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_organiser", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<Organising> organisers = new ArrayList<>();

    /** The number that calendars know as SEQUENCE. */
    private int edition;

    private @Nullable Instant publishedAt;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelledBecause;
    private Instant createdAt;
    private Instant changedAt;

    /** Grows with everything that is saved. */
    private long revision = 1;

    /** The revision in which the programme last changed. */
    private long arranged = 1;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Meeting() {}

    @SuppressWarnings("NullAway.Init") // take() sets the rest
    Meeting(String slug, InstitutionId host, MeetingPlan plan, Instant at) {
        this.id = MeetingId.next();
        this.slug = slug;
        this.host = host;
        this.createdAt = at;
        this.changedAt = at;
        organisers.add(new Organising(host));
        take(plan);
    }

    private void take(MeetingPlan plan) {
        original = plan.original();
        if (!words.equals(plan.words())) {
            words.keySet().retainAll(plan.words().keySet());
            words.putAll(plan.words());
        }
        kind = plan.kind();
        topic = plan.topic();
        mode = plan.mode();
        var when = plan.when();
        starts = when.start().toString();
        ends = when.end().toString();
        zone = when.zone().getId();
        wholeDay = when.wholeDay();
        beginsAt = when.begins();
        endsAt = when.ends();
        tzdb = ZoneRules.edition();
        var venue = plan.venue();
        venueName = venue == null ? null : venue.name();
        venueAddress = venue == null ? null : venue.address();
        venueCity = venue == null ? null : venue.city();
        venueCountry = venue == null ? null : venue.country();
        region = venue == null || !Plans.onSite(mode)
                ? null
                : Region.ofCountry(venue.country()).orElse(null);
        room = plan.link();
        placesOnSite = plan.placesOnSite();
        placesOnline = plan.placesOnline();
        spoken = names(plan.languages());
        interpreted = names(plan.interpretation());
        opens = text(plan.opensAt());
        closes = text(plan.closesAt());
        approval = plan.approval();
        invitedOnly = plan.invitedOnly();
        if (!funders.equals(plan.funders())) {
            funders.clear();
            funders.addAll(plan.funders());
        }
    }

    MeetingPlan plan() {
        return new MeetingPlan(
                original,
                Plans.inOrder(original, words),
                kind,
                topic,
                mode,
                when(),
                venue(),
                room,
                placesOnSite,
                placesOnline,
                languages(spoken),
                languages(interpreted),
                time(opens),
                time(closes),
                approval,
                invitedOnly,
                List.copyOf(funders));
    }

    When when() {
        return new When(LocalDateTime.parse(starts), LocalDateTime.parse(ends), ZoneId.of(zone), wholeDay);
    }

    /** When it was to be before it was moved; null unless it began to be told for another time. */
    @Nullable
    When movedFrom() {
        return previousStarts == null || previousEnds == null || previousZone == null
                ? null
                : new When(
                        LocalDateTime.parse(previousStarts),
                        LocalDateTime.parse(previousEnds),
                        ZoneId.of(previousZone),
                        previousWholeDay);
    }

    private void remember(When before, When after) {
        if (!before.begins().equals(after.begins()) || before.wholeDay() != after.wholeDay()) {
            previousStarts = before.start().toString();
            previousEnds = before.end().toString();
            previousZone = before.zone().getId();
            previousWholeDay = before.wholeDay();
        }
    }

    private @Nullable Venue venue() {
        return venueName == null || venueAddress == null || venueCity == null || venueCountry == null
                ? null
                : new Venue(venueName, venueAddress, venueCity, venueCountry);
    }

    /**
     * The plan is another one now.
     *
     * @param programmeToo whether the programme moved with it
     * @param keeps whose sign-off stays, as they are the ones who change it
     * @param byRight whether whoever changes it may correct what has been
     */
    void revise(
            MeetingPlan plan,
            boolean programmeToo,
            Set<InstitutionId> keeps,
            boolean byRight,
            boolean tell,
            @Nullable String note,
            Instant at) {
        requireNotCancelled();
        var before = plan();
        var was =
                new MeetingChanged.Before(before.when(), Plans.effective(before).venue());
        var changed = Facts.changed(Plans.effective(before), Plans.effective(plan));
        if (open() && changed.contains(Fact.WHEN) && !byRight) {
            requireYetToCome(before.when(), plan.when(), at);
        }
        if (open() && changed.contains(Fact.WHEN)) {
            remember(before.when(), plan.when());
        }
        take(plan);
        grow(at);
        if (programmeToo) {
            arranged = revision;
        }
        if (open()) {
            announce(changed, was, tell, note, at);
        } else if (changed.stream().anyMatch(Facts.SIGNED::contains)) {
            takeSignaturesBack(keeps);
        }
    }

    /** What has been is not moved: people came to it, or stayed away, at the time that was said. */
    private static void requireYetToCome(When before, When after, Instant now) {
        var fixed = new Rules();
        boolean begun = !now.isBefore(before.begins());
        boolean over = !now.isBefore(before.ends());
        fixed.check(() -> {
                    if (over) {
                        throw RuleViolated.at("start", "meetings.rule.already-over");
                    }
                })
                .check(() -> {
                    if (begun && !over && !after.begins().equals(before.begins())) {
                        throw RuleViolated.at("start", "meetings.rule.already-begun");
                    }
                })
                .check(() -> {
                    if (!begun && after.begins().isBefore(now)) {
                        throw RuleViolated.at("start", "meetings.rule.in-the-past");
                    }
                })
                .check(() -> {
                    if (begun && !over && after.ends().isBefore(now)) {
                        throw RuleViolated.at("end", "meetings.rule.in-the-past");
                    }
                })
                .hold();
    }

    /** The programme, the speakers or something else beside the plan is not as it was. */
    void changedBeside(Fact fact, boolean tell, @Nullable String note, Instant at) {
        requireNotCancelled();
        grow(at);
        if (fact == Fact.PROGRAMME) {
            arranged = revision;
        }
        if (open()) {
            announce(
                    Set.of(fact),
                    new MeetingChanged.Before(when(), Plans.effective(plan()).venue()),
                    tell,
                    note,
                    at);
        }
    }

    private void announce(
            Set<Fact> facts, MeetingChanged.Before before, boolean tell, @Nullable String note, Instant at) {
        if (facts.isEmpty()) {
            return;
        }
        if (facts.stream().anyMatch(Facts.IN_CALENDARS::contains)) {
            edition++;
        }
        registerEvent(new MeetingChanged(
                id,
                slug,
                edition,
                facts.stream().collect(Collectors.toUnmodifiableSet()),
                before,
                tell,
                note == null || note.isBlank() ? null : note.strip(),
                at));
    }

    /** The same local times are other moments since the rules of a zone changed. */
    boolean followClocks(String edition, Instant at) {
        var when = when();
        boolean moved = !when.begins().equals(beginsAt) || !when.ends().equals(endsAt);
        tzdb = edition;
        if (moved) {
            beginsAt = when.begins();
            endsAt = when.ends();
            changedAt = at;
            if (open() && cancelledAt == null && endsAt.isAfter(at)) {
                announce(
                        Set.of(Fact.WHEN),
                        new MeetingChanged.Before(when, Plans.effective(plan()).venue()),
                        false,
                        null,
                        at);
            }
        }
        return moved;
    }

    void addOrganiser(InstitutionId institution, Set<InstitutionId> keeps, Instant at) {
        requireNotCancelled();
        if (organisers().contains(institution)) {
            throw RuleViolated.at("institution", "meetings.rule.already-organises");
        }
        if (organisers.size() >= ORGANISERS) {
            throw RuleViolated.at("institution", "meetings.rule.too-many", ORGANISERS);
        }
        organisers.add(new Organising(institution));
        grow(at);
        if (!open()) {
            takeSignaturesBack(keeps);
        }
    }

    void removeOrganiser(InstitutionId institution, Instant at) {
        requireNotCancelled();
        if (institution.equals(host)) {
            throw RuleViolated.at("institution", "meetings.rule.host-stays");
        }
        var part = part(institution);
        boolean shown = !part.owed();
        organisers.remove(part);
        grow(at);
        if (open() && shown) {
            announceOrganisers(at);
        }
    }

    private void announceOrganisers(Instant at) {
        announce(
                Set.of(Fact.ORGANISERS),
                new MeetingChanged.Before(when(), Plans.effective(plan()).venue()),
                false,
                null,
                at);
    }

    private void takeSignaturesBack(Set<InstitutionId> keeps) {
        organisers.stream()
                .filter(one -> !keeps.contains(one.institution()))
                .filter(one -> !one.owed())
                .forEach(Organising::takeBack);
    }

    /**
     * Asks every institution that owes its sign-off.
     *
     * @param signers who can give it, by institution
     */
    void ask(Map<InstitutionId, Set<PersonId>> signers, Instant at) {
        requireNotCancelled();
        var owing = organisers.stream().filter(Organising::owed).toList();
        var asked = owing.stream().filter(one -> one.mayBeAsked(at)).toList();
        if (!owing.isEmpty() && asked.isEmpty()) {
            throw new RuleViolated("meetings.rule.reminded-today");
        }
        for (var one : asked) {
            int reminder = one.ask(at);
            registerEvent(new SignOffAsked(
                    id, slug, one.institution(), signers.getOrDefault(one.institution(), Set.of()), reminder, at));
        }
        grow(at);
    }

    /** Nobody signs for two institutions. */
    void sign(InstitutionId institution, PersonId by, Instant at) {
        requireNotCancelled();
        var part = part(institution);
        if (!part.owed()) {
            throw new RuleViolated("meetings.rule.already-signed-off");
        }
        if (hasSigned(by)) {
            throw new RuleViolated("meetings.rule.one-institution-each");
        }
        part.sign(by, at);
        grow(at);
        if (open()) {
            announceOrganisers(at);
        }
    }

    boolean hasSigned(PersonId person) {
        return organisers.stream().anyMatch(one -> person.equals(one.signedBy()));
    }

    boolean wasAsked(InstitutionId institution) {
        return part(institution).askedAt() != null;
    }

    void publish(Instant at) {
        requireNotCancelled();
        if (open()) {
            throw new RuleViolated("meetings.rule.already-published");
        }
        if (organisers.stream().anyMatch(Organising::owed)) {
            throw new RuleViolated("meetings.rule.sign-off-missing");
        }
        publishedAt = at;
        grow(at);
        registerEvent(new MeetingPublished(id, slug, at));
    }

    void cancel(String reason, Instant at) {
        requireNotCancelled();
        if (!open()) {
            throw new RuleViolated("meetings.rule.not-published");
        }
        if (!at.isBefore(when().ends())) {
            throw new RuleViolated("meetings.rule.already-over");
        }
        var said = Texts.plain(reason);
        if (said.isEmpty()) {
            throw RuleViolated.at("reason", "meetings.rule.say-why-cancelled");
        }
        Texts.bounded("reason", said, REASON);
        cancelledAt = at;
        cancelledBecause = said;
        edition++;
        grow(at);
        registerEvent(new MeetingCancelled(id, slug, edition, said, at));
    }

    void requireNeverPublished() {
        if (publishedAt != null) {
            throw new RuleViolated("meetings.rule.discard-published");
        }
    }

    void join(@Nullable SeriesId one, Instant at) {
        series = one;
        grow(at);
    }

    private void requireNotCancelled() {
        if (cancelledAt != null) {
            throw new RuleViolated("meetings.rule.cancelled");
        }
    }

    private void grow(Instant at) {
        revision++;
        changedAt = at;
    }

    private Organising part(InstitutionId institution) {
        return organisers.stream()
                .filter(one -> one.institution().equals(institution))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("meetings.rule.does-not-organise"));
    }

    MeetingStage stage(Instant now) {
        var when = when();
        return new MeetingStage.Moments(
                        organisers.stream().anyMatch(Organising::owed),
                        publishedAt,
                        cancelledAt,
                        moment(opens, when.zone()),
                        moment(closes, when.zone()),
                        when.begins(),
                        when.ends())
                .at(now);
    }

    boolean open() {
        return publishedAt != null;
    }

    MeetingId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    InstitutionId host() {
        return host;
    }

    @Nullable
    SeriesId series() {
        return series;
    }

    /** The host first. */
    List<InstitutionId> organisers() {
        return organisers.stream().map(Organising::institution).toList();
    }

    List<Organising> parts() {
        return List.copyOf(organisers);
    }

    @Nullable
    String cancelledBecause() {
        return cancelledBecause;
    }

    int edition() {
        return edition;
    }

    Instant changedAt() {
        return changedAt;
    }

    long revision() {
        return revision;
    }

    /** Whether the programme changed since somebody saw this revision. */
    boolean arrangedSince(long seen) {
        return arranged > seen;
    }

    private static String names(Set<LanguageTag> languages) {
        return languages.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<LanguageTag> languages(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(","))
                        .map(LanguageTag::valueOf)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(() -> EnumSet.noneOf(LanguageTag.class)), Plans::sorted));
    }

    private static @Nullable String text(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    static @Nullable LocalDateTime time(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    static @Nullable Instant moment(@Nullable String local, ZoneId zone) {
        return Optional.ofNullable(local)
                .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant())
                .orElse(null);
    }
}
