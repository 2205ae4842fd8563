package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Function;
import org.academy.meetings.MeetingSummary;
import org.academy.ui.ActionButton;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Meetings under the day on which they begin, a page at a time. */
class DayList extends Div {

    private static final int SIZE = 20;

    private final transient Function<Pageable, Page<MeetingSummary>> source;
    private final transient Clocks clocks;
    private final @Nullable LocalDate since;
    private final Div days = new Div();
    private final ActionButton more;
    private @Nullable LocalDate last;
    private UnorderedList rows = new UnorderedList();
    private int next;

    /** @param since the first day of the list; what began before it stands under it. Null: one day, without headings */
    DayList(
            Function<Pageable, Page<MeetingSummary>> source,
            Clocks clocks,
            @Nullable LocalDate since,
            Component whenEmpty,
            String moreWords) {
        this.source = source;
        this.clocks = clocks;
        this.since = since;
        this.more = ActionButton.plain(moreWords, this::append);
        addClassNames("stack");
        days.addClassName("stack");
        add(days, more);
        append();
        if (days.getComponentCount() == 0) {
            removeAll();
            add(whenEmpty);
        }
    }

    private void append() {
        var page = source.apply(PageRequest.of(next, SIZE));
        next++;
        page.forEach(this::append);
        more.setVisible(page.hasNext());
    }

    private void append(MeetingSummary meeting) {
        if (since == null) {
            if (days.getComponentCount() == 0) {
                days.add(begin());
            }
        } else {
            var day = clocks.firstDay(meeting.when());
            day = day.isBefore(since) ? since : day;
            if (!day.equals(last)) {
                last = day;
                var heading = new H2(clocks.day(day));
                heading.addClassName("day-heading");
                days.add(heading, begin());
            }
        }
        rows.add(new ListItem(new MeetingRow(meeting, clocks)));
    }

    private UnorderedList begin() {
        rows = new UnorderedList();
        rows.addClassName("rows");
        return rows;
    }
}
