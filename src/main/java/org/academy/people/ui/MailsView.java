package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.academy.platform.MailState;
import org.academy.platform.Outbox;
import org.academy.platform.OutboxMail;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.Moments;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Titles;
import org.academy.ui.Toast;

/**
 * The mails that left, those that are kept because no mail server took them, and those of which nobody knows: an
 * administrator looks at them as people do, and sends again what may be sent again.
 */
@StyleSheet("context://styles/people.css")
@Route("admin/mails")
@RolesAllowed("ADMINISTRATOR")
class MailsView extends Div implements HasDynamicTitle {

    private static final Map<MailState, Shape> SHAPES = Map.of(
            MailState.WAITING, Shape.WAITING,
            MailState.SENDING, Shape.RUNNING,
            MailState.UNCLEAR, Shape.TURNED_BACK,
            MailState.SENT, Shape.DONE,
            MailState.REFUSED, Shape.GONE,
            MailState.LATE, Shape.CLOSED);

    private final transient Outbox outbox;
    private final Select<MailState> state = new Select<>();
    private final TextField search = new TextField();
    private final Div list = new Div();

    MailsView(Outbox outbox) {
        this.outbox = outbox;
        addClassNames("wrap", "stack", "x");
        add(
                new PageHeader(getTranslation("people.mails.title"))
                        .under("admin", getTranslation("people.admin.title"))
                        .saying(getTranslation("people.mails.lede")),
                filters(),
                list);
        find();
    }

    private Component filters() {
        search.setLabel(getTranslation("people.mails.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find());
        var counts = outbox.counts();
        state.setLabel(getTranslation("people.mails.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("people.mails.state.any"));
        state.setItemLabelGenerator(one -> one == null
                ? getTranslation("people.mails.state.any")
                : getTranslation("people.mails.state.counted", word(one), counts.getOrDefault(one, 0L)));
        state.setItems(MailState.values());
        state.addValueChangeListener(change -> find());
        var filters = new Div(search, state);
        filters.addClassName("filters");
        return filters;
    }

    private void find() {
        list.removeAll();
        list.add(new PagedList<>(
                page -> outbox.find(state.getValue(), search.getValue(), page),
                this::row,
                new EmptyState("bell", getTranslation("people.mails.none"), getTranslation("people.mails.none.how"))));
    }

    private Component row(OutboxMail mail) {
        var row = new Div();
        row.addClassNames("stack", "t", "pad-block");
        fill(row, mail);
        return row;
    }

    private void fill(Div row, OutboxMail mail) {
        var to = new Span(getTranslation("people.mails.to", mail.to(), Moments.dateTime(mail.queuedAt())));
        to.addClassNames("small", "mute");
        var details = new NativeDetails(new Span(mail.subject()), new Div());
        details.getSummary().getElement().setAttribute("lang", mail.language().tag());
        long id = mail.id();
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                outbox.mail(id).ifPresent(whole -> details.setContent(content(whole)));
            } else {
                details.setContent(new Div());
            }
        });
        row.removeAll();
        row.add(details, to, standing(mail));
        if (mail.state() == MailState.UNCLEAR || mail.state() == MailState.REFUSED) {
            row.add(decisions(row, mail));
        }
    }

    /** As people see it. What others wrote stands in it, so it may run nothing, ask nothing and lead nowhere. */
    private Component content(OutboxMail mail) {
        var content = new Div();
        content.addClassNames("stack", "t");
        if (mail.text().isEmpty()) {
            content.add(new Span(getTranslation("people.mails.gone")));
            return content;
        }
        if (!mail.html().isEmpty()) {
            var page = new IFrame();
            page.getElement().setAttribute("sandbox", "");
            page.setSrcdoc(mail.html());
            page.setTitle(mail.subject());
            page.addClassName("mail-page");
            content.add(page);
        }
        var text = new Pre(mail.text());
        text.addClassName("mail-text");
        text.getElement().setAttribute("lang", mail.language().tag());
        text.getElement().setAttribute("dir", mail.language().direction());
        content.add(new NativeDetails(getTranslation("people.mails.text"), text));
        if (mail.calendar() != null) {
            var calendar = new Pre(mail.calendar());
            calendar.addClassName("mail-text");
            calendar.getElement().setAttribute("dir", "ltr");
            content.add(new NativeDetails(getTranslation("people.mails.calendar"), calendar));
        }
        return content;
    }

    private Component standing(OutboxMail mail) {
        var standing = new Div(new StateBadge(SHAPES.getOrDefault(mail.state(), Shape.PLANNED), word(mail.state())));
        standing.addClassNames("row", "t");
        var more = new Span(
                switch (mail.state()) {
                    case SENT -> mail.sentAt() == null ? "" : Moments.dateTime(mail.sentAt());
                    case UNCLEAR, SENDING ->
                        mail.claimedAt() == null || mail.claimedBy() == null
                                ? ""
                                : getTranslation(
                                        "people.mails.claimed", Moments.dateTime(mail.claimedAt()), mail.claimedBy());
                    case WAITING, REFUSED ->
                        mail.refusal() == null ? "" : getTranslation("people.mails.refused", mail.refusal());
                    case LATE -> "";
                });
        more.addClassNames("small", "mute");
        standing.add(more);
        return standing;
    }

    private Component decisions(Div row, OutboxMail mail) {
        var again = ActionButton.plain(
                getTranslation("people.mails.again"),
                () -> Questions.ask(
                        getTranslation("people.mails.again.question"),
                        getTranslation(
                                mail.state() == MailState.UNCLEAR
                                        ? "people.mails.again.unclear"
                                        : "people.mails.again.refused",
                                mail.to()),
                        getTranslation("people.mails.again"),
                        getTranslation("ui.cancel"),
                        () -> {
                            outbox.sendAgain(mail.id());
                            decided(row, mail);
                        }));
        var settled = ActionButton.quiet(getTranslation("people.mails.settle"), () -> {
            outbox.settle(mail.id());
            decided(row, mail);
        });
        var decisions = new Div(again, settled);
        decisions.addClassNames("row", "t");
        return decisions;
    }

    private void decided(Div row, OutboxMail mail) {
        outbox.mail(mail.id()).ifPresent(now -> {
            fill(row, now);
            Toast.say(word(now.state()));
        });
    }

    private String word(MailState one) {
        return getTranslation("people.mails.state." + one.code());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("people.mails.title"));
    }
}
