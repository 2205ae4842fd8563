package org.academy.meetings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.media.MediaId;
import org.academy.media.MediaLibrary;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a meeting has beside its plan: sessions, speakers, materials. Rights were asked before. */
@Component
class Equipping {

    private static final int SESSIONS = 300;
    private static final int SPEAKERS = 300;
    private static final int IN_A_SESSION = 30;
    private static final int MATERIALS = 300;
    private static final int NAME = 200;
    private static final int DESCRIPTION = 4_000;

    private final Programmes programmes;
    private final Speakers speakers;
    private final Handouts handouts;
    private final MediaLibrary media;
    private final JdbcClient jdbc;

    Equipping(Programmes programmes, Speakers speakers, Handouts handouts, MediaLibrary media, JdbcClient jdbc) {
        this.programmes = programmes;
        this.speakers = speakers;
        this.handouts = handouts;
        this.media = media;
        this.jdbc = jdbc;
    }

    /** @return whether anything is other than before */
    boolean arrange(Meeting meeting, List<SessionEntry> wanted) {
        var when = meeting.when();
        Plans.atMost("sessions", wanted, SESSIONS);
        if (programmes.belongElsewhere(meeting.id(), wanted)) {
            throw new NotFound("session of", meeting.slug());
        }
        var before = programmes.of(meeting.id(), when.zone());
        var tidy = wanted.stream().map(one -> tidied(one, when)).toList();
        var rules = new Rules();
        for (int i = 0; i < tidy.size(); i++) {
            check(rules, "sessions[" + i + "]", tidy.get(i), when);
        }
        rules.hold();
        var sorted = tidy.stream()
                .sorted(Comparator.comparing((SessionEntry one) -> one.when().start())
                        .thenComparing(one -> one.when().end()))
                .toList();
        if (sorted.equals(before)) {
            return false;
        }
        requireSpeaking(meeting, sorted);
        programmes.replace(meeting.id(), sorted);
        return true;
    }

    private static SessionEntry tidied(SessionEntry session, When meeting) {
        var id = session.id();
        return new SessionEntry(
                id == null ? SessionId.next() : id,
                Texts.line(session.title()),
                Texts.plain(session.description()),
                Plans.when(session.when().in(meeting.zone())),
                Texts.line(session.room()),
                session.speakers().stream().distinct().toList());
    }

    private static void check(Rules rules, String field, SessionEntry session, When meeting) {
        rules.check(() -> {
                    if (session.title().isEmpty()) {
                        throw RuleViolated.at(field + ".title", "meetings.rule.title");
                    }
                })
                .check(() -> Texts.bounded(field + ".title", session.title(), NAME))
                .check(() -> Texts.bounded(field + ".description", session.description(), DESCRIPTION))
                .check(() -> Texts.bounded(field + ".room", session.room(), NAME))
                .check(() -> Plans.atMost(field + ".speakers", session.speakers(), IN_A_SESSION))
                .check(() -> {
                    if (!session.when().within(meeting)) {
                        throw RuleViolated.at(field + ".start", "meetings.rule.session-outside", session.title());
                    }
                });
    }

    /** Whoever is in the programme speaks at the meeting, if the host knows them. */
    private void requireSpeaking(Meeting meeting, List<SessionEntry> sessions) {
        var invited = speakers.idsOf(meeting.id());
        var all = new LinkedHashSet<>(invited);
        sessions.stream().flatMap(one -> one.speakers().stream()).forEach(part -> all.add(part.speaker()));
        if (all.size() > invited.size()) {
            invite(meeting, List.copyOf(all));
        }
    }

    /**
     * Sessions move with a meeting that begins at another time and is as long as before. Where it only became longer or
     * shorter, they stay if they can.
     *
     * @return whether they moved
     */
    boolean moveProgramme(Meeting meeting, When after) {
        var before = meeting.when();
        if (before.equals(after)) {
            return false;
        }
        var sessions = programmes.of(meeting.id(), before.zone());
        if (sessions.isEmpty()) {
            return false;
        }
        boolean sameLength =
                Duration.between(before.start(), before.end()).equals(Duration.between(after.start(), after.end()));
        var by = before.wholeDay() == after.wholeDay()
                ? Duration.between(before.start(), after.start())
                : Duration.ofDays(ChronoUnit.DAYS.between(before.firstDay(), after.firstDay()));
        var where = moved(sessions, sameLength ? by : Duration.ZERO, after);
        if (outside(where, after) > 0) {
            where = moved(sessions, sameLength ? Duration.ZERO : by, after);
        }
        int outside = outside(where, after);
        if (outside > 0) {
            throw RuleViolated.at("end", "meetings.rule.sessions-outside", outside);
        }
        if (where.equals(sessions)) {
            return false;
        }
        programmes.replace(meeting.id(), where);
        return true;
    }

    private static List<SessionEntry> moved(List<SessionEntry> sessions, Duration by, When meeting) {
        return sessions.stream().map(one -> moved(one, by, meeting)).toList();
    }

    private static int outside(List<SessionEntry> sessions, When meeting) {
        return (int)
                sessions.stream().filter(one -> !one.when().within(meeting)).count();
    }

    static SessionEntry moved(SessionEntry session, Duration by, When meeting) {
        return new SessionEntry(
                session.id(),
                session.title(),
                session.description(),
                new When(
                        session.when().start().plus(by),
                        session.when().end().plus(by),
                        meeting.zone(),
                        session.when().wholeDay()),
                session.room(),
                session.speakers());
    }

    /** @param wide whether the person may change profiles that only other meetings of the host use */
    SpeakerId introduce(Meeting meeting, SpeakerEntry speaker, boolean wide) {
        var tidy = tidied(speaker);
        check(tidy);
        var id = speaker.id();
        if (id == null) {
            requireReadable(tidy.photo(), null);
            var fresh = SpeakerId.next();
            speakers.keep(fresh, meeting.host(), tidy);
            return fresh;
        }
        var before = speakers.find(id)
                .filter(one ->
                        speakers.hostOf(id).filter(meeting.host()::equals).isPresent())
                .filter(one -> wide || speakers.idsOf(meeting.id()).contains(id))
                .orElseThrow(() -> new NotFound("speaker", id.value()));
        requireReadable(tidy.photo(), before.photo());
        speakers.keep(id, meeting.host(), tidy);
        return id;
    }

    private static SpeakerEntry tidied(SpeakerEntry speaker) {
        var zone = speaker.zone();
        return new SpeakerEntry(
                speaker.id(),
                Texts.line(speaker.name()),
                Texts.line(speaker.headline()),
                Texts.line(speaker.affiliation()),
                Texts.plain(speaker.biography()),
                speaker.photo(),
                speaker.photoConsent(),
                zone == null || zone.isBlank() ? null : zone.strip(),
                speaker.person());
    }

    private static void check(SpeakerEntry speaker) {
        new Rules()
                .check(() -> {
                    if (speaker.name().isEmpty()) {
                        throw RuleViolated.at("name", "meetings.rule.speaker-name");
                    }
                })
                .check(() -> Texts.bounded("name", speaker.name(), NAME))
                .check(() -> Texts.bounded("headline", speaker.headline(), NAME))
                .check(() -> Texts.bounded("affiliation", speaker.affiliation(), NAME))
                .check(() -> Texts.bounded("biography", speaker.biography(), DESCRIPTION))
                .check(() -> {
                    if (speaker.zone() != null) {
                        When.zone(speaker.zone());
                    }
                })
                .hold();
    }

    /** Nobody shows a file by its name that they could not read themselves. */
    private void requireReadable(@Nullable MediaId file, @Nullable MediaId before) {
        if (file != null && !file.equals(before)) {
            media.open(file);
        }
    }

    /** @return whether anybody else speaks than before */
    boolean invite(Meeting meeting, List<SpeakerId> wanted) {
        var distinct = wanted.stream().distinct().toList();
        Plans.atMost("speakers", distinct, SPEAKERS);
        var before = speakers.idsOf(meeting.id());
        if (distinct.equals(before)) {
            return false;
        }
        if (!speakers.known(meeting.host(), distinct).containsAll(distinct)) {
            throw RuleViolated.at("speakers", "meetings.rule.unknown-speaker");
        }
        speakers.invite(meeting.id(), distinct);
        var silent = new HashSet<>(before);
        distinct.forEach(silent::remove);
        if (!silent.isEmpty()) {
            leaveSessions(meeting, silent);
        }
        return true;
    }

    private void leaveSessions(Meeting meeting, Set<SpeakerId> gone) {
        jdbc.sql("delete p from session_speaker p join meeting_session s on s.id = p.session_id"
                        + " where s.meeting_id = :meeting and p.speaker_id in (:gone)")
                .param("meeting", meeting.id().value())
                .param("gone", gone.stream().map(SpeakerId::value).toList())
                .update();
    }

    /** @return whether anything is other than before */
    boolean provide(Meeting meeting, List<Material> wanted) {
        Plans.atMost("materials", wanted, MATERIALS);
        var before = handouts.of(meeting.id());
        var known = before.stream()
                .flatMap(one -> Optional.ofNullable(one.id()).stream())
                .collect(Collectors.toSet());
        var sessions = programmes.of(meeting.id(), meeting.when().zone()).stream()
                .flatMap(one -> Optional.ofNullable(one.id()).stream())
                .collect(Collectors.toSet());
        var tidy = new ArrayList<Material>();
        var rules = new Rules();
        for (int i = 0; i < wanted.size(); i++) {
            var material = tidied(wanted.get(i), known);
            check(rules, "materials[" + i + "]", material, sessions);
            tidy.add(material);
        }
        rules.hold();
        if (tidy.equals(before)) {
            return false;
        }
        var files = before.stream()
                .flatMap(one -> Optional.ofNullable(one.file()).stream())
                .collect(Collectors.toSet());
        tidy.stream()
                .flatMap(one -> Optional.ofNullable(one.file()).stream())
                .filter(file -> !files.contains(file))
                .forEach(file -> requireReadable(file, null));
        handouts.replace(meeting.id(), tidy);
        return true;
    }

    private static Material tidied(Material material, Set<MaterialId> known) {
        var id = material.id();
        var link = material.link();
        return new Material(
                id == null || !known.contains(id) ? MaterialId.next() : id,
                material.kind(),
                Texts.line(material.title()),
                material.file(),
                link == null || link.isBlank() ? null : Texts.line(link),
                Texts.line(material.licence()),
                material.session(),
                material.onlyRegistered());
    }

    private static void check(Rules rules, String field, Material material, Set<SessionId> sessions) {
        rules.check(() -> {
                    if (material.title().isEmpty()) {
                        throw RuleViolated.at(field + ".title", "meetings.rule.title");
                    }
                })
                .check(() -> Texts.bounded(field + ".title", material.title(), NAME))
                .check(() -> {
                    if ((material.file() == null) == (material.link() == null)) {
                        throw RuleViolated.at(field + ".link", "meetings.rule.file-or-link");
                    }
                })
                .check(() -> {
                    if (material.link() != null) {
                        Texts.webAddress(field + ".link", material.link(), Plans.ADDRESS);
                    }
                })
                .check(() -> {
                    if (material.licence().isEmpty()) {
                        throw RuleViolated.at(field + ".licence", "meetings.rule.licence");
                    }
                })
                .check(() -> Texts.bounded(field + ".licence", material.licence(), NAME))
                .check(() -> {
                    if (material.session() != null && !sessions.contains(material.session())) {
                        throw RuleViolated.at(field + ".session", "meetings.rule.no-such-session");
                    }
                });
    }

    /** Everything beside the plan of a draft goes with it. */
    void clear(MeetingId meeting) {
        handouts.replace(meeting, List.of());
        programmes.replace(meeting, List.of());
        speakers.invite(meeting, List.of());
    }
}
