package org.academy.people.site;

import java.util.Map;
import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.platform.Settings;
import org.academy.shared.LanguageTag;
import org.academy.site.HomeSection;
import org.academy.site.SitePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of a demonstration: one press enters as one of its people. */
@Component
@Order(0)
class DemoEntries implements HomeSection {

    private final Settings settings;
    private final CurrentPerson current;

    DemoEntries(Settings settings, CurrentPerson current) {
        this.settings = settings;
        this.current = current;
    }

    @Override
    public Optional<SitePart> section(LanguageTag language) {
        return settings.demo() && current.id().isEmpty()
                ? Optional.of(new SitePart("people/demo :: section", Map.of()))
                : Optional.empty();
    }
}
