package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Repetition;
import org.academy.meetings.Repetition.Every;
import org.academy.meetings.SeriesId;
import org.academy.meetings.SeriesPlanning;
import org.academy.meetings.When;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;

/** Repeats a meeting by a rule. The days are shown before anything is made, and each of them can be left out. */
class RepeatForm extends Section {

    private static final int MOST = 12;

    private final transient SeriesPlanning planning;
    private final transient Clocks clocks;
    private final transient SeriesId series;
    private final transient MeetingId meeting;
    private final transient When first;
    private final transient Runnable done;
    private final Select<Every> every = new Select<>();
    private final IntegerField interval = new IntegerField();
    private final DayField until;
    private final OrderedList days = new OrderedList();
    private final Paragraph count = new Paragraph();
    private final Set<LocalDate> except = new HashSet<>();

    RepeatForm(SeriesPlanning planning, Clocks clocks, SeriesId series, MeetingId meeting, When first, Runnable done) {
        this.planning = planning;
        this.clocks = clocks;
        this.series = series;
        this.meeting = meeting;
        this.first = first;
        this.done = done;
        addClassNames("card", "stack");
        every.setLabel(getTranslation("meetings.plan.repeat.every"));
        every.setItems(Every.values());
        every.setItemLabelGenerator(one -> getTranslation(
                "meetings.plan.repeat." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        every.setValue(Every.WEEK);
        interval.setLabel(getTranslation("meetings.plan.repeat.interval"));
        interval.setMin(1);
        interval.setMax(MOST);
        interval.setValue(1);
        interval.setStepButtonsVisible(true);
        until = new DayField(getTranslation("meetings.plan.repeat.until"));
        until.setDay(first.firstDay().plusWeeks(4));
        every.setWidthFull();
        interval.setWidthFull();
        every.addValueChangeListener(change -> preview());
        interval.addValueChangeListener(change -> preview());
        until.onChange(this::preview);
        var how = new Paragraph(getTranslation("meetings.plan.repeat.how", clocks.name(first.zone())));
        how.addClassNames("small", "mute");
        var fields = new Div(every, interval, until);
        fields.addClassName("grid3");
        days.addClassNames("rows", "dates");
        count.addClassNames("small", "strong");
        count.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("meetings.plan.repeat")),
                how,
                fields,
                days,
                count,
                new Div(ActionButton.go(getTranslation("meetings.plan.repeat.yes"), this::repeat)));
        preview();
    }

    private Repetition rule(Set<LocalDate> without) {
        return new Repetition(
                every.getValue(),
                Optional.ofNullable(interval.getValue()).orElse(1),
                until.day().orElseThrow(() -> RuleViolated.at("until", "meetings.plan.rule.day")),
                without);
    }

    private Map<String, Holder> fields() {
        return Map.of("until", new Holder(until), "interval", new Holder(interval), "every", new Holder(every));
    }

    private void preview() {
        days.removeAll();
        count.setText("");
        FieldFaults.none(fields(), () -> {
            var all = planning.dates(first, rule(Set.of()));
            draw(all);
        });
    }

    private void draw(List<When> all) {
        days.removeAll();
        all.forEach(one -> days.add(row(one)));
        long made = all.stream()
                .skip(1)
                .filter(one -> !except.contains(one.firstDay()))
                .count();
        count.setText(getTranslation("meetings.plan.repeat.count", made));
    }

    private ListItem row(When when) {
        var day = when.firstDay();
        boolean own = day.equals(first.firstDay());
        boolean out = except.contains(day);
        var words = new Span(clocks.span(when, when.zone()));
        words.addClassName("num");
        if (out) {
            words.getElement().setAttribute("class", "num left-out");
        }
        var row = new Div(words);
        row.addClassNames("row", "between");
        if (own) {
            var itself = new Span(getTranslation("meetings.plan.repeat.this"));
            itself.addClassNames("small", "mute");
            row.add(itself);
        } else {
            row.add(ActionButton.quiet(
                    getTranslation(out ? "meetings.plan.repeat.put-back" : "meetings.plan.repeat.leave-out"), () -> {
                        if (!except.remove(day)) {
                            except.add(day);
                        }
                        preview();
                    }));
        }
        return new ListItem(row);
    }

    private void repeat() {
        var made = new LinkedHashSet<MeetingId>();
        if (FieldFaults.none(fields(), () -> made.addAll(planning.repeat(series, meeting, rule(Set.copyOf(except)))))) {
            Toast.say(getTranslation("meetings.plan.repeat.done", made.size()));
            done.run();
        }
    }
}
