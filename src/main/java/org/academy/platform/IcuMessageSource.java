package org.academy.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message files of all modules, spoken with ICU: plurals as each language has them, and Western digits in all of
 * them, because codes and doses must look the same everywhere.
 */
final class IcuMessageSource implements MessageSource {

    private final Map<LanguageTag, Map<String, String>> patterns;
    private final Map<LanguageTag, Map<String, MessageFormat>> formats = new EnumMap<>(LanguageTag.class);

    private IcuMessageSource(Map<LanguageTag, Map<String, String>> patterns) {
        this.patterns = patterns;
        LanguageTag.all().forEach(language -> formats.put(language, new ConcurrentHashMap<>()));
    }

    static IcuMessageSource ofAllModules() throws IOException {
        var patterns = new EnumMap<LanguageTag, Map<String, String>>(LanguageTag.class);
        for (var language : LanguageTag.all()) {
            var name = language == LanguageTag.EN ? "messages" : "messages_" + language.tag();
            patterns.put(language, read("classpath*:i18n/*/" + name + ".properties"));
        }
        return new IcuMessageSource(patterns);
    }

    private static Map<String, String> read(String files) throws IOException {
        var texts = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return Map.copyOf(texts);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var language = language(locale);
        var message = find(code, arguments, language);
        if (message == null) {
            throw new NoSuchMessageException(code, language.locale());
        }
        return message;
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        var language = language(locale);
        var message = find(code, arguments, language);
        return message == null && otherwise != null ? format(otherwise, arguments, language) : message;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var language = language(locale);
        var codes = resolvable.getCodes() == null ? new String[0] : resolvable.getCodes();
        for (var code : codes) {
            var message = find(code, resolvable.getArguments(), language);
            if (message != null) {
                return message;
            }
        }
        var otherwise = resolvable.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(codes.length == 0 ? "" : codes[codes.length - 1], language.locale());
        }
        boolean pattern = !(resolvable instanceof DefaultMessageSourceResolvable defaults)
                || defaults.shouldRenderDefaultMessage();
        return pattern ? format(otherwise, resolvable.getArguments(), language) : otherwise;
    }

    /** The text in the language, else in English. */
    private @Nullable String find(String key, Object @Nullable [] arguments, LanguageTag wanted) {
        var language = texts(wanted).containsKey(key) ? wanted : LanguageTag.EN;
        var pattern = texts(language).get(key);
        if (pattern == null || arguments == null || arguments.length == 0) {
            return pattern;
        }
        var format = cached(language).computeIfAbsent(key, any -> new MessageFormat(pattern, icu(language)));
        synchronized (format) {
            return format.format(spoken(arguments, language));
        }
    }

    private String format(String pattern, Object @Nullable [] arguments, LanguageTag language) {
        return arguments == null || arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, icu(language)).format(spoken(arguments, language));
    }

    private Object[] spoken(Object[] arguments, LanguageTag language) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof MessageSourceResolvable resolvable
                        ? getMessage(resolvable, language.locale())
                        : argument)
                .toArray();
    }

    private Map<String, String> texts(LanguageTag language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> cached(LanguageTag language) {
        return formats.computeIfAbsent(language, any -> new ConcurrentHashMap<>());
    }

    private static LanguageTag language(@Nullable Locale locale) {
        return locale == null ? LanguageTag.EN : LanguageTag.of(locale);
    }

    private static ULocale icu(LanguageTag language) {
        return ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
    }
}
