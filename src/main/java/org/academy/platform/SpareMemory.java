package org.academy.platform;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives back the memory that starting needed and running does not: an academy often shares a small machine. The heap
 * shrinks once, and from then on grows and shrinks as usual; what loading and compiling leave beside it, the C library
 * would keep for ever.
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
            Thread.ofPlatform().daemon().name("spare-memory").start(SpareMemory::shrinkHeap);
        }
    }

    private static void shrinkHeap() {
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

    /** Takes some milliseconds, in which requests go on. */
    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void giveBackWhatIsBesideTheHeap() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            null,
                            null);
        } catch (JMException | RuntimeException otherMachine) {
            LOG.debug("This C library keeps its memory", otherMachine);
        }
    }
}
