package org.academy.search;

import java.util.Arrays;
import org.academy.courses.Topic;
import org.academy.institutions.PlaceNames;
import org.academy.institutions.Region;
import org.academy.meetings.Mode;
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
            case MODE -> isMode(value) ? messages.text(reader, "meetings.mode." + value) : value;
            case REGION -> isRegion(value) ? messages.text(reader, "institutions.region." + value) : value;
            case PLACE -> value.length() == 2 ? PlaceNames.name(value, reader.locale()) : value;
            case TOPIC -> isTopic(value) ? messages.text(reader, "courses.topic." + value) : value;
        };
    }

    public String of(Kind kind, LanguageTag reader) {
        return messages.text(reader, (kind.takesPlace() ? "meetings.kind." : "search.kind.") + kind.code());
    }

    private static boolean isMode(String value) {
        return Arrays.stream(Mode.values()).anyMatch(mode -> mode.code().equals(value));
    }

    private static boolean isRegion(String value) {
        return Arrays.stream(Region.values()).anyMatch(region -> region.code().equals(value));
    }

    private static boolean isTopic(String value) {
        return Arrays.stream(Topic.values()).anyMatch(topic -> topic.code().equals(value));
    }
}
