package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.PlaceNames;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.ui.FieldFaults;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organiser decides about a meeting. What a simple workshop needs stands open, twelve fields at most; the
 * rest is folded away and has a sensible value.
 */
class PlanForm extends Div {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 600;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final transient Clocks clocks;
    private final transient Runnable changed;
    private final TextField title = new TextField();
    private final Select<MeetingKind> kind = new Select<>();
    private final ComboBox<Zones.Choice> zone = new ComboBox<>();
    private final DayField day;
    private final DayField from;
    private final DayField to;
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
    private final TextField venue = new TextField();
    private final TextField city = new TextField();
    private final IntegerField places = new IntegerField();
    private final TextField link = new TextField();
    private final TextArea summary = new TextArea();
    private final RichWords description;
    private final Select<Topic> topic = new Select<>();
    private final MultiSelectComboBox<LanguageTag> languages = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<LanguageTag> interpretation = new MultiSelectComboBox<>();
    private final DayField lastDay;
    private final Checkbox wholeDays = new Checkbox();
    private final TextField address = new TextField();
    private final ComboBox<String> country = new ComboBox<>();
    private final IntegerField placesOnline = new IntegerField();
    private final DayField opens;
    private final DayField closes;
    private final Checkbox approval = new Checkbox();
    private final Checkbox invitedOnly = new Checkbox();
    private final FunderList funders;
    private final OtherWords others;
    private final NativeDetails more = new NativeDetails();
    private final Span filled = new Span();
    private final Div head = new Div();
    private final transient Map<Component, BooleanSupplier> counted = new LinkedHashMap<>();
    private transient MeetingPlan base;
    private transient @Nullable When before;

    PlanForm(Clocks clocks, MeetingPlan plan, Runnable changed) {
        this.clocks = clocks;
        this.changed = changed;
        this.base = plan;
        this.day = new DayField(getTranslation("meetings.plan.day"));
        this.from = DayField.clock(getTranslation("meetings.plan.from"));
        this.to = DayField.clock(getTranslation("meetings.plan.to"));
        this.lastDay = new DayField(getTranslation("meetings.plan.last-day"));
        this.opens =
                DayField.moment(getTranslation("meetings.plan.opens")).hint(getTranslation("meetings.plan.opens.hint"));
        this.closes = DayField.moment(getTranslation("meetings.plan.closes"))
                .hint(getTranslation("meetings.plan.closes.hint"));
        this.description = new RichWords(getTranslation("meetings.plan.description"), plan.original());
        this.funders = new FunderList(this::touched);
        this.others = new OtherWords(this::touched);
        addClassNames("stack", "w", "plan-form");
        label();
        head.setVisible(false);
        filled.addClassNames("small", "mute", "num");
        filled.getElement().setAttribute("role", "status");
        add(whatAndWhen(), whereAndHowMany(), rest());
        listen();
        show(plan);
    }

    private void label() {
        title.setLabel(getTranslation("meetings.plan.title"));
        title.setMaxLength(LONGEST_TITLE);
        kind.setLabel(getTranslation("meetings.fact.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(one -> Terms.kind(this, one));
        zone.setLabel(getTranslation("meetings.plan.zone"));
        mode.setLabel(getTranslation("meetings.fact.mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> Terms.mode(this, one));
        mode.addClassName("picks");
        venue.setLabel(getTranslation("meetings.fact.venue"));
        venue.setMaxLength(LONGEST_TITLE);
        city.setLabel(getTranslation("institutions.city"));
        places.setLabel(getTranslation("meetings.plan.places-on-site"));
        places.setHelperText(getTranslation("meetings.plan.places.hint"));
        places.setMin(1);
        link.setLabel(getTranslation("meetings.plan.link"));
        link.setHelperText(getTranslation("meetings.plan.link.hint"));
        summary.setLabel(getTranslation("meetings.plan.summary"));
        summary.setHelperText(getTranslation("meetings.plan.summary.hint"));
        summary.setMaxLength(LONGEST_SUMMARY);
        topic.setLabel(getTranslation("meetings.fact.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(one -> Terms.topic(this, one));
        languages.setLabel(getTranslation("meetings.plan.languages"));
        interpretation.setLabel(getTranslation("meetings.plan.interpretation"));
        for (var field : List.of(languages, interpretation)) {
            field.setItems(LanguageTag.all());
            field.setItemLabelGenerator(LanguageTag::ownName);
        }
        wholeDays.setLabel(getTranslation("meetings.plan.whole-days"));
        address.setLabel(getTranslation("meetings.plan.address"));
        country.setLabel(getTranslation("institutions.country"));
        country.setItems(Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> PlaceNames.name(code, getLocale())))
                .toList());
        country.setItemLabelGenerator(code -> PlaceNames.name(code, getLocale()));
        placesOnline.setLabel(getTranslation("meetings.plan.places-online"));
        placesOnline.setMin(1);
        approval.setLabel(getTranslation("meetings.plan.approval"));
        invitedOnly.setLabel(getTranslation("meetings.plan.invited-only"));
        summary.setWidthFull();
        title.setWidthFull();
        Stream.<HasSize>of(
                        kind,
                        zone,
                        venue,
                        city,
                        places,
                        link,
                        topic,
                        languages,
                        interpretation,
                        address,
                        country,
                        placesOnline)
                .forEach(HasSize::setWidthFull);
    }

    private Section section(String heading, Component... parts) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassNames("card", "stack");
        section.add(parts);
        return section;
    }

    private static Div grid(int columns, Component... parts) {
        var grid = new Div(parts);
        grid.addClassName("grid" + columns);
        return grid;
    }

    private Component whatAndWhen() {
        return section("meetings.plan.what-and-when", title, head, grid(2, kind, zone), grid(3, day, from, to));
    }

    /** Whose meeting it is, where there is a choice. */
    void host(Select<InstitutionSummary> host) {
        head.add(host);
        head.setVisible(true);
        counted.put(host, host::isEmpty);
        count();
    }

    private Component whereAndHowMany() {
        return section("meetings.plan.where", mode, grid(3, venue, city, places), link);
    }

    private Component rest() {
        var inner = new Div(
                summary,
                description,
                grid(2, topic, languages),
                grid(2, interpretation, lastDay),
                wholeDays,
                grid(2, address, country),
                grid(3, placesOnline, opens, closes),
                new Div(approval),
                new Div(invitedOnly),
                funders,
                others);
        inner.addClassName("stack");
        more.setSummary(new Span(getTranslation("meetings.plan.more")));
        more.setContent(inner);
        more.addClassNames("card", "fold", "more-fields");
        return more;
    }

    private void listen() {
        counted.put(title, title::isEmpty);
        counted.put(kind, kind::isEmpty);
        counted.put(zone, zone::isEmpty);
        counted.put(day, day::isEmpty);
        counted.put(from, from::isEmpty);
        counted.put(to, to::isEmpty);
        counted.put(mode, mode::isEmpty);
        counted.put(venue, venue::isEmpty);
        counted.put(city, city::isEmpty);
        counted.put(places, places::isEmpty);
        counted.put(link, link::isEmpty);
        Stream.<HasValue<?, ?>>of(
                        title,
                        kind,
                        zone,
                        mode,
                        venue,
                        city,
                        places,
                        link,
                        summary,
                        topic,
                        languages,
                        interpretation,
                        wholeDays,
                        address,
                        country,
                        placesOnline,
                        approval,
                        invitedOnly)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        touched();
                    }
                }));
        Stream.of(title, venue, city, link).forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        places.setValueChangeMode(ValueChangeMode.LAZY);
        summary.setValueChangeMode(ValueChangeMode.LAZY);
        description.onPause(this::touched);
        day.onChange(this::moved);
        from.onChange(this::moved);
        Stream.of(to, lastDay, opens, closes).forEach(field -> field.onChange(this::touched));
    }

    /** Whoever moves the beginning means the whole meeting: it stays as long. */
    private void moved() {
        var was = before;
        day.day().ifPresent(first -> {
            if (was != null) {
                var days = Duration.between(
                        was.firstDay().atStartOfDay(), was.lastDay().atStartOfDay());
                lastDay.setDay(first.plusDays(days.toDays()));
            }
            from.time().filter(time -> was != null && !was.wholeDay()).ifPresent(time -> {
                if (was != null && !time.equals(was.start().toLocalTime())) {
                    to.setTime(time.plus(Duration.between(was.start(), was.end())));
                }
            });
        });
        touched();
    }

    private void touched() {
        before = when().orElse(before);
        fit();
        count();
        changed.run();
    }

    /** Asks only for what the way of taking part needs. */
    private void fit() {
        boolean onSite = mode.getValue() != Mode.ONLINE;
        boolean online = mode.getValue() != Mode.ON_SITE;
        Stream.<Component>of(venue, city, places, address, country).forEach(field -> field.setVisible(onSite));
        Stream.<Component>of(link, placesOnline).forEach(field -> field.setVisible(online));
        boolean clock = !wholeDays.getValue();
        from.setVisible(clock);
        to.setVisible(clock);
    }

    private void count() {
        long all = counted.keySet().stream().filter(Component::isVisible).count();
        long full = counted.entrySet().stream()
                .filter(one -> one.getKey().isVisible() && !one.getValue().getAsBoolean())
                .count();
        filled.setText(getTranslation("meetings.plan.filled", full, all));
    }

    /** How many of the open fields say something: shown beside the button that sends them. */
    Span filled() {
        return filled;
    }

    void focus() {
        title.focus();
    }

    /** Goes to where a fact is written, and opens the fold if it lies there. */
    void focus(Fact fact) {
        switch (fact) {
            case WORDS -> title.focus();
            case KIND -> kind.focus();
            case WHEN -> day.focus();
            case VENUE -> venue.focus();
            case LINK -> link.focus();
            case PLACES -> places.focus();
            case MODE -> mode.getElement().callJsFunction("focus");
            case TOPIC, LANGUAGES, REGISTRATION, FUNDERS, PROGRAMME, ORGANISERS, MATERIALS -> {
                more.setOpen(true);
                if (fact == Fact.TOPIC) {
                    topic.focus();
                } else {
                    languages.focus();
                }
            }
        }
    }

    /** When it is, as far as that can be read. */
    Optional<When> when() {
        try {
            return Optional.of(readWhen());
        } catch (RuleViolated notYet) {
            return Optional.empty();
        }
    }

    void begin(LocalTime start) {
        var was = when();
        from.setTime(start);
        was.ifPresent(time -> to.setTime(start.plus(Duration.between(time.start(), time.end()))));
        touched();
    }

    private When readWhen() {
        var first = day.day().orElseThrow(() -> RuleViolated.at("start", "meetings.plan.rule.day"));
        var last = lastDay.day().filter(one -> one.isAfter(first)).orElse(first);
        var place = zone.getValue();
        if (place == null) {
            throw RuleViolated.at("zone", "meetings.plan.rule.zone");
        }
        if (wholeDays.getValue()) {
            return When.days(first, last, place.zone());
        }
        var begins = from.time().orElseThrow(() -> RuleViolated.at("from", "meetings.plan.rule.time"));
        var ends = to.time().orElseThrow(() -> RuleViolated.at("end", "meetings.plan.rule.time"));
        // over midnight: a seminar from 22:00 to 01:00
        var until = last.equals(first) && ends.isBefore(begins) && ends.isBefore(LocalTime.of(6, 0))
                ? last.plusDays(1)
                : last;
        return When.at(first.atTime(begins), until.atTime(ends), place.zone());
    }

    /** Puts what a rule refuses at its field, opens the fold if it is there, and goes to the first of them. */
    boolean accepted(Runnable action) {
        var fields = new LinkedHashMap<String, Holder>();
        fault(fields, "title", title);
        fault(fields, "zone", zone);
        fault(fields, "start", day);
        fault(fields, "from", from);
        fault(fields, "end", to);
        fault(fields, "venue", venue);
        fault(fields, "city", city);
        fault(fields, "placesOnSite", places);
        fault(fields, "link", link);
        int open = fields.size();
        fault(fields, "summary", summary);
        fault(fields, "description", description);
        fault(fields, "languages", languages);
        fault(fields, "address", address);
        fault(fields, "country", country);
        fault(fields, "placesOnline", placesOnline);
        fault(fields, "opensAt", opens);
        fault(fields, "closesAt", closes);
        fault(fields, "funders", funders);
        if (FieldFaults.none(fields, action)) {
            return true;
        }
        if (fields.values().stream().skip(open).anyMatch(HasValidation::isInvalid)) {
            more.setOpen(true);
        }
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(Holder::focus);
        return false;
    }

    private static void fault(Map<String, Holder> fields, String name, HasValidation field) {
        fields.put(name, new Holder(field));
    }

    /** What the form says now. What it does not ask for stays as it was. */
    MeetingPlan plan() {
        var where = readVenue();
        return new MeetingPlan(
                base.original(),
                words(),
                kind.getValue(),
                topic.getValue(),
                mode.getValue(),
                readWhen(),
                where,
                link.isEmpty() ? null : link.getValue().strip(),
                places.getValue(),
                placesOnline.getValue(),
                languages.getValue(),
                interpretation.getValue(),
                opens.moment().orElse(null),
                closes.moment().orElse(null),
                approval.getValue(),
                invitedOnly.getValue(),
                funders.all());
    }

    private Map<LanguageTag, MeetingWords> words() {
        var words = new LinkedHashMap<LanguageTag, MeetingWords>();
        words.put(
                base.original(),
                new MeetingWords(title.getValue().strip(), summary.getValue().strip(), description.html()));
        words.putAll(others.all());
        return words;
    }

    private @Nullable Venue readVenue() {
        if (venue.isEmpty() && address.isEmpty() && (base.venue() == null || city.isEmpty())) {
            return null;
        }
        return new Venue(
                venue.getValue().strip(),
                address.getValue().strip(),
                city.getValue().strip(),
                Objects.requireNonNullElse(country.getValue(), ""));
    }

    /** City and country of a meeting that has no place yet. */
    void suggest(String suggestedCity, String suggestedCountry) {
        if (city.isEmpty()) {
            city.setValue(suggestedCity);
        }
        if (country.isEmpty()) {
            country.setValue(suggestedCountry);
        }
        count();
    }

    /** Shows another plan, and takes it for what the next change is made on. */
    void show(MeetingPlan plan) {
        base = plan;
        var when = plan.when();
        before = when;
        var own = Optional.ofNullable(plan.words().get(plan.original())).orElse(new MeetingWords("", "", ""));
        title.setValue(own.title());
        summary.setValue(own.summary());
        description.show(own.description());
        kind.setValue(plan.kind());
        zones(when.zone(), when);
        day.setDay(when.firstDay());
        lastDay.setDay(when.lastDay());
        wholeDays.setValue(when.wholeDay());
        from.setTime(when.wholeDay() ? LocalTime.of(9, 0) : when.start().toLocalTime());
        to.setTime(
                when.wholeDay() ? LocalTime.of(9, 0).plus(AN_HOUR) : when.end().toLocalTime());
        mode.setValue(plan.mode());
        var place = plan.venue();
        venue.setValue(place == null ? "" : place.name());
        address.setValue(place == null ? "" : place.address());
        city.setValue(place == null ? "" : place.city());
        country.setValue(place == null || place.country().isBlank() ? null : place.country());
        places.setValue(plan.placesOnSite());
        placesOnline.setValue(plan.placesOnline());
        link.setValue(Objects.requireNonNullElse(plan.link(), ""));
        topic.setValue(plan.topic());
        languages.setValue(new LinkedHashSet<>(plan.languages()));
        interpretation.setValue(new LinkedHashSet<>(plan.interpretation()));
        opens.setMoment(plan.opensAt());
        closes.setMoment(plan.closesAt());
        approval.setValue(plan.approval());
        invitedOnly.setValue(plan.invitedOnly());
        funders.show(plan.funders());
        others.show(plan);
        fit();
        count();
    }

    private void zones(ZoneId chosen, When when) {
        var choices = new ArrayList<>(clocks.choices());
        var now = choices.stream()
                .filter(one -> one.zone().equals(chosen))
                .findFirst()
                .orElseGet(() -> {
                    var own = new Zones.Choice(chosen, clocks.nameWithOffset(chosen, when.begins()));
                    choices.add(0, own);
                    return own;
                });
        zone.setItems(choices);
        zone.setItemLabelGenerator(one ->
                clocks.nameWithOffset(one.zone(), when().map(When::begins).orElseGet(clocks::now)));
        zone.setValue(now);
    }
}
