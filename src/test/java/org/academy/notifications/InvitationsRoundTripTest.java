package org.academy.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.RegistrationRequest;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingFixture;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.platform.Mailer;
import org.academy.platform.PostOffice;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.testing.ViewTest;
import org.academy.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** From a registration to what a mail program makes of the letter, through a real mail server and another's library. */
class InvitationsRoundTripTest extends ViewTest {

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingRegistration registrations;

    @Autowired
    ApplicationContext academy;

    @Autowired
    MockMvc web;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private String address = "";
    private PersonId organiser;
    private MeetingPlan plan;
    private MeetingId meeting;

    @BeforeEach
    void publish() {
        post.start();
        address = "amina-" + UUID.randomUUID() + "@example.org";
        var north = world.institution("North");
        organiser = world.person("Olena", north, Role.ORGANISER);
        plan = MeetingFixture.plan(
                "Safe births & more", LocalDate.now().plusMonths(6).atTime(14, 0));
        meeting = World.as(organiser, () -> {
            var planned = planning.schedule(north, plan);
            planning.publish(planned);
            return planned;
        });
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void invitesMovesAndTakesBackTheSameEntryOfACalendar() throws Exception {
        registrations.register(meeting, request(LanguageTag.AR, Way.ONLINE), "192.0.2.7");
        var invited = letters(1).getFirst();
        var first = calendar(invited);

        assertThat(method(first)).isEqualTo("REQUEST");
        assertThat(value(first, Property.ATTENDEE)).containsIgnoringCase("mailto:" + address);
        assertThat(event(first).getProperty(Property.DTSTART).orElseThrow().toString())
                .contains("TZID=Europe/Kyiv")
                .contains("T140000");
        assertThat(first.toString()).contains(MeetingFixture.ROOM);
        assertThat(body(invited, 0)).contains(MeetingFixture.ROOM);
        assertThat(body(invited, 1)).contains("<html lang=\"ar\" dir=\"rtl\"").contains("Safe births &amp; more");
        assertThat(invited.getSize()).as("the whole of it over the wire").isLessThan(Mailer.MOST_BYTES);
        assertThat(invited.getHeader("List-Unsubscribe")[0]).endsWith("/silence>");

        var start = plan.when().start().plusDays(1);
        var moved = with(plan, When.at(start, start.plusHours(3), MeetingFixture.KYIV));
        World.as(organiser, () -> {
            planning.revise(meeting, plan, moved, true, "The hall was taken.");
        });
        var change = letters(2).stream()
                .filter(mail -> !mail.equals(invited) && !id(mail).equals(id(invited)))
                .findFirst()
                .orElseThrow();
        var second = calendar(change);

        assertThat(body(change, 0)).contains("The hall was taken.");
        assertThat(method(second)).isEqualTo("REQUEST");
        assertThat(value(second, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(number(second)).isGreaterThan(number(first));

        World.as(organiser, () -> planning.cancel(meeting, "No funds."));
        var gone = letters(3).stream()
                .map(this::calendar)
                .filter(calendar -> method(calendar).equals("CANCEL"))
                .toList();

        assertThat(gone).singleElement().satisfies(last -> {
            assertThat(value(last, Property.UID)).isEqualTo(value(first, Property.UID));
            assertThat(value(last, Property.STATUS)).isEqualTo("CANCELLED");
            assertThat(number(last)).isGreaterThanOrEqualTo(number(second));
        });
    }

    @Test
    void isStoppedByAMailProgramThatHasNoCookie() throws Exception {
        var registered = registrations.register(meeting, request(LanguageTag.EN, Way.ON_SITE), "192.0.2.8");

        var pressed = web.perform(post("/registrations/" + registered.secret() + "/silence")
                        .param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();

        assertThat(pressed.getStatus()).isEqualTo(200);
        assertThat(SystemPrincipal.call(() -> registrations.contact(registered.id()))
                        .orElseThrow()
                        .silent())
                .isTrue();
    }

    private RegistrationRequest request(LanguageTag language, Way way) {
        return new RegistrationRequest(
                UUID.randomUUID().toString(),
                "أمينة",
                address,
                way,
                null,
                "",
                language,
                "Africa/Cairo",
                null,
                Map.of());
    }

    private static MeetingPlan with(MeetingPlan plan, When when) {
        return new MeetingPlan(
                plan.original(),
                plan.words(),
                plan.kind(),
                plan.topic(),
                plan.mode(),
                when,
                plan.venue(),
                plan.link(),
                plan.placesOnSite(),
                plan.placesOnline(),
                plan.languages(),
                plan.interpretation(),
                plan.opensAt(),
                plan.closesAt(),
                plan.approval(),
                plan.invitedOnly(),
                plan.funders());
    }

    /** What came to the person, once so many did. */
    private List<MimeMessage> letters(int wanted) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            PostOffice.deliver(academy, post);
                            return Arrays.stream(post.getReceivedMessages())
                                    .filter(this::isHers)
                                    .toList();
                        },
                        mails -> mails.size() == wanted);
    }

    private boolean isHers(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Calendar calendar(MimeMessage mail) {
        try (var content = ways(mail).getBodyPart(2).getInputStream()) {
            return new CalendarBuilder().build(content);
        } catch (IOException | MessagingException | ParserException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String body(MimeMessage mail, int part) throws IOException, MessagingException {
        return (String) ways(mail).getBodyPart(part).getContent();
    }

    private static MimeMultipart ways(MimeMessage mail) throws IOException, MessagingException {
        BodyPart body = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        return (MimeMultipart) body.getContent();
    }

    private static String method(Calendar calendar) {
        return calendar.getProperty(Property.METHOD).orElseThrow().getValue();
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(Calendar calendar, String property) {
        return event(calendar).getProperty(property).orElseThrow().getValue();
    }

    private static int number(Calendar calendar) {
        return Integer.parseInt(value(calendar, Property.SEQUENCE));
    }
}
