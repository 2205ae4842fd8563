package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;

/** Takes in one picture or file, or says right there why it does not. */
class FileField extends Div {

    private final Paragraph refusal = new Paragraph();

    FileField(MediaLibrary media, boolean picture, String label, Consumer<MediaItem> taken) {
        addClassNames("stack", "t");
        refusal.addClassName("err");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(media, file.fileName(), bytes, taken)));
        upload.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MediaLibrary.LIMIT);
        if (picture) {
            upload.setAcceptedMimeTypes("image/png", "image/jpeg", "image/webp");
        }
        upload.setUploadButton(ActionButton.plain(label, () -> {}).with(picture ? "image" : "file"));
        upload.setDropLabel(new Span(getTranslation("courses.media.drop")));
        upload.setI18n(words(this));
        // what was taken in is shown above; the list is only for what is on its way or failed
        upload.getElement()
                .executeJs("this.addEventListener('upload-success', e => setTimeout(() => {"
                        + " this.files = this.files.filter(f => f !== e.detail.file); }, 300))");
        add(upload, refusal);
    }

    private void take(MediaLibrary media, String name, byte[] bytes, Consumer<MediaItem> taken) {
        try {
            var item = media.add(name, new ByteArrayInputStream(bytes));
            refusal.setVisible(false);
            taken.accept(item);
        } catch (RuleViolated refused) {
            refuse(getTranslation(refused.rule(), refused.arguments()));
        }
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.add(new Icon("alert"), new Span(why));
        refusal.setVisible(true);
    }

    /** What a field for files says in the language of the view. */
    static UploadI18N words(Component view) {
        var words = new UploadI18N();
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(view.getTranslation("courses.media.too-big"));
        error.setIncorrectFileType(view.getTranslation("courses.media.wrong-type"));
        error.setTooManyFiles(view.getTranslation("courses.media.one"));
        words.setError(error);
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"), 1000));
        return words;
    }
}
