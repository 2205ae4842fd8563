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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.media.MediaId;
import org.academy.meetings.Material;
import org.academy.meetings.SessionEntry;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** What there is to read, see or keep of a meeting: files and links, each with its licence. */
class MaterialsPart extends Section implements PlanView.Unsaved {

    private static final List<String> LICENCES =
            List.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC0-1.0");
    private static final int LONGEST = 200;

    private final transient PlanDesk desk;
    private final Div editor = new Div();
    private final Div list = new Div();

    MaterialsPart(PlanDesk desk) {
        this.desk = desk;
        addClassNames("stack");
        var actions = new Div(ActionButton.go(getTranslation("meetings.plan.materials.add"), () -> edit(null))
                .with("plus"));
        actions.addClassName("row");
        add(actions, editor, list);
        draw();
    }

    @Override
    public boolean unsaved() {
        return editor.getComponentCount() > 0;
    }

    private void draw() {
        list.removeAll();
        var materials = desk.draft.materials();
        if (materials.isEmpty()) {
            list.add(new EmptyState(
                    "file",
                    getTranslation("meetings.plan.materials.empty"),
                    getTranslation("meetings.plan.materials.empty.how")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        materials.forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(Material material) {
        var name = new Span(material.title());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var facts = new Div(
                new Span(getTranslation("meetings.material." + material.kind().code())), new Span(material.licence()));
        facts.addClassNames("meta", "tiny");
        if (material.onlyRegistered()) {
            facts.add(new Span(getTranslation("meetings.view.registered-only")));
        }
        var words = new Div(name, facts);
        words.addClassNames("stack", "t");
        var tools = new Div(
                ActionButton.sign(
                        "pen", getTranslation("meetings.plan.session.change", material.title()), () -> edit(material)),
                ActionButton.sign("trash", getTranslation("meetings.plan.session.remove", material.title()), () -> {
                    var before = desk.draft.materials();
                    keep(before.stream().filter(one -> !one.equals(material)).toList());
                    Toast.undo(
                            getTranslation("meetings.plan.session.removed", material.title()),
                            getTranslation("meetings.plan.undo"),
                            () -> keep(before.stream()
                                    .map(one -> one.equals(material) ? anew(one) : one)
                                    .toList()));
                }));
        tools.addClassNames("row", "t", "tools-end");
        var line = new Div(words, tools);
        line.addClassNames("row", "between", "pad-block");
        return new ListItem(line);
    }

    private static Material anew(Material one) {
        return new Material(
                null,
                one.kind(),
                one.title(),
                one.file(),
                one.link(),
                one.licence(),
                one.session(),
                one.onlyRegistered());
    }

    private void keep(List<Material> materials) {
        desk.planning.provide(desk.draft.id(), materials);
        desk.reload();
        draw();
    }

    private void edit(@Nullable Material material) {
        editor.removeAll();
        editor.add(new Form(material));
    }

    /** One thing to keep. */
    private final class Form extends Section {

        private final @Nullable Material before;
        private final Select<Material.Kind> kind = new Select<>();
        private final TextField title;
        private final TextField link;
        private final ComboBox<String> licence = new ComboBox<>();
        private final Select<SessionEntry> session = new Select<>();
        private final Checkbox registered = new Checkbox();
        private final Paragraph chosen = new Paragraph();
        private @Nullable MediaId file;

        Form(@Nullable Material before) {
            this.before = before;
            addClassNames("card", "stack");
            kind.setLabel(getTranslation("meetings.plan.materials.kind"));
            kind.setItems(Material.Kind.values());
            kind.setItemLabelGenerator(one -> getTranslation("meetings.material." + one.code()));
            kind.setValue(before == null ? Material.Kind.SLIDES : before.kind());
            title = new TextField(getTranslation("meetings.plan.title"), before == null ? "" : before.title(), "");
            title.setMaxLength(LONGEST);
            link = new TextField(
                    getTranslation("meetings.plan.materials.link"),
                    before == null ? "" : Optional.ofNullable(before.link()).orElse(""),
                    "");
            link.setHelperText(getTranslation("meetings.plan.materials.link.hint"));
            licence.setLabel(getTranslation("meetings.plan.materials.licence"));
            licence.setItems(LICENCES);
            licence.setAllowCustomValue(true);
            licence.addCustomValueSetListener(typed -> own(typed.getDetail()));
            own(before == null ? LICENCES.getFirst() : before.licence());
            session.setLabel(getTranslation("meetings.plan.materials.session"));
            session.setItems(Running.inOrder(desk.draft.sessions()));
            session.setItemLabelGenerator(
                    one -> one == null ? getTranslation("meetings.plan.materials.whole") : one.title());
            session.setEmptySelectionAllowed(true);
            session.setEmptySelectionCaption(getTranslation("meetings.plan.materials.whole"));
            session.setVisible(!desk.draft.sessions().isEmpty());
            if (before != null && before.session() != null) {
                desk.draft.sessions().stream()
                        .filter(one -> before.session().equals(one.id()))
                        .findFirst()
                        .ifPresent(session::setValue);
            }
            registered.setLabel(getTranslation("meetings.view.registered-only"));
            registered.setValue(before != null && before.onlyRegistered());
            file = before == null ? null : before.file();
            chosen.addClassNames("small", "strong");
            chosen.getElement().setAttribute("role", "status");
            shown();
            var upload = new FileField(desk.media, false, getTranslation("meetings.plan.materials.file"), item -> {
                file = item.id();
                link.clear();
                if (title.isEmpty()) {
                    title.setValue(item.fileName());
                }
                shown();
            });
            List.of(title, link).forEach(field -> field.setWidthFull());
            List.of(kind, session).forEach(field -> field.setWidthFull());
            licence.setWidthFull();
            var fields = new Div(kind, title, link, licence, session);
            fields.addClassName("grid2");
            var actions = new Div(
                    ActionButton.go(getTranslation("meetings.plan.save"), this::save),
                    ActionButton.quiet(getTranslation("ui.cancel"), editor::removeAll));
            actions.addClassName("row");
            add(
                    new H2(getTranslation(
                            before == null ? "meetings.plan.materials.add" : "meetings.plan.materials.edit")),
                    fields,
                    new Div(chosen, upload),
                    new Div(registered),
                    actions);
            getElement()
                    .executeJs("this.addEventListener('keydown', e => { if (e.key === 'Escape'"
                            + " && !e.defaultPrevented) this.querySelector('.quiet').click(); })");
            title.focus();
        }

        private void own(String text) {
            var items = new ArrayList<>(LICENCES);
            if (!items.contains(text)) {
                items.add(text);
            }
            licence.setItems(items);
            licence.setValue(text);
        }

        private void shown() {
            var item = file == null ? null : desk.media.items(Set.of(file)).get(file);
            chosen.setText(
                    item == null
                            ? ""
                            : getTranslation("meetings.plan.materials.chosen", item.fileName(), item.kilobytes()));
        }

        private void save() {
            int place = before == null
                    ? desk.draft.materials().size()
                    : desk.draft.materials().indexOf(before);
            var path = "materials[" + place + "].";
            var fields = Map.<String, Holder>of(
                    path + "title", new Holder(title),
                    path + "link", new Holder(link),
                    path + "file", new Holder(link),
                    path + "licence", new Holder(licence),
                    path + "session", new Holder(session));
            FieldFaults.none(fields, () -> {
                var part = session.getValue();
                boolean linked = !link.isEmpty();
                var material = new Material(
                        before == null ? null : before.id(),
                        kind.getValue(),
                        title.getValue().strip(),
                        linked ? null : file,
                        linked ? link.getValue().strip() : null,
                        Optional.ofNullable(licence.getValue()).orElse(""),
                        part == null ? null : part.id(),
                        registered.getValue());
                var all = new ArrayList<>(desk.draft.materials());
                if (before == null) {
                    all.add(material);
                } else {
                    all.replaceAll(one -> one.equals(before) ? material : one);
                }
                keep(all);
                editor.removeAll();
            });
        }
    }
}
