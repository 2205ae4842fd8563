package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.academy.attendance.Quota;
import org.academy.attendance.RegistrationDesk.Quotas;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.Way;
import org.academy.meetings.ui.Holder;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** Limits besides the places of the meeting: for partners, for one way of taking part. */
class QuotasPart extends Section {

    private final transient RunDesk run;
    private final Div editor = new Div();
    private final Div list = new Div();

    QuotasPart(RunDesk run) {
        this.run = run;
        addClassName("stack");
        var how = new Paragraph(getTranslation("attendance.desk.quotas.how"));
        how.addClassNames("small", "mute");
        var actions = new Div(ActionButton.go(getTranslation("attendance.desk.quota.add"), () -> edit(null))
                .with("plus"));
        add(how, actions, editor, list);
        draw();
    }

    private void draw() {
        list.removeAll();
        var quotas = run.desk.quotas(run.id()).all();
        if (quotas.isEmpty()) {
            list.add(new EmptyState(
                    "list",
                    getTranslation("attendance.desk.quotas.empty"),
                    getTranslation("attendance.desk.quotas.empty.how")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        quotas.forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(Quota one) {
        var words = words(one);
        var tools = new Div(
                ActionButton.sign("pen", getTranslation("attendance.desk.change", one.name()), () -> edit(one)),
                ActionButton.sign("trash", getTranslation("attendance.desk.remove", one.name()), () -> {
                    var stands = run.desk.quotas(run.id());
                    if (!stands.all().contains(one)) {
                        draw();
                        throw new RuleViolated("attendance.rule.changed-meanwhile");
                    }
                    keep(stands, quotas -> quotas.remove(one));
                    Toast.undo(
                            getTranslation("attendance.desk.removed", one.name()),
                            getTranslation("ui.undo"),
                            () -> keep(run.desk.quotas(run.id()), quotas -> quotas.add(one)));
                }));
        tools.addClassNames("row", "t", "tools-end");
        var row = new Div(words, tools);
        row.addClassNames("with-end", "pad-block");
        return new ListItem(row);
    }

    private Optional<InstitutionSummary> institution(Quota one) {
        var id = one.institution();
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(run.directory.summaries(Set.of(id)).get(id));
    }

    private Div words(Quota one) {
        var name = new Span(one.name());
        name.addClassName("strong");
        name.getElement().setAttribute("dir", "auto");
        var facts = new Div(new Span(getTranslation("attendance.desk.places", one.places())));
        facts.addClassNames("meta", "small", "num");
        var way = one.way();
        if (way != null) {
            facts.add(new Span(States.way(this, way)));
        }
        institution(one).ifPresent(known -> facts.add(new Span(known.name())));
        var words = new Div(name, facts);
        words.addClassNames("stack", "t");
        return words;
    }

    /** What others set meanwhile stays. */
    private void keep(Quotas stands, Consumer<List<Quota>> change) {
        var quotas = new ArrayList<>(stands.all());
        change.accept(quotas);
        run.desk.limit(run.id(), new Quotas(stands.revision(), quotas));
        draw();
    }

    private void edit(@Nullable Quota before) {
        editor.removeAll();
        editor.add(form(before));
    }

    private Component form(@Nullable Quota before) {
        var name = new TextField(getTranslation("attendance.desk.quota.name"));
        var places = new IntegerField(getTranslation("attendance.desk.quota.places"));
        places.setMin(0);
        var way = new Select<Way>();
        way.setLabel(getTranslation("attendance.door.way"));
        way.setItems(run.ways());
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(getTranslation("attendance.desk.any-way"));
        way.setItemLabelGenerator(
                one -> one == null ? getTranslation("attendance.desk.any-way") : States.way(this, one));
        var institution = run.institutions(getTranslation("attendance.desk.quota.institution"));
        if (before != null) {
            name.setValue(before.name());
            places.setValue(before.places());
            var counted = before.way();
            if (counted != null && run.ways().contains(counted)) {
                way.setValue(counted);
            }
            institution(before).ifPresent(institution::setValue);
        }
        var fields = new Div(name, places, way, institution);
        fields.addClassName("grid2");
        var form = new Section();
        var actions = new Div(
                ActionButton.go(getTranslation("attendance.page.save"), () -> {
                    var stands = run.desk.quotas(run.id());
                    int at = before == null ? stands.all().size() : indexOf(stands.all(), before);
                    if (FieldFaults.none(Map.of("quotas." + at, new Holder(name), "places", new Holder(places)), () -> {
                        var number = places.getValue();
                        if (number == null) {
                            throw RuleViolated.at("places", "attendance.rule.places");
                        }
                        var chosen = institution.getValue();
                        save(
                                before,
                                new Quota(
                                        before == null ? null : before.id(),
                                        name.getValue().strip(),
                                        number,
                                        way.getValue(),
                                        chosen == null ? null : chosen.id()),
                                stands);
                    })) {
                        form.removeFromParent();
                    }
                }),
                ActionButton.quiet(getTranslation("ui.cancel"), editor::removeAll));
        actions.addClassName("row");
        form.add(
                new H2(getTranslation(before == null ? "attendance.desk.quota.add" : "attendance.desk.quota")),
                fields,
                actions);
        form.addClassNames("card", "stack");
        name.focus();
        return form;
    }

    /** Saves it, unless somebody changed or removed the same one meanwhile: then one chooses. */
    private void save(@Nullable Quota before, Quota mine, Quotas stands) {
        int at = before == null ? stands.all().size() : indexOf(stands.all(), before);
        var theirs = at < stands.all().size() ? stands.all().get(at) : null;
        if (Objects.equals(theirs, before) || mine.equals(theirs)) {
            put(mine, at, stands);
            return;
        }
        editor.add(new TwoWords(
                getTranslation("attendance.desk.quota"),
                words(mine),
                theirs == null ? new Span(getTranslation("meetings.plan.clash.nothing")) : words(theirs),
                () -> put(mine, at, stands),
                this::draw));
    }

    private void put(Quota quota, int at, Quotas stands) {
        keep(stands, quotas -> {
            if (at < quotas.size()) {
                quotas.set(at, quota);
            } else {
                quotas.add(quota);
            }
        });
    }

    /** Where it stands now; at the end if somebody took it away meanwhile. */
    private static int indexOf(List<Quota> quotas, Quota before) {
        for (int at = 0; at < quotas.size(); at++) {
            if (Objects.equals(quotas.get(at).id(), before.id())) {
                return at;
            }
        }
        return quotas.size();
    }
}
