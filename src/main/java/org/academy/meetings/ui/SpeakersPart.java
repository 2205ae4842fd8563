package org.academy.meetings.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.platform.Zones;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** Who speaks at a meeting, in order. A profile is written once and serves every meeting of its host. */
class SpeakersPart extends Section implements PlanView.Unsaved {

    private static final int LONGEST = 200;
    private static final int LONGEST_BIOGRAPHY = 2000;

    private final transient PlanDesk desk;
    private final Div editor = new Div();
    private final Div list = new Div();
    private final ComboBox<SpeakerEntry> known = new ComboBox<>();

    SpeakersPart(PlanDesk desk) {
        this.desk = desk;
        addClassNames("stack");
        known.setLabel(getTranslation("meetings.plan.speakers.known"));
        known.setItemLabelGenerator(one -> one.affiliation().isBlank()
                ? one.name()
                : getTranslation("meetings.view.part", one.name(), one.affiliation()));
        known.addValueChangeListener(change -> {
            var one = change.getValue();
            if (change.isFromClient() && one != null && one.id() != null) {
                invite(one.id());
            }
        });
        var actions = new Div(
                known,
                ActionButton.go(getTranslation("meetings.plan.speakers.new"), () -> edit(null))
                        .with("plus"));
        actions.addClassNames("row", "end");
        add(actions, editor, list);
        draw();
    }

    @Override
    public boolean unsaved() {
        return editor.getComponentCount() > 0;
    }

    private List<SpeakerId> ids() {
        return desk.draft.speakers().stream()
                .map(SpeakerEntry::id)
                .filter(Objects::nonNull)
                .toList();
    }

    private void invite(SpeakerId id) {
        var all = new ArrayList<>(ids());
        if (!all.contains(id)) {
            all.add(id);
            desk.planning.invite(desk.draft.id(), all);
        }
        desk.reload();
        draw();
    }

    private void draw() {
        list.removeAll();
        var here = Set.copyOf(ids());
        var host = desk.draft.duties().getFirst().institution().id();
        var others = (desk.forHost ? desk.planning.knownSpeakers(host, "") : List.<SpeakerEntry>of())
                .stream()
                        .filter(one -> one.id() != null && !here.contains(one.id()))
                        .toList();
        known.clear();
        known.setItems(others);
        known.setVisible(!others.isEmpty());
        var speakers = desk.draft.speakers();
        if (speakers.isEmpty()) {
            list.add(new EmptyState(
                    "people",
                    getTranslation("meetings.plan.speakers.empty"),
                    getTranslation("meetings.plan.speakers.empty.how")));
            return;
        }
        var photos = desk.media.items(speakers.stream()
                .map(SpeakerEntry::photo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var rows = new UnorderedList();
        rows.addClassName("rows");
        for (int at = 0; at < speakers.size(); at++) {
            rows.add(row(speakers.get(at), at, photos));
        }
        list.add(rows);
    }

    private ListItem row(SpeakerEntry speaker, int at, Map<MediaId, MediaItem> photos) {
        var name = new Span(speaker.name());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var rest = new Span(
                speaker.affiliation().isBlank()
                        ? speaker.headline()
                        : speaker.headline().isBlank()
                                ? speaker.affiliation()
                                : getTranslation("meetings.view.part", speaker.headline(), speaker.affiliation()));
        rest.addClassNames("small", "mute");
        var who = new Div(MeetingView.face(speaker, photos), new Div(name, rest));
        who.addClassName("person");
        var tools = new Div();
        tools.addClassNames("row", "t", "tools-end");
        if (at > 0) {
            tools.add(ActionButton.sign("up", getTranslation("meetings.plan.session.earlier", speaker.name()), () -> {
                var all = new ArrayList<>(ids());
                all.add(at - 1, all.remove(at));
                arrange(all);
            }));
        }
        tools.add(
                ActionButton.sign(
                        "pen", getTranslation("meetings.plan.session.change", speaker.name()), () -> edit(speaker)),
                ActionButton.sign("trash", getTranslation("meetings.plan.session.remove", speaker.name()), () -> {
                    var before = ids();
                    var rest2 = new ArrayList<>(before);
                    rest2.remove(at);
                    arrange(rest2);
                    Toast.undo(
                            getTranslation("meetings.plan.session.removed", speaker.name()),
                            getTranslation("meetings.plan.undo"),
                            () -> arrange(before));
                }));
        var line = new Div(who, tools);
        line.addClassNames("row", "between", "pad-block");
        return new ListItem(line);
    }

    private void arrange(List<SpeakerId> speakers) {
        desk.planning.invite(desk.draft.id(), speakers);
        desk.reload();
        draw();
    }

    private void edit(@Nullable SpeakerEntry speaker) {
        editor.removeAll();
        editor.add(new Form(speaker));
    }

    /** A profile. */
    private final class Form extends Section {

        private final @Nullable SpeakerEntry before;
        private final TextField name;
        private final TextField headline;
        private final TextField affiliation;
        private final TextArea biography;
        private final ComboBox<Zones.Choice> zone = new ComboBox<>();
        private final Checkbox consent = new Checkbox();
        private final Div picture = new Div();
        private @Nullable MediaId photo;

        Form(@Nullable SpeakerEntry before) {
            this.before = before;
            addClassNames("card", "stack");
            name = line("meetings.plan.speakers.name", before == null ? "" : before.name());
            headline = line("meetings.plan.speakers.headline", before == null ? "" : before.headline());
            affiliation = line("meetings.plan.speakers.affiliation", before == null ? "" : before.affiliation());
            biography = new TextArea(
                    getTranslation("meetings.plan.speakers.biography"), before == null ? "" : before.biography(), "");
            biography.setMaxLength(LONGEST_BIOGRAPHY);
            biography.setWidthFull();
            var choices = desk.clocks.choices();
            zone.setLabel(getTranslation("meetings.plan.speakers.zone"));
            zone.setItems(choices);
            zone.setItemLabelGenerator(Zones.Choice::name);
            zone.setClearButtonVisible(true);
            zone.setWidthFull();
            if (before != null) {
                choices.stream()
                        .filter(one -> one.zone().getId().equals(before.zone()))
                        .findFirst()
                        .ifPresent(zone::setValue);
            }
            photo = before == null ? null : before.photo();
            consent.setLabel(getTranslation("meetings.plan.speakers.consent"));
            consent.setValue(before != null && before.photoConsent());
            picture();
            var upload = new FileField(desk.media, true, getTranslation("meetings.plan.speakers.photo"), item -> {
                photo = item.id();
                picture();
            });
            var fields = new Div(name, headline, affiliation, zone);
            fields.addClassName("grid2");
            var actions = new Div(
                    ActionButton.go(getTranslation("meetings.plan.save"), this::save),
                    ActionButton.quiet(getTranslation("ui.cancel"), editor::removeAll));
            actions.addClassName("row");
            add(
                    new H2(getTranslation(
                            before == null ? "meetings.plan.speakers.new" : "meetings.plan.speakers.edit")),
                    fields,
                    biography,
                    picture,
                    upload,
                    new Div(consent),
                    actions);
            getElement()
                    .executeJs("this.addEventListener('keydown', e => { if (e.key === 'Escape'"
                            + " && !e.defaultPrevented) this.querySelector('.quiet').click(); })");
            name.focus();
        }

        private TextField line(String label, String value) {
            var field = new TextField(getTranslation(label), value, "");
            field.setMaxLength(LONGEST);
            field.setWidthFull();
            return field;
        }

        private void picture() {
            picture.removeAll();
            if (photo == null) {
                return;
            }
            var item = desk.media.items(Set.of(photo)).get(photo);
            if (item != null) {
                var image = new com.vaadin.flow.component.html.Image(item.path(), "");
                image.addClassName("face");
                var away = ActionButton.quiet(getTranslation("meetings.plan.speakers.photo.remove"), () -> {
                    photo = null;
                    picture();
                });
                var row = new Div(image, away);
                row.addClassName("row");
                picture.add(row);
                if (!consent.getValue()) {
                    var hint = new Paragraph(getTranslation("meetings.plan.speakers.consent.hint"));
                    hint.addClassName("hint");
                    picture.add(hint);
                }
            }
        }

        private void save() {
            var fields = Map.<String, Holder>of(
                    "name", new Holder(name),
                    "headline", new Holder(headline),
                    "affiliation", new Holder(affiliation),
                    "biography", new Holder(biography),
                    "zone", new Holder(zone));
            if (FieldFaults.none(fields, () -> {
                var chosen = zone.getValue();
                var id = desk.planning.introduce(
                        desk.draft.id(),
                        new SpeakerEntry(
                                before == null ? null : before.id(),
                                name.getValue().strip(),
                                headline.getValue().strip(),
                                affiliation.getValue().strip(),
                                biography.getValue().strip(),
                                photo,
                                consent.getValue(),
                                chosen == null ? null : chosen.zone().getId(),
                                before == null ? null : before.person()));
                editor.removeAll();
                invite(id);
            })) {
                Toast.say(getTranslation("meetings.plan.saved"));
            }
        }
    }
}
