package org.academy.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the academy speaks (BCP 47): the six of the United Nations, and Ukrainian. */
public enum LanguageTag implements Serializable {
    EN("English"),
    FR("Français"),
    ES("Español"),
    AR("العربية"),
    ZH("中文"),
    RU("Русский"),
    UK("Українська");

    private final String ownName;

    LanguageTag(String ownName) {
        this.ownName = ownName;
    }

    /** The tag as it stands in an address or in {@code lang}. */
    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public boolean rightToLeft() {
        return this == AR;
    }

    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    public static List<LanguageTag> all() {
        return List.of(values());
    }

    /** The language of a tag such as {@code fr} or {@code fr-CA}; empty if the academy does not speak it. */
    public static Optional<LanguageTag> of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values()).filter(one -> one.tag().equals(language)).findFirst();
    }

    public static LanguageTag of(Locale locale) {
        return of(locale.toLanguageTag()).orElse(EN);
    }

    @JsonCreator
    static LanguageTag named(String tag) {
        return of(tag).orElseThrow(() -> new IllegalArgumentException("The academy does not speak " + tag));
    }
}
