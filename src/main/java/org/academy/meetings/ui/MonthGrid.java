package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.ui.Lanes.Day;
import org.academy.meetings.ui.Lanes.Piece;
import org.academy.meetings.ui.Lanes.Stay;

/**
 * A month as a table of weeks. Arrow keys go from day to day, Home and End along the week; a day opens its list below.
 */
class MonthGrid extends Div {

    /** As many meetings as a day names; the others are counted. */
    static final int ROOM = 3;

    private static final int WEEK = 7;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient Clocks clocks;
    private final YearMonth month;
    private final LocalDate chosen;
    private final transient Consumer<LocalDate> choose;

    /** What is shown of a month. {@code counts} says how many there are on a day where not all of them are here. */
    record Content(List<MeetingSummary> meetings, Map<LocalDate, Integer> counts) {}

    MonthGrid(
            Clocks clocks,
            YearMonth month,
            LocalDate chosen,
            String caption,
            Content content,
            Consumer<LocalDate> choose) {
        this.clocks = clocks;
        this.month = month;
        this.chosen = chosen;
        this.choose = choose;
        addClassName("month-frame");
        var table = new NativeTable();
        table.addClassName("month");
        table.getElement().setAttribute("aria-label", caption);
        table.add(head(), body(content));
        add(table);
        // arrows go from day to day; up and down are weeks; in a page from right to left, left is onwards
        table.getElement().executeJs("""
                this.addEventListener('keydown', e => {
                  const days = [...this.querySelectorAll('.day-button')];
                  const at = days.indexOf(e.target);
                  if (at < 0 || e.altKey || e.ctrlKey || e.metaKey) return;
                  const on = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
                  const to = { ArrowRight: at + on, ArrowLeft: at - on, ArrowDown: at + 7, ArrowUp: at - 7,
                    Home: at - at % 7, End: at - at % 7 + 6 }[e.key];
                  if (to === undefined) return;
                  e.preventDefault();
                  const next = days[to];
                  if (!next) return;
                  e.target.tabIndex = -1; next.tabIndex = 0; next.focus();
                });""");
    }

    /** The first day shown: of the week in which the month begins. */
    static LocalDate first(YearMonth month, DayOfWeek firstOfWeek) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(firstOfWeek));
    }

    /** The last day shown. */
    static LocalDate last(YearMonth month, DayOfWeek firstOfWeek) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(firstOfWeek.plus(WEEK - 1L)));
    }

    private NativeTableHeader head() {
        var row = new NativeTableRow();
        var reader = Clocks.home(getLocale());
        var day = Clocks.firstOfWeek(getLocale());
        for (int column = 0; column < WEEK; column++) {
            var shortName = new Span(day.plus(column).getDisplayName(TextStyle.SHORT_STANDALONE, reader));
            shortName.getElement().setAttribute("aria-hidden", "true");
            var name = new Span(day.plus(column).getDisplayName(TextStyle.FULL_STANDALONE, reader));
            name.addClassName("hide");
            var cell = new NativeTableHeaderCell();
            cell.add(shortName, name);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return new NativeTableHeader(row);
    }

    private NativeTableBody body(Content content) {
        var stays = content.meetings().stream()
                .map(one -> new Stay<>(one, clocks.firstDay(one.when()), clocks.lastDay(one.when())))
                .toList();
        var body = new NativeTableBody();
        var firstOfWeek = Clocks.firstOfWeek(getLocale());
        var last = last(month, firstOfWeek);
        for (var week = first(month, firstOfWeek); !week.isAfter(last); week = week.plusDays(WEEK)) {
            var row = new NativeTableRow();
            Lanes.week(week, stays, ROOM).forEach(day -> row.add(cell(day, content.counts())));
            body.add(row);
        }
        return body;
    }

    private NativeTableCell cell(Day<MeetingSummary> day, Map<LocalDate, Integer> counts) {
        int named = (int) day.rows().stream().flatMap(Optional::stream).count();
        int all = Math.max(counts.getOrDefault(day.date(), 0), named + day.more());
        var number = new Span(String.valueOf(day.date().getDayOfMonth()));
        number.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(getTranslation("meetings.view.month.day", clocks.day(day.date()), all));
        name.addClassName("hide");
        var button = new NativeButton("", click -> choose.accept(day.date()));
        button.add(number, name);
        button.addClassNames("day-button", "num");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("tabindex", day.date().equals(entry()) ? "0" : "-1");
        var cell = new NativeTableCell();
        cell.add(button);
        if (day.date().equals(clocks.today())) {
            button.getElement().setAttribute("aria-current", "date");
        }
        if (day.date().equals(chosen)) {
            button.getElement().setAttribute("aria-pressed", "true");
            cell.addClassName("chosen");
        }
        if (!YearMonth.from(day.date()).equals(month)) {
            cell.addClassName("outside");
        }
        if (all > 0) {
            cell.add(dots(day));
            day.rows().forEach(piece -> cell.add(piece.<Component>map(this::bar).orElseGet(MonthGrid::gap)));
        }
        if (all > named) {
            var more = new NativeButton(
                    getTranslation("meetings.view.month.more", all - named), click -> choose.accept(day.date()));
            more.addClassNames("more", "num");
            more.getElement().setAttribute("type", "button");
            cell.add(more);
        }
        return cell;
    }

    /** Where Tab enters the table. */
    private LocalDate entry() {
        if (YearMonth.from(chosen).equals(month)) {
            return chosen;
        }
        return YearMonth.from(clocks.today()).equals(month) ? clocks.today() : month.atDay(1);
    }

    /** On a phone there is no room for names. */
    private static Component dots(Day<MeetingSummary> day) {
        var dots = new Span();
        dots.addClassName("dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        day.rows().stream().flatMap(Optional::stream).forEach(piece -> {
            var dot = new Span();
            dot.addClassNames("dot", "k-" + piece.what().kind().code());
            dots.add(dot);
        });
        return dots;
    }

    private Component bar(Piece<MeetingSummary> piece) {
        var meeting = piece.what();
        var bar = piece.named() ? new Anchor("events/" + meeting.slug()) : new Span();
        bar.getElement().setAttribute("title", meeting.title());
        var classes = new StringBuilder("bar-piece k-" + meeting.kind().code());
        classes.append(piece.begins() ? " begins" : "").append(piece.ends() ? " ends" : "");
        classes.append(meeting.stage() == MeetingStage.CANCELLED ? " gone" : "");
        bar.getElement().setAttribute("class", classes.toString());
        if (!piece.named()) {
            bar.getElement().setAttribute("aria-hidden", "true");
            return bar;
        }
        var title = new Span(meeting.title());
        title.getElement().setAttribute("lang", meeting.language().tag());
        var kind = new Span(getTranslation(
                meeting.stage() == MeetingStage.CANCELLED
                        ? "meetings.stage.cancelled"
                        : "meetings.kind." + meeting.kind().code()));
        kind.addClassName("hide");
        if (!meeting.when().wholeDay() && piece.begins()) {
            var begins = new Span(meeting.when().begins().atZone(clocks.mine()).format(HOURS));
            begins.addClassName("num");
            begins.getElement().setAttribute("dir", "ltr");
            bar.getElement().appendChild(begins.getElement());
        }
        bar.getElement().appendChild(title.getElement(), kind.getElement());
        return bar;
    }

    private static Component gap() {
        var gap = new Span();
        gap.addClassName("bar-gap");
        gap.getElement().setAttribute("aria-hidden", "true");
        return gap;
    }
}
