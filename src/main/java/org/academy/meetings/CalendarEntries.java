package org.academy.meetings;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.icalendar.CalendarEntry;
import org.academy.meetings.icalendar.CalendarEntry.Organiser;
import org.academy.meetings.icalendar.CalendarEntry.Standing;
import org.academy.platform.Messages;
import org.academy.platform.Settings;
import org.academy.shared.LanguageTag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What calendars say of meetings, in a reader's language. */
@Component
class CalendarEntries {

    private static final int LONGEST = 4_000;

    private final Messages messages;
    private final String baseUrl;
    private final String host;
    private final String sender;

    CalendarEntries(Messages messages, Settings settings) {
        this.messages = messages;
        this.baseUrl = settings.baseUrl().toString().replaceFirst("/+$", "");
        this.host = Optional.ofNullable(settings.baseUrl().getHost()).orElse("localhost");
        this.sender = settings.mailFrom();
    }

    String host() {
        return host;
    }

    /** Everything there is to say, for somebody who goes there. */
    CalendarEntry of(MeetingPage page, @Nullable String room, LanguageTag language) {
        var plan = page.plan();
        var words = page.words();
        var facts = new Told(
                page.id(),
                page.slug(),
                words.title(),
                Stream.of(words.summary(), plain(words.description()))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n")),
                plan.kind(),
                plan.topic().code(),
                plan.mode(),
                plan.when(),
                plan.venue(),
                page.stage() == MeetingStage.CANCELLED
                        ? Optional.ofNullable(page.cancelledBecause()).orElse("")
                        : null,
                page.organisers().getFirst());
        return entry(
                facts,
                new Editions.Edition(page.id(), page.sequence(), page.changedAt()),
                Standing.CONFIRMED,
                room,
                true,
                language);
    }

    /** Somebody’s own: they go there, or may. */
    CalendarEntry ofOwn(
            MeetingSummary meeting,
            Editions.Edition edition,
            boolean unsure,
            @Nullable String room,
            LanguageTag language) {
        return entry(told(meeting), edition, unsure ? Standing.TENTATIVE : Standing.CONFIRMED, room, true, language);
    }

    /** One that somebody follows, and has not said they go to: it takes none of their time and wakes nobody. */
    CalendarEntry ofOther(MeetingSummary meeting, Editions.Edition edition, LanguageTag language) {
        return entry(told(meeting), edition, Standing.OFFERED, null, false, language);
    }

    private static Told told(MeetingSummary meeting) {
        return new Told(
                meeting.id(),
                meeting.slug(),
                meeting.title(),
                meeting.summary(),
                meeting.kind(),
                meeting.topic().code(),
                meeting.mode(),
                meeting.when(),
                meeting.venue(),
                meeting.stage() == MeetingStage.CANCELLED ? "" : null,
                meeting.host());
    }

    /** @param cancelled why it does not take place, which may be empty; null if it does */
    private record Told(
            MeetingId id,
            String slug,
            String title,
            String text,
            MeetingKind kind,
            String topic,
            Mode mode,
            When when,
            @Nullable Venue venue,
            @Nullable String cancelled,
            InstitutionSummary host) {}

    private CalendarEntry entry(
            Told meeting,
            Editions.Edition edition,
            Standing standing,
            @Nullable String room,
            boolean alarmed,
            LanguageTag language) {
        var page = URI.create(baseUrl + MeetingLinks.to(meeting.slug()));
        var gone = meeting.cancelled() != null;
        var link = gone ? null : address(room);
        return new CalendarEntry(
                meeting.id().value() + "@" + host,
                edition.number(),
                edition.changedAt(),
                meeting.when(),
                gone ? messages.text(language, "meetings.calendar.cancelled", meeting.title()) : meeting.title(),
                text(meeting, page, link, standing, language),
                place(meeting, link, language),
                page,
                List.of(
                        messages.text(
                                language, "meetings.kind." + meeting.kind().code()),
                        messages.text(language, "courses.topic." + meeting.topic())),
                new Organiser(meeting.host().name(), sender),
                gone ? Standing.CANCELLED : standing,
                link,
                alarmed
                        ? messages.text(
                                language,
                                meeting.when().wholeDay() ? "meetings.calendar.tomorrow" : "meetings.calendar.soon",
                                meeting.title())
                        : null);
    }

    private String text(Told meeting, URI page, @Nullable URI room, Standing standing, LanguageTag language) {
        return Stream.of(
                        Optional.ofNullable(meeting.cancelled()),
                        Optional.of(standing)
                                .filter(Standing.TENTATIVE::equals)
                                .map(unsure -> messages.text(language, "meetings.calendar.unsure")),
                        Optional.ofNullable(room)
                                .map(link -> messages.text(language, "meetings.calendar.room", link.toString())),
                        Optional.of(shortened(meeting.text())),
                        Optional.of(messages.text(language, "meetings.calendar.page", page.toString())))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Whoever comes to the place reads its address; whoever may enter the room of a meeting without one, the room's.
     */
    private String place(Told meeting, @Nullable URI room, LanguageTag language) {
        var venue = meeting.venue();
        if (venue != null) {
            return Stream.of(
                            venue.name(),
                            venue.address(),
                            venue.city(),
                            Locale.of("", venue.country()).getDisplayCountry(language.locale()))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
        return room == null ? messages.text(language, "meetings.mode.online") : room.toString();
    }

    /** What organisers wrote as the link may be anything; only an address is one. */
    private static @Nullable URI address(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            var address = URI.create(link.strip());
            return address.getScheme() != null && address.getScheme().matches("(?i)https?") ? address : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static String plain(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("br").forEach(end -> end.before("\n"));
        var blocks = body.select("h2, h3, p, li, blockquote");
        if (blocks.isEmpty()) {
            return body.wholeText().strip();
        }
        return blocks.stream()
                .filter(block -> block.select("h2, h3, p, li, blockquote").size() == 1)
                .map(block -> (block.tagName().equals("li") ? "• " : "") + text(block))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String text(Element block) {
        return block.wholeText().replaceAll("[ \\t\\x0B\\f\\r]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}
