package org.academy.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.academy.courses.Topic;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Region;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.SeriesId;
import org.academy.meetings.SeriesSummary;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SessionId;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.meetings.SpeakerPart;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;

/** A published hybrid workshop in Kyiv, as the catalogue next door shows it; its tests change what they need. */
final class AMeeting {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    static final InstitutionSummary HOST = new InstitutionSummary(
            new InstitutionId(Uuid7.next()),
            "house-of-partnerships",
            "House of Health Partnerships",
            InstitutionKind.COLLABORATING_CENTRE,
            "UA",
            "Kyiv",
            Region.EUR,
            List.of(LanguageTag.UK),
            "A house");

    final MeetingId id = MeetingId.next();
    final String slug = "first-contact-" + Uuid7.next();
    final List<Material> materials = new ArrayList<>();
    When when = When.at(LocalDateTime.of(2027, 2, 10, 10, 0), LocalDateTime.of(2027, 2, 10, 16, 0), KYIV);
    Mode mode = Mode.HYBRID;
    MeetingStage stage = MeetingStage.REGISTRATION_OPEN;
    String title = "From first contact to a working plan";
    boolean invitedOnly;
    int sessions = 2;

    @Nullable
    When movedFrom;

    @Nullable
    String cancelledBecause;

    @Nullable
    SeriesSummary series;

    MeetingPage page() {
        var speaker = new SpeakerId(Uuid7.next());
        var programme = new ArrayList<SessionEntry>();
        for (int number = 1; number <= sessions; number++) {
            var start = when.start().plusMinutes((number - 1) * 5L % 300);
            programme.add(new SessionEntry(
                    new SessionId(Uuid7.next()),
                    "Part " + number,
                    "What we do in part " + number,
                    When.at(start, start.plusMinutes(30), when.zone()),
                    "Room " + number,
                    List.of(new SessionEntry.Part(speaker, SpeakerPart.FACILITATOR))));
        }
        return new MeetingPage(
                id,
                slug,
                LanguageTag.EN,
                List.of(LanguageTag.EN),
                plan(),
                stage,
                cancelledBecause,
                0,
                Instant.parse("2026-10-01T08:00:00Z"),
                List.of(HOST),
                programme,
                List.of(new SpeakerEntry(
                        speaker, "Olena Kravets", "Organiser", "House", "Has met many.", null, false, null, null)),
                materials,
                series,
                movedFrom);
    }

    private MeetingPlan plan() {
        return new MeetingPlan(
                LanguageTag.EN,
                Map.of(
                        LanguageTag.EN,
                        new MeetingWords(title, "Two days for hospitals that have a partner.", "<p>Come early.</p>")),
                MeetingKind.WORKSHOP,
                Topic.PARTNERSHIP,
                mode,
                when,
                mode == Mode.ONLINE ? null : new Venue("Dnipro Hall", "1 River Street", "Kyiv", "UA"),
                null,
                30,
                40,
                new LinkedHashSet<>(List.of(LanguageTag.UK, LanguageTag.EN)),
                Set.of(LanguageTag.FR),
                null,
                LocalDateTime.of(2027, 2, 7, 23, 59),
                false,
                invitedOnly,
                List.of(new MeetingPlan.Funder("Ministry of Twinning", "travel", "https://funder.example")));
    }

    MeetingSummary summary() {
        return new MeetingSummary(
                id,
                slug,
                LanguageTag.EN,
                title,
                "Two days for hospitals that have a partner.",
                MeetingKind.WORKSHOP,
                Topic.PARTNERSHIP,
                mode,
                when,
                plan().venue(),
                stage,
                HOST,
                Set.of(LanguageTag.EN),
                series == null ? null : series.id());
    }

    static SeriesSummary aSeries() {
        return new SeriesSummary(new SeriesId(Uuid7.next()), "two-cities-" + Uuid7.next(), "Two cities", 2);
    }
}
