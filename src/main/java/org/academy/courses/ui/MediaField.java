package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.shared.RuleViolated;
import org.academy.ui.ActionButton;
import org.academy.ui.Icon;

/** Takes in one picture or file, or says right there why it does not. */
class MediaField extends Div {

    private final Paragraph refusal = new Paragraph();

    MediaField(Desk desk, boolean picture, String label, Consumer<MediaItem> taken) {
        addClassNames("media-field", "stack", "t");
        refusal.addClassNames("small", "lacks");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var upload = new Upload(UploadHandler.inMemory((file, bytes) -> desk.keep(() -> {
            take(desk, file.fileName(), bytes).ifPresent(taken);
            return false;
        })));
        upload.addFileRejectedListener(refused -> refuse(refused.getErrorMessage()));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) MediaLibrary.LIMIT);
        if (picture) {
            upload.setAcceptedMimeTypes("image/png", "image/jpeg", "image/gif", "image/webp");
        }
        upload.setUploadButton(ActionButton.plain(label, () -> {}).with(picture ? "image" : "file"));
        upload.setDropLabel(new Span(getTranslation("courses.media.drop")));
        upload.setI18n(words(this, "courses.media.too-big", "courses.media.wrong-type"));
        // what was taken in is shown above; the list is only for what is on its way or failed
        upload.getElement()
                .executeJs("this.addEventListener('upload-success', e => setTimeout(() => {"
                        + " this.files = this.files.filter(f => f !== e.detail.file); }, 300))");
        add(upload, refusal);
    }

    private Optional<MediaItem> take(Desk desk, String name, byte[] bytes) {
        try {
            var item = desk.media.add(name, new ByteArrayInputStream(bytes));
            refusal.setVisible(false);
            return Optional.of(item);
        } catch (RuleViolated refused) {
            refuse(getTranslation(refused.rule(), refused.arguments()));
            return Optional.empty();
        }
    }

    private void refuse(String why) {
        refusal.removeAll();
        refusal.add(new Icon("alert"), new Span(why));
        refusal.setVisible(true);
    }

    /** What a field for files says in the language of the view. */
    static UploadI18N words(Component view, String tooBig, String wrongType) {
        var words = new UploadI18N();
        var error = new UploadI18N.Error();
        error.setFileIsTooBig(view.getTranslation(tooBig));
        error.setIncorrectFileType(view.getTranslation(wrongType));
        error.setTooManyFiles(view.getTranslation("courses.media.one"));
        words.setError(error);
        var uploading = new UploadI18N.Uploading();
        var status = new UploadI18N.Uploading.Status();
        status.setConnecting(view.getTranslation("courses.media.sending"));
        status.setProcessing(view.getTranslation("courses.media.sending"));
        status.setStalled(view.getTranslation("courses.media.stalled"));
        status.setHeld(view.getTranslation("courses.media.sending"));
        uploading.setStatus(status);
        var remaining = new UploadI18N.Uploading.RemainingTime();
        remaining.setPrefix("");
        remaining.setUnknown("");
        uploading.setRemainingTime(remaining);
        var failed = new UploadI18N.Uploading.Error();
        failed.setServerUnavailable(view.getTranslation("courses.media.failed"));
        failed.setUnexpectedServerError(view.getTranslation("courses.media.failed"));
        failed.setForbidden(view.getTranslation("courses.media.failed"));
        failed.setFileTooLarge(view.getTranslation(tooBig));
        uploading.setError(failed);
        words.setUploading(uploading);
        var file = new UploadI18N.File();
        file.setRetry(view.getTranslation("courses.save.again"));
        file.setRemove(view.getTranslation("ui.close"));
        file.setStart(view.getTranslation("courses.save.again"));
        words.setFile(file);
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"), 1000));
        return words;
    }
}
