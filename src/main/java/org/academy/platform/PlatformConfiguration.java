package org.academy.platform;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** What every module finds in place. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
@EnableMethodSecurity
class PlatformConfiguration {

    /** In UTC, and no finer than a moment is kept in the database. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    /** Nobody reads what could be observed, and observing costs a request more than all its locks. */
    @Bean
    ObservationRegistry observationRegistry() {
        return ObservationRegistry.NOOP;
    }

    @Bean
    DataDirectory dataDirectory(Settings settings) {
        return DataDirectory.claim(settings.dataDir());
    }

    /** The name is Spring's: validation, templates and errors all ask this one. */
    @Bean
    MessageSource messageSource() throws IOException {
        return IcuMessageSource.ofAllModules();
    }

    @Bean
    Messages messages(MessageSource messageSource) {
        return new Messages(messageSource);
    }

    @Bean
    FileStore fileStore(DataDirectory data) {
        return new ContentFiles(data.folder("files"));
    }
}
