package org.academy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.academy.shared.Weave;

/** The small cloth of a work or an institution. Decoration only. */
@Tag("span")
public final class Cloth extends Component {

    private Cloth(String cut, String svg) {
        getElement().setAttribute("class", "weave " + cut);
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", svg);
    }

    /** Beside a title in a list. */
    public static Cloth swatch(String slug) {
        return new Cloth("w-s", Weave.of(slug).swatch());
    }

    /** Along the top of an item's page. */
    public static Cloth band(String slug) {
        return new Cloth("w-b", Weave.of(slug).band());
    }

    /** The edge of a card that goes on. */
    public static Cloth selvedge(String slug) {
        return new Cloth("selvedge", Weave.of(slug).selvedge());
    }
}
