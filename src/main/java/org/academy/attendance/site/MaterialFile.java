package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.OwnRegistration;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingCatalogue;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands the files that are kept to those who were registered to whoever has the address of a registration. */
@Controller
class MaterialFile {

    private final MeetingRegistration registration;
    private final MeetingCatalogue catalogue;
    private final MediaLibrary library;

    MaterialFile(MeetingRegistration registration, MeetingCatalogue catalogue, MediaLibrary library) {
        this.registration = registration;
        this.catalogue = catalogue;
        this.library = library;
    }

    @GetMapping("/registrations/{secret}/materials/{id:[0-9a-f-]{36}}")
    ResponseEntity<Resource> file(
            @PathVariable String secret,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var own = registration.own(secret, request.getRemoteAddr());
        var file = fileOf(own, id);
        var media = library.open(file);
        // set, not added: the frame of light pages has put its own there
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(media.item().fileName())
                        .build()
                        .toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(media.item().type()))
                .body(new FileSystemResource(media.path()));
    }

    private MediaId fileOf(OwnRegistration own, String id) {
        if (!RegisteredReaders.entitled(own)) {
            throw new NotFound("material", id);
        }
        RegisteredReaders.letIn(own);
        return catalogue.page(own.meeting(), LanguageTag.EN).stream()
                .flatMap(meeting -> meeting.materials().stream())
                .filter(one -> one.id() != null && one.id().value().toString().equals(id))
                .map(Material::file)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFound("material", id));
    }
}
