package org.academy.courses.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.academy.courses.BlockContent;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.jspecify.annotations.Nullable;

/** Edits a picture and what is said of it. */
class ImageEditor extends ContentEditor {

    private final Div preview = new Div();
    private final TextArea alt;
    private final TextField caption;
    private @Nullable MediaId media;

    ImageEditor(Desk desk, BlockContent.Image content, @Nullable MediaItem item) {
        media = content.media();
        alt = Fields.lines(getTranslation("courses.image.alt"), content.alt(), desk.language, this::paused);
        alt.setHelperText(getTranslation("courses.image.alt.hint"));
        caption = Fields.line(getTranslation("courses.image.caption"), content.caption(), desk.language, this::paused);
        addClassNames("stack");
        preview.addClassName("preview");
        add(preview);
        show(item);
        if (!desk.translating()) {
            add(new MediaField(desk, true, getTranslation("courses.image.choose"), taken -> {
                media = taken.id();
                show(taken);
                paused();
            }));
        }
        add(alt, caption);
    }

    private void show(@Nullable MediaItem item) {
        preview.removeAll();
        preview.setVisible(item != null);
        if (item != null) {
            var picture = new Image(item.shown().path(), alt.getValue());
            picture.addClassName("picture");
            var weight = new Paragraph(getTranslation("courses.media.weight", item.fileName(), kilobytes(item)));
            weight.addClassNames("tiny", "mute");
            preview.add(picture, weight);
        }
    }

    static long kilobytes(MediaItem item) {
        return Math.max(1, (item.bytes() + 500) / 1000);
    }

    @Override
    BlockContent content() {
        return new BlockContent.Image(media, alt.getValue(), caption.getValue());
    }
}
