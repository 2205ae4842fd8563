package org.academy.platform;

/**
 * Slot: something else on this thread that says who is at hand, and would be believed before Spring Security's own
 * context. It stands aside while the system works. Found by {@link java.util.ServiceLoader}: the principal is needed
 * before there are beans.
 */
public interface Bystander {

    /** @return what brings it back */
    Runnable standAside();
}
