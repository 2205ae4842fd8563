package org.academy.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.academy.notifications.Letter.Change;
import org.academy.notifications.Letter.Changes;
import org.academy.notifications.Letter.Fact;
import org.academy.notifications.Letter.Facts;
import org.academy.notifications.Letter.Link;
import org.academy.notifications.Letter.Paragraph;
import org.academy.platform.Mailer.CalendarPart;
import org.academy.platform.Mailer.Mail;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a mail of a letter: as text, and as HTML in one frame that every mail program can show. */
@Component
class Letterhead {

    private static final int KEPT = 64;

    private final TemplateEngine templates;
    private final Messages messages;
    private final String baseUrl;
    /** A letter to thousands is set once for each way it reads. */
    private final Map<Form, FormHtml> forms = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Form, FormHtml> eldest) {
            return size() > KEPT;
        }
    };

    Letterhead(TemplateEngine templates, Messages messages, @Value("${academy.base-url}") String baseUrl) {
        this.templates = templates;
        this.messages = messages;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /** The whole address of a path of ours. */
    String address(String path) {
        return baseUrl + path;
    }

    /** To whom, and why they get it. */
    record Envelope(
            String key,
            String name,
            String email,
            LanguageTag language,
            @Nullable CalendarPart calendar,
            @Nullable Stop stop,
            @Nullable Instant usefulUntil) {

        static Envelope to(String key, String name, String email, LanguageTag language) {
            return new Envelope(key, name, email, language, null, null, null);
        }
    }

    /** How such mails are stopped: what the link says, and where it leads. */
    record Stop(String label, String address) {}

    Mail write(Envelope envelope, Letter letter) {
        var language = envelope.language();
        var stop = envelope.stop();
        return new Mail(
                envelope.key(),
                envelope.email(),
                language,
                letter.subject(),
                text(envelope, letter),
                html(envelope, letter),
                envelope.calendar(),
                stop == null ? null : stop.address(),
                envelope.usefulUntil());
    }

    private String html(Envelope envelope, Letter letter) {
        var language = envelope.language();
        var stop = envelope.stop();
        var form = new Form(
                language, letter.pieces().stream().map(Letterhead::blank).toList(), stop == null ? null : stop.label());
        var own = new ArrayList<String>();
        own.add(letter.subject());
        own.add(letter.subject());
        own.add(greeting(envelope));
        letter.pieces().forEach(piece -> {
            if (piece instanceof Paragraph paragraph) {
                own.add(paragraph.text());
            } else if (piece instanceof Link link) {
                own.add(link.address());
            }
        });
        if (stop != null) {
            own.add(stop.address());
        }
        FormHtml ready;
        synchronized (forms) {
            ready = forms.get(form);
        }
        if (ready == null) {
            ready = print(form);
            synchronized (forms) {
                forms.put(form, ready);
            }
        }
        return ready.fill(own);
    }

    /** A letter without its words, which may count, and without a person’s name and the addresses of their pages. */
    private record Form(
            LanguageTag language,
            List<Letter.Piece> pieces,
            @Nullable String stop) {}

    private static Letter.Piece blank(Letter.Piece piece) {
        return switch (piece) {
            case Paragraph paragraph -> new Paragraph(FormHtml.GAP);
            case Facts facts ->
                new Facts(facts.facts().stream()
                        .map(fact -> new Fact(fact.label(), FormHtml.plain(fact.value())))
                        .toList());
            case Changes changes ->
                new Changes(changes.changes().stream()
                        .map(change -> new Change(
                                change.label(), FormHtml.plain(change.before()), FormHtml.plain(change.after())))
                        .toList());
            case Link link -> new Link(link.label(), FormHtml.GAP, link.main());
        };
    }

    private FormHtml print(Form form) {
        var language = form.language();
        var context = new Context(language.locale());
        context.setVariable("lang", language.tag());
        context.setVariable("dir", language.direction());
        context.setVariable("start", language.rightToLeft() ? "right" : "left");
        context.setVariable("subject", FormHtml.GAP);
        context.setVariable("gap", FormHtml.GAP);
        context.setVariable("pieces", form.pieces().stream().map(this::shown).toList());
        context.setVariable("sender", messages.text(language, "notifications.letter.sender"));
        context.setVariable("home", baseUrl + "/");
        context.setVariable("before", messages.text(language, "notifications.letter.before"));
        context.setVariable("now", messages.text(language, "notifications.letter.now"));
        context.setVariable("stop", form.stop());
        return FormHtml.of(templates.process("notifications/letter", context));
    }

    /** One piece as the template takes it; only the part it is made of is there. */
    record Shown(
            @Nullable String paragraph,
            List<Letter.Fact> facts,
            List<Letter.Change> changes,
            @Nullable Link link) {}

    private Shown shown(Letter.Piece piece) {
        return switch (piece) {
            case Paragraph paragraph -> new Shown(paragraph.text(), List.of(), List.of(), null);
            case Facts facts -> new Shown(null, facts.facts(), List.of(), null);
            case Changes changes -> new Shown(null, List.of(), changes.changes(), null);
            case Link link -> new Shown(null, List.of(), List.of(), link);
        };
    }

    private String text(Envelope envelope, Letter letter) {
        var language = envelope.language();
        var body = letter.pieces().stream().map(piece -> text(language, piece)).collect(Collectors.joining("\n\n"));
        var stop = envelope.stop();
        return greeting(envelope) + "\n\n" + body + "\n\n" + messages.text(language, "notifications.letter.sender")
                + (stop == null ? "" : "\n\n" + said(language, stop.label(), stop.address()));
    }

    private String text(LanguageTag language, Letter.Piece piece) {
        return switch (piece) {
            case Paragraph paragraph -> paragraph.text();
            case Facts facts ->
                facts.facts().stream()
                        .map(fact -> said(language, fact.label(), fact.value()))
                        .collect(Collectors.joining("\n"));
            case Changes changes ->
                changes.changes().stream()
                        .map(change -> messages.text(
                                language,
                                "notifications.letter.change",
                                change.label(),
                                change.before(),
                                change.after()))
                        .collect(Collectors.joining("\n\n"));
            case Link link -> messages.text(language, "notifications.letter.link", link.label(), link.address());
        };
    }

    private String said(LanguageTag language, String label, String value) {
        return messages.text(language, "notifications.letter.fact", label, value);
    }

    private String greeting(Envelope envelope) {
        return messages.text(envelope.language(), "notifications.letter.greeting", envelope.name());
    }
}
