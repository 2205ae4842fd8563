package org.academy.attendance;

import java.util.List;
import java.util.Map;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting asks of those who register, besides name, e-mail and way of taking part.
 *
 * @param revision to base the next change on
 */
public record RegistrationForm(long revision, List<Question> questions) {

    /**
     * One question.
     *
     * @param id stable: answers refer to it
     * @param labels by language, the meeting's original among them
     * @param choices of CHOICE and CHOICES
     * @param condition asked only if this holds
     * @param consent for CONSENT: what is agreed to is the label; an answer is recorded with its time
     */
    public record Question(
            String id,
            Type type,
            Map<LanguageTag, String> labels,
            Map<LanguageTag, String> hints,
            boolean required,
            List<Choice> choices,
            @Nullable Condition condition) {}

    public record Choice(String value, Map<LanguageTag, String> labels) {}

    /** The answer to an earlier question is this value. */
    public record Condition(String question, String value) {}

    public enum Type {
        TEXT,
        LONG_TEXT,
        CHOICE,
        CHOICES,
        YES_NO,
        COUNTRY,
        CONSENT;

        /** As it stands in a message key. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
