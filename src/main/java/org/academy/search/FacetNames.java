package org.academy.search;

import org.academy.courses.Topic;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.springframework.stereotype.Component;

/** What the values of a facet are called. A value nobody knows is called by itself. */
@Component
public class FacetNames {

    private final Messages messages;

    FacetNames(Messages messages) {
        this.messages = messages;
    }

    public String of(Facet facet, LanguageTag reader) {
        return messages.text(reader, "search.facet." + facet.code());
    }

    public String of(Facet facet, String value, LanguageTag reader) {
        return switch (facet) {
            case KIND -> Kind.of(value).map(kind -> of(kind, reader)).orElse(value);
            case LANGUAGE ->
                LanguageTag.of(value)
                        .filter(language -> language.tag().equals(value))
                        .map(LanguageTag::ownName)
                        .orElse(value);
            case TOPIC -> isTopic(value) ? messages.text(reader, "courses.topic." + value) : value;
        };
    }

    public String of(Kind kind, LanguageTag reader) {
        return messages.text(reader, "search.kind." + kind.code());
    }

    private static boolean isTopic(String value) {
        for (var topic : Topic.values()) {
            if (topic.code().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
