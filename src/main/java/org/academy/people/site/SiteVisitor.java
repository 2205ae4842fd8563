package org.academy.people.site;

import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.site.Visitor;
import org.springframework.stereotype.Component;

/** Tells the frame of the light pages who is reading. */
@Component
class SiteVisitor implements Visitor {

    private final CurrentPerson current;

    SiteVisitor(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public Optional<Known> known() {
        return current.signedIn()
                .map(person ->
                        new Known(person.displayName(), current.language().orElse(LanguageTag.EN)));
    }
}
