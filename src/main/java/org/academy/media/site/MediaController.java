package org.academy.media.site;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.academy.media.MediaFile;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
import org.academy.media.ReadableMedia;
import org.academy.shared.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures and files by their address; parts of them too, for players and broken lines. */
@Controller
class MediaController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl NEVER = CacheControl.noStore().cachePrivate();

    /** Hexadecimal digits of a hash that tell one content from another. */
    private static final int ENOUGH = 32;

    private final MediaLibrary library;

    MediaController(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping("/media/{id:[0-9a-f-]{36}}/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name, HttpServletResponse response) {
        var media = library.open(new MediaId(parsed(id)));
        return answer(media, media.item().original(), media.path(), name, response);
    }

    /** The smaller copy of a picture: for those who may read the picture, and nobody else. */
    @GetMapping("/media/{id:[0-9a-f-]{36}}/small/{name}")
    ResponseEntity<Resource> small(@PathVariable String id, @PathVariable String name, HttpServletResponse response) {
        var media = library.open(new MediaId(parsed(id)));
        if (media.small() == null) {
            throw new NotFound("file", name);
        }
        return answer(media, media.item().shown(), media.small(), name, response);
    }

    private static ResponseEntity<Resource> answer(
            ReadableMedia media, MediaFile file, Path path, String name, HttpServletResponse response) {
        if (!file.path().endsWith("/" + name)) {
            throw new NotFound("file", name);
        }
        // a picture has its name from its address, and on a poor line every line above it counts
        var disposition = media.item().picture()
                ? ContentDisposition.inline()
                : ContentDisposition.attachment().filename(name);
        // set, not added: the frame of light pages has put its own there
        response.setHeader("Cache-Control", (media.forEveryone() ? FOR_GOOD : NEVER).getHeaderValue());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition.build().toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .eTag("\"" + file.sha256().substring(0, ENOUGH) + "\"")
                .body(new FileSystemResource(path));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("file", id);
        }
    }
}
