package org.academy.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question.
 *
 * @param agreedTo of a consent: the words they agreed to; null otherwise
 * @param at when they did
 */
record Given(
        List<String> values,
        @Nullable String agreedTo,
        @Nullable Instant at) {}
