package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.academy.platform.Assets;

/** A sign from our own sprite. Decoration: the word stands beside it, or on the button that holds it. */
@Tag("span")
public final class Icon extends Component {

    public Icon(String name) {
        getElement().setAttribute("class", "icon");
        getElement().setAttribute("aria-hidden", "true");
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
                                + Assets.address("icons.svg") + "#i-" + name + "\"/></svg>");
    }

    /** Turned round where the script runs from right to left. */
    public Icon mirrored() {
        getElement().setAttribute("class", "icon flip");
        return this;
    }
}
