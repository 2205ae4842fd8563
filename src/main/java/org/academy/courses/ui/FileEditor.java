package org.academy.courses.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.academy.courses.BlockContent;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.jspecify.annotations.Nullable;

/** Edits a file to take along, and its title. */
class FileEditor extends ContentEditor {

    private final Div preview = new Div();
    private final TextField title;
    private @Nullable MediaId media;

    FileEditor(Desk desk, BlockContent.File content, @Nullable MediaItem item) {
        media = content.media();
        title = Fields.line(getTranslation("courses.file.title"), content.title(), desk.language, this::paused);
        addClassNames("stack");
        add(preview);
        show(item);
        if (!desk.translating()) {
            add(new MediaField(desk, false, getTranslation("courses.file.choose"), taken -> {
                media = taken.id();
                show(taken);
                paused();
            }));
        }
        add(title);
    }

    private void show(@Nullable MediaItem item) {
        preview.removeAll();
        preview.setVisible(item != null);
        if (item != null) {
            var link = new Anchor(item.path(), item.fileName());
            link.setRouterIgnore(true);
            var weight =
                    new Paragraph(getTranslation("courses.media.weight", item.fileName(), ImageEditor.kilobytes(item)));
            weight.addClassNames("tiny", "mute");
            preview.add(link, weight);
        }
    }

    @Override
    BlockContent content() {
        return new BlockContent.File(media, title.getValue());
    }
}
