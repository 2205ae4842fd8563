package org.academy.people.ui;

import java.util.Optional;
import org.academy.people.CurrentPerson;
import org.academy.people.OwnAccount;
import org.academy.shared.LanguageTag;
import org.academy.ui.Theme;
import org.academy.ui.Visitor;
import org.springframework.stereotype.Component;

/** Tells the frame of the portal who is there. */
@Component
class PortalVisitor implements Visitor {

    private final CurrentPerson current;
    private final OwnAccount account;

    PortalVisitor(CurrentPerson current, OwnAccount account) {
        this.current = current;
        this.account = account;
    }

    @Override
    public Optional<Present> present() {
        return current.signedIn()
                .map(person -> new Present(
                        person.displayName(),
                        current.language().orElse(LanguageTag.EN),
                        current.theme()
                                .map(theme -> Theme.valueOf(theme.name()))
                                .orElse(Theme.SYSTEM)));
    }

    @Override
    public void choose(LanguageTag language) {
        account.speak(language);
    }

    @Override
    public void choose(Theme theme) {
        account.light(org.academy.people.Theme.valueOf(theme.name()));
    }
}
