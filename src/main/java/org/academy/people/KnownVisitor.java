package org.academy.people;

import java.time.ZoneId;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.Theme;
import org.academy.shared.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the frames of both faces who is there. */
@Component
class KnownVisitor implements Visitor {

    private final CurrentPerson current;
    private final OwnAccount account;

    KnownVisitor(CurrentPerson current, OwnAccount account) {
        this.current = current;
        this.account = account;
    }

    @Override
    public Optional<Present> present() {
        return current.signedIn()
                .map(person -> new Present(
                        person.displayName(),
                        current.language().orElse(LanguageTag.EN),
                        current.theme().orElse(Theme.SYSTEM),
                        current.zone().orElse(null)));
    }

    @Override
    public void choose(LanguageTag language) {
        account.speak(language);
    }

    @Override
    public void choose(Theme theme) {
        account.light(theme);
    }

    @Override
    public void choose(@Nullable ZoneId zone) {
        account.live(zone);
    }
}
