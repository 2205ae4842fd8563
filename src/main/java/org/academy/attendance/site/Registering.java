package org.academy.attendance.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.academy.attendance.Availability;
import org.academy.attendance.MeetingRegistration;
import org.academy.attendance.MeetingRegistration.Opening;
import org.academy.attendance.MeetingRegistration.Registered;
import org.academy.attendance.RegistrationRequest;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Way;
import org.academy.meetings.site.MeetingTimes;
import org.academy.people.CurrentPerson;
import org.academy.people.OwnAccount;
import org.academy.platform.Assets;
import org.academy.platform.Messages;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages with a registration form have in common: who fills it in, and how it is sent. */
@Component
class Registering {

    static final String SCRIPT = Assets.address("attendance/register.js");

    /** So long a form that everyone shares is taken for the same one, when it comes from the same place. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private static final int AGAIN = 5;

    private final MeetingRegistration registration;
    private final Forms forms;
    private final MeetingTimes times;
    private final CurrentPerson current;
    private final OwnAccount account;
    private final Messages messages;
    private final Clock clock;

    Registering(
            MeetingRegistration registration,
            Forms forms,
            MeetingTimes times,
            CurrentPerson current,
            OwnAccount account,
            Messages messages,
            Clock clock) {
        this.registration = registration;
        this.forms = forms;
        this.times = times;
        this.current = current;
        this.account = account;
        this.messages = messages;
        this.clock = clock;
    }

    /** What we know of the person at hand. */
    Written known() {
        return current.id()
                .map(person -> account.account())
                .map(one -> Written.by(one.displayName(), one.email()).named(newNonce()))
                .orElseGet(Written::nothing);
    }

    static String newNonce() {
        return UUID.randomUUID().toString();
    }

    Registered register(Opening opening, Written written, HttpServletRequest request, LanguageTag language) {
        var way = written.way();
        if (way == null && opening.ways().size() == 1) {
            way = opening.ways().iterator().next();
        }
        if (way == null) {
            throw RuleViolated.at("way", "attendance.page.way.choose");
        }
        Registered registered;
        var times = 0;
        do {
            registered =
                    register(opening, written, way, key(opening.slug(), written, request, times), request, language);
            times++;
        } while (!registered.state().open() && times < AGAIN);
        return registered;
    }

    private Registered register(
            Opening opening, Written written, Way way, String key, HttpServletRequest request, LanguageTag language) {
        return registration.register(
                opening.meeting(),
                new RegistrationRequest(
                        key,
                        written.name(),
                        written.email(),
                        way,
                        forms.institution(written.institution(), language.locale()),
                        written.institution(),
                        language,
                        zone(opening, written),
                        written.code().isEmpty() ? null : written.code(),
                        written.due(opening.form())),
                request.getRemoteAddr());
    }

    private String zone(Opening opening, Written written) {
        var reader = times.reader();
        return Zones.of(written.zone())
                .or(() -> Optional.ofNullable(reader))
                .orElse(opening.zone())
                .getId();
    }

    /**
     * By what the same form is known when it comes twice. A form that is one person's own has a number of its own. One
     * that stands on a page for everyone has none: it is the same if the same words come from the same place within a
     * short time, so that nobody gets at another's registration by writing what they wrote.
     *
     * @param times how often this form has led to a registration that is no more, as somebody cancelled and came back
     */
    private String key(String slug, Written written, HttpServletRequest request, int times) {
        var parts = new ArrayList<String>();
        parts.add(slug);
        parts.add(String.valueOf(times));
        if (written.nonce().isEmpty()) {
            parts.add(request.getRemoteAddr());
            parts.add(String.valueOf(request.getHeader("User-Agent")));
            parts.add(String.valueOf(clock.millis() / SAME.toMillis()));
            new TreeMap<>(request.getParameterMap()).forEach((field, values) -> {
                parts.add(field);
                parts.addAll(List.of(values));
            });
        } else {
            parts.add(written.nonce());
            parts.add(written.email().toLowerCase(Locale.ROOT));
            parts.add(written.name());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Until when one may register, in words; null if it simply ends when the meeting begins. */
    @Nullable
    String closes(MeetingPage meeting, LanguageTag language) {
        var closes = meeting.plan().closesAt();
        if (closes == null) {
            return null;
        }
        var zone = meeting.plan().when().zone();
        return times.told(closes.atZone(zone).toInstant(), zone, language).place();
    }

    /** From when one may register, in words; null if that is not ahead. */
    @Nullable
    String opens(MeetingPage meeting, LanguageTag language) {
        var opens = meeting.plan().opensAt();
        if (opens == null || meeting.stage() != MeetingStage.PUBLISHED) {
            return null;
        }
        var zone = meeting.plan().when().zone();
        return times.told(opens.atZone(zone).toInstant(), zone, language).place();
    }

    /** Why nobody can register now. */
    String closed(Availability availability, LanguageTag language) {
        return messages.text(language, Objects.requireNonNull(availability.closedBecause()));
    }
}
