package org.academy.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.academy.meetings.SeriesPage;
import org.academy.meetings.SeriesSummary;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;
import org.academy.ui.Toast;

/** The series a meeting belongs to: found one, join one, leave it, or repeat the meeting in it by a rule. */
class SeriesPart extends Div {

    private static final int LONGEST = 200;

    private final transient PlanDesk desk;

    SeriesPart(PlanDesk desk) {
        this.desk = desk;
        addClassNames("stack", "w", "narrow");
        var series = desk.draft.series();
        if (series == null) {
            outside();
        } else {
            inside(series);
        }
    }

    private void inside(SeriesSummary series) {
        var link = new Anchor("events/series/" + series.slug(), series.title());
        link.addClassName("strong");
        link.getElement().setAttribute("dir", "auto");
        var count = new Paragraph(getTranslation("meetings.plan.series.count", series.meetings()));
        count.addClassNames("small", "mute");
        var card = new Section(
                new H2(getTranslation("meetings.plan.part.series")),
                link,
                count,
                new Div(ActionButton.plain(getTranslation("meetings.plan.series.leave"), () -> {
                    desk.series.exclude(series.id(), desk.draft.id());
                    Toast.undo(
                            getTranslation("meetings.plan.series.left", series.title()),
                            getTranslation("meetings.plan.undo"),
                            () -> {
                                desk.series.include(series.id(), desk.draft.id());
                                desk.refresh();
                            });
                    desk.refresh();
                })));
        card.addClassNames("card", "stack");
        add(card, new RepeatForm(desk.series, desk.clocks, series.id(), desk.draft.id(), desk.when(), desk::refresh));
    }

    private void outside() {
        var mine = desk.series.mine(Clocks.language());
        if (!mine.isEmpty()) {
            var choice = new Select<SeriesPage>();
            choice.setLabel(getTranslation("meetings.plan.series.join"));
            choice.setItems(mine);
            choice.setItemLabelGenerator(SeriesPage::title);
            choice.setWidthFull();
            choice.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    desk.series.include(change.getValue().id(), desk.draft.id());
                    desk.refresh();
                }
            });
            add(choice);
        }
        var title = new TextField(getTranslation("meetings.plan.title"), PlanView.titleOf(desk.draft), "");
        title.setMaxLength(LONGEST);
        title.setWidthFull();
        var description = new TextArea(getTranslation("meetings.plan.series.about"));
        description.setWidthFull();
        var found = ActionButton.go(getTranslation("meetings.plan.series.found"), () -> {
            if (FieldFaults.none(Map.of("title", new Holder(title), "description", new Holder(description)), () -> {
                var series = desk.series.found(
                        desk.draft.duties().getFirst().institution().id(),
                        title.getValue().strip(),
                        description.getValue().strip());
                desk.series.include(series, desk.draft.id());
            })) {
                desk.refresh();
            }
        });
        var card = new Section(new H2(getTranslation("meetings.plan.series.new")), title, description, new Div(found));
        card.addClassNames("card", "stack");
        add(card);
    }
}
