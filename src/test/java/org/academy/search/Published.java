package org.academy.search;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseFacts;
import org.academy.courses.CourseId;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseSummary;
import org.academy.courses.CourseWords;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.SectionId;
import org.academy.courses.Topic;
import org.academy.courses.UnitId;
import org.academy.courses.UnitPage;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionEntry;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionKind;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Region;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingKind;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlan;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.MeetingWords;
import org.academy.meetings.Mode;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.Venue;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;

/** What the modules below have published: a catalogue and a directory that a test fills. */
final class Published {

    private final Map<CourseId, Map<LanguageTag, CoursePage>> courses = new LinkedHashMap<>();
    private final Map<InstitutionId, InstitutionPage> institutions = new LinkedHashMap<>();
    private final Map<MeetingId, MeetingPage> meetings = new LinkedHashMap<>();
    private final CourseCatalogue catalogue;

    Published(CourseCatalogue catalogue, InstitutionDirectory directory, MeetingCatalogue calendar) {
        this.catalogue = catalogue;
        given(calendar.page(any(MeetingId.class), any()))
                .willAnswer(call -> Optional.ofNullable(meetings.get(call.<MeetingId>getArgument(0))));
        given(calendar.find(any(), any(), any()))
                .willAnswer(call -> new PageImpl<>(
                        meetings.values().stream().map(Published::summary).toList()));
        letCoursesBeRead();
        given(catalogue.page(any(CourseId.class), anyInt(), any()))
                .willAnswer(call -> page(call.getArgument(0), call.getArgument(2)));
        given(catalogue.newest(any(), any()))
                .willAnswer(call -> new PageImpl<>(courses.values().stream()
                        .map(variants -> variants.values().iterator().next())
                        .filter(page -> !page.withdrawn())
                        .map(Published::summary)
                        .toList()));
        given(directory.entries(any(), any())).willAnswer(call -> new PageImpl<>(List.copyOf(institutions.values())));
        given(directory.summaries(any())).willAnswer(call -> {
            var found = new LinkedHashMap<InstitutionId, InstitutionSummary>();
            call.<Set<InstitutionId>>getArgument(0).stream()
                    .filter(institutions::containsKey)
                    .forEach(id -> found.put(id, summary(institutions.get(id))));
            return found;
        });
        given(directory.page(anyString()))
                .willAnswer(call -> institutions.values().stream()
                        .filter(page -> page.slug().equals(call.getArgument(0)))
                        .findFirst()
                        .orElseThrow());
    }

    /** After a test made that fail. */
    void letCoursesBeRead() {
        willAnswer(call -> page(call.getArgument(0), call.getArgument(1)))
                .given(catalogue)
                .openVersion(any(), any());
    }

    private Optional<CoursePage> page(@Nullable CourseId course, LanguageTag language) {
        if (course == null) { // a test is about to say something else
            return Optional.empty();
        }
        var variants = courses.getOrDefault(course, Map.of());
        return Optional.ofNullable(variants.getOrDefault(
                language, variants.values().stream().findFirst().orElse(null)));
    }

    /** A course with one unit in each of the given languages; words of one title stand in all of them. */
    CourseId course(CourseId id, int version, boolean withdrawn, Map<LanguageTag, String> titles, String text) {
        var variants = new LinkedHashMap<LanguageTag, CoursePage>();
        var slug = "course-" + id.value();
        titles.forEach((language, title) -> {
            var unit = new CoursePage.Unit(UnitId.next(), "the-unit", "The unit", 5, 1000, 1);
            variants.put(
                    language,
                    new CoursePage(
                            id,
                            slug,
                            version,
                            Instant.parse("2026-10-01T08:00:00Z"),
                            withdrawn,
                            language,
                            EnumSet.copyOf(titles.keySet()),
                            new CourseWords(title, "A summary.", "For nurses.", List.of("wash")),
                            new CourseFacts(
                                    Topic.INFECTION_PREVENTION,
                                    Level.INTRODUCTORY,
                                    Set.of(Profession.NURSE),
                                    "CC-BY-4.0",
                                    75),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(new CoursePage.Section(SectionId.next(), "Section", List.of(unit))),
                            5,
                            1000,
                            List.of(),
                            null));
            var blocks = List.of(
                    new UnitPage.Block(BlockId.next(), new BlockContent.Text("<h2>Head</h2><p>" + text + "</p>")));
            given(catalogue.unit(eq(id), anyInt(), eq("the-unit"), eq(language)))
                    .willReturn(Optional.of(new UnitPage(
                            id,
                            slug,
                            title,
                            version,
                            unit.id(),
                            "the-unit",
                            "The unit",
                            language,
                            EnumSet.copyOf(titles.keySet()),
                            1,
                            1,
                            5,
                            1000,
                            List.of(),
                            null,
                            blocks,
                            Map.of(),
                            null,
                            null)));
        });
        courses.put(id, variants);
        return id;
    }

    InstitutionId institution(String slug, String name, String nativeName) {
        var id = InstitutionId.next();
        institutions.put(
                id,
                new InstitutionPage(
                        id,
                        slug,
                        new InstitutionEntry(
                                name,
                                nativeName,
                                "uk",
                                InstitutionKind.MEDICAL_SCHOOL,
                                "UA",
                                "Kyiv",
                                Region.EUR,
                                List.of("uk", "en", "pl"),
                                null,
                                "Teaches physicians.",
                                List.of("partnership"),
                                null),
                        null));
        return id;
    }

    /** A workshop in Kyiv with one session and one speaker. */
    MeetingId workshop(MeetingId id, String title, MeetingStage stage, Instant changedAt) {
        var when = When.at(
                LocalDateTime.of(2027, 3, 4, 14, 0), LocalDateTime.of(2027, 3, 4, 16, 30), ZoneId.of("Europe/Kyiv"));
        var plan = new MeetingPlan(
                LanguageTag.EN,
                Map.of(
                        LanguageTag.EN, new MeetingWords(title, "A practice hour.", "<p>Bring a <em>pencil</em>.</p>"),
                        LanguageTag.UK, new MeetingWords("Поясни ще раз", "Година практики.", "")),
                MeetingKind.WORKSHOP,
                Topic.COMMUNICATION,
                Mode.HYBRID,
                when,
                new Venue("Dnipro Hall", "", "Kyiv", "UA"),
                null,
                30,
                null,
                Set.of(LanguageTag.EN),
                Set.of(LanguageTag.UK),
                null,
                null,
                false,
                false,
                List.of());
        meetings.put(
                id,
                new MeetingPage(
                        id,
                        "workshop-" + id.value(),
                        LanguageTag.EN,
                        List.of(LanguageTag.EN, LanguageTag.UK),
                        plan,
                        stage,
                        null,
                        1,
                        changedAt,
                        List.of(),
                        List.of(new SessionEntry(null, "Say it in your own words", "", when, "", List.of())),
                        List.of(new SpeakerEntry(
                                null, "Claire Moreau", "Physician", "Val Clair", "", null, false, null, null)),
                        List.of(),
                        null,
                        null));
        return id;
    }

    private static MeetingSummary summary(MeetingPage page) {
        return new MeetingSummary(
                page.id(),
                page.slug(),
                page.language(),
                page.words().title(),
                page.words().summary(),
                page.plan().kind(),
                page.plan().topic(),
                page.plan().mode(),
                page.plan().when(),
                page.plan().venue(),
                page.stage(),
                new InstitutionSummary(
                        InstitutionId.next(),
                        "house",
                        "House",
                        InstitutionKind.HOSPITAL,
                        "UA",
                        "Kyiv",
                        Region.EUR,
                        List.of(),
                        ""),
                page.plan().languages(),
                null);
    }

    private static CourseSummary summary(CoursePage page) {
        return new CourseSummary(
                page.course(),
                page.slug(),
                page.version(),
                page.language(),
                page.words().title(),
                page.words().summary(),
                List.of(),
                page.facts().topic(),
                page.facts().level(),
                page.facts().professions(),
                page.languages(),
                page.units().size(),
                page.minutes(),
                page.bytes(),
                page.publishedAt());
    }

    private static InstitutionSummary summary(InstitutionPage page) {
        var entry = page.entry();
        return new InstitutionSummary(
                page.id(),
                page.slug(),
                entry.name(),
                entry.kind(),
                entry.country(),
                entry.city(),
                entry.region(),
                List.of(LanguageTag.UK),
                entry.summary());
    }
}
