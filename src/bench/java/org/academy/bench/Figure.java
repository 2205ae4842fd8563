package org.academy.bench;

import org.jspecify.annotations.Nullable;

/** One thing measured, with the limit it is held to, if any. */
record Figure(
        String name, double value, String unit, @Nullable Limit limit) {

    record Limit(Side side, double value) {

        enum Side {
            AT_MOST,
            AT_LEAST
        }
    }

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    static Figure atMost(String name, double value, String unit, double limit) {
        return new Figure(name, value, unit, new Limit(Limit.Side.AT_MOST, limit));
    }

    static Figure atLeast(String name, double value, String unit, double limit) {
        return new Figure(name, value, unit, new Limit(Limit.Side.AT_LEAST, limit));
    }

    /** Null where there is no limit to hold. */
    @Nullable
    Boolean pass() {
        if (limit == null) {
            return null;
        }
        return limit.side() == Limit.Side.AT_MOST ? value <= limit.value() : value >= limit.value();
    }
}
