package org.academy.courses;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.RuleViolated;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
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
class ImportQueue implements DisposableBean {

    private static final int ATTEMPTS = 2;
    private static final long WHILE = 20;
    private static final int UNTIL_IT_STOPS = 30;
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
        worker.setWaitForTasksToCompleteOnShutdown(true);
        worker.setAwaitTerminationSeconds(UNTIL_IT_STOPS);
        worker.initialize();
    }

    /** Has somebody look at what waits, now. */
    void look() {
        worker.execute(this::drain);
    }

    private void drain() {
        SystemPrincipal.run(() -> {
            for (var next = next(); next.isPresent(); next = next()) {
                work.bringIn(next.get());
            }
        });
    }

    private Optional<ImportJobs.Job> next() {
        return work.isStopping() ? Optional.empty() : taken(() -> jobs.take(clock.instant()));
    }

    private Optional<ImportJobs.Job> taken(Supplier<Optional<ImportJobs.Job>> take) {
        return Optional.ofNullable(transaction.execute(status -> take.get())).flatMap(job -> job);
    }

    /** Has this one brought in before all that wait, and shows how far it is until it has ended. */
    ImportSummary await(ImportId job, Consumer<ImportSummary> watcher) {
        worker.execute(() -> SystemPrincipal.run(
                () -> taken(() -> jobs.take(job, clock.instant())).ifPresent(work::bringIn)));
        while (true) {
            var state = jobs.find(job).orElseThrow();
            if (state.state().ended()) {
                return state;
            }
            watcher.accept(state);
            try {
                TimeUnit.MILLISECONDS.sleep(GLANCE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return state;
            }
        }
    }

    /** Takes up or away what a process before us left behind: the data directory is ours alone. */
    @EventListener(ApplicationStartedEvent.class)
    void takeOver() {
        takeUp(clock.instant());
        SystemPrincipal.run(work::sweep);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelay = WHILE, initialDelay = WHILE, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        takeUp(clock.instant().minus(ImportJobs.SILENCE));
        look();
    }

    /** What nobody worked on since then is begun again; what was tried often enough, or a command wanted, is not. */
    private void takeUp(Instant since) {
        var hopeless = new ArrayList<ImportJobs.Job>();
        transaction.executeWithoutResult(status -> jobs.abandoned(since).forEach(job -> {
            if (job.attempts() < ATTEMPTS && jobs.broughtBy(job.id()).isPresent()) {
                jobs.putBack(job.id());
            } else {
                hopeless.add(job);
            }
        }));
        SystemPrincipal.run(() -> hopeless.forEach(job -> work.giveUp(job, new RuleViolated(ImportWork.INTERRUPTED))));
    }

    /** The first to hear of the end, while everything still works. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        work.stop();
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
