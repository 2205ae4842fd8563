package org.academy.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.academy.attendance.AttendanceConfirmed;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.attendance.RegistrationId;
import org.academy.attendance.RegistrationState;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseWords;
import org.academy.courses.Level;
import org.academy.courses.SectionId;
import org.academy.courses.Topic;
import org.academy.courses.UnitId;
import org.academy.enrolments.CourseCompleted;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Memberships;
import org.academy.institutions.Region;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.people.SignedIn;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
class CredentialsModuleTest {

    private static final PageRequest FIRST = PageRequest.of(0, 10);

    @MockitoBean
    CourseCatalogue catalogue;

    @MockitoBean
    Memberships memberships;

    @MockitoBean
    MeetingCatalogue meetings;

    @MockitoBean
    MeetingRegistration registrations;

    @Autowired
    Credentials credentials;

    @Autowired
    Verification verification;

    @Autowired
    People people;

    private final InstitutionSummary north = new InstitutionSummary(
            InstitutionId.next(),
            "north",
            "North Centre",
            InstitutionKind.COLLABORATING_CENTRE,
            "FI",
            "Oulu",
            Region.EUR,
            List.of(LanguageTag.EN),
            "A centre.");
    private final CourseId course = CourseId.next();
    private PersonId amina;

    @BeforeEach
    void aCourseAndALearner() {
        given(catalogue.page(eq(course), anyInt(), any())).willReturn(Optional.of(page()));
        amina = SystemPrincipal.call(() -> people.create(new NewPerson(
                "u" + Uuid7.next().toString().substring(24), "سلمى نصار", null, null, LanguageTag.AR, Set.of())));
    }

    @Test
    void givesOneCertificateForACompletionHeardTwice(Scenario scenario) {
        var code = earned(scenario);

        scenario.publish(completed())
                .andWaitForStateChange(() -> as(amina, () -> credentials.mine(FIRST)), page -> !page.isEmpty())
                .andVerify(mine -> assertThat(mine.getContent()).singleElement().satisfies(one -> {
                    assertThat(one.code()).isEqualTo(code);
                    assertThat(one.holder()).isEqualTo("سلمى نصار");
                    assertThat(one.signers())
                            .containsExactly(new CredentialView.Signer("Henrik Koivu", "North Centre"));
                }));
    }

    @Nested
    class ForTakingPart {

        private final MeetingId meeting = MeetingId.next();
        private final RegistrationId registration = RegistrationId.next();

        @BeforeEach
        void anEvent() {
            given(meetings.page(eq(meeting), any())).willReturn(Optional.of(event()));
        }

        @Test
        void givesOneToWhomeverWasThereWithAnAccount(Scenario scenario) {
            scenario.publish(confirmed(amina))
                    .andWaitForStateChange(() -> as(amina, () -> credentials.mine(FIRST)), page -> !page.isEmpty())
                    .andVerify(mine -> assertThat(mine.getContent())
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.kind()).isEqualTo(CredentialKind.ATTENDANCE);
                                assertThat(one.title()).isEqualTo("Teach it back");
                                assertThat(one.minutes()).isEqualTo(150);
                                assertThat(one.issuers()).containsExactly("North Centre");
                                assertThat(one.occasion()).isNotNull();
                                assertThat(one.occasion().place()).isEqualTo("Dnipro Hall, Kyiv, Ukraine");
                            }));
        }

        @Test
        void givesOneOnlyHoweverOftenItIsHeardAndAlsoToWhoHasNoAccount(Scenario scenario) {
            scenario.publish(confirmed(null))
                    .andWaitForStateChange(() -> verification.ofRegistration(registration), Optional::isPresent)
                    .andVerify(first -> {
                        var code = first.orElseThrow().code();
                        scenario.publish(confirmed(null))
                                .andWaitForStateChange(
                                        () -> verification.ofRegistration(registration), Optional::isPresent)
                                .andVerify(again ->
                                        assertThat(again.orElseThrow().code()).isEqualTo(code));
                        assertThat(verification.check(code)).isPresent();
                    });
        }

        @Test
        void isPrintedForWhoeverHoldsTheSecretOfTheRegistration(Scenario scenario) {
            given(registrations.own(eq("secret"), any())).willReturn(own());
            scenario.publish(confirmed(null))
                    .andWaitForStateChange(() -> verification.ofRegistration(registration), Optional::isPresent)
                    .andVerify(there -> assertThat(credentials.certificateOf("secret", "192.0.2.1"))
                            .startsWith('%', 'P', 'D', 'F'));
        }

        private AttendanceConfirmed confirmed(@Nullable PersonId person) {
            return new AttendanceConfirmed(
                    registration, meeting, person, "Amina Otieno", LanguageTag.EN, 150, Instant.now());
        }

        private OwnRegistration own() {
            return new OwnRegistration(
                    registration,
                    meeting,
                    RegistrationState.CONFIRMED,
                    0,
                    null,
                    null,
                    "Amina Otieno",
                    "amina@example.org",
                    Way.ON_SITE,
                    null,
                    null,
                    "",
                    LanguageTag.EN,
                    "Africa/Nairobi",
                    Map.of(),
                    null,
                    "TICKET",
                    null,
                    true,
                    false,
                    0);
        }

        private MeetingPage event() {
            var plan = new MeetingPlan(
                    LanguageTag.EN,
                    Map.of(LanguageTag.EN, new MeetingWords("Teach it back", "A practice hour.", "")),
                    MeetingKind.WORKSHOP,
                    Topic.COMMUNICATION,
                    Mode.ON_SITE,
                    When.at(
                            LocalDateTime.of(2026, 3, 4, 14, 0),
                            LocalDateTime.of(2026, 3, 4, 16, 30),
                            ZoneId.of("Europe/Kyiv")),
                    new Venue("Dnipro Hall", "", "Kyiv", "UA"),
                    null,
                    30,
                    null,
                    Set.of(LanguageTag.EN),
                    Set.of(),
                    null,
                    null,
                    false,
                    false,
                    List.of());
            return new MeetingPage(
                    meeting,
                    "teach-it-back",
                    LanguageTag.EN,
                    List.of(LanguageTag.EN),
                    plan,
                    MeetingStage.FINISHED,
                    null,
                    1,
                    Instant.now(),
                    List.of(north),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null);
        }
    }

    @Test
    void isVerifiedByAnyoneHoweverTheyTypeTheCode(Scenario scenario) {
        var code = earned(scenario);

        assertThat(verification.check(code.toLowerCase().replace("-", " "))).isPresent();
        assertThat(verification.check("0000-0000-0000")).isEmpty();
    }

    @Test
    void printsTheCertificateForItsHolderOnly(Scenario scenario) {
        var code = earned(scenario);

        assertThat(as(amina, () -> credentials.certificate(code))).startsWith('%', 'P', 'D', 'F');
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(PersonId.next(), () -> credentials.certificate(code)));
    }

    @Test
    void isWithdrawnByAPublisherOfItsIssuersAndSaysWhy(Scenario scenario) {
        var code = earned(scenario);
        var publisher = PersonId.next();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(publisher, () -> revoke(code, "Given by mistake")));
        given(memberships.holds(Role.PUBLISHER, north.id())).willReturn(true);
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> as(publisher, () -> revoke(code, " ")))
                .satisfies(refused -> assertThat(refused.field()).contains("reason"));
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> as(amina, () -> revoke(code, "Mine")))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("credentials.rule.own"));
        as(publisher, () -> revoke(code, "Given by mistake"));

        assertThat(verification.check(code)).get().satisfies(checked -> {
            assertThat(checked.revoked()).isTrue();
            assertThat(checked.revokedReason()).isEqualTo("Given by mistake");
        });
        assertThatExceptionOfType(RuleViolated.class)
                .isThrownBy(() -> as(publisher, () -> revoke(code, "Again")))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("credentials.rule.already-revoked"));
    }

    @Test
    void listsToPublishersWhatTheirInstitutionsGave(Scenario scenario) {
        var code = earned(scenario);
        given(memberships.institutionsWhere(Role.PUBLISHER)).willReturn(Set.of());
        assertThat(as(PersonId.next(), () -> credentials.issued("", FIRST))).isEmpty();

        given(memberships.institutionsWhere(Role.PUBLISHER)).willReturn(Set.of(north.id()));
        assertThat(as(PersonId.next(), () -> credentials.issued(code, FIRST)))
                .extracting(CredentialView::code)
                .containsExactly(code);
    }

    private boolean revoke(String code, String reason) {
        credentials.revoke(code, reason);
        return true;
    }

    private String earned(Scenario scenario) {
        var found = new String[1];
        scenario.publish(completed())
                .andWaitForStateChange(() -> as(amina, () -> credentials.mine(FIRST)), page -> !page.isEmpty())
                .andVerify(mine -> found[0] = mine.getContent().getFirst().code());
        return found[0];
    }

    private CourseCompleted completed() {
        return new CourseCompleted(amina, course, 1, LanguageTag.EN, 20, 1, 1, Instant.parse("2026-11-21T12:00:00Z"));
    }

    private CoursePage page() {
        var unit = new CoursePage.Unit(UnitId.next(), "one", "One", 20, 1_000, 1);
        return new CoursePage(
                course,
                "hand-hygiene",
                1,
                Instant.parse("2026-10-12T08:00:00Z"),
                false,
                LanguageTag.EN,
                Set.of(LanguageTag.EN),
                new CourseWords("Hand hygiene", "When and how.", "Everyone.", List.of("choose")),
                new CourseFacts(Topic.INFECTION_PREVENTION, Level.INTRODUCTORY, Set.of(), "CC-BY-4.0", 75),
                List.of(north),
                List.of(),
                List.of(new CoursePage.Signature(
                        "Henrik Koivu", "North Centre", Instant.parse("2026-10-12T08:00:00Z"))),
                List.of(new CoursePage.Section(SectionId.next(), "All", List.of(unit))),
                20,
                1_000,
                List.of(BlockId.next()),
                null);
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Somebody(person), null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Somebody(PersonId personId) implements SignedIn {

        @Override
        public String displayName() {
            return "Somebody";
        }
    }
}
