package org.academy.courses;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.academy.courses.DraftOutline.Verb;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to a course: their part in its team, and the roles they hold in its owners. Says what they may do,
 * and nothing else does.
 *
 * @param team counts only while the person holds some role in an owner
 * @param wrote whether they wrote in the draft in preparation
 * @param administrator whether they administer the platform: that lets them withdraw, and lets them read and write only
 *     what no institution owns yet
 */
record Standing(
        Set<CourseRole> team,
        Map<InstitutionId, Set<Role>> roles,
        @Nullable InstitutionId lead,
        int owners,
        boolean wrote,
        boolean administrator) {

    /** Somebody who has no part in the course. */
    boolean stranger() {
        return !mayRead();
    }

    boolean mayRead() {
        return mayHandOver() || !part().isEmpty() || holds(Role.PUBLISHER) || holds(Role.ADMINISTRATOR);
    }

    /** Structure, facts, and words in every language. */
    boolean mayEdit() {
        return mayHandOver() || part().contains(CourseRole.LEAD_AUTHOR) || part().contains(CourseRole.AUTHOR);
    }

    /** Nobody owns it yet, and they may give it to an institution. */
    boolean mayHandOver() {
        return administrator && owners == 0;
    }

    boolean mayWrite(LanguageTag language, LanguageTag original) {
        return mayEdit() || language != original && part().contains(CourseRole.TRANSLATOR);
    }

    boolean mayReview() {
        return part().contains(CourseRole.REVIEWER);
    }

    boolean fromAnotherOwner() {
        return roles.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals(lead) && !one.getValue().isEmpty());
    }

    boolean mayApprove() {
        return mayReview() && !wrote && (owners == 1 || fromAnotherOwner());
    }

    boolean maySignOff(InstitutionId owner) {
        return roles.getOrDefault(owner, Set.of()).contains(Role.PUBLISHER);
    }

    boolean mayRemind() {
        return mayEdit() || holds(Role.PUBLISHER);
    }

    boolean mayManageTeam() {
        return part().contains(CourseRole.LEAD_AUTHOR) || holds(Role.ADMINISTRATOR);
    }

    boolean mayInviteOwners() {
        return part().contains(CourseRole.LEAD_AUTHOR)
                || lead != null && roles.getOrDefault(lead, Set.of()).contains(Role.ADMINISTRATOR);
    }

    boolean mayWithdraw() {
        return administrator || holds(Role.PUBLISHER);
    }

    /** What they may do now, for a face that asks before it shows a button. */
    Set<Verb> may(DraftState state, boolean offered) {
        var may = EnumSet.noneOf(Verb.class);
        if (state.open()) {
            add(may, Verb.EDIT, mayEdit());
            add(may, Verb.TRANSLATE, mayEdit() || part().contains(CourseRole.TRANSLATOR));
            add(may, Verb.REQUEST_REVIEW, mayEdit() && owners > 0);
            add(may, Verb.HAND_OVER, mayHandOver());
        } else {
            add(may, Verb.TAKE_BACK, mayEdit());
            add(may, Verb.REMIND, mayRemind());
        }
        add(may, Verb.REVIEW, state == DraftState.IN_REVIEW && mayReview());
        add(may, Verb.SIGN_OFF, state == DraftState.APPROVED && holds(Role.PUBLISHER));
        add(may, Verb.MANAGE_TEAM, mayManageTeam());
        add(may, Verb.WITHDRAW, offered && mayWithdraw());
        return may;
    }

    private static void add(Set<Verb> may, Verb verb, boolean allowed) {
        if (allowed) {
            may.add(verb);
        }
    }

    private Set<CourseRole> part() {
        return roles.values().stream().allMatch(Set::isEmpty) ? Set.of() : team;
    }

    private boolean holds(Role role) {
        return roles.values().stream().anyMatch(held -> held.contains(role));
    }
}
