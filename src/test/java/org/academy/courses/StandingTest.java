package org.academy.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.academy.courses.DraftOutline.Verb;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.Role;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, by table. North leads, South owns with it. */
class StandingTest {

    private static final InstitutionId NORTH = InstitutionId.next();
    private static final InstitutionId SOUTH = InstitutionId.next();

    /**
     * Team roles; roles in North; roles in South; what they may do while the draft is open, in review, approved. A
     * version is on offer. A dash stands for nothing.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -           | -             | -         | -                                           | -                              | -
            LEAD_AUTHOR | AUTHOR        | -         | EDIT TRANSLATE REQUEST_REVIEW MANAGE_TEAM   | TAKE_BACK REMIND MANAGE_TEAM   | TAKE_BACK REMIND MANAGE_TEAM
            AUTHOR      | -             | AUTHOR    | EDIT TRANSLATE REQUEST_REVIEW               | TAKE_BACK REMIND               | TAKE_BACK REMIND
            REVIEWER    | -             | REVIEWER  | -                                           | REVIEW                         | -
            TRANSLATOR  | TRANSLATOR    | -         | TRANSLATE                                   | -                              | -
            -           | PUBLISHER     | -         | WITHDRAW                                    | REMIND WITHDRAW                | REMIND SIGN_OFF WITHDRAW
            -           | -             | PUBLISHER | WITHDRAW                                    | REMIND WITHDRAW                | REMIND SIGN_OFF WITHDRAW
            -           | ADMINISTRATOR | -         | MANAGE_TEAM                                 | MANAGE_TEAM                    | MANAGE_TEAM
            -           | AUTHOR        | AUTHOR    | -                                           | -                              | -
            AUTHOR      | -             | -         | -                                           | -                              | -
            """)
    void saysWhatEachMayDo(String team, String north, String south, String open, String inReview, String approved) {
        var standing = standing(team, north, south);

        assertThat(standing.may(DraftState.DRAFT, true)).isEqualTo(verbs(open));
        assertThat(standing.may(DraftState.CHANGES_REQUESTED, true)).isEqualTo(verbs(open));
        assertThat(standing.may(DraftState.IN_REVIEW, true)).isEqualTo(verbs(inReview));
        assertThat(standing.may(DraftState.APPROVED, true)).isEqualTo(verbs(approved));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -           | -             | -         | false
            -           | AUTHOR        | MEMBER    | false
            AUTHOR      | -             | -         | false
            AUTHOR      | MEMBER        | -         | true
            REVIEWER    | -             | REVIEWER  | true
            TRANSLATOR  | TRANSLATOR    | -         | true
            -           | -             | PUBLISHER | true
            -           | ADMINISTRATOR | -         | true
            """)
    void hidesTheDraftFromThoseWithoutAPart(String team, String north, String south, boolean reads) {
        assertThat(standing(team, north, south).mayRead()).isEqualTo(reads);
    }

    @Test
    void letsTranslatorsWriteInEveryLanguageButTheOriginal() {
        var translator = standing("TRANSLATOR", "TRANSLATOR", "-");

        assertThat(translator.mayWrite(LanguageTag.FR, LanguageTag.EN)).isTrue();
        assertThat(translator.mayWrite(LanguageTag.EN, LanguageTag.EN)).isFalse();
    }

    @Test
    void wantsAReviewerWhoWroteNothingAndComesFromAnotherOwner() {
        assertThat(standing("REVIEWER", "-", "REVIEWER").mayApprove()).isTrue();
        assertThat(standing("REVIEWER", "REVIEWER", "-").mayApprove()).isFalse();
        assertThat(new Standing(
                                Set.of(CourseRole.REVIEWER),
                                Map.of(SOUTH, Set.of(Role.REVIEWER)),
                                NORTH,
                                2,
                                true,
                                false)
                        .mayApprove())
                .isFalse();
        assertThat(new Standing(
                                Set.of(CourseRole.REVIEWER),
                                Map.of(NORTH, Set.of(Role.REVIEWER)),
                                NORTH,
                                1,
                                false,
                                false)
                        .mayApprove())
                .isTrue();
    }

    @Test
    void letsPublishersSignForTheirOwnOnly() {
        var publisher = standing("-", "-", "PUBLISHER");

        assertThat(publisher.maySignOff(SOUTH)).isTrue();
        assertThat(publisher.maySignOff(NORTH)).isFalse();
    }

    @Test
    void letsThePlatformWithdrawButNotRead() {
        var administrator = new Standing(Set.of(), Map.of(), NORTH, 2, false, true);

        assertThat(administrator.mayWithdraw()).isTrue();
        assertThat(administrator.mayRead()).isFalse();
    }

    @Test
    void letsThePlatformReadWriteAndGiveAwayWhatNobodyOwns() {
        var administrator = new Standing(Set.of(), Map.of(), null, 0, false, true);
        var somebody = new Standing(Set.of(), Map.of(NORTH, Set.of(Role.ADMINISTRATOR)), null, 0, false, false);

        assertThat(administrator.may(DraftState.DRAFT, false))
                .containsExactlyInAnyOrder(Verb.EDIT, Verb.TRANSLATE, Verb.HAND_OVER);
        assertThat(administrator.mayRead()).isTrue();
        assertThat(somebody.mayHandOver()).isFalse();
    }

    private static Standing standing(String team, String north, String south) {
        var roles = new LinkedHashMap<InstitutionId, Set<Role>>();
        if (!north.equals("-")) {
            roles.put(NORTH, Set.of(Role.valueOf(north)));
        }
        if (!south.equals("-")) {
            roles.put(SOUTH, Set.of(Role.valueOf(south)));
        }
        var part = team.equals("-") ? Set.<CourseRole>of() : Set.of(CourseRole.valueOf(team));
        return new Standing(part, roles, NORTH, 2, false, false);
    }

    private static Set<Verb> verbs(String words) {
        var verbs = EnumSet.noneOf(Verb.class);
        Arrays.stream(words.split(" "))
                .filter(word -> !word.equals("-"))
                .map(Verb::valueOf)
                .forEach(verbs::add);
        return verbs;
    }
}
