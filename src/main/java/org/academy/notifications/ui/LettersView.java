package org.academy.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingWords;
import org.academy.notifications.Addressees;
import org.academy.notifications.Lead;
import org.academy.notifications.OrganisersLetters;
import org.academy.notifications.ReminderPlanning;
import org.academy.shared.LanguageTag;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.academy.ui.Toast;

/** What is written to those who come to a meeting: when they are reminded, and letters in the organisers' own words. */
@StyleSheet("context://styles/people.css")
@Route("events/:slug/letters")
@PermitAll
class LettersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingPlanning planning;
    private final transient ReminderPlanning reminders;
    private final transient OrganisersLetters letters;

    private final RadioButtonGroup<Addressees> addressees = new RadioButtonGroup<>();
    private final TextField subject = new TextField();
    private final TextArea text = new TextArea();
    private final Div preview = new Div();
    /** Of the letter that is being written: pressing twice sends once. */
    private UUID key = UUID.randomUUID();

    LettersView(MeetingPlanning planning, ReminderPlanning reminders, OrganisersLetters letters) {
        this.planning = planning;
        this.reminders = reminders;
        this.letters = letters;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var draft = planning.draft(slug, LanguageTag.of(getLocale()));
        removeAll();
        add(
                new PageHeader(getTranslation("notifications.letters.title"))
                        .under("events/" + slug, title(draft))
                        .saying(getTranslation("notifications.letters.lede")),
                reminders(draft.id()));
        if (draft.stage() != MeetingStage.DRAFT && draft.stage() != MeetingStage.SIGNED_OFF) {
            add(letter(draft.id()));
        }
    }

    private static String title(MeetingDraft draft) {
        return draft.plan().words().values().stream()
                .map(MeetingWords::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(draft.slug());
    }

    private Component reminders(MeetingId meeting) {
        var leads = new CheckboxGroup<Lead>(getTranslation("notifications.letters.remind"));
        leads.addThemeName("vertical");
        leads.setHelperText(getTranslation("notifications.letters.remind.hint"));
        leads.setItemLabelGenerator(lead -> getTranslation("notifications.lead." + lead.code()));
        leads.setItems(Lead.values());
        leads.setValue(reminders.leads(meeting));
        leads.addValueChangeListener(change -> {
            reminders.choose(meeting, change.getValue());
            Toast.say(getTranslation("notifications.letters.kept"));
        });
        return section("notifications.letters.reminders", leads);
    }

    private Component letter(MeetingId meeting) {
        addressees.setLabel(getTranslation("notifications.letters.to"));
        addressees.addThemeName("vertical");
        addressees.setItems(Addressees.values());
        addressees.setItemLabelGenerator(
                some -> getTranslation("notifications.addressees." + some.code(), letters.count(meeting, some)));
        addressees.setValue(Addressees.CONFIRMED);
        subject.setLabel(getTranslation("notifications.letters.subject"));
        subject.setMaxLength(OrganisersLetters.LONGEST_SUBJECT);
        subject.setWidthFull();
        text.setLabel(getTranslation("notifications.letters.text"));
        text.setHelperText(getTranslation("notifications.letters.text.hint"));
        text.setMaxLength(OrganisersLetters.LONGEST_TEXT);
        text.setMinRows(6);
        text.setWidthFull();
        preview.addClassName("stack");
        addressees.addValueChangeListener(change -> preview.removeAll());
        subject.addValueChangeListener(change -> preview.removeAll());
        text.addValueChangeListener(change -> preview.removeAll());
        return section(
                "notifications.letters.write",
                addressees,
                subject,
                text,
                ActionButton.go(getTranslation("notifications.letters.look"), () -> look(meeting)),
                preview);
    }

    private void look(MeetingId meeting) {
        Map<String, TextFieldBase<?, String>> fields = Map.of("subject", subject, "text", text);
        FieldFaults.none(fields, () -> {
            var seen = letters.preview(
                    meeting, addressees.getValue(), LanguageTag.of(getLocale()), subject.getValue(), text.getValue());
            var page = new IFrame();
            page.getElement().setAttribute("sandbox", "");
            page.setSrcdoc(seen.html());
            page.setTitle(getTranslation("notifications.letters.look"));
            page.addClassName("mail-page");
            preview.removeAll();
            preview.add(page);
            if (seen.people() == 0) {
                preview.add(new Paragraph(getTranslation("notifications.letters.nobody")));
            } else {
                preview.add(ActionButton.plain(
                        getTranslation("notifications.letters.send", seen.people()),
                        () -> ask(meeting, seen.people())));
            }
        });
    }

    private void ask(MeetingId meeting, int people) {
        Questions.ask(
                getTranslation("notifications.letters.ask", people),
                getTranslation("notifications.letters.ask.why"),
                getTranslation("notifications.letters.send", people),
                getTranslation("ui.cancel"),
                () -> {
                    int written =
                            letters.write(meeting, addressees.getValue(), key, subject.getValue(), text.getValue());
                    key = UUID.randomUUID();
                    subject.clear();
                    text.clear();
                    preview.removeAll();
                    Toast.say(getTranslation("notifications.letters.sent", written));
                });
    }

    private Section section(String heading, Component... content) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassName("stack");
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("notifications.letters.title"));
    }
}
