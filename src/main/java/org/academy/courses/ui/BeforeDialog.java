package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import org.academy.courses.UnitDraft;
import org.academy.platform.Assets;
import org.academy.ui.ActionButton;

/** A unit as it came from elsewhere, beside the blocks it became. */
class BeforeDialog extends Dialog {

    /** Runs nothing, asks nobody but us for pictures, and looks like our pages. */
    private static final String FRAME = """
            <!doctype html><html data-theme="%s"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self' 'unsafe-inline'">
            <link rel="stylesheet" href="%s">
            <style>
            body { margin: 0; padding: 1rem; background: var(--surface); color: var(--ink); font: 400 1rem/1.6 var(--voice-page); overflow-wrap: break-word; }
            img, video, audio { max-width: 100%%; height: auto; }
            table { border-collapse: collapse; } th, td { border: 1px solid var(--edge); padding: .3rem .5rem; }
            pre { white-space: pre-wrap; } a { color: var(--pine); }
            </style></head><body lang="%s" dir="%s">""";

    private static final String TAIL = "</body></html>";

    BeforeDialog(Desk desk, UnitDraft unit) {
        setHeaderTitle(getTranslation("courses.before.title"));
        addClassName("before");
        setWidth("76rem");
        var versus = new Div(
                side(
                        getTranslation("courses.before"),
                        frame(desk, desk.importing.before(unit.unit()).orElse(""))),
                side(getTranslation("courses.before.now"), now(desk, unit)));
        versus.addClassName("versus");
        add(versus);
        getFooter().add(ActionButton.quiet(getTranslation("ui.close"), this::close));
    }

    private static Section side(String heading, Component content) {
        var title = new H3(heading);
        var side = new Section(title, content);
        side.addClassNames("stack", "t");
        return side;
    }

    private Component frame(Desk desk, String before) {
        var start = FRAME.formatted(
                "%THEME%",
                Assets.address("styles/tokens.css"),
                desk.original().tag(),
                desk.original().direction());
        var frame = new Element("iframe");
        // its own origin, so that pictures of a draft come with the person's session; without scripts all the same
        frame.setAttribute("sandbox", "allow-same-origin");
        frame.setAttribute("title", getTranslation("courses.before"));
        frame.setAttribute("class", "before-frame");
        frame.executeJs(
                "this.srcdoc = $0.replace('%THEME%', document.documentElement.dataset.theme ?? '') + $1",
                start, before + TAIL);
        var holder = new Div();
        holder.getElement().appendChild(frame);
        return holder;
    }

    private Component now(Desk desk, UnitDraft unit) {
        var now = new Div();
        now.addClassNames("stack", "before-now");
        // it scrolls, also for those without a mouse
        now.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("courses.before.now"));
        unit.blocks().forEach(block -> now.add(new BlockReading(block.content(), block.media(), desk.language)));
        return now;
    }
}
