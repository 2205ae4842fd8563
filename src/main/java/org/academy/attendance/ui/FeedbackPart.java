package org.academy.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.academy.attendance.Presence.FeedbackCount;

/** What those who came say of it: bars, and the same in figures. */
class FeedbackPart extends Section {

    FeedbackPart(Door door) {
        addClassName("stack");
        int given = door.presence.feedbackGiven(door.meeting.id());
        var said = door.presence.feedback(door.meeting.id());
        add(
                new H2(getTranslation("attendance.door.feedback")),
                new Paragraph(getTranslation(
                        said.isEmpty() ? "attendance.door.feedback.few" : "attendance.door.feedback.given", given)));
        said.forEach(one -> add(one.marks().isEmpty() ? words(one) : marks(one)));
    }

    private Component marks(FeedbackCount question) {
        int most = question.marks().stream().mapToInt(Integer::intValue).max().orElse(0);
        var body = new NativeTableBody();
        for (int mark = question.marks().size(); mark >= 1; mark--) {
            int count = question.marks().get(mark - 1);
            var head = new NativeTableHeaderCell(String.valueOf(mark));
            head.getElement().setAttribute("scope", "row");
            var bar = new Span();
            bar.addClassName("mark-bar");
            bar.getElement().setAttribute("aria-hidden", "true");
            bar.getStyle().set("inline-size", (most == 0 ? 0 : 100 * count / most) + "%");
            var figure = new NativeTableCell(String.valueOf(count));
            figure.addClassNames("num", "e");
            var drawn = new NativeTableCell(bar);
            drawn.addClassName("mark-cell");
            body.add(new NativeTableRow(head, drawn, figure));
        }
        var table = new NativeTable();
        table.setCaptionText(getTranslation("attendance.page.feedback." + question.question()));
        table.addClassNames("tbl", "marks");
        table.add(body);
        return table;
    }

    private Component words(FeedbackCount texts) {
        var list = new UnorderedList();
        list.addClassName("rows");
        texts.texts().forEach(text -> {
            var item = new ListItem(text);
            item.addClassName("pad-block");
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        });
        return list;
    }
}
