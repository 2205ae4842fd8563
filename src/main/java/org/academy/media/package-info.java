/**
 * Images and files of what is taught: sniffed, measured, kept by content hash. Who may read one is answered by the
 * module that shows it, through {@link org.academy.media.MediaGuard}.
 *
 * <p>Way in: {@link org.academy.media.MediaLibrary}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"shared", "platform", "ui", "site"})
package org.academy.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
