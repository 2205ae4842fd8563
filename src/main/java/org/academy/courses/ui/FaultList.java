package org.academy.courses.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.academy.courses.DraftOutline;
import org.academy.courses.SignOffBoard;
import org.academy.ui.Icon;

/** What stands in the way of a review, each with the way to its place. */
class FaultList extends UnorderedList {

    private final DraftOutline outline;

    FaultList(DraftOutline outline, List<SignOffBoard.Fault> faults) {
        this.outline = outline;
        addClassNames("card", "p0");
        for (var fault : faults) {
            var words = new Span(getTranslation(fault.rule(), fault.arguments().toArray()));
            var item = new ListItem(new Icon("alert"), words, place(fault));
            item.addClassName("fault");
            add(item);
        }
    }

    private Anchor place(SignOffBoard.Fault fault) {
        var unit = outline.sections().stream()
                .flatMap(one -> one.units().stream())
                .filter(one -> one.id().equals(fault.unit()))
                .findFirst();
        var address = unit.map(one -> "studio/" + outline.slug() + "?unit=" + one.slug())
                .orElse("studio/" + outline.slug() + "?about");
        var block = fault.block();
        return new Anchor(
                block == null ? address : address + "&block=" + block.value(),
                unit.map(DraftOutline.Unit::title)
                        .filter(text -> !text.isBlank())
                        .orElse(getTranslation("courses.board.repair")));
    }
}
