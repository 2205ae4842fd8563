package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Instant;
import org.academy.platform.Assets;
import org.academy.ui.ActionButton;

/** The line that says whether what was written is safe. The browser's part knows when somebody types. */
@Tag("academy-save-state")
class SaveState extends Component implements HasComponents {

    SaveState() {
        var words = JacksonUtils.createObjectNode();
        for (var kind : new String[] {"idle", "saving", "saved", "failed", "offline"}) {
            words.put(kind, getTranslation("courses.save." + kind));
        }
        getElement().setPropertyJson("words", words);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(Assets.address("studio/academy-save-state.js"));
    }

    void saved(Instant at) {
        tell("saved", at);
        removeAll();
    }

    /** Nothing of what was typed is lost: it stands in its field, and can be sent again. */
    void failed(Instant at, Runnable again) {
        tell("failed", at);
        removeAll();
        add(ActionButton.quiet(getTranslation("courses.save.again"), again).with("sync"));
    }

    /** Something typed waits at its field until somebody chooses. */
    void waits(Instant at) {
        tell("failed", at);
        removeAll();
    }

    private void tell(String kind, Instant at) {
        var state = JacksonUtils.createObjectNode();
        state.put("kind", kind);
        state.put("at", at.toEpochMilli());
        getElement().setPropertyJson("state", state);
    }
}
