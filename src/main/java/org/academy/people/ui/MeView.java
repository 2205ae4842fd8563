package org.academy.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import org.academy.people.Account;
import org.academy.people.Consent;
import org.academy.people.OwnAccount;
import org.academy.people.Purpose;
import org.academy.people.SignInProviders;
import org.academy.platform.Amounts;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.Theme;
import org.academy.ui.ActionButton;
import org.academy.ui.ActionLink;
import org.academy.ui.FieldFaults;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.academy.ui.Toast;
import org.springframework.beans.factory.ObjectProvider;

/** A person's own page: what we call them, how they sign in, and what they allow us to do. */
@StyleSheet("context://styles/people.css")
@Route("me")
@Menu(order = 90, title = "people.me.title", icon = "people")
@PermitAll
class MeView extends Div implements HasDynamicTitle {

    private final transient OwnAccount account;
    private final transient SignInProviders providers;
    private final transient Amounts amounts;
    private final transient Zones zones;
    private final transient ObjectProvider<OwnPart> parts;

    MeView(OwnAccount account, SignInProviders providers, Amounts amounts, Zones zones, ObjectProvider<OwnPart> parts) {
        this.account = account;
        this.providers = providers;
        this.amounts = amounts;
        this.zones = zones;
        this.parts = parts;
        addClassNames("wrap", "stack", "x", "narrow");
        fill();
    }

    private void fill() {
        removeAll();
        var mine = account.account();
        add(
                new PageHeader(getTranslation("people.me.title"))
                        .saying(getTranslation("people.me.lede", mine.userName())),
                name(mine),
                looks(mine),
                password(mine),
                codes(mine));
        if (!providers.all().isEmpty()) {
            add(links(mine));
        }
        parts.orderedStream().flatMap(one -> one.part().stream()).forEach(this::add);
        add(consents());
    }

    private Component name(Account mine) {
        var name = new TextField(getTranslation("people.field.name"));
        name.setHelperText(getTranslation("people.field.name.hint"));
        name.setValue(mine.displayName());
        name.getElement().setAttribute("dir", "auto");
        var email = new TextField(getTranslation("people.field.email"));
        email.setHelperText(getTranslation("people.field.email.hint"));
        email.setValue(mine.email() == null ? "" : mine.email());
        var save = ActionButton.go(getTranslation("people.save"), () -> {
            var fields = Map.of("displayName", name, "email", email);
            if (FieldFaults.none(fields, () -> account.introduce(name.getValue(), email.getValue()))) {
                Toast.say(getTranslation("people.me.saved"));
            }
        });
        return section("people.me.name", name, email, new Div(save));
    }

    private Component looks(Account mine) {
        var language = new Select<LanguageTag>();
        language.setLabel(getTranslation("people.me.language"));
        language.setItems(LanguageTag.all());
        language.setItemLabelGenerator(LanguageTag::ownName);
        language.setValue(mine.language());
        language.addValueChangeListener(change -> {
            account.speak(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        var theme = new RadioButtonGroup<Theme>(getTranslation("people.me.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(
                one -> getTranslation("people.theme." + one.name().toLowerCase(Locale.ROOT)));
        theme.setValue(mine.theme());
        theme.addValueChangeListener(change -> {
            account.light(change.getValue());
            UI.getCurrent().getPage().reload();
        });
        return section("people.me.looks", language, zone(mine), theme);
    }

    private Component zone(Account mine) {
        var choices = zones.choices(LanguageTag.of(getLocale()));
        var zone = new ComboBox<Zones.Choice>(getTranslation("people.zone.mine"));
        zone.setItems(choices);
        zone.setItemLabelGenerator(Zones.Choice::name);
        zone.setHelperText(getTranslation("people.zone.hint"));
        zone.setPlaceholder(getTranslation("people.zone.device"));
        zone.setClearButtonVisible(true);
        zone.setValue(choices.stream()
                .filter(one -> one.zone().equals(mine.zone()))
                .findFirst()
                .orElse(null));
        zone.addValueChangeListener(change -> {
            account.live(change.getValue() == null ? null : change.getValue().zone());
            Toast.say(getTranslation("people.me.saved"));
        });
        return zone;
    }

    private Component password(Account mine) {
        var old = new PasswordField(getTranslation("people.field.old-password"));
        old.setVisible(mine.hasPassword());
        old.getElement().setAttribute("autocomplete", "current-password");
        var password = new PasswordField(getTranslation("people.field.new-password"));
        password.setHelperText(getTranslation("people.field.password.hint", 10));
        password.getElement().setAttribute("autocomplete", "new-password");
        var save = ActionButton.plain(getTranslation("people.me.password.save"), () -> {
            if (FieldFaults.none(
                    Map.of("old", old, "password", password),
                    () -> account.changePassword(old.getValue(), password.getValue()))) {
                Toast.say(getTranslation("people.me.password.saved"));
                fill();
            }
        });
        return section("people.me.password", old, password, new Div(save));
    }

    private Component codes(Account mine) {
        var place = new Div();
        place.addClassNames("stack");
        var renew = ActionButton.plain(
                getTranslation("people.me.codes.renew"),
                () -> Questions.ask(
                        getTranslation("people.me.codes.ask"),
                        getTranslation("people.me.codes.ask.how"),
                        getTranslation("people.me.codes.renew"),
                        getTranslation("people.cancel"),
                        () -> show(place)));
        place.add(new Paragraph(getTranslation("people.me.codes.left", mine.recoveryCodesLeft())), new Div(renew));
        return section("people.me.codes", place);
    }

    private void show(Div place) {
        var list = new OrderedList();
        list.addClassNames("card", "grid2", "num");
        list.getElement().setAttribute("dir", "ltr");
        account.renewRecoveryCodes().forEach(code -> list.add(new ListItem(new Code(code))));
        place.removeAll();
        place.add(
                new Paragraph(getTranslation("people.codes.lede")),
                list,
                new Note(Note.Tone.INFO, "", getTranslation("people.codes.why")));
    }

    private Component links(Account mine) {
        var list = new UnorderedList();
        list.addClassNames("rows");
        providers.all().forEach(provider -> {
            var link = mine.links().stream()
                    .filter(one -> one.provider().equals(provider.id()))
                    .findFirst();
            var row = new Div(new Span(provider.name()));
            row.addClassNames("row", "between");
            row.add(link.<Component>map(one -> ActionButton.quiet(getTranslation("people.me.links.end"), () -> {
                        account.unlink(one.issuer());
                        fill();
                    }))
                    .orElseGet(() -> ActionLink.plain(
                                    "/signin/with/" + provider.id() + "?next=/portal/me",
                                    getTranslation("people.me.links.link"))
                            .outside()));
            list.add(new ListItem(row));
        });
        return section("people.me.links", new Paragraph(getTranslation("people.me.links.how")), list);
    }

    private Component consents() {
        var last = account.consents();
        var boxes = new Div();
        boxes.addClassName("stack");
        for (var purpose : Purpose.values()) {
            var given = last.containsKey(purpose) && last.get(purpose).given();
            var box = new Checkbox(getTranslation(purpose.text()), given);
            box.setReadOnly(purpose.required() && given);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    account.decide(purpose, change.getValue());
                    fill();
                }
            });
            var what = new NativeDetails(
                    new Span(getTranslation("people.consent.more")),
                    new Paragraph(getTranslation(purpose.text() + ".text")));
            what.addClassNames("small", "mute");
            boxes.add(box, what);
        }
        var history = new UnorderedList();
        history.addClassNames("stack", "t", "small", "mute");
        account.history().reversed().forEach(consent -> history.add(new ListItem(decided(consent))));
        var past = new NativeDetails(new Span(getTranslation("people.me.consents.history")), history);
        return section("people.me.consents", boxes, past);
    }

    private String decided(Consent consent) {
        return getTranslation(
                consent.given() ? "people.me.consents.given" : "people.me.consents.not-given",
                amounts.date(LanguageTag.of(getLocale()), consent.at()),
                getTranslation("people.consent."
                        + consent.purpose().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                consent.version());
    }

    private Component section(String title, Component... parts) {
        var section = new Section(new H2(getTranslation(title)));
        section.addClassNames("stack");
        section.add(parts);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("people.me.title"));
    }
}
