package org.academy.platform;

import java.util.Locale;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.springframework.context.MessageSource;

/**
 * What the academy says, in seven languages: {@code i18n/<module>/messages_xx.properties}, with ICU plurals ({@code {0,
 * plural, one {# unit} other {# units}}}).
 *
 * <p>A key that is missing in a language is said in English; a key missing there too is a fault of ours and throws.
 */
public class Messages {

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    public String text(Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, locale);
    }

    public String text(LanguageTag language, String key, Object... arguments) {
        return text(language.locale(), key, arguments);
    }

    public String text(Locale locale, RuleViolated violation) {
        return text(locale, violation.rule(), violation.arguments());
    }
}
