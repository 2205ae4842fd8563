package org.academy.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How this Academy is set up.
 *
 * @param dataDir where everything is kept that must survive
 * @param demo whether this is a demonstration with invented people
 * @param baseUrl where people reach it, for links in mails and certificates
 * @param mailFrom the sender of its mails
 * @param databaseMemory how much the embedded database may keep of what it read; it takes no more than there is
 * @param samples folder of real files that some tests read
 */
@ConfigurationProperties("academy")
public record Settings(
        @DefaultValue("./var/data") Path dataDir,
        @DefaultValue("false") boolean demo,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("academy@localhost") String mailFrom,
        @DefaultValue("96MB") DataSize databaseMemory,
        @Nullable Path samples) {}
