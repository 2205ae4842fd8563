package org.academy.people.site;

import java.util.Locale;
import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.people.OwnAccount;
import org.academy.people.Theme;
import org.academy.shared.LanguageTag;
import org.academy.site.Visitor;
import org.springframework.stereotype.Component;

/** Tells the frame of the public pages who is there. */
@Component
class SiteVisitor implements Visitor {

    private final CurrentPerson current;
    private final OwnAccount account;

    SiteVisitor(CurrentPerson current, OwnAccount account) {
        this.current = current;
        this.account = account;
    }

    @Override
    public Optional<Known> known() {
        return current.signedIn()
                .map(person -> new Known(
                        person.displayName(),
                        current.language().orElse(LanguageTag.EN),
                        current.theme().orElse(Theme.SYSTEM).name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void choose(LanguageTag language) {
        account.speak(language);
    }
}
