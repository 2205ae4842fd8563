package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** The start of the workbench: sections and units, and how they are ordered. */
class StructurePanel extends Nav {

    private static final int NEW_UNIT_MINUTES = 10;

    private final Desk desk;
    private final @Nullable String openUnit;
    private final boolean about;
    private final Addresses addresses;
    private final Consumer<String> open;

    /** Where the parts of a work are, in the language at hand. */
    interface Addresses {
        String about();

        String unit(String slug);
    }

    StructurePanel(Desk desk, @Nullable String openUnit, boolean about, Addresses addresses, Consumer<String> open) {
        this.desk = desk;
        this.openUnit = openUnit;
        this.about = about;
        this.addresses = addresses;
        this.open = open;
        addClassNames("pane", "tree");
        setAriaLabel(getTranslation("courses.structure"));
        int units = desk.outline.sections().stream()
                .mapToInt(section -> section.units().size())
                .sum();
        var title = new H2(getTranslation("courses.structure"));
        title.addClassNames("pt", "wide-only");
        var folded = new NativeDetails(new Span(getTranslation("courses.structure.count", units)), content());
        folded.addClassName("structure-fold");
        // folded on a phone, always open at a desk
        folded.getElement()
                .executeJs(
                        "const d = this, wide = matchMedia('(min-width: 64rem)'); const fit = () => d.open = wide.matches;"
                                + " fit(); wide.addEventListener('change', fit);");
        add(title, folded);
    }

    private Component content() {
        var list = new UnorderedList();
        list.addClassName("flat");
        list.add(new ListItem(aboutLink()));
        var sections = desk.outline.sections();
        int number = 1;
        for (int place = 0; place < sections.size(); place++) {
            var section = sections.get(place);
            var item = new ListItem(sectionHead(section));
            var units = new UnorderedList();
            for (int at = 0; at < section.units().size(); at++) {
                units.add(unitItem(section, place, at, number++));
            }
            item.add(units);
            if (canWrite()) {
                item.add(unitAdder(section));
            }
            list.add(item);
        }
        var content = new Div(list);
        if (canWrite()) {
            content.add(ActionButton.quiet(getTranslation("courses.section.add"), this::addSection)
                    .with("plus"));
        }
        return content;
    }

    private boolean canWrite() {
        return desk.may(Verb.EDIT) && !desk.translating();
    }

    private Component aboutLink() {
        var link = new Anchor(addresses.about(), new Icon("info"), new Span(getTranslation("courses.about")));
        if (about) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component sectionHead(DraftOutline.Section section) {
        var head = new Div();
        head.addClassName("section-head");
        var name = section.title().isBlank() ? getTranslation("courses.section.untitled") : section.title();
        var title = new Span(name);
        title.addClassNames("strong", "small");
        title.getElement().setAttribute("dir", "auto");
        head.add(title);
        if (desk.may(Verb.EDIT) || desk.may(Verb.TRANSLATE)) {
            head.add(ActionButton.sign(
                    "pen", getTranslation("courses.section.rename", name), () -> rename(head, section)));
        }
        if (canWrite() && section.units().isEmpty()) {
            head.add(ActionButton.sign(
                    "trash",
                    getTranslation("courses.section.retire", name),
                    () -> desk.save(() -> {
                        desk.structuring.retireSection(section.id());
                        desk.refresh();
                    })));
        }
        return head;
    }

    private void rename(Div head, DraftOutline.Section section) {
        var field = new TextField();
        field.setValue(section.title());
        field.setAriaLabel(getTranslation("courses.section.title"));
        field.setWidthFull();
        head.removeAll();
        head.add(field);
        field.focus();
        field.addValueChangeListener(change -> desk.save(() -> {
            desk.structuring.renameSection(section.id(), desk.language, change.getValue());
            desk.refresh();
        }));
        field.addBlurListener(left -> {
            if (field.getValue().equals(section.title())) {
                desk.refresh();
            }
        });
    }

    private ListItem unitItem(DraftOutline.Section section, int sectionPlace, int place, int number) {
        var unit = section.units().get(place);
        var name = unit.title().isBlank() ? getTranslation("courses.unit.untitled") : unit.title();
        var label = new Span(getTranslation("courses.unit.numbered", number, name));
        label.getElement().setAttribute("dir", "auto");
        var link = new Anchor(addresses.unit(unit.slug()), label);
        boolean current = unit.slug().equals(openUnit);
        boolean missing = unit.blocks().stream().anyMatch(DraftOutline.Block::missing);
        if (missing) {
            var word = new Span(getTranslation("courses.unit.missing"));
            word.addClassName("hide");
            var dot = new Span(word);
            dot.addClassName("gap");
            link.add(dot);
        }
        var item = new ListItem(link);
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
            if (canWrite()) {
                item.add(tools(unit, name, sectionPlace, place));
            }
            item.add(blocks(unit));
        }
        return item;
    }

    private Component tools(DraftOutline.Unit unit, String name, int sectionPlace, int place) {
        var up = ActionButton.sign(
                "up", getTranslation("courses.unit.up", name), () -> move(unit, sectionPlace, place, -1));
        up.setEnabled(place > 0 || sectionPlace > 0);
        var down = ActionButton.sign(
                "lower", getTranslation("courses.unit.down", name), () -> move(unit, sectionPlace, place, 1));
        var sections = desk.outline.sections();
        down.setEnabled(place < sections.get(sectionPlace).units().size() - 1 || sectionPlace < sections.size() - 1);
        var retire = ActionButton.sign("trash", getTranslation("courses.unit.retire", name), () -> retire(unit, name));
        var tools = new Div(up, down, retire);
        tools.addClassName("unit-tools");
        return tools;
    }

    private Component blocks(DraftOutline.Unit unit) {
        var list = new UnorderedList();
        list.addClassName("blocks");
        for (var block : unit.blocks()) {
            var text = block.label().isBlank() ? Words.kind(this, block.kind()) : block.label();
            var link = new Span(text);
            link.getElement().setAttribute("dir", "auto");
            var jump = new NativeButton();
            jump.add(link);
            jump.addClassName("jump");
            jump.getElement().setAttribute("type", "button");
            jump.getElement()
                    .executeJs(
                            "this.addEventListener('click', () => {const b = document.getElementById($0);"
                                    + " b?.scrollIntoView({block: 'center', behavior: 'smooth'});"
                                    + " b?.querySelector('.ProseMirror, input, textarea, button')?.focus({preventScroll: true});})",
                            BlockCard.anchor(block.id()));
            if (block.missing()) {
                var word = new Span(getTranslation("courses.unit.missing"));
                word.addClassName("hide");
                var dot = new Span(word);
                dot.addClassName("gap");
                jump.add(dot);
            }
            list.add(new ListItem(jump));
        }
        return list;
    }

    /** One step; over the edge of its section a unit goes on into the neighbour. */
    private void move(DraftOutline.Unit unit, int sectionPlace, int place, int step) {
        var sections = desk.outline.sections();
        var here = sections.get(sectionPlace);
        desk.save(() -> {
            if (place + step >= 0 && place + step < here.units().size()) {
                desk.structuring.moveUnit(unit.id(), here.id(), place + step);
            } else {
                var there = sections.get(sectionPlace + step);
                desk.structuring.moveUnit(
                        unit.id(), there.id(), step > 0 ? 0 : there.units().size());
            }
            desk.refresh();
        });
    }

    private void retire(DraftOutline.Unit unit, String name) {
        desk.save(() -> {
            desk.structuring.retireUnit(unit.id());
            desk.refresh();
            Toast.undo(
                    getTranslation("courses.unit.retired", name),
                    getTranslation("ui.undo"),
                    () -> desk.save(() -> {
                        desk.structuring.restoreUnit(unit.id());
                        desk.refresh();
                    }));
        });
    }

    /** Asks for the title first: a unit's address is made from it, and stays. */
    private Component unitAdder(DraftOutline.Section section) {
        var holder = new Div();
        holder.add(ActionButton.quiet(getTranslation("courses.unit.add"), () -> {
                    var title = new TextField(getTranslation("courses.unit.title"));
                    title.setWidthFull();
                    title.setValueChangeMode(ValueChangeMode.EAGER);
                    Runnable add = () -> {
                        if (title.getValue().isBlank()) {
                            title.setErrorMessage(getTranslation("courses.unit.title.missing"));
                            title.setInvalid(true);
                            title.focus();
                        } else {
                            addUnit(section, title.getValue().strip());
                        }
                    };
                    title.addKeyPressListener(Key.ENTER, press -> add.run());
                    holder.removeAll();
                    holder.addClassNames("stack", "t", "adder");
                    holder.add(title, ActionButton.plain(getTranslation("courses.unit.add"), add));
                    title.focus();
                })
                .with("plus"));
        return holder;
    }

    private void addUnit(DraftOutline.Section section, String title) {
        desk.save(() -> {
            var before = slugs();
            desk.structuring.addUnit(section.id(), desk.language, title, NEW_UNIT_MINUTES, null);
            desk.refresh();
            var after = new ArrayList<>(fresh());
            after.removeAll(before);
            after.stream().findFirst().ifPresent(open);
        });
    }

    private List<String> slugs() {
        return slugs(desk.outline);
    }

    private List<String> fresh() {
        return slugs(desk.authoring.outline(desk.outline.slug(), desk.language));
    }

    private static List<String> slugs(DraftOutline outline) {
        return outline.sections().stream()
                .flatMap(section -> section.units().stream())
                .map(DraftOutline.Unit::slug)
                .toList();
    }

    private void addSection() {
        desk.save(() -> {
            desk.structuring.addSection(desk.outline.course(), desk.language, getTranslation("courses.section.new"));
            desk.refresh();
        });
    }
}
