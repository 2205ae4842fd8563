package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.meetings.SpeakerPart;
import org.academy.meetings.When;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;

/** The programme of a meeting, part by part, in the meeting's own time. Each change is kept at once. */
class ProgrammePart extends Section implements PlanView.Unsaved {

    private static final int LONGEST = 200;

    private final transient PlanDesk desk;
    private final Div editor = new Div();
    private final Div list = new Div();

    ProgrammePart(PlanDesk desk) {
        this.desk = desk;
        addClassNames("stack", "programme-part");
        var told = new Paragraph(getTranslation(
                "meetings.view.in-zone",
                desk.clocks.nameWithOffset(desk.when().zone(), desk.when().begins())));
        told.addClassNames("small", "mute");
        var actions = new Div(
                ActionButton.go(getTranslation("meetings.plan.session.add"), () -> edit(null))
                        .with("plus"),
                ActionButton.plain(getTranslation("meetings.calendar.import.title"), this::bringIn)
                        .with("cal"));
        actions.addClassName("row");
        add(told, actions, editor, list);
        draw();
    }

    private void bringIn() {
        new ProgrammeImportDialog(desk.imports, desk.clocks.times(), desk.draft, desk::refresh).open();
    }

    @Override
    public boolean unsaved() {
        return editor.getComponentCount() > 0;
    }

    private List<SessionEntry> sessions() {
        return Running.inOrder(desk.draft.sessions());
    }

    private void draw() {
        list.removeAll();
        var sessions = sessions();
        if (sessions.isEmpty()) {
            list.add(new EmptyState(
                    "list",
                    getTranslation("meetings.plan.programme.empty"),
                    getTranslation("meetings.plan.programme.empty.how")));
            return;
        }
        var names = desk.draft.speakers().stream()
                .filter(one -> one.id() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.id()), SpeakerEntry::name, (a, b) -> a));
        LocalDate day = null;
        var rows = new OrderedList();
        for (int at = 0; at < sessions.size(); at++) {
            var session = sessions.get(at);
            if (!session.when().firstDay().equals(day)) {
                day = session.when().firstDay();
                rows = new OrderedList();
                rows.addClassNames("programme", "editable");
                var heading = new H2(desk.clocks.day(day));
                heading.addClassName("day-heading");
                list.add(heading, rows);
            }
            rows.add(row(session, at, names));
        }
        list.addClassName("stack");
    }

    private ListItem row(SessionEntry session, int at, Map<SpeakerId, String> names) {
        var time =
                new Span(desk.clocks.bareClocks(session.when(), session.when().zone()));
        time.addClassNames("num", "strong", "session-time");
        var title = new Span(session.title());
        title.addClassName("strong");
        title.getElement().setAttribute("dir", "auto");
        var who = new Span(session.speakers().stream()
                .map(part -> getTranslation(
                        "meetings.view.part",
                        names.getOrDefault(part.speaker(), ""),
                        getTranslation("meetings.speaker." + part.part().code())))
                .collect(Collectors.joining(" · ")));
        who.addClassNames("small", "mute");
        var words = new Div(title);
        words.addClassNames("stack", "t");
        if (!who.getText().isEmpty()) {
            words.add(who);
        }
        if (!session.room().isBlank()) {
            var room = new Span(session.room());
            room.addClassNames("tiny", "mute");
            words.add(room);
        }
        var tools = new Div();
        tools.addClassNames("row", "t", "tools-end");
        if (at > 0
                && sessions()
                        .get(at - 1)
                        .when()
                        .firstDay()
                        .equals(session.when().firstDay())) {
            tools.add(ActionButton.sign(
                    "up",
                    getTranslation("meetings.plan.session.earlier", session.title()),
                    () -> keep(Running.earlier(sessions(), at))));
        }
        tools.add(
                ActionButton.sign(
                        "pen", getTranslation("meetings.plan.session.change", session.title()), () -> edit(session)),
                ActionButton.sign("trash", getTranslation("meetings.plan.session.remove", session.title()), () -> {
                    var before = desk.draft.sessions();
                    var rest = new ArrayList<>(before);
                    rest.remove(session);
                    keep(rest);
                    Toast.undo(
                            getTranslation("meetings.plan.session.removed", session.title()),
                            getTranslation("meetings.plan.undo"),
                            () -> keep(before.stream()
                                    .map(one -> one.equals(session) ? anew(one) : one)
                                    .toList()));
                }));
        return new ListItem(time, words, tools);
    }

    /** What was taken away comes back as something new. */
    private static SessionEntry anew(SessionEntry one) {
        return new SessionEntry(null, one.title(), one.description(), one.when(), one.room(), one.speakers());
    }

    private void keep(List<SessionEntry> sessions) {
        desk.planning.arrange(desk.draft.id(), desk.draft.revision(), sessions);
        desk.reload();
        draw();
    }

    private void edit(@Nullable SessionEntry session) {
        editor.removeAll();
        editor.add(new Form(session));
    }

    private void close() {
        editor.removeAll();
    }

    /** One part of the programme. */
    private final class Form extends Section {

        private final @Nullable SessionEntry before;
        private final TextField title;
        private final TextArea description;
        private final TextField room;
        private final DayField day;
        private final DayField from;
        private final DayField to;
        private final Div people = new Div();
        private final transient Map<Div, Speaking> speaking = new LinkedHashMap<>();

        private record Speaking(Select<SpeakerEntry> who, Select<SpeakerPart> part) {}

        Form(@Nullable SessionEntry before) {
            this.before = before;
            var when = before == null ? Running.next(desk.when(), desk.draft.sessions()) : before.when();
            addClassNames("card", "stack");
            var heading =
                    new H2(getTranslation(before == null ? "meetings.plan.session.new" : "meetings.plan.session.edit"));
            title = new TextField(getTranslation("meetings.plan.title"), before == null ? "" : before.title(), "");
            title.setMaxLength(LONGEST);
            title.setWidthFull();
            description = new TextArea(
                    getTranslation("meetings.plan.session.about"), before == null ? "" : before.description(), "");
            description.setWidthFull();
            room = new TextField(getTranslation("meetings.plan.session.room"), before == null ? "" : before.room(), "");
            room.setWidthFull();
            day = new DayField(getTranslation("meetings.plan.day"));
            from = DayField.clock(getTranslation("meetings.plan.from"));
            to = DayField.clock(getTranslation("meetings.plan.to"));
            day.setDay(when.firstDay());
            day.setVisible(!desk.when().firstDay().equals(desk.when().lastDay()));
            from.setTime(when.start().toLocalTime());
            to.setTime(when.end().toLocalTime());
            var times = new Div(day, from, to, room);
            times.addClassName("grid2");
            people.addClassName("stack");
            if (before != null) {
                before.speakers().forEach(one -> speaker(one.speaker(), one.part()));
            }
            var hint = new Paragraph(getTranslation("meetings.plan.session.no-speakers"));
            hint.addClassName("hint");
            var add = ActionButton.plain(
                            getTranslation("meetings.plan.session.speaker"), () -> speaker(null, SpeakerPart.SPEAKER))
                    .with("plus");
            boolean somebody = !desk.draft.speakers().isEmpty();
            hint.setVisible(!somebody);
            add.setVisible(somebody);
            var actions = new Div(
                    ActionButton.go(getTranslation("meetings.plan.save"), this::save),
                    ActionButton.quiet(getTranslation("ui.cancel"), ProgrammePart.this::close));
            actions.addClassName("row");
            add(heading, title, times, description, people, new Div(hint, add), actions);
            getElement()
                    .executeJs("this.addEventListener('keydown', e => { if (e.key === 'Escape'"
                            + " && !e.defaultPrevented) this.querySelector('.quiet').click(); })");
            title.focus();
        }

        private void speaker(@Nullable SpeakerId id, SpeakerPart part) {
            var who = new Select<SpeakerEntry>();
            who.setLabel(getTranslation("meetings.speaker.speaker"));
            who.setItems(desk.draft.speakers());
            who.setItemLabelGenerator(SpeakerEntry::name);
            desk.draft.speakers().stream()
                    .filter(one -> id == null || id.equals(one.id()))
                    .findFirst()
                    .ifPresent(who::setValue);
            var what = new Select<SpeakerPart>();
            what.setLabel(getTranslation("meetings.plan.session.part"));
            what.setItems(SpeakerPart.values());
            what.setItemLabelGenerator(one -> getTranslation("meetings.speaker." + one.code()));
            what.setValue(part);
            var fields = new Div(who, what);
            fields.addClassName("grid2");
            var row = new Div(fields);
            row.addClassName("with-end");
            row.add(ActionButton.sign("x", getTranslation("meetings.plan.remove"), () -> {
                people.remove(row);
                speaking.remove(row);
            }));
            speaking.put(row, new Speaking(who, what));
            people.add(row);
        }

        private When when() {
            var date = day.day().orElse(desk.when().firstDay());
            var begins = from.time().orElseThrow(() -> RuleViolated.at("start", "meetings.plan.rule.time"));
            var ends = to.time().orElseThrow(() -> RuleViolated.at("end", "meetings.plan.rule.time"));
            // a meeting over midnight has parts on both sides of it
            var overnight = desk.when().lastDay().equals(desk.when().firstDay().plusDays(1)) && !day.isVisible();
            var first = overnight && begins.isBefore(desk.when().start().toLocalTime()) ? date.plusDays(1) : date;
            var last = ends.isAfter(begins) || first.equals(desk.when().lastDay()) ? first : first.plusDays(1);
            return When.at(first.atTime(begins), last.atTime(ends), desk.when().zone());
        }

        private void save() {
            int place = before == null
                    ? desk.draft.sessions().size()
                    : desk.draft.sessions().indexOf(before);
            var fields = new LinkedHashMap<String, Holder>();
            for (var path : List.of("", "sessions[" + place + "].")) {
                fields.put(path + "title", new Holder(title));
                fields.put(path + "start", new Holder(from));
                fields.put(path + "end", new Holder(to));
                fields.put(path + "room", new Holder(room));
                fields.put(path + "description", new Holder(description));
            }
            if (FieldFaults.none(fields, () -> {
                var session = new SessionEntry(
                        before == null ? null : before.id(),
                        title.getValue().strip(),
                        description.getValue().strip(),
                        when(),
                        room.getValue().strip(),
                        speaking.values().stream()
                                .filter(one -> one.who().getValue() != null)
                                .map(one -> Optional.ofNullable(
                                                one.who().getValue().id())
                                        .map(id -> new SessionEntry.Part(
                                                id, one.part().getValue())))
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList());
                var all = new ArrayList<>(desk.draft.sessions());
                if (before == null) {
                    all.add(session);
                } else {
                    all.replaceAll(one -> one.equals(before) ? session : one);
                }
                desk.planning.arrange(desk.draft.id(), desk.draft.revision(), all);
            })) {
                desk.reload();
                close();
                draw();
            }
        }
    }
}
