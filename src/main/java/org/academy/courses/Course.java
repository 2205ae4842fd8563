package org.academy.courses;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A course work: its owners and team, what is the same of it in every language, and the way of the version in
 * preparation from a draft to publication. Its texts are kept beside it, in {@link Drafts}.
 */
@Entity
class Course extends AbstractAggregateRoot<Course> {

    /** How long owners have for a sign-off. When it is over they still owe it: silence is never a yes. */
    private static final Period TO_SIGN_OFF = Period.ofDays(14);

    private static final int PASS_MARK = 75;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CourseId id;

    private String slug;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LanguageTag original;

    @ElementCollection
    @CollectionTable(name = "course_owner", joinColumns = @JoinColumn(name = "course_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private List<InstitutionId> owners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "course_member", joinColumns = @JoinColumn(name = "course_id"))
    private Set<Member> team = new LinkedHashSet<>();

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Topic topic;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level level = Level.INTRODUCTORY;

    @ElementCollection
    @CollectionTable(name = "course_profession", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "profession")
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Set<Profession> professions = new LinkedHashSet<>();

    private String licence = "CC-BY-4.0";
    private int passMark = PASS_MARK;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DraftState state = DraftState.DRAFT;

    private int draftNumber = 1;
    private long described;

    @ElementCollection
    @CollectionTable(name = "course_duty", joinColumns = @JoinColumn(name = "course_id"))
    @OrderColumn(name = "position")
    private List<Duty> duties = new ArrayList<>();

    private int publishedVersion;
    private @Nullable Instant publishedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBecause;
    private Instant changedAt;

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Course() {}

    Course(CourseId id, String slug, LanguageTag original, InstitutionId lead, Topic topic, PersonId by, Instant at) {
        this(id, slug, original, topic, at);
        owners.add(lead);
        team.add(new Member(by, CourseRole.LEAD_AUTHOR, lead, at));
    }

    /** A draft that no institution owns yet, as material comes in by a command: only administrators see it. */
    Course(CourseId id, String slug, LanguageTag original, Topic topic, Instant at) {
        this.id = id;
        this.slug = slug;
        this.original = original;
        this.topic = topic;
        this.changedAt = at;
    }

    /** The institution leads; its administrators choose who writes. */
    void belongTo(InstitutionId lead, Instant at) {
        if (!owners.isEmpty()) {
            throw new RuleViolated("courses.rule.already-owned");
        }
        owners.add(lead);
        changedAt = at;
    }

    /** Somebody of an institution takes a draft that nobody owned; they lead from now on. */
    void handOver(InstitutionId lead, PersonId author, Instant at) {
        belongTo(lead, at);
        team.add(new Member(author, CourseRole.LEAD_AUTHOR, lead, at));
    }

    void inviteOwner(InstitutionId owner, Instant at) {
        requireOpen();
        if (owners.contains(owner)) {
            throw new RuleViolated("courses.rule.already-owner");
        }
        owners.add(owner);
        changedAt = at;
    }

    void appoint(PersonId person, CourseRole role, InstitutionId institution, Instant at) {
        if (!team.add(new Member(person, role, institution, at))) {
            throw new RuleViolated("courses.rule.already-in-team");
        }
        changedAt = at;
    }

    void dismiss(PersonId person, CourseRole role, Instant at) {
        boolean lastLead = role == CourseRole.LEAD_AUTHOR
                && team.stream().noneMatch(one -> one.role() == role && !one.is(person, role));
        if (lastLead) {
            throw new RuleViolated("courses.rule.last-lead");
        }
        if (team.removeIf(one -> one.is(person, role))) {
            changedAt = at;
        }
    }

    /** @return the revision that the next description must name */
    long describe(long base, CourseFacts facts, Instant at) {
        requireDescribed(base);
        topic = facts.topic();
        level = facts.level();
        licence = facts.licence();
        passMark = facts.passMark();
        if (!professions.equals(facts.professions())) {
            professions.clear();
            professions.addAll(facts.professions());
        }
        changedAt = at;
        return ++described;
    }

    /** @return the revision that the next description must name */
    long describeWords(long base, Instant at) {
        requireDescribed(base);
        changedAt = at;
        return ++described;
    }

    private void requireDescribed(long base) {
        requireOpen();
        if (base != described) {
            throw new RuleViolated("courses.rule.changed-meanwhile");
        }
    }

    void requireOpen() {
        if (!state.open()) {
            throw new RuleViolated("courses.rule.frozen-for-review");
        }
    }

    void requestReview(int faults, Set<PersonId> reviewers, Instant at) {
        requireOpen();
        if (owners.isEmpty()) {
            throw new RuleViolated("courses.rule.no-owner");
        }
        if (faults > 0) {
            throw new RuleViolated("courses.rule.not-ready", faults);
        }
        if (reviewers.isEmpty()) {
            throw new RuleViolated("courses.rule.no-reviewer");
        }
        current().forEach(Duty::becomeVoid);
        duties.add(Duty.review(draftNumber, at));
        become(DraftState.IN_REVIEW, at);
        registerEvent(new ReviewRequested(id, slug, draftNumber, reviewers, 0, at));
    }

    void takeBack(Instant at) {
        if (state.open()) {
            throw new RuleViolated("courses.rule.not-in-review");
        }
        current().forEach(Duty::becomeVoid);
        become(DraftState.DRAFT, at);
    }

    /**
     * A reviewer says yes; from now on every owner owes a sign-off.
     *
     * @param wrote whether the reviewer wrote in this draft
     * @param fromAnotherOwner whether the reviewer belongs to another owner than the lead
     */
    void approve(
            PersonId by,
            boolean wrote,
            boolean fromAnotherOwner,
            String note,
            Map<InstitutionId, Set<PersonId>> publishers,
            Instant at) {
        require(DraftState.IN_REVIEW, "courses.rule.not-in-review");
        if (wrote) {
            throw new RuleViolated("courses.rule.own-work");
        }
        if (owners.size() > 1 && !fromAnotherOwner) {
            throw new RuleViolated("courses.rule.reviewer-from-partner");
        }
        review().done(by, note, at);
        become(DraftState.APPROVED, at);
        var dueAt = at.atZone(ZoneOffset.UTC).plus(TO_SIGN_OFF).toInstant();
        for (var owner : owners) {
            duties.add(Duty.signOff(draftNumber, owner, at, dueAt));
            registerEvent(new SignOffOwed(
                    id, slug, draftNumber, owner, publishers.getOrDefault(owner, Set.of()), dueAt, 0, at));
        }
    }

    void requestChanges(PersonId by, String note, Instant at) {
        require(DraftState.IN_REVIEW, "courses.rule.not-in-review");
        if (note.isBlank()) {
            throw RuleViolated.at("note", "courses.rule.say-what-to-change");
        }
        review().sentBack(by, note, at);
        become(DraftState.CHANGES_REQUESTED, at);
        registerEvent(new ChangesRequested(id, slug, draftNumber, authors(), note.strip(), at));
    }

    /** @return whether this was the last sign-off that was owed */
    boolean signOff(InstitutionId owner, PersonId by, String note, Instant at) {
        require(DraftState.APPROVED, "courses.rule.not-approved");
        var duty = signOffOf(owner);
        if (!duty.owed()) {
            throw new RuleViolated("courses.rule.already-signed-off");
        }
        if (current().stream().anyMatch(one -> one.kind() == DutyKind.SIGN_OFF && by.equals(one.doneBy()))) {
            throw new RuleViolated("courses.rule.one-owner-each");
        }
        duty.done(by, note, at);
        changedAt = at;
        return current().stream().allMatch(Duty::isDone);
    }

    /** Opens the approved draft to learners as the next version, and starts the next draft from it. */
    int publish(Instant at) {
        require(DraftState.APPROVED, "courses.rule.not-approved");
        if (!current().stream().allMatch(Duty::isDone)) {
            throw new RuleViolated("courses.rule.sign-off-missing");
        }
        publishedVersion++;
        publishedAt = at;
        withdrawnAt = null;
        withdrawnBecause = null;
        draftNumber++;
        become(DraftState.DRAFT, at);
        registerEvent(new CoursePublished(id, publishedVersion, at));
        return publishedVersion;
    }

    void remindReviewers(Set<PersonId> reviewers, Instant at) {
        require(DraftState.IN_REVIEW, "courses.rule.nothing-owed");
        registerEvent(new ReviewRequested(id, slug, draftNumber, reviewers, review().remind(at), at));
    }

    void remindPublishers(InstitutionId owner, Set<PersonId> publishers, Instant at) {
        require(DraftState.APPROVED, "courses.rule.nothing-owed");
        var duty = signOffOf(owner);
        if (!duty.owed()) {
            throw new RuleViolated("courses.rule.nothing-owed");
        }
        int reminder = duty.remind(at);
        var dueAt = Optional.ofNullable(duty.dueAt()).orElse(at);
        registerEvent(new SignOffOwed(id, slug, draftNumber, owner, publishers, dueAt, reminder, at));
    }

    void withdraw(String reason, Instant at) {
        if (publishedVersion == 0 || withdrawnAt != null) {
            throw new RuleViolated("courses.rule.not-published");
        }
        if (reason.isBlank()) {
            throw RuleViolated.at("reason", "courses.rule.say-why-withdrawn");
        }
        withdrawnAt = at;
        withdrawnBecause = reason.strip();
        changedAt = at;
        registerEvent(new CourseWithdrawn(id, publishedVersion, at));
    }

    private void become(DraftState next, Instant at) {
        state = next;
        changedAt = at;
    }

    private void require(DraftState needed, String rule) {
        if (state != needed) {
            throw new RuleViolated(rule);
        }
    }

    private Duty review() {
        return current().stream()
                .filter(duty -> duty.kind() == DutyKind.REVIEW)
                .findFirst()
                .orElseThrow(() -> new RuleViolated("courses.rule.nothing-owed"));
    }

    private Duty signOffOf(InstitutionId owner) {
        return current().stream()
                .filter(duty -> duty.kind() == DutyKind.SIGN_OFF && owner.equals(duty.institution()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated("courses.rule.nothing-owed"));
    }

    /** What is owed or was done for this draft and still counts. */
    List<Duty> current() {
        return duties.stream().filter(duty -> duty.counts(draftNumber)).toList();
    }

    Set<PersonId> people(Set<CourseRole> roles) {
        return team.stream()
                .filter(member -> roles.contains(member.role()))
                .map(Member::person)
                .collect(Collectors.toSet());
    }

    private Set<PersonId> authors() {
        return people(Set.of(CourseRole.LEAD_AUTHOR, CourseRole.AUTHOR));
    }

    CourseId id() {
        return id;
    }

    String slug() {
        return slug;
    }

    LanguageTag original() {
        return original;
    }

    List<InstitutionId> owners() {
        return List.copyOf(owners);
    }

    Set<Member> team() {
        return Set.copyOf(team);
    }

    CourseFacts facts() {
        return new CourseFacts(
                topic, level, Collections.unmodifiableSet(new TreeSet<>(professions)), licence, passMark);
    }

    DraftState state() {
        return state;
    }

    int draftNumber() {
        return draftNumber;
    }

    int publishedVersion() {
        return publishedVersion;
    }

    long described() {
        return described;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }
}
