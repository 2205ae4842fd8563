package org.academy.courses;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.DraftOutline.TeamMember;
import org.academy.institutions.InstitutionId;
import org.academy.institutions.InstitutionSummary;
import org.academy.institutions.Role;
import org.academy.media.MediaLibrary;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What authors and translators do with the version in preparation as a whole. Outsiders are told there is no such
 * course.
 */
@Service
@Validated
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseAuthoring {

    private static final int TITLE_LENGTH = 200;
    private static final int SUMMARY_LENGTH = 500;
    private static final int AUDIENCE_LENGTH = 1_000;

    private final Courses courses;
    private final Drafts drafts;
    private final DraftBlocks blocks;
    private final DraftUnits units;
    private final BlockTexts texts;
    private final Works studio;
    private final CourseAccess access;
    private final DraftEntrance entrance;
    private final Circle circle;
    private final MediaLibrary media;
    private final Clock clock;

    CourseAuthoring(
            Courses courses,
            Drafts drafts,
            DraftBlocks blocks,
            DraftUnits units,
            BlockTexts texts,
            Works studio,
            CourseAccess access,
            DraftEntrance entrance,
            Circle circle,
            MediaLibrary media,
            Clock clock) {
        this.courses = courses;
        this.drafts = drafts;
        this.blocks = blocks;
        this.units = units;
        this.texts = texts;
        this.studio = studio;
        this.access = access;
        this.entrance = entrance;
        this.circle = circle;
        this.media = media;
        this.clock = clock;
    }

    /** The works the person at hand has a part in, last changed first. */
    @Transactional(readOnly = true)
    public Page<WorkSummary> works(LanguageTag language, Pageable page) {
        var person = access.person();
        var roles = circle.rolesOfVisitor();
        var answering = roles.entrySet().stream()
                .filter(one -> one.getValue().contains(Role.PUBLISHER)
                        || one.getValue().contains(Role.ADMINISTRATOR))
                .map(Map.Entry::getKey)
                .toList();
        var found = studio.works(
                person,
                roles.keySet(),
                answering,
                circle.visitorAdministersPlatform(),
                language,
                page.getOffset(),
                page.getPageSize());
        var ids = found.stream().map(Works.Work::course).toList();
        var owners = studio.ownersOf(ids);
        var names = circle.institutions(
                owners.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var languages = studio.languagesOf(ids);
        var works = found.stream()
                .map(work -> new WorkSummary(
                        work.course(),
                        work.slug(),
                        work.title(),
                        summaries(owners.getOrDefault(work.course(), List.of()), names).stream()
                                .map(InstitutionSummary::name)
                                .toList(),
                        work.state(),
                        work.draftNumber(),
                        work.publishedVersion(),
                        languages.getOrDefault(work.course(), Set.of()),
                        work.changedAt()))
                .toList();
        return new PageImpl<>(
                works, page, studio.countWorks(person, roles.keySet(), answering, circle.visitorAdministersPlatform()));
    }

    /** Where the person at hand may start a course: the institutions they write for. */
    @Transactional(readOnly = true)
    public List<InstitutionSummary> mayStartFor() {
        var lead = circle.rolesOfVisitor().entrySet().stream()
                .filter(one -> mayStart(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return circle.institutions(lead).values().stream()
                .sorted(Comparator.comparing(InstitutionSummary::name))
                .toList();
    }

    private static boolean mayStart(Set<Role> roles) {
        return roles.contains(Role.AUTHOR) || roles.contains(Role.ADMINISTRATOR);
    }

    public CourseId start(@Valid StartCourse command) {
        var person = access.person();
        var roles = circle.rolesOfVisitor();
        if (!mayStart(roles.getOrDefault(command.lead(), Set.of()))) {
            throw new AccessDeniedException("Courses are started by authors of the institution that leads");
        }
        var slug = Optional.ofNullable(command.slug())
                .orElseGet(() -> Slugs.free(
                        command.title(),
                        "course",
                        taken -> CourseLinks.reserved(taken)
                                || drafts.idOf(taken).isPresent()));
        if (drafts.idOf(slug).isPresent()) {
            throw RuleViolated.at("slug", "courses.rule.address-taken", slug);
        }
        var now = clock.instant();
        var course =
                new Course(CourseId.next(), slug, command.language(), command.lead(), command.topic(), person, now);
        var others = new LinkedHashSet<>(command.owners());
        others.remove(command.lead());
        circle.requireListed(others);
        others.forEach(owner -> course.inviteOwner(owner, now));
        courses.saveAndFlush(course);
        var words = new CourseWords(Contents.plain(command.title()).strip(), "", "", List.of());
        drafts.present(course.id(), command.language(), new Draft.Presentation(words, true, 1, 1));
        drafts.writes(course.id(), course.draftNumber(), person);
        return course.id();
    }

    /** @throws org.academy.shared.NotFound if the person has no part in it */
    @Transactional(readOnly = true)
    public DraftOutline outline(String slug, LanguageTag language) {
        var head = entrance.head(drafts.idOf(slug).orElseThrow(() -> new NotFound("course", slug)));
        var standing = access.requireReader(head);
        var course = courses.findById(head.id()).orElseThrow();
        var draft = drafts.outline(head);
        var institutions = circle.institutions(head.owners());
        var presented = draft.words().get(language);
        return new DraftOutline(
                head.id(),
                head.slug(),
                head.number(),
                head.state(),
                head.described(),
                course.facts(),
                language,
                presented == null ? CourseWords.NONE : presented.words(),
                head.lead() == null ? null : institutions.get(head.lead()),
                summaries(head.owners(), institutions),
                team(course, institutions),
                draft.variants(),
                draft.sections().stream()
                        .map(section -> outline(draft, section, language))
                        .toList(),
                standing.may(head.state(), head.publishedVersion() > 0 && !head.withdrawn()));
    }

    private List<TeamMember> team(Course course, Map<InstitutionId, InstitutionSummary> institutions) {
        var people = circle.people(course.team().stream().map(Member::person).toList());
        return course.team().stream()
                .flatMap(member -> Optional.ofNullable(people.get(member.person()))
                        .map(person -> new TeamMember(person, member.role(), institutions.get(member.institution())))
                        .stream())
                .sorted(Comparator.comparing(TeamMember::role)
                        .thenComparing(member -> member.person().displayName()))
                .toList();
    }

    private static DraftOutline.Section outline(Draft draft, Draft.Section section, LanguageTag language) {
        return new DraftOutline.Section(
                section.id(),
                draft.title(section.titles(), language),
                section.units().stream()
                        .map(unit -> new DraftOutline.Unit(
                                unit.id(),
                                unit.slug(),
                                draft.title(unit.titles(), language),
                                unit.minutes(),
                                unit.blocks().stream()
                                        .map(block -> outline(draft, block, language))
                                        .toList()))
                        .toList());
    }

    private static DraftOutline.Block outline(Draft draft, Draft.Block block, LanguageTag language) {
        var said = block.words().get(language);
        var source = block.words().get(draft.head().original());
        var label = said != null && !said.label().isEmpty() ? said.label() : source == null ? "" : source.label();
        return new DraftOutline.Block(block.id(), block.kind(), label, block.missing(language));
    }

    @Transactional(readOnly = true)
    public UnitDraft unit(UnitId unit, LanguageTag language) {
        var row = units.find(unit).orElseThrow(() -> new NotFound("unit", unit.value()));
        var head = entrance.head(row.course());
        var standing = access.requireReader(head);
        var written = blocks.saidIn(unit);
        var waiting = texts.openConflicts(head.id(), language);
        var items = media.items(written.stream()
                .flatMap(block -> Contents.media(block.facts()).stream())
                .collect(Collectors.toSet()));
        var people = circle.people(written.stream()
                .map(block -> block.words().get(language))
                .map(said -> said == null ? null : said.by())
                .toList());
        return new UnitDraft(
                head.id(),
                unit,
                language,
                units.title(unit.value(), language).orElse(""),
                row.slug(),
                row.minutes(),
                row.sources(),
                row.reviewBy(),
                row.revision(),
                head.state().open() && standing.mayWrite(language, head.original()),
                written.stream()
                        .map(block -> {
                            var said = block.words().get(language);
                            @Nullable PersonId by = said == null ? null : said.by();
                            return new UnitDraft.Block(
                                    block.id(),
                                    said == null ? 0 : said.revision(),
                                    block.content(language),
                                    language == head.original() ? null : block.content(head.original()),
                                    Contents.media(block.facts())
                                            .map(items::get)
                                            .orElse(null),
                                    by == null ? null : people.get(by),
                                    said == null ? null : said.at(),
                                    waiting.getOrDefault(block.id(), 0));
                        })
                        .toList());
    }

    /** @throws org.academy.shared.RuleViolated {@code courses.rule.changed-meanwhile} if the revision is stale */
    public long describe(CourseId course, long revision, CourseFacts facts, LanguageTag language, CourseWords words) {
        var head = entrance.describing(course, language);
        var standing = access.standing(head);
        var work = courses.findForUpdate(course).orElseThrow();
        var now = clock.instant();
        if (facts.passMark() < 0 || facts.passMark() > 100) {
            throw RuleViolated.at("passMark", "courses.rule.pass-mark");
        }
        long next = standing.mayEdit() ? work.describe(revision, facts, now) : work.describeWords(revision, now);
        courses.saveAndFlush(work);
        present(head, language, tidied(words));
        drafts.writes(course, head.number(), access.person());
        return next;
    }

    /**
     * The same for somebody who says what they were shown: what they changed since goes in beside what others changed.
     * Where both changed the same, nothing is overwritten.
     */
    public Joined<CourseDescription> describe(
            CourseId course, LanguageTag language, CourseDescription base, CourseDescription mine) {
        var head = entrance.describing(course, language);
        var work = courses.findForUpdate(course).orElseThrow();
        var presented = drafts.presentations(course).get(language);
        var stands = new CourseDescription(work.facts(), presented == null ? CourseWords.NONE : presented.words());
        var facts = access.standing(head).mayEdit() ? mine.facts() : base.facts();
        var joining = new Joining();
        var joined = new CourseDescription(facts, tidied(mine.words())).joined(joining, base, stands);
        long revision = joined.equals(stands)
                ? work.described()
                : describe(course, work.described(), joined.facts(), language, joined.words());
        return joining.into(joined, revision);
    }

    private static CourseWords tidied(CourseWords words) {
        return new CourseWords(
                Contents.line("title", words.title(), TITLE_LENGTH),
                Contents.line("summary", words.summary(), SUMMARY_LENGTH),
                Contents.line("audience", words.audience(), AUDIENCE_LENGTH),
                words.outcomes().stream()
                        .map(outcome -> Contents.line("outcomes", outcome, SUMMARY_LENGTH))
                        .filter(outcome -> !outcome.isEmpty())
                        .toList());
    }

    private void present(Draft.Head head, LanguageTag language, CourseWords words) {
        var presented = drafts.presentations(head.id());
        var before = presented.get(language);
        boolean same = before != null && before.words().equals(words);
        long revision = (before == null ? 0 : before.revision()) + (same ? 0 : 1);
        var original = presented.get(head.original());
        if (language == head.original() || original == null) {
            drafts.present(head.id(), language, new Draft.Presentation(words, !words.begun(), revision, revision));
        } else {
            drafts.present(
                    head.id(),
                    language,
                    new Draft.Presentation(words, !words.saysAllOf(original.words()), revision, original.revision()));
        }
    }

    private static List<InstitutionSummary> summaries(
            List<InstitutionId> ids, Map<InstitutionId, InstitutionSummary> known) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }
}
