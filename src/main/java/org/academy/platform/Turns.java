package org.academy.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Lets so many listeners work at once; the others wait in order, each before its transaction begins. When the
 * application ends, those at work come to their end, and those who wait go home: what they would have heard stays in
 * the publication registry and is said again at the next start.
 */
final class Turns implements MethodInterceptor, ApplicationListener<ContextClosedEvent> {

    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final int atOnce;
    private final Semaphore turns;
    private volatile boolean over;

    Turns(int atOnce) {
        this.atOnce = atOnce;
        this.turns = new Semaphore(atOnce, true);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation work) throws Throwable {
        turns.acquire();
        try {
            return over ? null : work.proceed();
        } finally {
            turns.release();
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        over = true;
        try {
            if (turns.tryAcquire(atOnce, LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                turns.release(atOnce);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }
}
