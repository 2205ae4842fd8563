package org.academy.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain said no. Nothing was changed.
 *
 * <p>The rule is a message key; each face turns it into one localised sentence, at the field where the fault is, if it
 * has one.
 */
public class RuleViolated extends RuntimeException {

    private final String rule;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public RuleViolated(String rule, Object... arguments) {
        this(null, rule, arguments);
    }

    private RuleViolated(@Nullable String field, String rule, Object... arguments) {
        super(rule + " " + Arrays.toString(arguments));
        this.rule = rule;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** The same, pointing at the input that breaks the rule. */
    public static RuleViolated at(String field, String rule, Object... arguments) {
        return new RuleViolated(field, rule, arguments);
    }

    public String rule() {
        return rule;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** This one, and the rules that were found broken with it. */
    public List<RuleViolated> all() {
        return Stream.concat(Stream.of(this), Stream.of(getSuppressed()))
                .filter(RuleViolated.class::isInstance)
                .map(RuleViolated.class::cast)
                .toList();
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
