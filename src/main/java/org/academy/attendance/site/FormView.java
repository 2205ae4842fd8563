package org.academy.attendance.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registration form as its page shows it, ready to be filled in or filled in already.
 *
 * @param faults sentences by field
 * @param code whether an invitation code is asked for, and may be left out
 * @param institutions to choose from while typing; empty where they are too many
 */
record FormView(
        String action,
        String language,
        Written written,
        List<WayView> ways,
        boolean approval,
        Code code,
        List<String> institutions,
        List<QuestionView> questions,
        Map<String, String> faults) {

    enum Code {
        NONE,
        IF_THERE_IS_ONE,
        NEEDED
    }

    /** @param consequence what choosing it leads to */
    record WayView(String code, String label, String consequence, boolean chosen) {}

    /**
     * @param field name of its input
     * @param condition and {@code value}: the field and its value on which the question depends; null if it is always
     *     asked
     * @param due whether it is asked as things stand
     */
    record QuestionView(
            String id,
            String field,
            String type,
            String label,
            @Nullable String hint,
            boolean required,
            List<ChoiceView> choices,
            String text,
            @Nullable String condition,
            @Nullable String value,
            boolean due,
            @Nullable String fault) {}

    record ChoiceView(String value, String label, boolean chosen) {}

    /** One fault in the list at the top, with the input it belongs to. */
    record Fault(String anchor, String sentence) {}

    public boolean wide() {
        return ways.size() > 1;
    }

    /** All faults in the order of the form; those of no field first. */
    public List<Fault> summary() {
        return faults.entrySet().stream()
                .map(one -> new Fault(anchor(one.getKey()), one.getValue()))
                .toList();
    }

    private String anchor(String field) {
        return switch (field) {
            case "" -> "form";
            case "way" -> ways.isEmpty() ? "form" : "way-" + ways.getFirst().code();
            default -> field;
        };
    }
}
