package org.academy.courses.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;
import org.academy.courses.CourseId;

/** What somebody typed where others wrote too: kept as long as the window is open, or until they choose. */
final class Unsettled {

    private final Map<CourseId, Map<String, Object>> typed = new HashMap<>();

    private Unsettled() {}

    /** By the names of the fields. */
    static Map<String, Object> of(CourseId course) {
        var ui = UI.getCurrent();
        var all = ComponentUtil.getData(ui, Unsettled.class);
        if (all == null) {
            all = new Unsettled();
            ComponentUtil.setData(ui, Unsettled.class, all);
        }
        return all.typed.computeIfAbsent(course, one -> new HashMap<>());
    }
}
