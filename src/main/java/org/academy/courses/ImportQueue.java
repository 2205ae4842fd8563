package org.academy.courses;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.RuleViolated;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files that wait to come in, one after the other: reading a big one takes the machine for a while. A file whose
 * import was cut off by the end of the process is begun again, twice at most.
 */
@Component
class ImportQueue {

    private static final int ATTEMPTS = 2;
    private static final long WHILE = 20;
    private static final long GLANCE = 200;

    private final ImportJobs jobs;
    private final ImportWork work;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskExecutor worker = new ThreadPoolTaskExecutor();

    ImportQueue(ImportJobs jobs, ImportWork work, Clock clock, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.work = work;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        worker.setThreadNamePrefix("import-");
        worker.setCorePoolSize(1);
        worker.setMaxPoolSize(1);
        worker.setAllowCoreThreadTimeOut(true);
        worker.setDaemon(true);
        worker.initialize();
    }

    /** Has somebody look at what waits, now. */
    void look() {
        worker.execute(this::drain);
    }

    /** Works off what waits; answers once nothing does. */
    void drain() {
        SystemPrincipal.run(() -> {
            for (var next = take(); next.isPresent(); next = take()) {
                work.bringIn(next.get());
            }
        });
    }

    /** Works until this one has ended, whoever works on it. */
    ImportSummary await(ImportId job) {
        while (true) {
            drain();
            var state = jobs.find(job).orElseThrow();
            if (state.state().ended()) {
                return state;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(GLANCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return state;
            }
        }
    }

    private Optional<ImportJobs.Job> take() {
        return Optional.ofNullable(transaction.execute(status -> jobs.take(clock.instant())))
                .flatMap(job -> job);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = WHILE, initialDelay = WHILE, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        transaction.executeWithoutResult(status -> jobs.abandoned(clock.instant())
                .forEach(job -> {
                    if (job.attempts() < ATTEMPTS) {
                        jobs.putBack(job.id());
                    } else {
                        jobs.failed(job.id(), new RuleViolated("courses.rule.cartridge-interrupted"), clock.instant());
                    }
                }));
        look();
    }
}
