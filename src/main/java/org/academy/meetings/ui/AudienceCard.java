package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.academy.meetings.When;
import org.academy.platform.Zones;
import org.academy.ui.ActionButton;
import org.academy.ui.Note;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.jspecify.annotations.Nullable;

/** What time it is for those expected, while the organiser chooses one: a strip for each place and a verdict. */
class AudienceCard extends Section {

    private static final int STRIPS = 8;
    private static final int MOST = 100_000;

    private final transient Clocks clocks;
    private final transient Consumer<LocalTime> begin;
    private final Paragraph source = new Paragraph();
    private final Div verdict = new Div();
    private final UnorderedList strips = new UnorderedList();
    private final Paragraph axis = new Paragraph();
    private final NativeDetails editing = new NativeDetails();
    private final Div rows = new Div();
    private transient Map<ZoneId, Integer> people = new LinkedHashMap<>();
    private transient @Nullable When when;

    /** @param begin takes a better beginning */
    AudienceCard(Clocks clocks, Consumer<LocalTime> begin) {
        this.clocks = clocks;
        this.begin = begin;
        addClassNames("card", "stack", "audience");
        var title = new H2(getTranslation("meetings.plan.audience"));
        title.setId("audience");
        getElement().setAttribute("aria-labelledby", "audience");
        source.addClassNames("mute", "small");
        verdict.getElement().setAttribute("role", "status");
        strips.addClassName("zones");
        axis.addClassNames("tiny", "mute");
        rows.addClassName("stack");
        editing.setSummary(new Span(getTranslation("meetings.plan.audience.edit")));
        editing.setContent(rows);
        editing.addClassName("fold");
        add(title, source, verdict, strips, keys(), axis, editing);
    }

    private Component keys() {
        var keys = new Paragraph(
                key("day", "meetings.plan.audience.day"),
                key("eve", "meetings.plan.audience.edge"),
                key("ngt", "meetings.plan.audience.night"),
                new Span(getTranslation("meetings.plan.audience.frame")));
        keys.addClassNames("tiny", "mute", "keys");
        return keys;
    }

    private Component key(String sign, String words) {
        var colour = new Span();
        colour.addClassNames("sw", sign);
        return new Span(colour, new Span(getTranslation(words)));
    }

    /** From now on these are expected. {@code known} if they are counted from who came before. */
    void expect(Map<ZoneId, Integer> expected, boolean known) {
        people = new LinkedHashMap<>(expected);
        source.setText(
                known
                        ? getTranslation("meetings.plan.audience.known", new Audience(people).total())
                        : getTranslation("meetings.plan.audience.guess"));
        edit();
        draw();
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** The meeting is then; null while that cannot be said. */
    void at(@Nullable When time) {
        when = time;
        draw();
    }

    private void draw() {
        verdict.removeAll();
        strips.removeAll();
        var time = when;
        var audience = new Audience(people);
        axis.setVisible(time != null && !people.isEmpty());
        if (time == null || time.wholeDay() || audience.total() == 0) {
            return;
        }
        verdict.add(verdict(audience, time));
        people.entrySet().stream()
                .sorted(Map.Entry.<ZoneId, Integer>comparingByValue().reversed())
                .limit(STRIPS)
                .forEach(place -> strips.add(strip(new TimeStrip(time, place.getKey()), place.getValue())));
        axis.setText(getTranslation("meetings.plan.audience.axis", clocks.name(time.zone())));
    }

    private Component verdict(Audience audience, When time) {
        var burden = audience.burden(time);
        if (burden.night() == 0 && burden.edge() == 0) {
            return new Note(Note.Tone.OK, getTranslation("meetings.plan.verdict.day", audience.total()), "");
        }
        var better = audience.better(time);
        var words = new ArrayList<String>();
        if (burden.night() > 0 && burden.edge() > 0) {
            words.add(getTranslation("meetings.plan.verdict.edge", burden.edge()));
        }
        if (better.isEmpty() && burden.night() > 0) {
            words.add(getTranslation("meetings.plan.verdict.fewest"));
        }
        var note = new Note(
                burden.night() > 0 ? Note.Tone.WARN : Note.Tone.INFO,
                burden.night() > 0
                        ? getTranslation("meetings.plan.verdict.night", burden.night(), audience.total())
                        : getTranslation("meetings.plan.verdict.edge-only", burden.edge(), audience.total()),
                String.join(" ", words));
        better.filter(start -> burden.night() > 0).ifPresent(start -> note.add(better(audience, time, start)));
        return note;
    }

    private Component better(Audience audience, When time, LocalTime start) {
        var night = audience.burden(time.from(time.firstDay().atTime(start))).night();
        var button = ActionButton.quiet(
                getTranslation("meetings.plan.verdict.better", start.toString(), night), () -> begin.accept(start));
        button.addClassName("note-act");
        return button;
    }

    private ListItem strip(TimeStrip strip, int number) {
        var name = new Span(clocks.name(strip.zone()));
        name.addClassName("strong");
        var count = new Span(String.valueOf(number));
        count.addClassNames("mute", "num");
        var hours = new Span(clocks.bareClocks(strip.when(), strip.zone()));
        hours.addClassNames("num", "small");
        var state = switch (strip.verdict()) {
            case IN_THE_DAY -> new StateBadge(Shape.DONE, getTranslation("meetings.plan.hours.day"));
            case EARLY -> new StateBadge(Shape.WAITING, getTranslation("meetings.plan.hours.early"));
            case LATE -> new StateBadge(Shape.WAITING, getTranslation("meetings.plan.hours.late"));
            case NIGHT -> new StateBadge(Shape.NIGHT, getTranslation("meetings.plan.hours.night"));
        };
        var where = new Span(name, count);
        where.addClassNames("row", "t");
        var then = new Span(hours, state);
        then.addClassNames("row", "t");
        var head = new Div(where, then);
        head.addClassNames("row", "between", "zone-head");
        var drawing = new Div();
        drawing.addClassName("strip");
        drawing.getElement().setProperty("innerHTML", strip.svg());
        var item = new ListItem(head, drawing);
        item.addClassName("zone");
        return item;
    }

    private void edit() {
        rows.removeAll();
        people.forEach((zone, number) -> rows.add(row(zone, number)));
        rows.add(newcomer());
    }

    private Component row(ZoneId zone, int number) {
        var field = new IntegerField(clocks.name(zone));
        field.setValue(number);
        field.setMin(0);
        field.setMax(MOST);
        field.setStepButtonsVisible(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && change.getValue() >= 0) {
                people.put(zone, change.getValue());
                draw();
            }
        });
        var away = ActionButton.sign("x", getTranslation("meetings.plan.audience.remove", clocks.name(zone)), () -> {
            people.remove(zone);
            edit();
            draw();
        });
        var row = new Div(field, away);
        row.addClassNames("row", "t", "expected");
        return row;
    }

    private Component newcomer() {
        var zone = new ComboBox<Zones.Choice>(getTranslation("meetings.plan.audience.where"));
        zone.setItems(clocks.choices());
        zone.setItemLabelGenerator(Zones.Choice::name);
        var number = new IntegerField(getTranslation("meetings.plan.audience.how-many"));
        number.setMin(1);
        number.setMax(MOST);
        number.setValue(1);
        var add = ActionButton.plain(getTranslation("meetings.plan.audience.add"), () -> {
            var chosen = zone.getValue();
            if (chosen == null) {
                zone.focus();
                return;
            }
            people.merge(
                    chosen.zone(),
                    Optional.ofNullable(number.getValue())
                            .filter(one -> one > 0)
                            .orElse(1),
                    Integer::sum);
            edit();
            draw();
        });
        var fields = new Div(zone, number, add);
        fields.addClassNames("stack", "t");
        return fields;
    }
}
