package org.academy.people.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.academy.people.PlatformRole;
import org.academy.platform.MailState;
import org.academy.platform.Mailer;
import org.academy.platform.Mailer.CalendarPart;
import org.academy.platform.Mailer.Mail;
import org.academy.platform.Outbox;
import org.academy.shared.LanguageTag;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class MailsViewTest extends ViewTest {

    @Autowired
    Mailer mailer;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    private final String subject = "Subject " + UUID.randomUUID();

    @BeforeEach
    void write() {
        database.sql("delete from mail").update();
        mailer.send(new Mail(
                "view:" + UUID.randomUUID(),
                "nia@example.org",
                LanguageTag.AR,
                subject,
                "As text",
                "<p onclick='x()'>As HTML</p><script>x()</script>",
                new CalendarPart(CalendarPart.Method.REQUEST, "BEGIN:VCALENDAR"),
                null,
                null));
        signIn(world.person("Admin", world.institution("South")), PlatformRole.ADMINISTRATOR);
    }

    @Test
    void showsAMailAsPeopleSeeItWhereNothingInItCanRun() {
        navigate(MailsView.class);
        assertThat(said()).contains(subject, "nia@example.org", "Kept here");

        assertThat(said()).as("when, and by whose clocks").contains("(UTC)");
        var details = findInView(NativeDetails.class).all().getFirst();
        details.setOpen(true);
        com.vaadin.flow.component.ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));

        assertThat(said()).contains("As text", "BEGIN:VCALENDAR");
        var page = findInView(IFrame.class).single();
        assertThat(page.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(page.getSrcdoc().orElseThrow()).contains("As HTML");
    }

    @Test
    void sendsAnUnclearOneAgainAfterAsking() {
        database.sql(
                        "update mail set state = 'SENDING', claimed_at = '2026-01-01', claimed_by = '7@here', due_at = null")
                .update();

        navigate(MailsView.class);
        assertThat(said()).contains("Unclear whether it left", "7@here");
        press("Send again");
        assertThat(outbox.newest(PageRequest.of(0, 1)).getContent().getFirst().state())
                .isEqualTo(MailState.UNCLEAR);
        press("Send again");

        assertThat(outbox.newest(PageRequest.of(0, 1)).getContent().getFirst().state())
                .isEqualTo(MailState.WAITING);
        assertThat(said()).contains("Kept here");
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsThoseInOneStateOnly() {
        navigate(MailsView.class);

        test(findInView(Select.class).single()).selectItem("Sent (0)");

        assertThat(said()).doesNotContain(subject).contains("No mail yet.");
    }
}
