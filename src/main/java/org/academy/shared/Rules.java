package org.academy.shared;

import org.jspecify.annotations.Nullable;

/** Holds one input against several rules, so that a person hears of every fault at once. */
public final class Rules {

    private @Nullable RuleViolated first;

    public Rules check(Runnable rule) {
        try {
            rule.run();
        } catch (RuleViolated broken) {
            if (first == null) {
                first = broken;
            } else {
                first.addSuppressed(broken);
            }
        }
        return this;
    }

    /** @throws RuleViolated the first broken rule, which knows {@linkplain RuleViolated#all() the others} */
    public void hold() {
        if (first != null) {
            throw first;
        }
    }
}
