package org.academy.courses;

import java.time.Clock;
import java.util.Set;
import org.academy.institutions.InstitutionId;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Who writes a course: the people in its team and the institutions that own it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseTeam {

    private final Courses courses;
    private final DraftEntrance entrance;
    private final Circle circle;
    private final Clock clock;

    CourseTeam(Courses courses, DraftEntrance entrance, Circle circle, Clock clock) {
        this.courses = courses;
        this.entrance = entrance;
        this.circle = circle;
        this.clock = clock;
    }

    public void appoint(CourseId course, PersonId person, CourseRole role) {
        var head = entrance.changing(course, Standing::mayManageTeam);
        var institution = head.owners().stream()
                .filter(owner -> circle.belongs(person, owner))
                .findFirst()
                .orElseThrow(() -> RuleViolated.at("person", "courses.rule.not-of-an-owner"));
        var work = courses.findForUpdate(course).orElseThrow();
        work.appoint(person, role, institution, clock.instant());
        courses.save(work);
    }

    public void dismiss(CourseId course, PersonId person, CourseRole role) {
        entrance.changing(course, Standing::mayManageTeam);
        var work = courses.findForUpdate(course).orElseThrow();
        work.dismiss(person, role, clock.instant());
        courses.save(work);
    }

    /**
     * An administrator gives a draft that no institution owns to one, and to an author of it who leads.
     *
     * @throws RuleViolated {@code courses.rule.already-owned}, {@code courses.rule.not-of-an-owner}
     */
    public void handOver(CourseId course, InstitutionId lead, PersonId author) {
        entrance.changing(course, Standing::mayHandOver);
        circle.requireListed(Set.of(lead));
        if (!circle.belongs(author, lead)) {
            throw RuleViolated.at("person", "courses.rule.not-of-an-owner");
        }
        var work = courses.findForUpdate(course).orElseThrow();
        work.handOver(lead, author, clock.instant());
        courses.save(work);
    }

    public void inviteOwner(CourseId course, InstitutionId owner) {
        entrance.changing(course, Standing::mayInviteOwners);
        circle.requireListed(Set.of(owner));
        var work = courses.findForUpdate(course).orElseThrow();
        work.inviteOwner(owner, clock.instant());
        courses.save(work);
    }
}
