package org.academy.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.modulith.events.ApplicationModuleListener;

class WorkInTurnTest {

    private static final int LETTERS = 40;

    static class Letters {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final CountDownLatch written = new CountDownLatch(LETTERS);

        @ApplicationModuleListener
        void on(Integer letter) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            written.countDown();
            if (letter % 2 == 0) {
                throw new IllegalStateException("a letter that cannot be written keeps no turn");
            }
        }

        void unheard() {}
    }

    @Test
    void isDoneByAFewAtOnceAndToItsEnd() throws InterruptedException {
        var letters = new Letters();
        var factory = new ProxyFactory(letters);
        factory.addAdvisor(WorkWithoutAPerson.workInTurn(new Turns(2)));
        var proxy = (Letters) factory.getProxy();

        try (var many = Executors.newFixedThreadPool(LETTERS)) {
            for (int i = 0; i < LETTERS; i++) {
                int letter = i;
                many.submit(() -> proxy.on(letter));
            }
            assertThat(letters.written.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(letters.most.get()).isBetween(1, 2);
        proxy.unheard();
    }

    static class SlowLetters {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final AtomicInteger written = new AtomicInteger();

        @ApplicationModuleListener
        void on(Integer letter) throws InterruptedException {
            begun.countDown();
            mayEnd.await();
            written.incrementAndGet();
        }
    }

    @Test
    void comesToItsEndWhenTheApplicationDoesAndBeginsNoMore() throws Exception {
        var letters = new SlowLetters();
        var turns = new Turns(1);
        var factory = new ProxyFactory(letters);
        factory.addAdvisor(WorkWithoutAPerson.workInTurn(turns));
        var proxy = (SlowLetters) factory.getProxy();

        try (var many = Executors.newCachedThreadPool()) {
            for (int i = 0; i < LETTERS; i++) {
                int letter = i;
                many.submit(() -> {
                    proxy.on(letter);
                    return letter;
                });
            }
            letters.begun.await();
            var end =
                    many.submit(() -> turns.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext())));
            assertThatThrownBy(() -> end.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            letters.mayEnd.countDown();
            end.get(30, TimeUnit.SECONDS);

            assertThat(letters.written).hasValue(1);
        }
        assertThat(letters.written).hasValue(1);
    }
}
