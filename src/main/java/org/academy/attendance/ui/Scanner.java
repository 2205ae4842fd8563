package org.academy.attendance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Consumer;
import org.academy.platform.Assets;

/** The camera that reads tickets. The browser's part is {@code frontend/attendance/academy-scanner.js}. */
@Tag("academy-scanner")
class Scanner extends Component {

    Scanner(Consumer<String> scanned) {
        var words = JacksonUtils.createObjectNode();
        words.put("start", getTranslation("attendance.door.camera"));
        words.put("stop", getTranslation("attendance.door.camera.stop"));
        words.put("refused", getTranslation("attendance.door.camera.refused"));
        getElement().setPropertyJson("words", words);
        getElement()
                .addEventListener(
                        "academy-ticket",
                        read -> scanned.accept(
                                read.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(Assets.address("attendance/academy-scanner.js"));
    }
}
