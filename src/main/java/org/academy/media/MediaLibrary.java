package org.academy.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.platform.FileStore;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in pictures and files, says what they are, and hands them to those who may read them. */
@Service
@Transactional
public class MediaLibrary {

    /** Most bytes of one file. */
    public static final long LIMIT = 20L * 1024 * 1024;

    private final MediaItems items;
    private final FileStore store;
    private final ObjectProvider<MediaGuard> guards;
    private final Clock clock;

    MediaLibrary(MediaItems items, FileStore store, ObjectProvider<MediaGuard> guards, Clock clock) {
        this.items = items;
        this.store = store;
        this.guards = guards;
        this.clock = clock;
    }

    /**
     * Takes in a file: bounded, sniffed, measured. PNG, JPEG, GIF, WebP, PDF, and office documents are welcome. A heavy
     * picture gets a smaller copy beside it.
     *
     * @throws org.academy.shared.RuleViolated {@code media.rule.type} if the bytes are something else,
     *     {@code platform.rule.file-too-big} above {@link #LIMIT}
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(noRollbackFor = RuleViolated.class)
    public MediaItem add(String fileName, InputStream content) {
        var bytes = bounded(content);
        var type = MediaType.of(bytes, fileName).orElseThrow(() -> RuleViolated.at("file", "media.rule.type"));
        var size = type.startsWith("image/")
                ? PictureSize.of(type, bytes).orElseThrow(() -> RuleViolated.at("file", "media.rule.picture"))
                : null;
        var kept = store.put(new ByteArrayInputStream(bytes), LIMIT);
        var item = new MediaItem(
                MediaId.next(),
                kept.sha256(),
                type,
                kept.bytes(),
                FileName.safe(fileName, MediaType.ending(type)),
                size == null ? null : size.width(),
                size == null ? null : size.height(),
                size == null ? null : rendition(kept.sha256(), type, bytes, size));
        items.add(item, visitor(), clock.instant());
        return item;
    }

    private @Nullable Rendition rendition(String sha256, String type, byte[] bytes, PictureSize size) {
        var before = items.rendition(sha256);
        if (before.isPresent()) {
            return before.get();
        }
        var small = SmallPicture.of(type, bytes, size).orElse(null);
        if (small == null) {
            return null;
        }
        var kept = store.put(new ByteArrayInputStream(small.content()), LIMIT);
        var rendition = new Rendition(kept.sha256(), small.type(), kept.bytes(), small.width(), small.height());
        items.add(sha256, rendition);
        return rendition;
    }

    /** Lets go of bytes that something that never came to be had brought, unless they are in use. */
    @PreAuthorize("hasRole('SYSTEM')")
    public void discard(Set<String> sha256) {
        sha256.stream().filter(hash -> !items.known(hash)).forEach(store::forget);
    }

    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Map<MediaId, MediaItem> items(Set<MediaId> ids) {
        var found = new LinkedHashMap<MediaId, MediaItem>();
        items.find(ids).forEach(one -> found.put(one.item().id(), one.item()));
        return found;
    }

    /**
     * The file for the person at hand: if a module that shows it lets them read it, or if they brought it.
     *
     * @throws NotFound if there is none, or none for them
     */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public ReadableMedia open(MediaId id) {
        var brought = items.find(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("file", id.value()));
        var reading = guards.orderedStream()
                .map(guard -> guard.reading(id))
                .reduce(MediaGuard.Reading.NO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        if (reading == MediaGuard.Reading.NO && !brought.by().equals(visitor())) {
            throw new NotFound("file", id.value());
        }
        var rendition = brought.item().rendition();
        return new ReadableMedia(
                brought.item(),
                store.path(brought.item().sha256()),
                rendition == null ? null : store.path(rendition.sha256()),
                reading == MediaGuard.Reading.EVERYONE);
    }

    private static byte[] bounded(InputStream content) {
        try (content) {
            var bytes = content.readNBytes((int) LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw RuleViolated.at("file", "platform.rule.file-too-big", LIMIT / (1024 * 1024));
            }
            if (bytes.length == 0) {
                throw RuleViolated.at("file", "media.rule.empty");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The sign-in's own name; nobody's name is empty. */
    private static String visitor() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(authentication).map(Authentication::getName).orElse("");
    }
}
