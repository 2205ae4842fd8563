package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.academy.platform.Mailer.CalendarPart;
import org.academy.platform.Mailer.Mail;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(extraIncludes = {"people", "site", "ui"})
@WithMockUser(roles = "ADMINISTRATOR")
class MailsTest {

    private static final String INVITATION =
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Щеплення\r\nEND:VCALENDAR\r\n";

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Settings settings;

    @Autowired
    Clock clock;

    @Autowired
    Mailer mailer;

    @Autowired
    Outbox outbox;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void open() {
        database.sql("delete from mail").update();
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void areWrittenOncePerOccasionAndKeptWhileNobodyTakesThem() {
        mailer.send(mail("kept"));
        mailer.send(List.of(mail("kept"), mail("other")));

        assertThat(all()).extracting(OutboxMail::key).containsExactlyInAnyOrder("kept", "other");
        assertThat(all()).extracting(OutboxMail::state).containsOnly(MailState.WAITING);
    }

    @Test
    void areForgottenWhenTheirCauseWasUndone() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            mailer.send(mail("undone"));
            status.setRollbackOnly();
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void areRefusedWhenTheyAreHeavy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        "heavy", "a@example.org", LanguageTag.AR, "S", "ب".repeat(10_000), "", null, null, null))
                .withMessageContaining("20000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        "heavy", "a@example.org", LanguageTag.EN, "S", "", "b".repeat(20_000), null, null, null));
    }

    @Test
    void cannotBreakOutOfTheirSubject() throws Exception {
        mailer.send(new Mail(
                "sly", "a@example.org", LanguageTag.EN, "Hello\r\nBcc: all@example.org", "T", "", null, null, null));

        deliveryBy(server(), clock).deliver();

        assertThat(post.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Hello Bcc: all@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
        });
    }

    @Test
    void leaveOnceAndAreTriedAgainWhenTheServerIsDown() {
        mailer.send(mail("letter"));
        var down = server();
        down.setPort(1);

        deliveryBy(down, clock).deliver();
        assertThat(only().state()).isEqualTo(MailState.WAITING);
        assertThat(only().refusal()).isNotBlank();

        var later = deliveryBy(server(), in(Duration.ofHours(1)));
        later.deliver();
        later.deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(only().sentAt()).isNotNull();
    }

    @Test
    void bringTextAndHtmlAndACalendarEntryInTheOrderProgramsExpect() throws Exception {
        mailer.send(mail("whole", new CalendarPart(CalendarPart.Method.REQUEST, INVITATION), null));

        deliveryBy(server(), clock).deliver();

        var whole = (MimeMultipart) received().getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        var ways = (MimeMultipart) whole.getBodyPart(0).getContent();
        assertThat(ways.getContentType()).startsWith("multipart/alternative");
        assertThat(types(ways))
                .satisfiesExactly(
                        text -> assertThat(text).startsWith("text/plain"),
                        html -> assertThat(html).startsWith("text/html"),
                        calendar -> assertThat(calendar)
                                .startsWith("text/calendar")
                                .containsIgnoringCase("method=REQUEST"));
        assertThat(ways.getBodyPart(0).getContent()).isEqualTo("Вітаємо");
        assertThat(ways.getBodyPart(1).getContent()).isEqualTo("<p>Вітаємо</p>");
        assertThat(new String(ways.getBodyPart(2).getInputStream().readAllBytes(), "UTF-8"))
                .isEqualTo(INVITATION);
        assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(new String(whole.getBodyPart(1).getInputStream().readAllBytes(), "UTF-8"))
                .isEqualTo(INVITATION);
        assertThat(received().getHeader("Content-Language")).containsExactly("uk");
        assertThat(received().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received().getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void areStoppedByOnePress() throws Exception {
        mailer.send(mail("news", null, "https://academy.example/registrations/s3cret/silence"));

        deliveryBy(server(), clock).deliver();

        assertThat(received().getHeader("List-Unsubscribe"))
                .containsExactly("<https://academy.example/registrations/s3cret/silence>");
        assertThat(received().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void areNotSentByThemselvesAgainAfterAKillBetweenHandingOverAndSettling() throws Exception {
        mailer.send(mail("torn"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(
                        () -> deliveryBy(server(mail -> {}, Killed::new), clock).deliver());
        assertThat(post.getReceivedMessages()).hasSize(1);

        var survivor = deliveryBy(server(), in(Duration.ofHours(1)));
        survivor.deliver();
        survivor.deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(later(survivor).counts()).containsExactly(Map.entry(MailState.UNCLEAR, 1L));
    }

    @Test
    void areSentAgainByAnAdministratorUnderTheSameName() throws Exception {
        mailer.send(mail("torn"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(
                        () -> deliveryBy(server(mail -> {}, Killed::new), clock).deliver());
        var id = only().id();
        assertThatExceptionOfType(RuleViolated.class)
                .as("somebody may still be at it")
                .isThrownBy(() -> outbox.sendAgain(id));

        var survivor = deliveryBy(server(), in(Duration.ofHours(1)));
        later(survivor).sendAgain(id);
        survivor.deliver();

        assertThat(post.waitForIncomingEmail(5_000, 2)).isTrue();
        assertThat(post.getReceivedMessages())
                .hasSize(2)
                .extracting(MimeMessage::getMessageID)
                .containsOnly(received().getMessageID());
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThatExceptionOfType(RuleViolated.class)
                .as("what was sent is never sent again")
                .isThrownBy(() -> later(survivor).sendAgain(id));
    }

    @Test
    void areSettledByAnAdministratorWhoFoundThatTheyArrived() {
        mailer.send(mail("torn"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(
                        () -> deliveryBy(server(mail -> {}, Killed::new), clock).deliver());

        later(deliveryBy(server(), in(Duration.ofHours(1)))).settle(only().id());

        assertThat(only().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void areNotLostByAKillBeforeHandingOver() {
        mailer.send(mail("torn"));
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> deliveryBy(
                                server(
                                        mail -> {
                                            throw new Killed();
                                        },
                                        () -> null),
                                clock)
                        .deliver());

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(later(deliveryBy(server(), in(Duration.ofHours(1)))).counts())
                .containsExactly(Map.entry(MailState.UNCLEAR, 1L));
    }

    @Test
    void areUnclearAtOnceWhenTheLineBrokeBeforeTheServersAnswer() {
        mailer.send(mail("torn"));
        var broken = new MessagingException("Exception reading response");

        deliveryBy(server(mail -> {}, () -> new MailSendException(Map.of(new Object(), broken))), clock)
                .deliver();

        assertThat(only().state()).isEqualTo(MailState.UNCLEAR);
        assertThat(only().refusal()).contains("Exception reading response");
    }

    @Test
    void areTriedAgainWhenTheServerSaidNoAndGivenUpAfterTenTimes() throws Exception {
        mailer.send(mail("unwanted"));
        var no = new SendFailedException(
                "Invalid Addresses", null, new InternetAddress[0], new InternetAddress[0], new InternetAddress[] {
                    new InternetAddress("amina@example.org")
                });
        var refusing = server(
                mail -> {
                    throw new MailSendException(Map.of(new Object(), no));
                },
                () -> null);

        IntStream.range(0, 12)
                .forEach(day -> deliveryBy(refusing, in(Duration.ofDays(day))).deliver());

        assertThat(only().state()).isEqualTo(MailState.REFUSED);
        assertThat(only().attempts()).isEqualTo(10);
    }

    @Test
    void leaveEachOnceFromTwoInstances() {
        mailer.send(IntStream.range(0, 200)
                .mapToObj(number -> mail("many" + number))
                .toList());

        Stream.of(deliveryBy(server(), clock), deliveryBy(server(), clock))
                .map(instance -> CompletableFuture.runAsync(instance::deliver))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(post.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .hasSize(200)
                .doesNotHaveDuplicates();
        assertThat(outbox.counts()).containsExactly(Map.entry(MailState.SENT, 200L));
    }

    @Test
    void stayWhenTheyWouldComeTooLate() {
        var now = clock.instant();
        mailer.send(
                new Mail("tomorrow", "a@example.org", LanguageTag.EN, "S", "T", "", null, null, now.plusSeconds(60)));

        deliveryBy(server(), in(Duration.ofHours(1))).deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(MailState.LATE);
    }

    @Test
    void loseTheirWordsAMonthAfterTheyLeftButNotTheirOccasion() {
        mailer.send(mail("old", new CalendarPart(CalendarPart.Method.REQUEST, INVITATION), "https://a.example/s"));
        deliveryBy(server(), clock).deliver();

        deliveryBy(server(), in(Duration.ofDays(29))).forgetOldWords();
        assertThat(only().text()).isNotEmpty();
        deliveryBy(server(), in(Duration.ofDays(31))).forgetOldWords();
        mailer.send(mail("old"));

        assertThat(only())
                .satisfies(mail -> assertThat(mail.text()).isEmpty())
                .satisfies(mail -> assertThat(mail.html()).isEmpty())
                .satisfies(mail -> assertThat(mail.calendar()).isNull())
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.SENT));
    }

    @Test
    void areFoundByStateAndByWhatStandsOnThem() {
        mailer.send(List.of(
                mail("one"),
                new Mail("two", "nia@example.org", LanguageTag.EN, "100 % of it", "T", "", null, null, null)));

        assertThat(outbox.find(MailState.WAITING, "NIA@", PageRequest.of(0, 9))).hasSize(1);
        assertThat(outbox.find(null, "0 %", PageRequest.of(0, 9))).hasSize(1);
        assertThat(outbox.find(null, "%", PageRequest.of(0, 9))).hasSize(1);
        assertThat(outbox.find(MailState.SENT, "", PageRequest.of(0, 9))).isEmpty();
        assertThat(outbox.find(null, "", PageRequest.of(0, 1)).getTotalElements())
                .isEqualTo(2);
    }

    @Test
    @WithMockUser
    void areForAdministratorsOnly() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> outbox.newest(PageRequest.of(0, 50)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> outbox.sendAgain(1));
    }

    private List<OutboxMail> all() {
        return outbox.newest(PageRequest.of(0, 50)).getContent();
    }

    private OutboxMail only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private MimeMessage received() {
        return post.getReceivedMessages()[0];
    }

    private static List<String> types(MimeMultipart parts) throws MessagingException {
        return IntStream.range(0, parts.getCount())
                .mapToObj(number -> {
                    try {
                        return parts.getBodyPart(number).getContentType();
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private Clock in(Duration time) {
        return Clock.offset(clock, time);
    }

    /** As the outbox looks with that clock. */
    private Outbox later(MailDelivery delivery) {
        return new Outbox(database, delivery, in(Duration.ofHours(1)));
    }

    private JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(post.getSmtp().getPort());
        return server;
    }

    /** A server to which something happens before it hears of a mail, or after it took it. */
    private JavaMailSenderImpl server(Before before, After after) {
        var server = new JavaMailSenderImpl() {

            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                Arrays.stream(messages).forEach(before::happens);
                super.doSend(messages, originals);
                var what = after.happens();
                if (what instanceof RuntimeException failed) {
                    throw failed;
                }
                if (what instanceof Error killed) {
                    throw killed;
                }
            }
        };
        server.setHost("127.0.0.1");
        server.setPort(post.getSmtp().getPort());
        return server;
    }

    interface Before {

        void happens(MimeMessage mail);
    }

    interface After {

        @Nullable
        Throwable happens();
    }

    /** As if the process had been killed here: nothing after it happens. */
    static class Killed extends Error {}

    private MailDelivery deliveryBy(JavaMailSender server, Clock clock) {
        ObjectProvider<JavaMailSender> provider = mock();
        given(provider.getIfAvailable()).willReturn(server);
        doCallRealMethod().when(provider).ifAvailable(any());
        return new MailDelivery(database, transactions, provider, settings, clock);
    }

    private static Mail mail(String key) {
        return mail(key, null, null);
    }

    private static Mail mail(String key, @Nullable CalendarPart calendar, @Nullable String stop) {
        Instant ever = null;
        return new Mail(
                key, "amina@example.org", LanguageTag.UK, "Hello", "Вітаємо", "<p>Вітаємо</p>", calendar, stop, ever);
    }
}
