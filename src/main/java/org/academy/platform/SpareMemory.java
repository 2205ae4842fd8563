package org.academy.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives back, once, the memory that starting needed and running does not: an academy often shares a small machine. From
 * then on the heap grows and shrinks as usual.
 */
@Component
class SpareMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);
    private static final String LEAST = "MinHeapFreeRatio";
    private static final String MOST = "MaxHeapFreeRatio";

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
                && web.getWebServer().getPort() > 0) {
            Thread.ofPlatform().daemon().name("spare-memory").start(SpareMemory::giveBack);
        }
    }

    private static void giveBack() {
        try {
            var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            var least = machine.getVMOption(LEAST).getValue();
            var most = machine.getVMOption(MOST).getValue();
            machine.setVMOption(LEAST, "10");
            machine.setVMOption(MOST, "20");
            System.gc();
            machine.setVMOption(MOST, most);
            machine.setVMOption(LEAST, least);
        } catch (RuntimeException otherMachine) {
            LOG.debug("This virtual machine keeps its memory", otherMachine);
        }
    }
}
