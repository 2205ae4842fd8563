package org.academy.courses;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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

/** What authors and translators do with the version in preparation. Outsiders are told there is no such course. */
@Service
@Validated
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseAuthoring {

    private static final int TITLE_LENGTH = 200;
    private static final int SUMMARY_LENGTH = 500;
    private static final int AUDIENCE_LENGTH = 1_000;
    private static final int MOST_MINUTES = 600;

    private final Courses courses;
    private final Drafts drafts;
    private final BlockTexts texts;
    private final Works studio;
    private final Writing writing;
    private final CourseAccess access;
    private final Circle circle;
    private final MediaLibrary media;
    private final Clock clock;

    CourseAuthoring(
            Courses courses,
            Drafts drafts,
            BlockTexts texts,
            Works studio,
            Writing writing,
            CourseAccess access,
            Circle circle,
            MediaLibrary media,
            Clock clock) {
        this.courses = courses;
        this.drafts = drafts;
        this.texts = texts;
        this.studio = studio;
        this.writing = writing;
        this.access = access;
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
        var found = studio.works(person, roles.keySet(), answering, language, page.getOffset(), page.getPageSize());
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
        return new PageImpl<>(works, page, studio.countWorks(person, roles.keySet(), answering));
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
                        command.title(), "course", taken -> drafts.idOf(taken).isPresent()));
        if (drafts.idOf(slug).isPresent()) {
            throw RuleViolated.at("slug", "courses.rule.address-taken", slug);
        }
        var now = now();
        var course =
                new Course(CourseId.next(), slug, command.language(), command.lead(), command.topic(), person, now);
        var others = new LinkedHashSet<>(command.owners());
        others.remove(command.lead());
        requireListed(others);
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
        var head = head(drafts.idOf(slug).orElseThrow(() -> new NotFound("course", slug)));
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
                required(institutions, head.lead()),
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
        var row = drafts.unit(unit).orElseThrow(() -> new NotFound("unit", unit.value()));
        var head = head(row.course());
        var standing = access.requireReader(head);
        var blocks = drafts.blocksOf(unit);
        var waiting = texts.openConflicts(head.id(), language);
        var items = media.items(blocks.stream()
                .flatMap(block -> Contents.media(block.facts()).stream())
                .collect(Collectors.toSet()));
        var people = circle.people(blocks.stream()
                .map(block -> block.words().get(language))
                .map(said -> said == null ? null : said.by())
                .toList());
        return new UnitDraft(
                head.id(),
                unit,
                language,
                drafts.title(unit.value(), language).orElse(""),
                row.slug(),
                row.minutes(),
                row.sources(),
                row.reviewBy(),
                row.revision(),
                head.state().open() && standing.mayWrite(language, head.original()),
                blocks.stream()
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
        var head = changing(course, language);
        var standing = access.standing(head);
        var work = courses.findForUpdate(course).orElseThrow();
        var now = now();
        if (facts.passMark() < 0 || facts.passMark() > 100) {
            throw RuleViolated.at("passMark", "courses.rule.pass-mark");
        }
        long next = standing.mayEdit() ? work.describe(revision, facts, now) : work.describeWords(revision, now);
        courses.saveAndFlush(work);
        present(head, language, tidied(words));
        drafts.writes(course, head.number(), access.person());
        return next;
    }

    private static CourseWords tidied(CourseWords words) {
        return new CourseWords(
                line("title", words.title(), TITLE_LENGTH),
                line("summary", words.summary(), SUMMARY_LENGTH),
                line("audience", words.audience(), AUDIENCE_LENGTH),
                words.outcomes().stream()
                        .map(outcome -> line("outcomes", outcome, SUMMARY_LENGTH))
                        .filter(outcome -> !outcome.isEmpty())
                        .toList());
    }

    private static String line(String field, String text, int most) {
        var line = Contents.plain(text).strip();
        if (line.length() > most) {
            throw RuleViolated.at(field, "courses.rule.too-long", most);
        }
        return line;
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

    public SectionId addSection(CourseId course, LanguageTag language, String title) {
        var head = restructuring(course);
        var section = SectionId.next();
        drafts.addSection(course, section);
        entitle(head, section.value(), language, title);
        return section;
    }

    public void renameSection(SectionId section, LanguageTag language, String title) {
        var head = changing(courseOf(section), language);
        entitle(head, section.value(), language, title);
        wrote(head);
    }

    /** Retires an empty section. */
    public void retireSection(SectionId section) {
        restructuring(courseOf(section));
        if (!drafts.unitsIn(section).isEmpty()) {
            throw new RuleViolated("courses.rule.section-not-empty");
        }
        drafts.retire(section);
    }

    /** Adds a unit at the end of a section; without a {@code slug} one is made from the title. */
    public UnitId addUnit(SectionId section, LanguageTag language, String title, int minutes, @Nullable String slug) {
        var course = courseOf(section);
        var head = restructuring(course);
        if (drafts.retired(section)) {
            throw new NotFound("section", section.value());
        }
        if (slug != null && !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw RuleViolated.at("slug", "courses.rule.address");
        }
        if (slug != null && drafts.unitSlugTaken(course, slug)) {
            throw RuleViolated.at("slug", "courses.rule.address-taken", slug);
        }
        var unit = UnitId.next();
        var address =
                slug != null ? slug : Slugs.free(title, "unit", candidate -> drafts.unitSlugTaken(course, candidate));
        drafts.addUnit(course, section, unit, address, minutes(minutes));
        entitle(head, unit.value(), language, title);
        return unit;
    }

    public long describeUnit(
            UnitId unit,
            long revision,
            LanguageTag language,
            String title,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy) {
        var head = changing(courseOf(unit), language);
        var row = drafts.unit(unit).orElseThrow();
        if (row.revision() != revision) {
            throw new RuleViolated("courses.rule.changed-meanwhile");
        }
        if (access.standing(head).mayEdit()) {
            var named = sources.stream()
                    .map(source -> line("sources", source, AUDIENCE_LENGTH))
                    .filter(source -> !source.isEmpty())
                    .toList();
            drafts.describe(unit, minutes(minutes), named, reviewBy);
        }
        entitle(head, unit.value(), language, title);
        drafts.revised(unit, revision + 1);
        wrote(head);
        return revision + 1;
    }

    private static int minutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw RuleViolated.at("minutes", "courses.rule.minutes", MOST_MINUTES);
        }
        return minutes;
    }

    private void entitle(Draft.Head head, UUID part, LanguageTag language, String title) {
        var line = line("title", title, TITLE_LENGTH);
        var source = language == head.original()
                ? line
                : drafts.title(part, head.original()).orElse("");
        drafts.entitle(head.id(), part, language, line, source);
    }

    /** Moves a unit to a place in a section, counted from 0. */
    public void moveUnit(UnitId unit, SectionId section, int position) {
        var course = courseOf(unit);
        restructuring(course);
        if (!drafts.courseOf(section).filter(course::equals).isPresent() || drafts.retired(section)) {
            throw new NotFound("section", section.value());
        }
        var units = new ArrayList<>(drafts.unitsIn(section));
        units.remove(unit);
        units.add(Math.clamp(position, 0, units.size()), unit);
        drafts.place(section, units);
    }

    public void retireUnit(UnitId unit) {
        restructuring(courseOf(unit));
        drafts.setRetired(unit, true);
    }

    public void restoreUnit(UnitId unit) {
        restructuring(courseOf(unit));
        drafts.setRetired(unit, false);
        drafts.unit(unit).ifPresent(row -> drafts.restore(row.section()));
    }

    /** Adds a block at a place in its unit, counted from 0. */
    public BlockId addBlock(UnitId unit, int position, LanguageTag language, BlockContent content) {
        var course = courseOf(unit);
        var head = restructuring(course);
        var cleaned = Contents.cleaned(content);
        var facts = Contents.facts(cleaned);
        var block = BlockId.next();
        writing.requireReadable(facts);
        drafts.addBlock(course, unit, block, facts);
        var blocks = new ArrayList<>(drafts.blocksIn(unit));
        blocks.remove(block);
        blocks.add(Math.clamp(position, 0, blocks.size()), block);
        drafts.place(unit, blocks);
        writing.begin(
                new Writing.Writer(access.person(), head, true),
                new Drafts.BlockRow(block, course, unit, content.kind(), facts, false),
                language,
                cleaned);
        return block;
    }

    public void moveBlock(BlockId block, int position) {
        restructuring(courseOf(block));
        var unit = drafts.block(block).orElseThrow().unit();
        var blocks = new ArrayList<>(drafts.blocksIn(unit));
        if (blocks.remove(block)) {
            blocks.add(Math.clamp(position, 0, blocks.size()), block);
            drafts.place(unit, blocks);
        }
    }

    public void retireBlock(BlockId block) {
        restructuring(courseOf(block));
        drafts.setRetired(block, true);
    }

    public void restoreBlock(BlockId block) {
        restructuring(courseOf(block));
        drafts.setRetired(block, false);
    }

    /** Saves an edit made from a base revision; see {@link SaveOutcome} for what becomes of a stale one. */
    public SaveOutcome save(BlockId block, LanguageTag language, long baseRevision, BlockContent content) {
        return writing.save(writer(courseOf(block), language), block, language, baseRevision, content);
    }

    /** The edits of this block that still wait for a choice, oldest first. */
    @Transactional(readOnly = true)
    public List<SaveOutcome.Conflict> conflicts(BlockId block, LanguageTag language) {
        access.requireReader(head(courseOf(block)));
        var row = drafts.block(block).orElseThrow();
        var said = texts.of(block).get(language);
        return texts.open(block, language).stream()
                .map(parked -> writing.conflict(row, parked, said))
                .toList();
    }

    /** Settles a conflict with the text that shall stand: mine, theirs, or one joined by hand. */
    public SaveOutcome settle(UUID conflict, long baseRevision, BlockContent content) {
        var parked = texts.parked(conflict).orElseThrow(() -> new NotFound("conflict", conflict));
        return writing.settle(writer(courseOf(parked.block()), parked.language()), parked, baseRevision, content);
    }

    /** Every state the block had in the language, newest first. */
    @Transactional(readOnly = true)
    public Page<BlockRevision> history(BlockId block, LanguageTag language, Pageable page) {
        access.requireReader(head(courseOf(block)));
        var kept = texts.history(block, language, page.getOffset(), page.getPageSize());
        var people = circle.people(kept.stream().map(BlockTexts.Kept::by).toList());
        var revisions = kept.stream()
                .map(one -> new BlockRevision(one.revision(), one.content(), people.get(one.by()), one.at()))
                .toList();
        return new PageImpl<>(revisions, page, texts.historyLength(block, language));
    }

    public void appoint(CourseId course, PersonId person, CourseRole role) {
        var head = require(drafts.headForChange(course), course, Standing::mayManageTeam);
        var institution = head.owners().stream()
                .filter(owner -> circle.belongs(person, owner))
                .findFirst()
                .orElseThrow(() -> RuleViolated.at("person", "courses.rule.not-of-an-owner"));
        var work = courses.findForUpdate(course).orElseThrow();
        work.appoint(person, role, institution, now());
        courses.save(work);
    }

    public void dismiss(CourseId course, PersonId person, CourseRole role) {
        require(drafts.headForChange(course), course, Standing::mayManageTeam);
        var work = courses.findForUpdate(course).orElseThrow();
        work.dismiss(person, role, now());
        courses.save(work);
    }

    public void inviteOwner(CourseId course, InstitutionId owner) {
        require(drafts.headForChange(course), course, Standing::mayInviteOwners);
        requireListed(Set.of(owner));
        var work = courses.findForUpdate(course).orElseThrow();
        work.inviteOwner(owner, now());
        courses.save(work);
    }

    private void requireListed(Set<InstitutionId> institutions) {
        if (!circle.institutions(institutions).keySet().containsAll(institutions)) {
            throw RuleViolated.at("owners", "courses.rule.unknown-institution");
        }
    }

    private Writing.Writer writer(CourseId course, LanguageTag language) {
        var head = drafts.headForWriting(course).orElseThrow(() -> new NotFound("course", course.value()));
        var standing = access.require(head, one -> one.mayWrite(language, head.original()));
        requireOpen(head);
        return new Writing.Writer(access.person(), head, standing.mayEdit());
    }

    /** Somebody changes words or facts that are not a block's. */
    private Draft.Head changing(CourseId course, LanguageTag language) {
        var found = drafts.headForChange(course);
        var head = require(
                found,
                course,
                one -> found.map(Draft.Head::original)
                        .filter(original -> one.mayWrite(language, original))
                        .isPresent());
        requireOpen(head);
        return head;
    }

    /** An author changes the structure. */
    private Draft.Head restructuring(CourseId course) {
        var head = require(drafts.headForChange(course), course, Standing::mayEdit);
        requireOpen(head);
        wrote(head);
        return head;
    }

    private void wrote(Draft.Head head) {
        drafts.touch(head.id(), now());
        drafts.writes(head.id(), head.number(), access.person());
    }

    private static void requireOpen(Draft.Head head) {
        if (!head.state().open()) {
            throw new RuleViolated("courses.rule.frozen-for-review");
        }
    }

    private Draft.Head require(Optional<Draft.Head> found, CourseId course, Predicate<Standing> may) {
        var head = found.orElseThrow(() -> new NotFound("course", course.value()));
        access.require(head, may);
        return head;
    }

    private Draft.Head head(CourseId course) {
        return drafts.head(course).orElseThrow(() -> new NotFound("course", course.value()));
    }

    private CourseId courseOf(SectionId section) {
        return drafts.courseOf(section).orElseThrow(() -> new NotFound("section", section.value()));
    }

    private CourseId courseOf(UnitId unit) {
        return drafts.courseOf(unit).orElseThrow(() -> new NotFound("unit", unit.value()));
    }

    private CourseId courseOf(BlockId block) {
        return drafts.courseOf(block).orElseThrow(() -> new NotFound("block", block.value()));
    }

    private static List<InstitutionSummary> summaries(
            List<InstitutionId> ids, Map<InstitutionId, InstitutionSummary> known) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private static InstitutionSummary required(Map<InstitutionId, InstitutionSummary> known, InstitutionId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new NotFound("institution", id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
