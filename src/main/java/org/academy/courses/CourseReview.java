package org.academy.courses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.courses.SignOffBoard.Fault;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Role;
import org.academy.people.PersonSummary;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The way from a draft to a published version: review, sign-off by every owner, publication, withdrawal. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseReview {

    private static final int NOTE_LENGTH = 2_000;
    private static final int REASON_LENGTH = 1_000;

    private final Courses courses;
    private final Drafts drafts;
    private final BlockTexts texts;
    private final Publishing publishing;
    private final CourseAccess access;
    private final DraftEntrance entrance;
    private final Circle circle;
    private final Clock clock;

    CourseReview(
            Courses courses,
            Drafts drafts,
            BlockTexts texts,
            Publishing publishing,
            CourseAccess access,
            DraftEntrance entrance,
            Circle circle,
            Clock clock) {
        this.courses = courses;
        this.drafts = drafts;
        this.texts = texts;
        this.publishing = publishing;
        this.access = access;
        this.entrance = entrance;
        this.circle = circle;
        this.clock = clock;
    }

    /** What the work is called in a language, drafts too; for letters to those who owe it something. */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(readOnly = true)
    public String titleOf(CourseId course, LanguageTag language) {
        var head = entrance.head(course);
        var presented = drafts.presentations(course);
        return List.of(language, head.original()).stream()
                .map(presented::get)
                .filter(one -> one != null && !one.words().title().isBlank())
                .map(one -> one.words().title())
                .findFirst()
                .orElse(head.slug());
    }

    @Transactional(readOnly = true)
    public SignOffBoard board(String slug) {
        var id = drafts.idOf(slug).orElseThrow(() -> new NotFound("course", slug));
        var head = entrance.head(id);
        var standing = access.requireReader(head);
        var course = courses.findById(id).orElseThrow();
        var owners = circle.institutions(head.owners());
        var able = new HashMap<@Nullable InstitutionId, Set<PersonId>>();
        able.put(null, reviewers(course));
        head.owners().forEach(owner -> able.put(owner, circle.holders(Role.PUBLISHER, owner)));
        var everybody = new ArrayList<@Nullable PersonId>();
        able.values().forEach(everybody::addAll);
        course.current().forEach(duty -> everybody.add(duty.doneBy()));
        var people = circle.people(everybody);
        var desk = new Desk(course, standing, access.person(), owners, able, people);
        var faults = head.state().open() ? faults(head) : List.<Fault>of();
        return new SignOffBoard(id, head.number(), head.state(), desk.duties(), faults);
    }

    /** What the board of one course is made of. */
    private record Desk(
            Course course,
            Standing standing,
            PersonId visitor,
            Map<InstitutionId, InstitutionSummary> owners,
            Map<@Nullable InstitutionId, Set<PersonId>> able,
            Map<PersonId, PersonSummary> people) {

        List<SignOffBoard.Duty> duties() {
            var duties = new ArrayList<SignOffBoard.Duty>();
            duties.add(row(DutyKind.REVIEW, null));
            course.owners().forEach(owner -> duties.add(row(DutyKind.SIGN_OFF, owner)));
            return duties;
        }

        private SignOffBoard.Duty row(DutyKind kind, @Nullable InstitutionId owner) {
            var duty = course.current().stream()
                    .filter(one -> one.kind() == kind && (owner == null || owner.equals(one.institution())))
                    .findFirst();
            var able = this.able.getOrDefault(owner, Set.of()).stream()
                    .flatMap(person -> Optional.ofNullable(people.get(person)).stream())
                    .sorted(Comparator.comparing(PersonSummary::displayName))
                    .toList();
            return new SignOffBoard.Duty(
                    kind,
                    owner == null ? null : owners.get(owner),
                    able,
                    duty.map(Duty::state).orElse(DutyState.NOT_YET),
                    duty.map(Duty::doneBy).map(people::get).orElse(null),
                    duty.map(Duty::doneAt).orElse(null),
                    duty.map(Duty::note).orElse(null),
                    duty.map(Duty::dueAt).orElse(null),
                    duty.map(Duty::remindedAt).orElse(null),
                    duty.filter(Duty::owed).isPresent() && mine(owner));
        }

        private boolean mine(@Nullable InstitutionId owner) {
            return owner == null
                    ? course.state() == DraftState.IN_REVIEW && standing.mayApprove()
                    : course.state() == DraftState.APPROVED
                            && standing.maySignOff(owner)
                            && course.current().stream()
                                    .noneMatch(one -> one.kind() == DutyKind.SIGN_OFF && visitor.equals(one.doneBy()));
        }
    }

    public void requestReview(CourseId course) {
        var head = entrance.changing(course, Standing::mayEdit);
        var work = work(course);
        work.requestReview(faults(head).size(), reviewers(work), clock.instant());
        courses.save(work);
    }

    /** Back to the authors; approvals and sign-offs of this draft are void. */
    public void takeBack(CourseId course) {
        entrance.changing(course, Standing::mayEdit);
        var work = work(course);
        work.takeBack(clock.instant());
        courses.save(work);
    }

    /** Nobody approves a draft they wrote in; with several owners, an approver comes from another than the lead's. */
    public void approve(CourseId course, String note) {
        var head = entrance.changing(course, Standing::mayReview);
        var standing = access.standing(head);
        var work = work(course);
        var publishers = head.owners().stream()
                .collect(Collectors.toMap(owner -> owner, owner -> circle.holders(Role.PUBLISHER, owner)));
        work.approve(
                access.person(),
                standing.wrote(),
                standing.fromAnotherOwner(),
                Contents.line("note", note, NOTE_LENGTH),
                publishers,
                clock.instant());
        courses.save(work);
    }

    public void requestChanges(CourseId course, String note) {
        entrance.changing(course, Standing::mayReview);
        var work = work(course);
        work.requestChanges(access.person(), Contents.line("note", note, NOTE_LENGTH), clock.instant());
        courses.save(work);
    }

    /** Signs off for an owner; the last one publishes the version. */
    public void signOff(CourseId course, InstitutionId owner, String note) {
        var head = entrance.changing(course, standing -> standing.maySignOff(owner));
        var work = work(course);
        var now = clock.instant();
        boolean last = work.signOff(owner, access.person(), Contents.line("note", note, NOTE_LENGTH), now);
        if (last) {
            var byline = publishing.byline(work);
            int number = work.publish(now);
            publishing.publish(drafts.whole(head), work.facts(), byline, number, now);
        }
        courses.save(work);
    }

    /** Reminds those who owe the review (without an owner) or an owner's sign-off; at most once a day. */
    public void remind(CourseId course, @Nullable InstitutionId owner) {
        entrance.changing(course, Standing::mayRemind);
        var work = work(course);
        if (owner == null) {
            work.remindReviewers(reviewers(work), clock.instant());
        } else {
            work.remindPublishers(owner, circle.holders(Role.PUBLISHER, owner), clock.instant());
        }
        courses.save(work);
    }

    /** Takes the published version out of the catalogue; learners keep what they did and earned. */
    public void withdraw(CourseId course, String reason) {
        entrance.changing(course, Standing::mayWithdraw);
        var work = work(course);
        work.withdraw(Contents.line("reason", reason, REASON_LENGTH), clock.instant());
        courses.save(work);
    }

    private List<Fault> faults(Draft.Head head) {
        return Gate.faults(drafts.whole(head), texts.openConflicts(head.id()));
    }

    /** Those of the team who could approve the draft: they wrote nothing in it and do not sit at the lead's table. */
    private Set<PersonId> reviewers(Course course) {
        var able = new HashSet<>(course.people(Set.of(CourseRole.REVIEWER)));
        able.removeAll(drafts.writers(course.id(), course.draftNumber()));
        if (course.owners().size() > 1) {
            var others = course.owners().subList(1, course.owners().size());
            able.removeIf(person -> others.stream().noneMatch(owner -> circle.belongs(person, owner)));
        }
        return able;
    }

    private Course work(CourseId course) {
        return courses.findForUpdate(course).orElseThrow(() -> new NotFound("course", course.value()));
    }
}
