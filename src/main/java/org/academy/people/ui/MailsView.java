package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.academy.platform.Amounts;
import org.academy.platform.Outbox;
import org.academy.platform.OutboxMail;
import org.academy.shared.LanguageTag;
import org.academy.ui.EmptyState;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Titles;

/** The mails that left, and those that are kept because no mail server took them. */
@StyleSheet("context://styles/people.css")
@Route("admin/mails")
@RolesAllowed("ADMINISTRATOR")
class MailsView extends Div implements HasDynamicTitle {

    private final transient Amounts amounts;

    MailsView(Outbox outbox, Amounts amounts) {
        this.amounts = amounts;
        addClassNames("wrap", "stack", "x");
        add(
                new PageHeader(getTranslation("people.mails.title"))
                        .under("admin", getTranslation("people.admin.title"))
                        .saying(getTranslation("people.mails.lede")),
                new PagedList<>(
                        outbox::newest,
                        this::row,
                        new EmptyState(
                                "bell", getTranslation("people.mails.none"), getTranslation("people.mails.none.how"))));
    }

    private Component row(OutboxMail mail) {
        var to = new Span(getTranslation(
                "people.mails.to", mail.to(), amounts.date(LanguageTag.of(getLocale()), mail.queuedAt())));
        to.addClassNames("small", "mute");
        var text = new Pre(mail.text());
        text.addClassNames("mail-text");
        text.getElement().setAttribute("lang", mail.language().tag());
        text.getElement().setAttribute("dir", mail.language().direction());
        var subject = new NativeDetails(new Span(mail.subject()), text);
        var row = new Div(subject, to, state(mail));
        row.addClassNames("stack", "t", "pad-block");
        return row;
    }

    private Component state(OutboxMail mail) {
        if (mail.sentAt() != null) {
            return new StateBadge(Shape.DONE, getTranslation("people.mails.sent"));
        }
        return mail.refusal() == null
                ? new StateBadge(Shape.WAITING, getTranslation("people.mails.kept"))
                : new StateBadge(Shape.GONE, getTranslation("people.mails.refused", mail.refusal()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("people.mails.title"));
    }
}
