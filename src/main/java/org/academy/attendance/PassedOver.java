package org.academy.attendance;

import java.time.Instant;

/**
 * Why somebody who arrived later was served first: what was full counted this one and not the other, or two exchanged
 * their places.
 *
 * @param key message key of the explanation; its argument is {@code limit}
 * @param limit the name of the quota that was full; empty for the places of a way
 */
public record PassedOver(String key, String limit, Instant at) {

    /** Nothing came free: two who held places exchanged them. */
    static final String EXCHANGE = "attendance.passed.exchange";
}
