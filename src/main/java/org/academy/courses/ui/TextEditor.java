package org.academy.courses.ui;

import org.academy.courses.BlockContent;

/** Edits a text where it stands. */
class TextEditor extends ContentEditor {

    private final RichText text;

    TextEditor(Desk desk, BlockContent.Text content, String name) {
        text = new RichText(name, desk.language);
        text.show(content.html());
        text.onPause(html -> paused());
        add(text);
    }

    @Override
    BlockContent content() {
        return new BlockContent.Text(text.html());
    }
}
