package org.academy.site;

import org.academy.shared.Weave;
import org.springframework.stereotype.Component;

/**
 * The weaves of a page, as templates ask for them ({@code @cloth.swatch(slug)}): nothing at all in the low-data view.
 */
@Component("cloth")
public class Cloth {

    private static final String HERO = Weave.hero();

    private final Frame frame;

    Cloth(Frame frame) {
        this.frame = frame;
    }

    public String swatch(String slug) {
        return frame.lowData()
                ? ""
                : "<span class=\"weave w-s\">" + Weave.of(slug).swatch() + "</span>";
    }

    public String band(String slug) {
        return frame.lowData()
                ? ""
                : "<span class=\"weave w-b\">" + Weave.of(slug).band() + "</span>";
    }

    public String selvedge(String slug) {
        return frame.lowData()
                ? ""
                : "<span class=\"weave selvedge\">" + Weave.of(slug).selvedge() + "</span>";
    }

    public String hero() {
        return frame.lowData() ? "" : "<div class=\"threads\" aria-hidden=\"true\">" + HERO + "</div>";
    }
}
