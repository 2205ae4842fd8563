package org.academy.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says again what a module could not hear the first time; after ten times a human has to look. */
@Component
class Redelivery {

    static final int ATTEMPTS = 10;

    private final ObjectProvider<FailedEventPublications> failed;

    Redelivery(ObjectProvider<FailedEventPublications> failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void again() {
        failed.ifAvailable(publications -> publications.resubmit(ResubmissionOptions.defaults()
                .withMaxInFlight(50)
                .withFilter(publication -> publication.getCompletionAttempts() < ATTEMPTS)));
    }
}
