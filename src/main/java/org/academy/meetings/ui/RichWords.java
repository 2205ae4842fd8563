package org.academy.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.ui.Icon;
import org.jspecify.annotations.Nullable;

/** A longer text with headings, lists and links, written in the editor that authors of courses have. */
@StyleSheet("context://styles/studio.css")
class RichWords extends Div implements HasValidation {

    private final Element text = new Element("academy-text");
    private final Paragraph error = new Paragraph();
    private String message = "";

    RichWords(String label, LanguageTag language) {
        addClassNames("field", "rich");
        var name = new Span(label);
        name.addClassNames("strong", "small");
        text.setAttribute("lang", language.tag());
        text.setAttribute("dir", language.direction());
        text.setAttribute("class", "in");
        var words = JacksonUtils.createObjectNode();
        words.put("label", label);
        for (var one : new String[] {
            "bar", "bold", "italic", "heading", "smaller", "list", "numbers", "quote", "link", "undo", "redo",
            "address", "set", "empty"
        }) {
            words.put(one, getTranslation("courses.text." + one));
        }
        text.setPropertyJson("words", words);
        error.addClassName("err");
        error.setVisible(false);
        add(name);
        getElement().appendChild(text);
        add(error);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // the editor is heavy: it comes when the fold it lies in is opened
        getElement()
                .executeJs(
                        "const d = this.closest('details:not([open])');"
                                + " if (d) d.addEventListener('toggle', () => import($0), { once: true }); else import($0);",
                        Assets.address("studio/academy-text.js"));
    }

    String html() {
        return text.getProperty("value", "");
    }

    void show(String html) {
        text.setProperty("value", html);
    }

    /** Tells after each pause in the writing. */
    void onPause(Runnable pause) {
        text.addPropertyChangeListener("value", "academy-change", change -> {
            if (change.isUserOriginated()) {
                pause.run();
            }
        });
    }

    @Override
    public void setErrorMessage(@Nullable String words) {
        message = words == null ? "" : words;
        error.removeAll();
        error.add(new Icon("alert"), new Span(message));
    }

    @Override
    public String getErrorMessage() {
        return message;
    }

    @Override
    public void setInvalid(boolean invalid) {
        error.setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return error.isVisible();
    }
}
