package org.academy.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.media.MediaFile;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an approved and signed draft down as a version: its pages in every complete language, weighed, and a seal. */
@Component
class Publishing {

    private final Versions versions;
    private final Circle circle;
    private final MediaLibrary library;
    private final UnitHtml html;

    Publishing(Versions versions, Circle circle, MediaLibrary library, UnitHtml html) {
        this.versions = versions;
        this.circle = circle;
        this.library = library;
        this.html = html;
    }

    /** Who signs for whom, and who wrote: asked before the draft gives way to the next one. */
    record Byline(
            List<InstitutionSummary> owners,
            List<CoursePage.Contributor> contributors,
            List<CoursePage.Signature> signedBy) {}

    Byline byline(Course course) {
        var institutions = circle.institutions(course.owners());
        var signed = course.current().stream()
                .filter(duty -> duty.kind() == DutyKind.SIGN_OFF && duty.isDone())
                .toList();
        var asked = new ArrayList<@Nullable PersonId>();
        course.team().forEach(member -> asked.add(member.person()));
        signed.forEach(duty -> asked.add(duty.doneBy()));
        var people = circle.people(asked);
        return new Byline(
                course.owners().stream()
                        .flatMap(owner -> Optional.ofNullable(institutions.get(owner)).stream())
                        .toList(),
                course.team().stream()
                        .flatMap(member -> Optional.ofNullable(people.get(member.person())).stream()
                                .map(person -> new CoursePage.Contributor(
                                        person.displayName(), member.role(), name(institutions, member.institution()))))
                        .sorted(Comparator.comparing(CoursePage.Contributor::role)
                                .thenComparing(CoursePage.Contributor::name))
                        .toList(),
                signed.stream()
                        .flatMap(duty -> Optional.ofNullable(duty.doneBy()).map(people::get).stream()
                                .map(person -> new CoursePage.Signature(
                                        person.displayName(),
                                        Objects.requireNonNullElse(name(institutions, duty.institution()), ""),
                                        Objects.requireNonNull(duty.doneAt()))))
                        .toList());
    }

    private static @Nullable String name(
            Map<InstitutionId, InstitutionSummary> institutions, @Nullable InstitutionId id) {
        var institution = id == null ? null : institutions.get(id);
        return institution == null ? null : institution.name();
    }

    void publish(Draft draft, CourseFacts facts, Byline byline, int number, Instant at) {
        var edition = new Edition(draft, facts, byline, number, at);
        edition.write();
    }

    /** One version on its way to the press. */
    private final class Edition {

        private final Draft draft;
        private final CourseFacts facts;
        private final Byline byline;
        private final int number;
        private final Instant at;
        private final CourseId course;
        private final Set<LanguageTag> languages;
        private final List<Draft.Section> sections;
        private final List<Draft.Unit> units;
        private final Map<MediaId, MediaItem> media;
        private final Map<String, String> hashes = new TreeMap<>();

        Edition(Draft draft, CourseFacts facts, Byline byline, int number, Instant at) {
            this.draft = draft;
            this.facts = facts;
            this.byline = byline;
            this.number = number;
            this.at = at;
            this.course = draft.head().id();
            this.languages = draft.complete();
            this.sections = draft.sections().stream()
                    .filter(section -> !section.units().isEmpty())
                    .toList();
            this.units = draft.units();
            this.media = library.items(draft.blocks()
                    .flatMap(block -> Stream.concat(
                            Contents.media(block.facts()).stream(),
                            languages.stream()
                                    .flatMap(language -> Contents.allMedia(block.content(language)).stream())))
                    .collect(Collectors.toSet()));
        }

        void write() {
            var pages = new ArrayList<CoursePage>();
            var unitPages = new ArrayList<UnitPage>();
            for (var language : languages) {
                var inLanguage = IntStream.range(0, units.size())
                        .mapToObj(index -> unitPage(language, index))
                        .toList();
                unitPages.addAll(inLanguage);
                pages.add(coursePage(language, inLanguage));
            }
            pages.forEach(page ->
                    hashes.put(VersionContent.pageOf(page.language()), CourseJson.hash(CourseJson.write(page))));
            unitPages.forEach(page -> hashes.put(
                    VersionContent.pageOf(page.language(), page.unit().value()),
                    CourseJson.hash(CourseJson.write(page))));
            versions.add(course, number, at, CourseJson.write(content()));
            pages.forEach(
                    page -> versions.add(page, page.language() == draft.head().original(), CourseJson.write(page)));
            unitPages.forEach(page -> versions.add(page, questions(page).size(), CourseJson.write(page)));
            versions.addOwners(course, number, draft.head().owners());
            versions.addMedia(course, number, media.keySet());
        }

        private UnitPage unitPage(LanguageTag language, int index) {
            var unit = units.get(index);
            var blocks = unit.blocks().stream()
                    .map(block -> new UnitPage.Block(block.id(), block.content(language)))
                    .toList();
            var shown = blocks.stream()
                    .flatMap(block -> Contents.allMedia(block.content()).stream())
                    .distinct()
                    .filter(media::containsKey)
                    .collect(Collectors.toMap(Function.identity(), id -> Objects.requireNonNull(media.get(id))));
            var unweighed = unitPage(language, index, blocks, shown, 0);
            long bytes = UnitHtml.weight(html.of(unweighed))
                    + unweighed.files().stream().mapToLong(MediaFile::bytes).sum();
            return unitPage(language, index, blocks, shown, bytes);
        }

        private UnitPage unitPage(
                LanguageTag language,
                int index,
                List<UnitPage.Block> blocks,
                Map<MediaId, MediaItem> shown,
                long bytes) {
            var unit = units.get(index);
            return new UnitPage(
                    course,
                    draft.head().slug(),
                    words(language).title(),
                    number,
                    unit.id(),
                    unit.slug(),
                    draft.title(unit.titles(), language),
                    language,
                    languages,
                    index + 1,
                    units.size(),
                    unit.minutes(),
                    bytes,
                    unit.sources(),
                    unit.reviewBy(),
                    blocks,
                    shown,
                    neighbour(language, index - 1),
                    neighbour(language, index + 1));
        }

        private UnitPage.@Nullable Neighbour neighbour(LanguageTag language, int index) {
            return index < 0 || index >= units.size()
                    ? null
                    : new UnitPage.Neighbour(
                            units.get(index).slug(),
                            draft.title(units.get(index).titles(), language));
        }

        private CoursePage coursePage(LanguageTag language, List<UnitPage> pages) {
            var byUnit = pages.stream().collect(Collectors.toMap(UnitPage::unit, Function.identity()));
            return new CoursePage(
                    course,
                    draft.head().slug(),
                    number,
                    at,
                    false,
                    language,
                    languages,
                    words(language),
                    facts,
                    byline.owners(),
                    byline.contributors(),
                    byline.signedBy(),
                    sections.stream()
                            .map(section -> new CoursePage.Section(
                                    section.id(),
                                    draft.title(section.titles(), language),
                                    section.units().stream()
                                            .map(unit -> Objects.requireNonNull(byUnit.get(unit.id())))
                                            .map(page -> new CoursePage.Unit(
                                                    page.unit(),
                                                    page.slug(),
                                                    page.title(),
                                                    page.minutes(),
                                                    page.bytes(),
                                                    questions(page).size()))
                                            .toList()))
                            .toList(),
                    pages.stream().mapToInt(UnitPage::minutes).sum(),
                    pages.stream().mapToLong(UnitPage::bytes).sum(),
                    pages.stream().flatMap(page -> questions(page).stream()).toList(),
                    units.stream()
                            .map(Draft.Unit::reviewBy)
                            .filter(Objects::nonNull)
                            .min(Comparator.<LocalDate>naturalOrder())
                            .orElse(null));
        }

        private static List<BlockId> questions(UnitPage page) {
            return page.blocks().stream()
                    .filter(block -> block.content().kind() == BlockKind.QUESTION)
                    .map(UnitPage.Block::id)
                    .toList();
        }

        private CourseWords words(LanguageTag language) {
            var presented = draft.words().get(language);
            return presented == null ? CourseWords.NONE : presented.words();
        }

        private VersionContent content() {
            return new VersionContent(
                    course.value(),
                    draft.head().slug(),
                    number,
                    at,
                    draft.head().original(),
                    languages,
                    facts,
                    byline.owners(),
                    byline.contributors(),
                    byline.signedBy(),
                    inEach(this::words),
                    sections.stream()
                            .map(section -> new VersionContent.Section(
                                    section.id().value(),
                                    inEach(language -> draft.title(section.titles(), language)),
                                    section.units().stream().map(this::content).toList()))
                            .toList(),
                    media.values().stream()
                            .collect(Collectors.toMap(item -> item.id().value().toString(), MediaItem::sha256)),
                    hashes);
        }

        private VersionContent.Unit content(Draft.Unit unit) {
            return new VersionContent.Unit(
                    unit.id().value(),
                    unit.slug(),
                    unit.minutes(),
                    unit.sources(),
                    unit.reviewBy(),
                    inEach(language -> draft.title(unit.titles(), language)),
                    unit.blocks().stream()
                            .map(block -> new VersionContent.Block(block.id().value(), inEach(block::content)))
                            .toList());
        }

        private <T> Map<LanguageTag, T> inEach(Function<LanguageTag, T> said) {
            var all = new EnumMap<LanguageTag, T>(LanguageTag.class);
            languages.forEach(language -> all.put(language, said.apply(language)));
            return all;
        }
    }
}
