package org.academy.credentials.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.academy.courses.CourseLinks;
import org.academy.credentials.CredentialKind;
import org.academy.credentials.CredentialView;
import org.academy.credentials.Credentials;
import org.academy.credentials.OccasionTimes;
import org.academy.institutions.Memberships;
import org.academy.institutions.Role;
import org.academy.meetings.MeetingLinks;
import org.academy.platform.Amounts;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.EmptyState;
import org.academy.ui.PageHeader;
import org.academy.ui.PagedList;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Toast;

/** The person's own certificates; below them, for publishers, those their institutions gave. */
@Route("credentials")
@Menu(order = 40, title = "credentials.menu", icon = "badge")
@PermitAll
class CredentialsView extends Div implements HasDynamicTitle {

    private static final int LONGEST_REASON = 500;

    private final transient Credentials credentials;
    private final transient Amounts amounts;
    private final transient Messages messages;
    private final transient OccasionTimes occasions;
    private final TextField search = new TextField();
    private final Div given = new Div();

    CredentialsView(
            Credentials credentials,
            Memberships memberships,
            Amounts amounts,
            Messages messages,
            OccasionTimes occasions) {
        this.credentials = credentials;
        this.amounts = amounts;
        this.messages = messages;
        this.occasions = occasions;
        addClassNames("wrap", "stack", "x");
        add(mine());
        if (!memberships.institutionsWhere(Role.PUBLISHER).isEmpty()) {
            add(issued());
        }
    }

    private Component mine() {
        var list = new PagedList<>(
                credentials::mine,
                this::own,
                new EmptyState(
                        "badge",
                        getTranslation("credentials.list.empty"),
                        getTranslation("credentials.list.empty-how"),
                        ActionLink.plain("/portal/discover", getTranslation("credentials.list.discover"))));
        var section = new Section(
                new PageHeader(getTranslation("credentials.list.title"))
                        .saying(getTranslation("credentials.list.lede")),
                list);
        section.addClassName("stack");
        return section;
    }

    private Component own(CredentialView credential) {
        var actions = new Div();
        actions.addClassNames("row", "t");
        actions.add(
                ActionLink.plain(
                                "/verify/" + credential.code() + "/certificate.pdf",
                                getTranslation("credentials.list.print"))
                        .with("down")
                        .outside(),
                ActionLink.quiet("/verify/" + credential.code(), getTranslation("credentials.list.link"))
                        .with("link")
                        .outside());
        return row(credential, title(credential), actions);
    }

    private Component issued() {
        given.addClassName("stack");
        search.setLabel(getTranslation("credentials.issued.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        list();
        var heading = new H2(getTranslation("credentials.issued.title"));
        var lede = new Paragraph(getTranslation("credentials.issued.lede"));
        lede.addClassName("mute");
        var section = new Section(heading, lede, search, given);
        section.addClassNames("stack", "rule");
        return section;
    }

    private void list() {
        given.removeAll();
        given.add(new PagedList<>(
                page -> credentials.issued(search.getValue(), page),
                this::revocable,
                new EmptyState(
                        "badge",
                        getTranslation("credentials.issued.empty"),
                        getTranslation("credentials.issued.empty-how"))));
    }

    private Component revocable(CredentialView credential) {
        var actions = new Div();
        actions.addClassNames("row", "t");
        actions.add(ActionLink.quiet("/verify/" + credential.code(), getTranslation("credentials.list.link"))
                .with("link")
                .outside());
        if (!credential.revoked()) {
            actions.add(ActionButton.bad(getTranslation("credentials.revoke"), () -> ask(credential)));
        }
        var holder = new H3(credential.holder());
        holder.getElement().setAttribute("dir", "auto");
        return row(credential, holder, actions);
    }

    private H2 title(CredentialView credential) {
        var link = new Anchor(
                credential.kind() == CredentialKind.COURSE
                        ? CourseLinks.inPortal(credential.slug())
                        : MeetingLinks.portal(credential.slug()),
                credential.title());
        link.getElement().setAttribute("lang", credential.language().tag());
        return new H2(link);
    }

    private Component row(CredentialView credential, Component heading, Component actions) {
        var language = LanguageTag.of(getLocale());
        var facts = new Paragraph(facts(credential, language));
        facts.addClassNames("small", "mute", "num");
        var code = new Span(credential.code());
        code.addClassNames("small", "num");
        code.getElement().setAttribute("dir", "ltr");
        var state = credential.revoked()
                ? new StateBadge(Shape.GONE, getTranslation("credentials.list.withdrawn"))
                : new StateBadge(Shape.OPEN, getTranslation("credentials.list.issued"));
        var above = new Div(state, code);
        above.addClassNames("row", "t");
        var words = new Div(above, heading, facts, actions);
        words.addClassNames("stack", "t");
        var item = new Div(Cloth.swatch(credential.slug()), words);
        item.addClassName("item");
        return item;
    }

    private String facts(CredentialView credential, LanguageTag language) {
        var occasion = credential.occasion();
        if (occasion == null) {
            return getTranslation(
                    "credentials.list.facts",
                    amounts.date(language, credential.completedAt()),
                    amounts.minutes(language, credential.minutes()));
        }
        var when = occasions.of(occasion, language);
        return credential.minutes() == 0
                ? getTranslation("credentials.attendance.there", when)
                : getTranslation(
                        "credentials.attendance.there-for", when, amounts.minutes(language, credential.minutes()));
    }

    private void ask(CredentialView credential) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("credentials.revoke.question", credential.holder()));
        dialog.setMaxWidth("32rem");
        var reason = new TextArea(getTranslation("credentials.revoke.reason"));
        reason.setWidthFull();
        reason.setMaxLength(LONGEST_REASON);
        dialog.add(new Paragraph(getTranslation("credentials.revoke.consequence")), reason);
        dialog.getFooter()
                .add(
                        ActionButton.quiet(getTranslation("credentials.revoke.not-now"), dialog::close),
                        ActionButton.bad(
                                getTranslation("credentials.revoke"), () -> revoke(credential, reason, dialog)));
        dialog.open();
    }

    private void revoke(CredentialView credential, TextArea reason, Dialog dialog) {
        try {
            credentials.revoke(credential.code(), reason.getValue());
        } catch (RuleViolated violated) {
            if (violated.field().isEmpty()) {
                throw violated;
            }
            reason.setErrorMessage(messages.text(getLocale(), violated));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        dialog.close();
        Toast.say(getTranslation("credentials.revoke.done"));
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credentials.list.title");
    }
}
