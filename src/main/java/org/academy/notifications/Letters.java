package org.academy.notifications;

import java.util.Collection;
import org.academy.people.People;
import org.academy.people.PersonContact;
import org.academy.platform.Mailer;
import org.academy.platform.Mailer.Mail;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes to people in their own language. Who gave no address finds the same on their home in the portal. */
@Component
class Letters {

    private final People people;
    private final Mailer mailer;
    private final Messages messages;
    private final String baseUrl;

    Letters(People people, Mailer mailer, Messages messages, @Value("${academy.base-url}") String baseUrl) {
        this.people = people;
        this.mailer = mailer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /**
     * Writes the same letter to each of them, once.
     *
     * @param occasion names what happened, so that hearing of it twice does not write twice
     * @param path where the letter leads
     */
    void write(Collection<PersonId> to, String occasion, String path, Text text) {
        SystemPrincipal.run(() -> to.stream()
                .flatMap(person -> people.contact(person).stream())
                .forEach(contact -> mailer.send(letter(contact, occasion, path, text))));
    }

    private Mail letter(PersonContact contact, String occasion, String path, Text text) {
        var language = contact.language();
        var body = messages.text(
                language, "notifications.letter", contact.displayName(), text.body(messages, language), baseUrl + path);
        return new Mail(
                occasion + ":" + contact.id().value(),
                contact.email(),
                language,
                text.subject(messages, language),
                body);
    }

    /** What a letter says in a language. */
    interface Text {

        String subject(Messages messages, LanguageTag language);

        String body(Messages messages, LanguageTag language);
    }
}
