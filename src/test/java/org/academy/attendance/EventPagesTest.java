package org.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.academy.Academy;
import org.academy.attendance.Availability.WayOpen;
import org.academy.attendance.MeetingRegistration.Opening;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.attendance.RegistrationForm.Choice;
import org.academy.attendance.RegistrationForm.Condition;
import org.academy.attendance.RegistrationForm.Question;
import org.academy.attendance.RegistrationForm.Type;
import org.academy.meetings.Material;
import org.academy.meetings.MaterialId;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.people.Purpose;
import org.academy.people.SignUp;
import org.academy.people.SigningUp;
import org.academy.search.SearchIndex;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.domain.PageImpl;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Events, series and registrations as light pages, all without a script. */
@SpringBootTest(classes = Academy.class)
@AutoConfigureMockMvc
class EventPagesTest {

    private static final String SECRET = "s3cr3t-of-amina";
    private static final String OWN = "/registrations/" + SECRET;
    private static final String SOME_RULE = "people.rule.email-form";
    private static final RegistrationForm NO_QUESTIONS = new RegistrationForm(1, List.of());

    @MockitoBean
    MeetingCatalogue catalogue;

    @MockitoBean
    MeetingRegistration registration;

    @MockitoBean
    Feedback feedback;

    /** Needs no filling, which would ask the catalogue from another thread. */
    @MockitoBean
    SearchIndex index;

    @Autowired
    MockMvc pages;

    @Autowired
    SigningUp signingUp;

    private final AMeeting meeting = new AMeeting();
    private final String event = "/events/" + meeting.slug;

    @BeforeEach
    void aWorkshopIsOpen() {
        given(catalogue.find(any(), any(), any())).willReturn(new PageImpl<>(List.of()));
        given(catalogue.page(eq(meeting.slug), any())).willAnswer(asked -> Optional.of(meeting.page()));
        given(catalogue.page(eq(meeting.id), any())).willAnswer(asked -> Optional.of(meeting.page()));
        given(registration.mine(meeting.id)).willReturn(Optional.empty());
        asks(NO_QUESTIONS);
    }

    @Nested
    class TheEvent {

        @Test
        void saysEverythingToEveryoneAndMayBeKept() throws Exception {
            page(event)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "public, max-age=60"))
                    .andExpect(header().exists("ETag"))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(says(
                            "From first contact to a working plan",
                            "Registration open",
                            "Wed 10 Feb 2027, 10:00–16:00 (Kyiv)",
                            "Dnipro Hall, 1 River Street, Kyiv, Ukraine",
                            "/institutions/house-of-partnerships",
                            "Ministry of Twinning",
                            "Part 2",
                            "Olena Kravets",
                            "/calendar/events/" + meeting.slug + ".ics",
                            "/calendar/topics/partnership.ics",
                            "hreflang=\"uk\"",
                            "Come early."))
                    .andExpect(saysNot("_csrf", "style="));
        }

        @Test
        void isNotSentTwiceToWhoeverKeptIt() throws Exception {
            var tag =
                    Objects.requireNonNull(page(event).andReturn().getResponse().getHeader("ETag"));

            pages.perform(get(event).header("If-None-Match", tag)).andExpect(status().isNotModified());
        }

        @Test
        void tellsTheReadersTimeBesideThePlaces() throws Exception {
            pages.perform(get(event).cookie(new Cookie("zone", "Africa/Nairobi")))
                    .andExpect(says("10:00–16:00 (Kyiv)", "For you: Wed 10 Feb 2027, 11:00–17:00 (Nairobi)"));
        }

        @Test
        void tellsWholeDaysAsDaysOfThePlace() throws Exception {
            meeting.when = new When(
                    LocalDateTime.of(2027, 2, 10, 0, 0), LocalDateTime.of(2027, 2, 12, 0, 0), AMeeting.KYIV, true);
            meeting.sessions = 0;

            pages.perform(get(event).cookie(new Cookie("zone", "Africa/Nairobi")))
                    .andExpect(content().string(matchesPattern("(?s).*10.{1,3}11 Feb 2027 \\(Kyiv\\).*")))
                    .andExpect(says("\"startDate\":\"2027-02-10\"", "\"endDate\":\"2027-02-11\""))
                    .andExpect(saysNot("For you:"));
        }

        @Test
        void speaksToMachines() throws Exception {
            meeting.series = AMeeting.aSeries();
            given(catalogue.series(any(), any())).willReturn(Optional.empty());

            page(event)
                    .andExpect(says(
                            "\"@type\":\"EducationEvent\"",
                            "https://schema.org/EventScheduled",
                            "https://schema.org/MixedEventAttendanceMode",
                            "\"@type\":\"VirtualLocation\"",
                            "\"addressCountry\":\"UA\"",
                            "\"startDate\":\"2027-02-10T10:00:00+02:00\"",
                            "\"inLanguage\":[\"uk\",\"en\"]",
                            "\"@type\":\"EventSeries\"",
                            "\"funder\"",
                            "\"subEvent\""));
        }

        @Test
        void tellsMachinesThatItWasMoved() throws Exception {
            meeting.movedFrom =
                    When.at(LocalDateTime.of(2027, 2, 3, 10, 0), LocalDateTime.of(2027, 2, 3, 16, 0), AMeeting.KYIV);

            page(event)
                    .andExpect(says("https://schema.org/EventRescheduled", "2027-02-03T10:00:00+02:00"))
                    .andExpect(saysNot("EventScheduled"));
        }

        @Test
        void saysThatAndWhyItIsCancelled() throws Exception {
            meeting.stage = MeetingStage.CANCELLED;
            meeting.cancelledBecause = "The hall is under water.";

            page(event)
                    .andExpect(says(
                            "This event will not take place.",
                            "The hall is under water.",
                            "https://schema.org/EventCancelled"))
                    .andExpect(saysNot("data-register"));
        }

        @Test
        void isNotThereAsADraft() throws Exception {
            given(catalogue.page(eq("still-a-draft"), any())).willReturn(Optional.empty());

            page("/events/still-a-draft").andExpect(status().isNotFound());
        }

        @Test
        void namesWhatIsKeptToThoseWhoAreRegistered() throws Exception {
            meeting.materials.add(material("The slides", "https://slides.example/1", false));
            meeting.materials.add(material("The recording", null, true));

            page(event)
                    .andExpect(says(
                            "href=\"https://slides.example/1\"",
                            "CC BY 4.0",
                            "The recording",
                            "for those who are registered"));
        }

        @Test
        void staysLightWithALongTitleAndTwoHundredParts() throws Exception {
            meeting.title = "A long title about partnerships that grow ".repeat(5);
            meeting.sessions = 200;

            var page = pages.perform(get(event).header("Accept-Encoding", "gzip"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();

            assertThat(page.getContentAsByteArray().length).isLessThan(15_000);
        }

        @Test
        void isRightToLeftInArabicWithTimesThatReadAsTheyAreWritten() throws Exception {
            page(event + "?lang=ar").andExpect(says("dir=\"rtl\"", "\u206610:00–16:00\u2069"));
        }
    }

    @Nested
    class TheHome {

        @Test
        void showsWhatIsNextInTheReadersTime() throws Exception {
            given(catalogue.find(any(), any(), any())).willReturn(new PageImpl<>(List.of(meeting.summary())));

            pages.perform(get("/?lang=en").cookie(new Cookie("zone", "Africa/Nairobi")))
                    .andExpect(says("Next workshops", "11:00–17:00 (Nairobi)", "10:00–16:00 (Kyiv)", event));
        }

        @Test
        void leavesOutWhatIsCancelled() throws Exception {
            meeting.stage = MeetingStage.CANCELLED;
            given(catalogue.find(any(), any(), any())).willReturn(new PageImpl<>(List.of(meeting.summary())));

            page("/?lang=en").andExpect(saysNot("Next workshops"));
        }
    }

    @Nested
    class Registering {

        @Test
        void saysWhatEachWayLeadsTo() throws Exception {
            page(event)
                    .andExpect(says(
                            "Kyiv, on site",
                            "4 of 30 places left",
                            "Full. You would be 3rd on the waiting list.",
                            "Closes Sun 7 Feb 2027, 23:59 (Kyiv)."));
        }

        @Test
        void leadsToThePageOfTheRegistration() throws Exception {
            accepts();

            register("way", "on-site", "name", "Amina Otieno", "email", "amina@example.org")
                    .andExpect(redirectedUrl(OWN));

            var request = sent().getLast();
            assertThat(request.way()).isEqualTo(Way.ON_SITE);
            assertThat(request.name()).isEqualTo("Amina Otieno");
            assertThat(request.language()).isEqualTo(LanguageTag.EN);
            assertThat(request.zone()).isEqualTo("Europe/Kyiv");
            assertThat(request.key()).hasSizeGreaterThanOrEqualTo(16);
        }

        @Test
        void takesTheReadersZoneAndTheInstitutionInTheirWords() throws Exception {
            accepts();

            register(
                    "way",
                    "online",
                    "name",
                    "A",
                    "email",
                    "a@example.org",
                    "institution",
                    "Ward 7",
                    "zone",
                    "Asia/Tokyo");

            assertThat(sent().getLast().zone()).isEqualTo("Asia/Tokyo");
            assertThat(sent().getLast().affiliation()).isEqualTo("Ward 7");
            assertThat(sent().getLast().institution()).isNull();
        }

        @Test
        void worksInOldBrowsersThatDoNotSayWhereAFormComesFrom() throws Exception {
            accepts();

            pages.perform(post(event + "/register")
                            .param("way", "online")
                            .param("name", "Amina")
                            .param("email", "amina@example.org"))
                    .andExpect(redirectedUrl(OWN));
        }

        @Test
        void isTheSameRequestWhenPressedTwice() throws Exception {
            accepts();

            register("way", "online", "name", "Amina", "email", "amina@example.org");
            register("way", "online", "name", "Amina", "email", "amina@example.org");
            register("way", "online", "name", "Salma", "email", "salma@example.org");

            var keys = sent().stream().map(RegistrationRequest::key).toList();
            assertThat(keys.get(0)).isEqualTo(keys.get(1));
            assertThat(keys.get(0)).isNotEqualTo(keys.get(2));
        }

        @Test
        void isAnotherRequestForWhoeverCancelledAndComesBack() throws Exception {
            willReturn(
                            registered("old", RegistrationState.CANCELLED, 0),
                            registered(SECRET, RegistrationState.CONFIRMED, 0))
                    .given(registration)
                    .register(any(), any(), any());

            register("way", "online", "name", "Amina", "email", "amina@example.org")
                    .andExpect(redirectedUrl(OWN));

            assertThat(sent().get(0).key()).isNotEqualTo(sent().get(1).key());
        }

        @Test
        void saysAtTheFieldWhatIsWrongAndKeepsWhatWasWritten() throws Exception {
            refuses(RuleViolated.at("email", SOME_RULE));

            register("way", "online", "name", "Amina Otieno", "email", "amina.otieno", "institution", "Ward 7")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(says(
                            "One thing to mend",
                            "href=\"#email\"",
                            "id=\"email-fault\"",
                            "It should look like amina@example.org",
                            "value=\"amina.otieno\"",
                            "value=\"Amina Otieno\"",
                            "value=\"Ward 7\""))
                    .andExpect(has("<input[^>]*id=\"email\"[^>]*aria-invalid=\"true\""))
                    .andExpect(has("<input[^>]*id=\"email\"[^>]*aria-describedby=\"email-fault\""))
                    .andExpect(has("value=\"online\"[^>]*checked"));
        }

        @Test
        void wantsToKnowTheWay() throws Exception {
            register("name", "Amina", "email", "amina@example.org")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("Choose how you will take part.", "href=\"#way-on-site\""));
            then(registration).should(never()).register(any(), any(), any());
        }

        @Test
        void saysThatAnInvitationCodeIsWrongAndWhenOneMayTryAgain() throws Exception {
            meeting.invitedOnly = true;
            refuses(RuleViolated.at("invitationCode", SOME_RULE));
            register("way", "online", "name", "A", "email", "a@example.org", "code", "WRONG")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("id=\"code-fault\"", "value=\"WRONG\""));

            refuses(new RuleViolated("people.rule.wait", 30L));
            register("way", "online", "name", "A", "email", "a@example.org", "code", "WRONG")
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().string("Retry-After", "30"));
        }

        @Test
        void isClosedWithAReason() throws Exception {
            is(meeting, new Availability("people.rule.link-used", List.of(), NO_QUESTIONS));
            page(event).andExpect(says("This link was used or is too old.")).andExpect(saysNot("data-register"));

            refuses(new RuleViolated("people.rule.link-used"));
            register("way", "online", "name", "A", "email", "a@example.org")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("This link was used or is too old."))
                    .andExpect(saysNot("data-register"));
        }

        @Test
        void fillsInWhatWeKnowOfThePerson() throws Exception {
            pages.perform(get(event).with(amina()))
                    .andExpect(header().string("Cache-Control", "private, no-cache"))
                    .andExpect(says("value=\"Amina Otieno\"", "name=\"_csrf\""));
        }

        @Test
        void leadsThoseWhoAreRegisteredToTheirOwnPage() throws Exception {
            var own = own(RegistrationState.WAITING, 3);
            given(registration.mine(meeting.id)).willReturn(Optional.of(own));
            given(registration.secretOf(own.id())).willReturn(SECRET);
            var amina = amina();

            pages.perform(get(event).with(amina)).andExpect(says("You are 3rd on the waiting list"));
            pages.perform(ours(post(event + "/mine")).with(amina)).andExpect(redirectedUrl(OWN));
        }
    }

    @Nested
    class Questions {

        @BeforeEach
        void thereAreSome() {
            asks(new RegistrationForm(
                    1,
                    List.of(
                            question("travel", Type.YES_NO, true, null),
                            question("from", Type.TEXT, true, new Condition("travel", "yes")),
                            question("photos", Type.CONSENT, false, null),
                            question("meal", Type.CHOICE, false, null))));
        }

        @Test
        void thatDependOnAnAnswerWaitForIt() throws Exception {
            page(event)
                    .andExpect(says("What about meal?, if you like"))
                    .andExpect(has("<fieldset[^>]*data-if=\"q-travel\"[^>]*data-is=\"yes\"[^>]*"
                            + "hidden=\"hidden\"[^>]*disabled=\"disabled\""));
        }

        @Test
        void areAskedInASecondStepWithoutAScript() throws Exception {
            register(
                            "way",
                            "online",
                            "name",
                            "Amina",
                            "email",
                            "amina@example.org",
                            "q-travel",
                            "yes",
                            "asked",
                            "travel,photos,meal")
                    .andExpect(status().isOk())
                    .andExpect(says("A few more questions", "value=\"Amina\"", "What about from?"))
                    .andExpect(has("value=\"yes\"[^>]*checked"))
                    .andExpect(has("name=\"nonce\" value=\"[0-9a-f-]{36}\""))
                    .andExpect(saysNot("hidden=\"hidden\""));

            then(registration).should(never()).register(any(), any(), any());
        }

        @Test
        void countForNothingWhereTheyAreNotAsked() throws Exception {
            accepts();

            register(
                            "way",
                            "online",
                            "name",
                            "Amina",
                            "email",
                            "amina@example.org",
                            "q-travel",
                            "no",
                            "q-from",
                            "Nairobi",
                            "q-photos",
                            "yes",
                            "asked",
                            "travel,photos,meal")
                    .andExpect(redirectedUrl(OWN));

            assertThat(sent().getLast().answers())
                    .containsEntry("travel", List.of("no"))
                    .containsEntry("photos", List.of("yes"))
                    .doesNotContainKey("from");
        }

        @Test
        void carryTheirFaults() throws Exception {
            refuses(RuleViolated.at("answers.travel", SOME_RULE));

            register("way", "online", "name", "A", "email", "a@example.org", "asked", "travel,photos,meal")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("id=\"q-travel-fault\"", "href=\"#q-travel\""));
        }

        private Question question(String id, Type type, boolean required, @Nullable Condition condition) {
            return new Question(
                    id,
                    type,
                    Map.of(LanguageTag.EN, "What about " + id + "?"),
                    Map.of(),
                    required,
                    type == Type.CHOICE ? List.of(new Choice("a", Map.of(LanguageTag.EN, "Anything"))) : List.of(),
                    condition);
        }
    }

    @Nested
    class ATicket {

        @Test
        void saysForWhatItIsAndNothingOfItsHolder() throws Exception {
            page(event + "?ticket=TICKET-1")
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "private, no-store"))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(says(
                            "content=\"noindex\"",
                            "<h1>This is a ticket</h1>",
                            "From first contact to a working plan",
                            "Wed 10 Feb 2027, 10:00–16:00 (Kyiv)"))
                    .andExpect(saysNot("Amina"));
            page("/events/nobody-knows-it?ticket=TICKET-1").andExpect(status().isNotFound());
        }
    }

    @Nested
    class TheOwnPage {

        @Test
        void isForOnePersonAndLeavesNoTrace() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));

            page(OWN)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "private, no-store"))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(header().string("X-Robots-Tag", containsString("noindex")))
                    .andExpect(says(
                            "content=\"noindex\"",
                            "<h1>You have a place</h1>",
                            "class=\"qr\"",
                            "TICKET-1",
                            OWN + "/cancel"));
        }

        @Test
        void slowsDownWhoGuessesItsAddressWithAPressToo() throws Exception {
            given(registration.own(eq("guess"), any())).willThrow(new NotFound("registration", "of this secret"));

            for (var step : List.of("accept", "decline", "cancel")) {
                pages.perform(ours(post("/registrations/guess/" + step))).andExpect(status().isNotFound());
            }
            then(registration).should(never()).cancel("guess");
        }

        @Test
        void explainsTheWaitingListAndWhoWasServedBefore() throws Exception {
            owns(own(RegistrationState.WAITING, 3));

            page(OWN).andExpect(says("You are 3rd on the waiting list", "in the order in which people registered"));
        }

        @Test
        void saysWhyTheOrganisersRefused() throws Exception {
            owns(own(RegistrationState.REFUSED, 0));

            page(OWN).andExpect(says("The organisers could not take you", "The hall is small."));
        }

        @Test
        void offersAPlaceUntilAMoment() throws Exception {
            owns(own(RegistrationState.OFFERED, 0));

            page(OWN)
                    .andExpect(says(
                            "A place is held for you",
                            "Thu 4 Feb 2027, 10:00 (Kyiv)",
                            "action=\"" + OWN + "/accept\"",
                            "action=\"" + OWN + "/decline\""));
            pages.perform(post(OWN + "/accept")).andExpect(redirectedUrl(OWN));
            then(registration).should().accept(SECRET);
        }

        @Test
        void takesNothingForALinkThatWasOnlyFollowed() throws Exception {
            page(OWN + "/accept").andExpect(redirectedUrl(OWN));
            page(OWN + "/decline").andExpect(redirectedUrl(OWN));

            then(registration).should(never()).accept(any());
            then(registration).should(never()).decline(any());
        }

        @Test
        void saysThatAnOfferIsOver() throws Exception {
            owns(own(RegistrationState.WAITING, 1));
            willThrow(new RuleViolated("people.rule.link-used"))
                    .given(registration)
                    .accept(SECRET);

            pages.perform(post(OWN + "/accept"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("role=\"alert\"", "This link was used or is too old."));
        }

        @Test
        void asksOnceBeforeItCancelsAndTakesAReplayCalmly() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));
            page(OWN + "/cancel").andExpect(says("Cancel your registration?"));
            then(registration).should(never()).cancel(any());
            pages.perform(post(OWN + "/cancel")).andExpect(redirectedUrl(OWN));

            owns(own(RegistrationState.CANCELLED, 0));
            pages.perform(post(OWN + "/cancel")).andExpect(redirectedUrl(OWN));
            page(OWN + "/cancel").andExpect(redirectedUrl(OWN));
            page(OWN).andExpect(says("<h1>Your registration is cancelled</h1>")).andExpect(saysNot(OWN + "/change"));
        }

        @Test
        void saysKindlyThatALinkHasEnded() throws Exception {
            given(registration.own(eq("gone"), any())).willThrow(new NotFound("registration", "secret"));

            page("/registrations/gone")
                    .andExpect(status().isNotFound())
                    .andExpect(header().string("Cache-Control", "private, no-store"))
                    .andExpect(says("This link has ended"));
        }

        @Test
        void makesGuessersWait() throws Exception {
            given(registration.own(eq("guess"), any())).willThrow(new RuleViolated("people.rule.wait", 30L));

            page("/registrations/guess")
                    .andExpect(status().isTooManyRequests())
                    .andExpect(header().string("Retry-After", "30"));
        }

        @Test
        void changesWhatWasWritten() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));

            page(OWN + "/change")
                    .andExpect(says(
                            "value=\"Amina Otieno\"", "name=\"revision\" value=\"7\"", "This is how you come now."));
            pages.perform(post(OWN + "/change")
                            .param("revision", "7")
                            .param("way", "online")
                            .param("name", "Amina A. Otieno")
                            .param("email", "amina@example.org"))
                    .andExpect(redirectedUrl(OWN));

            var change = ArgumentCaptor.forClass(MeetingRegistration.Change.class);
            then(registration).should().change(eq(SECRET), change.capture());
            assertThat(change.getValue().revision()).isEqualTo(7);
            assertThat(change.getValue().name()).isEqualTo("Amina A. Otieno");
            assertThat(change.getValue().way()).isEqualTo(Way.ONLINE);
        }

        @Test
        void goesToSomebodyElseAndEnds() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));

            pages.perform(post(OWN + "/replace").param("name", "Salma Nassar").param("email", "salma@example.org"))
                    .andExpect(status().isOk())
                    .andExpect(says("Salma Nassar"));
            then(registration).should().replace(SECRET, "Salma Nassar", "salma@example.org", LanguageTag.EN);
        }

        @Test
        void stopsMailsByOnePressOfAMailProgram() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));

            pages.perform(post(OWN + "/silence")
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .content("List-Unsubscribe=One-Click"))
                    .andExpect(status().isOk())
                    .andExpect(says("No more mails about this event"));
            then(registration).should().silence(SECRET, true);

            page(OWN + "/silence").andExpect(says("Stop mails about this event?"));
        }

        @Test
        void showsTheRoomWhenItIsTime() throws Exception {
            owns(own(RegistrationState.CONFIRMED, 0));
            page(OWN).andExpect(says("an hour before the beginning"));

            owns(own(RegistrationState.CONFIRMED, 0, "https://room.example/7"));
            page(OWN).andExpect(says("href=\"https://room.example/7\""));
        }

        @Test
        void asksHowItWasOnceItIsOver() throws Exception {
            meeting.when =
                    When.at(LocalDateTime.of(2026, 2, 10, 10, 0), LocalDateTime.of(2026, 2, 10, 16, 0), AMeeting.KYIV);
            meeting.stage = MeetingStage.FINISHED;
            meeting.materials.add(material("The recording", "https://recording.example", true));
            owns(own(RegistrationState.CONFIRMED, 0));

            page(OWN)
                    .andExpect(says("How was it?", "https://recording.example"))
                    .andExpect(saysNot("class=\"qr\""));
            pages.perform(post(OWN + "/feedback")
                            .param("content", "5")
                            .param("usefulness", "4")
                            .param("organisation", "77")
                            .param("text", " Good. "))
                    .andExpect(redirectedUrl(OWN));
            then(feedback).should().give(SECRET, Map.of("content", 5, "usefulness", 4), "Good.");
        }

        private void owns(OwnRegistration own) {
            willReturn(own).given(registration).own(eq(SECRET), any());
        }
    }

    @Nested
    class TheSeries {

        private final AMeeting second = new AMeeting();
        private String series = "";

        @BeforeEach
        void twoDates() {
            var summary = AMeeting.aSeries();
            series = "/series/" + summary.slug();
            meeting.series = summary;
            second.series = summary;
            second.title = "The second day";
            given(catalogue.page(eq(second.slug), any())).willAnswer(asked -> Optional.of(second.page()));
            is(second, new Availability(null, List.of(new WayOpen(Way.ONLINE, null, null, 0)), NO_QUESTIONS));
            given(catalogue.series(eq(summary.slug()), any()))
                    .willReturn(Optional.of(new SeriesPage(
                            summary.id(),
                            summary.slug(),
                            "Two cities",
                            "One programme.",
                            AMeeting.HOST,
                            List.of(meeting.summary(), second.summary()))));
        }

        @Test
        void showsItsDates() throws Exception {
            page(series)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "public, max-age=60"))
                    .andExpect(says(
                            "2 dates",
                            "/calendar" + series + ".ics",
                            "name=\"way-" + second.slug + "\"",
                            "\"@type\":\"EventSeries\""));
            page(event).andExpect(says("The second day", series));
        }

        @Test
        void registersForSeveralDatesAndSaysWhatBecameOfEach() throws Exception {
            willReturn(registered(SECRET, RegistrationState.WAITING, 2))
                    .given(registration)
                    .register(eq(meeting.id), any(), any());
            willThrow(RuleViolated.at("answers.meal", SOME_RULE))
                    .given(registration)
                    .register(eq(second.id), any(), any());

            pages.perform(ours(post(series + "/register"))
                            .param("way-" + meeting.slug, "online")
                            .param("way-" + second.slug, "online")
                            .param("name", "Amina")
                            .param("email", "amina@example.org"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(says("You are 2nd on the waiting list", OWN, "href=\"/events/" + second.slug + "\""));
        }

        @Test
        void wantsAtLeastOneDate() throws Exception {
            pages.perform(ours(post(series + "/register"))
                            .param("name", "Amina")
                            .param("email", "a@example.org"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(says("Choose at least one date.", "value=\"Amina\""));
        }
    }

    private void asks(RegistrationForm form) {
        is(
                meeting,
                new Availability(
                        null, List.of(new WayOpen(Way.ON_SITE, 30, 4, 0), new WayOpen(Way.ONLINE, 40, 0, 2)), form));
    }

    /** As a page shows it, and as a form that comes back is read. */
    private void is(AMeeting one, Availability availability) {
        given(registration.availability(one.id)).willReturn(availability);
        given(registration.opening(one.slug))
                .willReturn(new Opening(
                        one.id,
                        one.slug,
                        availability.closedBecause(),
                        availability.ways().stream().map(WayOpen::way).collect(Collectors.toSet()),
                        one.when.zone(),
                        availability.form()));
    }

    private void accepts() {
        willReturn(registered(SECRET, RegistrationState.CONFIRMED, 0))
                .given(registration)
                .register(any(), any(), any());
    }

    private void refuses(RuleViolated rule) {
        willThrow(rule).given(registration).register(any(), any(), any());
    }

    private static Registered registered(String secret, RegistrationState state, int waitingPlace) {
        return new Registered(RegistrationId.next(), secret, state, waitingPlace);
    }

    private List<RegistrationRequest> sent() {
        var sent = ArgumentCaptor.forClass(RegistrationRequest.class);
        then(registration).should(atLeastOnce()).register(any(), sent.capture(), any());
        return sent.getAllValues();
    }

    private OwnRegistration own(RegistrationState state, int waitingPlace) {
        return own(state, waitingPlace, null);
    }

    private OwnRegistration own(RegistrationState state, int waitingPlace, @Nullable String room) {
        return new OwnRegistration(
                RegistrationId.next(),
                meeting.id,
                state,
                waitingPlace,
                state == RegistrationState.OFFERED ? Instant.parse("2027-02-04T08:00:00Z") : null,
                null,
                "Amina Otieno",
                "amina@example.org",
                Way.ONLINE,
                null,
                null,
                "Ward 7",
                LanguageTag.EN,
                "Africa/Nairobi",
                Map.of(),
                state == RegistrationState.REFUSED ? "The hall is small." : null,
                state == RegistrationState.CONFIRMED ? "TICKET-1" : null,
                room,
                state == RegistrationState.CONFIRMED,
                false,
                7);
    }

    private static Material material(String title, @Nullable String link, boolean onlyRegistered) {
        return new Material(
                new MaterialId(Uuid7.next()),
                Material.Kind.RECORDING,
                title,
                null,
                link,
                "CC-BY-4.0",
                null,
                onlyRegistered);
    }

    private ResultActions page(String address) throws Exception {
        return pages.perform(get(address));
    }

    private ResultActions register(String... fields) throws Exception {
        var request = ours(post(event + "/register")).param("lang", "en");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(
                    fields[i], fields[i].equals("asked") ? fields[i + 1].split(",") : new String[] {fields[i + 1]});
        }
        return pages.perform(request);
    }

    private static ResultMatcher says(String... parts) {
        return result -> assertThat(result.getResponse().getContentAsString()).contains(parts);
    }

    private static ResultMatcher saysNot(String... parts) {
        return result -> assertThat(result.getResponse().getContentAsString()).doesNotContain(parts);
    }

    private static ResultMatcher has(String pattern) {
        return result -> assertThat(result.getResponse().getContentAsString()).containsPattern(pattern);
    }

    private static MockHttpServletRequestBuilder ours(MockHttpServletRequestBuilder request) {
        return request.header("Sec-Fetch-Site", "same-origin");
    }

    private RequestPostProcessor amina() {
        var person = signingUp
                .join(
                        new SignUp(
                                "amina-" + UUID.randomUUID().toString().substring(0, 8),
                                "Amina Otieno",
                                null,
                                "academy-demo",
                                LanguageTag.EN,
                                Set.of(Purpose.values())),
                        "10.0.0.9")
                .person();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
    }
}
