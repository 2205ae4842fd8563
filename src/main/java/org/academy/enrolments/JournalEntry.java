package org.academy.enrolments;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened on a learner's device. {@code type} is {@code unit-opened}, {@code unit-completed},
 * {@code answer-given} or {@code time-spent}; {@code at} is the device's time.
 */
public record JournalEntry(long seq, String type, String course, String unit, Instant at, Map<String, Object> data) {}
