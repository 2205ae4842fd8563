package org.academy.courses.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.academy.courses.BlockContent;
import org.academy.media.MediaItem;
import org.jspecify.annotations.Nullable;

/** Edits the content of one block in one language, and tells after each pause. */
abstract class ContentEditor extends Div {

    private Consumer<BlockContent> listener = content -> {};

    /** @param name which block it is, for ears */
    static ContentEditor of(Desk desk, BlockContent content, @Nullable MediaItem media, String name) {
        return switch (content) {
            case BlockContent.Text text -> new TextEditor(desk, text, name);
            case BlockContent.Image image -> new ImageEditor(desk, image, media);
            case BlockContent.File file -> new FileEditor(desk, file, media);
            case BlockContent.Question question -> new QuestionEditor(desk, question);
        };
    }

    ContentEditor() {
        addClassName("content-editor");
        getElement().setAttribute("data-saves", true);
    }

    abstract BlockContent content();

    void onPause(Consumer<BlockContent> writing) {
        listener = writing;
    }

    final void paused() {
        listener.accept(content());
    }
}
