package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** A list that shows its first page and brings the next one when asked. */
public class PagedList<T> extends Div {

    private static final int SIZE = 20;

    private final transient Function<Pageable, Page<T>> source;
    private final transient Function<T, Component> row;
    private final UnorderedList rows = new UnorderedList();
    private final ActionButton more;
    private int next;

    public PagedList(Function<Pageable, Page<T>> source, Function<T, Component> row, Component whenEmpty) {
        this.source = source;
        this.row = row;
        this.more = ActionButton.plain(getTranslation("ui.more-rows"), this::append);
        addClassNames("stack");
        rows.addClassName("rows");
        add(rows, more);
        append();
        if (rows.getComponentCount() == 0) {
            removeAll();
            add(whenEmpty);
        }
    }

    private void append() {
        var page = source.apply(PageRequest.of(next, SIZE));
        next++;
        page.forEach(item -> rows.add(new ListItem(row.apply(item))));
        more.setVisible(page.hasNext());
    }
}
