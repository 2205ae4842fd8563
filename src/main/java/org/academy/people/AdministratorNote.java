package org.academy.people;

import java.util.List;
import java.util.Locale;
import org.academy.platform.Messages;
import org.academy.platform.Settings;
import org.academy.platform.StartNote;
import org.springframework.stereotype.Component;

/** Tells who starts a new academy how to become its first administrator. */
@Component
class AdministratorNote implements StartNote {

    private final AdministratorLinks links;
    private final Settings settings;
    private final Messages messages;

    AdministratorNote(AdministratorLinks links, Settings settings, Messages messages) {
        this.links = links;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public List<String> lines() {
        if (settings.demo() || !links.isNeeded()) {
            return List.of();
        }
        var address =
                settings.baseUrl().toString().replaceFirst("/+$", "") + "/signup/administrator?token=" + links.next();
        return List.of(messages.text(Locale.ENGLISH, "people.start.administrator", address));
    }
}
