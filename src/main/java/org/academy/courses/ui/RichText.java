package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Consumer;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;

/**
 * A field for text with headings, lists, quotes and links. The browser's part is
 * {@code frontend/studio/academy-text.js}.
 */
@Tag("academy-text")
class RichText extends Component {

    RichText(String label, LanguageTag language) {
        getElement().setAttribute("lang", language.tag());
        getElement().setAttribute("dir", language.direction());
        var words = JacksonUtils.createObjectNode();
        words.put("label", label);
        for (var name : new String[] {
            "bar", "bold", "italic", "heading", "smaller", "list", "numbers", "quote", "link", "undo", "redo",
            "address", "set", "empty"
        }) {
            words.put(name, getTranslation("courses.text." + name));
        }
        getElement().setPropertyJson("words", words);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule(Assets.address("studio/academy-text.js"));
    }

    String html() {
        return getElement().getProperty("value", "");
    }

    void show(String html) {
        getElement().setProperty("value", html);
    }

    /** Tells after each pause in the writing. */
    void onPause(Consumer<String> writing) {
        getElement()
                .addPropertyChangeListener(
                        "value", "academy-change", change -> writing.accept(String.valueOf(change.getValue())));
    }
}
