package org.academy.media.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
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

    private final MediaLibrary library;

    MediaController(MediaLibrary library) {
        this.library = library;
    }

    @GetMapping("/media/{id:[0-9a-f-]{36}}/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name, HttpServletResponse response) {
        var media = library.open(new MediaId(parsed(id)));
        var item = media.item();
        if (!item.fileName().equals(name)) {
            throw new NotFound("file", name);
        }
        var disposition = item.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        // set, not added: the frame of light pages has put its own there
        response.setHeader("Cache-Control", (media.forEveryone() ? FOR_GOOD : NEVER).getHeaderValue());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition", disposition.filename(name).build().toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(item.type()))
                .eTag("\"" + item.sha256() + "\"")
                .body(new FileSystemResource(media.path()));
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("file", id);
        }
    }
}
