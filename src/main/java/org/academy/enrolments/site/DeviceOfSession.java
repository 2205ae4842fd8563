package org.academy.enrolments.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicLong;
import org.academy.shared.Uuid7;

/** A browser without a script, as a device of the journal: it counts in the session. */
record DeviceOfSession(String name, AtomicLong last) implements Serializable {

    private static final String KEPT = DeviceOfSession.class.getName();

    static DeviceOfSession of(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(KEPT) instanceof DeviceOfSession device) {
            return device;
        }
        var device = new DeviceOfSession("page-" + Uuid7.next(), new AtomicLong());
        session.setAttribute(KEPT, device);
        return device;
    }

    long next() {
        return last.incrementAndGet();
    }
}
