package org.academy.assessments;

import java.util.List;

/** What a learner answered: option names (in order, for an order question), or typed text. */
public record Answer(List<String> chosen, String text) {

    public Answer {
        chosen = List.copyOf(chosen);
    }
}
