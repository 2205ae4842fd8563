package org.academy.notifications;

import java.util.Collection;
import java.util.stream.Stream;
import org.academy.notifications.Letterhead.Envelope;
import org.academy.people.People;
import org.academy.people.PersonContact;
import org.academy.platform.Mailer;
import org.academy.platform.Mailer.Mail;
import org.academy.platform.Messages;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes to people in their own language. Who gave no address finds the same on their home in the portal. */
@Component
class Letters {

    private final People people;
    private final Mailer mailer;
    private final Messages messages;
    private final Letterhead letterhead;

    Letters(People people, Mailer mailer, Messages messages, Letterhead letterhead) {
        this.people = people;
        this.mailer = mailer;
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /**
     * Writes the same letter to each of them, once.
     *
     * @param occasion names what happened, so that hearing of it twice does not write twice
     * @param path where the letter leads
     */
    void write(Collection<PersonId> to, String occasion, String path, Text text) {
        SystemPrincipal.run(() -> mailer.send(to.stream()
                .flatMap(person -> people.contact(person).stream())
                .map(contact -> mail(contact, occasion, path, text))
                .toList()));
    }

    private Mail mail(PersonContact contact, String occasion, String path, Text text) {
        var language = contact.language();
        return letterhead.write(
                Envelope.to(occasion + ":" + contact.id().value(), contact.displayName(), contact.email(), language),
                Letter.of(
                        text.subject(messages, language),
                        Letter.paragraphs(text.body(messages, language)),
                        Stream.of(new Letter.Link(
                                messages.text(language, "notifications.letter.open"),
                                letterhead.address(path),
                                true))));
    }

    /** What a letter says in a language. */
    interface Text {

        String subject(Messages messages, LanguageTag language);

        String body(Messages messages, LanguageTag language);
    }
}
