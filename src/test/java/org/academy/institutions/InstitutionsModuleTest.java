package org.academy.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.academy.WebTest;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.people.SigningIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class InstitutionsModuleTest extends WebTest {

    private static final String LAKESIDE = "lakeside-for-tests";

    @Autowired
    InstitutionDirectory directory;

    @Autowired
    Memberships memberships;

    @Autowired
    People people;

    @Autowired
    SigningIn signingIn;

    @Autowired
    Clock clock;

    @BeforeEach
    void lakeside() {
        if (directory.bySlug(LAKESIDE).isEmpty()) {
            SystemPrincipal.run(() -> directory.list(LAKESIDE, entry("Lakeside Hospital", null)));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void findsByNamePlaceAndTheCountryAsTheReaderWritesIt() {
        assertThat(found("lakeSIDE", Locale.ENGLISH)).contains(LAKESIDE);
        assertThat(found("mangochi", Locale.ENGLISH)).contains(LAKESIDE);
        assertThat(found("malawi", Locale.ENGLISH)).contains(LAKESIDE);
        assertThat(found("Малаві", Locale.forLanguageTag("uk"))).contains(LAKESIDE);
        assertThat(found("100%", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void narrowsByKindRegionCountryAndLanguage() {
        var query = new InstitutionQuery("", InstitutionKind.HOSPITAL, Region.AFR, "MW", "ny", Locale.ENGLISH);
        assertThat(directory.find(query, PageRequest.of(0, 50)).map(InstitutionSummary::slug))
                .contains(LAKESIDE);
        var other = new InstitutionQuery("", InstitutionKind.HOSPITAL, Region.EUR, null, null, Locale.ENGLISH);
        assertThat(directory.find(other, PageRequest.of(0, 50)).map(InstitutionSummary::slug))
                .doesNotContain(LAKESIDE);
    }

    @Test
    void letsItsEditorsDescribeItButNotItsRecognition() {
        actAs(member("lake-editor", Role.DIRECTORY_EDITOR, null));

        directory.update(LAKESIDE, entry("Lakeside Teaching Hospital", null));

        assertThat(directory.page(LAKESIDE).entry().name()).isEqualTo("Lakeside Teaching Hospital");
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> directory.update(
                        LAKESIDE,
                        entry(
                                "Lakeside",
                                new Accreditation(
                                        "agency", Accreditation.Status.ACCREDITED, LocalDate.of(2030, 1, 1)))));
    }

    @Test
    void turnsOthersAway() {
        actAs(member("lake-author", Role.AUTHOR, null));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> directory.update(LAKESIDE, entry("Mine", null)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> memberships.members(lakesideId()));
    }

    @Test
    void countsARoleFromItsFirstDayToItsLast() {
        var past = member("lake-past", Role.PUBLISHER, LocalDate.now(clock).minusDays(1));
        var present = member("lake-present", Role.PUBLISHER, LocalDate.now(clock));

        actAs(past);
        assertThat(memberships.holds(Role.PUBLISHER, lakesideId())).isFalse();
        actAs(present);
        assertThat(memberships.holds(Role.PUBLISHER, lakesideId())).isTrue();
        assertThat(memberships.holders(Role.PUBLISHER, lakesideId()))
                .contains(present.personId())
                .doesNotContain(past.personId());
        assertThat(memberships.institutionsWhere(Role.PUBLISHER)).containsExactly(lakesideId());
    }

    @Test
    void letsItsAdministratorAppointAndWithdrawButNotLeaveItWithoutOne() {
        var head = member("lake-head", Role.ADMINISTRATOR, null);
        var newcomer = person("lake-newcomer");
        actAs(head);

        memberships.appoint(lakesideId(), newcomer.personId(), Role.REVIEWER, LocalDate.now(clock), null);
        assertThat(memberships.holders(Role.REVIEWER, lakesideId())).contains(newcomer.personId());
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> memberships.appoint(
                        lakesideId(), newcomer.personId(), Role.REVIEWER, LocalDate.now(clock), null));

        memberships.withdraw(lakesideId(), appointment(newcomer.personId()));
        assertThat(memberships.holders(Role.REVIEWER, lakesideId())).doesNotContain(newcomer.personId());
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> memberships.withdraw(lakesideId(), appointment(head.personId())));
    }

    private UUID appointment(PersonId person) {
        return memberships.members(lakesideId()).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> found(String text, Locale reader) {
        return directory
                .find(new InstitutionQuery(text, null, null, null, null, reader), PageRequest.of(0, 50))
                .map(InstitutionSummary::slug)
                .getContent();
    }

    private InstitutionId lakesideId() {
        return directory.bySlug(LAKESIDE).orElseThrow().id();
    }

    private SignedIn member(String name, Role role, @Nullable LocalDate until) {
        var person = person(name);
        SystemPrincipal.run(() -> memberships.appoint(
                lakesideId(), person.personId(), role, LocalDate.now(clock).minusDays(30), until));
        return person;
    }

    private SignedIn person(String name) {
        return SystemPrincipal.call(() -> {
            people.create(new NewPerson(name, name, null, "academy-demo", LanguageTag.EN, Set.of()));
            return signingIn.byDemoName(name).orElseThrow();
        });
    }

    private static void actAs(SignedIn person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_PERSON"));
    }

    private static InstitutionEntry entry(String name, @Nullable Accreditation accreditation) {
        return new InstitutionEntry(
                name,
                null,
                null,
                InstitutionKind.HOSPITAL,
                "MW",
                "Mangochi",
                Region.AFR,
                List.of("en", "ny"),
                "https://lakeside.example",
                "We care for people around the lake.",
                List.of("patient-safety"),
                accreditation);
    }
}
