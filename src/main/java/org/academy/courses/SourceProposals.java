package org.academy.courses;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.academy.courses.ImportComparison.NewBlock;
import org.academy.courses.ImportComparison.NewUnit;
import org.academy.courses.ImportOrigins.Origin;
import org.academy.courses.ImportOrigins.Part;
import org.academy.courses.SourceProposal.Kind;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What changed where a course came from, for its authors to take or to leave. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SourceProposals {

    private final ImportProposals proposals;
    private final ImportOrigins origins;
    private final ImportWriting importing;
    private final DraftUnits units;
    private final DraftBlocks blocks;
    private final BlockTexts texts;
    private final Saving saving;
    private final DraftEntrance entrance;
    private final CourseAccess access;
    private final Clock clock;

    SourceProposals(
            ImportProposals proposals,
            ImportOrigins origins,
            ImportWriting importing,
            DraftUnits units,
            DraftBlocks blocks,
            BlockTexts texts,
            Saving saving,
            DraftEntrance entrance,
            CourseAccess access,
            Clock clock) {
        this.proposals = proposals;
        this.origins = origins;
        this.importing = importing;
        this.units = units;
        this.blocks = blocks;
        this.texts = texts;
        this.saving = saving;
        this.entrance = entrance;
        this.access = access;
        this.clock = clock;
    }

    /** How many changes wait for a choice. */
    @Transactional(readOnly = true)
    public long waiting(CourseId course) {
        entrance.reading(course);
        return proposals.countOpen(course);
    }

    /** The changes that wait for a choice, in the order of the course. */
    @Transactional(readOnly = true)
    public Page<SourceProposal> open(CourseId course, Pageable page) {
        var head = entrance.head(course);
        entrance.reading(course);
        var rows = proposals.open(course, page.getOffset(), page.getPageSize());
        var known = origins.of(course);
        var shown = rows.stream()
                .map(row -> shown(head, row, known.get(row.origin())))
                .toList();
        return new PageImpl<>(shown, page, proposals.countOpen(course));
    }

    private SourceProposal shown(Draft.Head head, ImportProposals.Row row, @Nullable Origin origin) {
        var block = row.kind() == Kind.CHANGED || row.kind() == Kind.GONE_BLOCK ? stands(head, row) : null;
        var came = origin == null || origin.part() != Part.BLOCK ? null : CourseJson.content(origin.content());
        var unit = unitOf(row).flatMap(units::find).map(DraftUnits.Row::slug).orElse("");
        var proposed = new ArrayList<BlockContent>();
        switch (row.kind()) {
            case CHANGED -> proposed.add(CourseJson.content(row.content()));
            case NEW_BLOCK ->
                proposed.add(CourseJson.read(row.content(), NewBlock.class).content());
            case NEW_UNIT -> {
                var whole = CourseJson.read(row.content(), NewUnit.class);
                whole.blocks().forEach(one -> proposed.add(one.content()));
                unit = whole.slug();
            }
            default -> {}
        }
        return new SourceProposal(
                row.id(),
                row.kind(),
                row.part(),
                unit,
                row.title(),
                block == null ? null : block.content(),
                came,
                proposed,
                row.kind() == Kind.RETITLED ? row.content() : null,
                edited(head, row, origin, block),
                block == null ? 0 : block.revision());
    }

    private Optional<UnitId> unitOf(ImportProposals.Row row) {
        var id = row.place() != null ? row.place() : row.part();
        return Optional.ofNullable(id).map(UnitId::new);
    }

    private Draft.@Nullable Words stands(Draft.Head head, ImportProposals.Row row) {
        return texts.of(new BlockId(Objects.requireNonNull(row.part()))).get(head.original());
    }

    private boolean edited(
            Draft.Head head, ImportProposals.Row row, @Nullable Origin origin, Draft.@Nullable Words block) {
        if (origin == null || row.part() == null) {
            return false;
        }
        return switch (row.kind()) {
            case CHANGED, GONE_BLOCK ->
                retired(row)
                        || block != null && !CourseJson.write(block.content()).equals(origin.content());
            case RETITLED ->
                !units.title(row.part(), head.original()).orElse("").equals(origin.content());
            default -> false;
        };
    }

    /** Its authors took it away, or made others of it. */
    private boolean retired(ImportProposals.Row row) {
        return blocks.find(new BlockId(Objects.requireNonNull(row.part())))
                .filter(DraftBlocks.Row::retired)
                .isPresent();
    }

    /**
     * Takes a change over. {@code revision} is what the author saw: if somebody wrote meanwhile, the change is parked
     * beside their text like any late edit.
     */
    public void take(UUID proposal, long revision) {
        var row = settling(proposal);
        take(entrance.restructuring(row.course()), row, revision);
    }

    /** Takes every change that touches nothing anybody wrote here, and removes nothing. @return how many */
    public int takeUntouched(CourseId course) {
        var head = entrance.restructuring(course);
        var known = origins.of(course);
        int taken = 0;
        for (var row : proposals.open(course, 0, Integer.MAX_VALUE)) {
            var block = row.kind() == Kind.CHANGED ? stands(head, row) : null;
            boolean removes = row.kind() == Kind.GONE_BLOCK || row.kind() == Kind.GONE_UNIT;
            if (!removes && !edited(head, row, known.get(row.origin()), block)) {
                take(head, row, block == null ? 0 : block.revision());
                taken++;
            }
        }
        return taken;
    }

    private void take(Draft.Head head, ImportProposals.Row row, long revision) {
        switch (row.kind()) {
            case CHANGED -> change(head, row, revision);
            case NEW_BLOCK -> addBlock(head, row);
            case NEW_UNIT -> addUnit(head, row);
            case RETITLED -> retitle(head, row);
            case GONE_BLOCK -> {
                blocks.setRetired(new BlockId(Objects.requireNonNull(row.part())), true);
                origins.forget(head.id(), row.origin());
            }
            case GONE_UNIT -> {
                var unit = new UnitId(Objects.requireNonNull(row.part()));
                units.setRetired(unit, true);
                origins.forget(head.id(), row.origin(), unit);
            }
        }
        proposals.settle(row.id(), ImportProposals.State.TAKEN, access.person(), clock.instant());
    }

    private void change(Draft.Head head, ImportProposals.Row row, long revision) {
        var block = Objects.requireNonNull(row.part());
        blocks.setRetired(new BlockId(block), false);
        saving.save(writer(head), new BlockId(block), head.original(), revision, CourseJson.content(row.content()));
        origins.remember(head.id(), row.origin(), new Origin(Part.BLOCK, block, row.content()));
    }

    private void addBlock(Draft.Head head, ImportProposals.Row row) {
        var unit = new UnitId(Objects.requireNonNull(row.place()));
        var incoming = CourseJson.read(row.content(), NewBlock.class);
        var order = new ArrayList<>(blocks.in(unit));
        var block = importing.addBlock(writer(head), unit, new Arrival.Incoming(incoming.origin(), incoming.content()));
        order.add(placeOf(head, incoming, order), block);
        blocks.place(unit, order);
    }

    /** After the block that it follows at the source, as far as that is here; else at the end. */
    private int placeOf(Draft.Head head, NewBlock incoming, List<BlockId> order) {
        var after = incoming.after();
        if (after == null) {
            return 0;
        }
        var before = origins.of(head.id()).get(ImportOrigins.key(after));
        int index = before == null ? -1 : order.indexOf(new BlockId(before.id()));
        return index < 0 ? order.size() : index + 1;
    }

    private void addUnit(Draft.Head head, ImportProposals.Row row) {
        var incoming = CourseJson.read(row.content(), NewUnit.class);
        var section = section(head, incoming);
        var slug = units.slugTaken(head.id(), incoming.slug())
                ? Slugs.free(incoming.title(), "unit", taken -> units.slugTaken(head.id(), taken))
                : incoming.slug();
        importing.addUnit(
                writer(head),
                section,
                incoming.key(),
                incoming.title(),
                slug,
                List.of(),
                new Arrival.Lesson(
                        incoming.blocks().stream()
                                .map(one -> new Arrival.Incoming(one.origin(), one.content()))
                                .toList(),
                        incoming.before()));
    }

    private SectionId section(Draft.Head head, NewUnit unit) {
        var key = ImportWriting.partKey(unit.part());
        var known = origins.of(head.id()).get(key);
        if (known != null) {
            var section = new SectionId(known.id());
            units.restore(section);
            return section;
        }
        return importing.addSection(writer(head), key, unit.partTitle());
    }

    private void retitle(Draft.Head head, ImportProposals.Row row) {
        var unit = Objects.requireNonNull(row.part());
        units.entitle(head.id(), unit, head.original(), row.content(), row.content());
        origins.remember(head.id(), row.origin(), new Origin(Part.UNIT, unit, row.content()));
    }

    /** Leaves a change where it is: it is not proposed again until it changes once more. */
    public void decline(UUID proposal) {
        var row = settling(proposal);
        var head = entrance.restructuring(row.course());
        var content = row.kind() == Kind.NEW_BLOCK
                ? CourseJson.write(
                        CourseJson.read(row.content(), NewBlock.class).content())
                : row.content();
        switch (row.kind()) {
            case CHANGED ->
                origins.remember(
                        head.id(), row.origin(), new Origin(Part.BLOCK, Objects.requireNonNull(row.part()), content));
            case RETITLED ->
                origins.remember(
                        head.id(), row.origin(), new Origin(Part.UNIT, Objects.requireNonNull(row.part()), content));
            case NEW_BLOCK ->
                origins.remember(head.id(), row.origin(), new Origin(Part.BLOCK, ImportComparison.NOT_WANTED, content));
            case NEW_UNIT ->
                origins.remember(
                        head.id(), row.origin(), new Origin(Part.UNIT, ImportComparison.NOT_WANTED, row.title()));
            case GONE_BLOCK -> origins.forget(head.id(), row.origin());
            case GONE_UNIT -> origins.forget(head.id(), row.origin(), new UnitId(Objects.requireNonNull(row.part())));
        }
        proposals.settle(row.id(), ImportProposals.State.DECLINED, access.person(), clock.instant());
    }

    private ImportProposals.Row settling(UUID proposal) {
        var row = proposals.findForUpdate(proposal).orElseThrow(() -> new NotFound("proposal", proposal));
        if (row.state() != ImportProposals.State.OPEN) {
            entrance.reading(row.course());
            throw new RuleViolated("courses.rule.proposal-settled");
        }
        return row;
    }

    private Saving.Writer writer(Draft.Head head) {
        return new Saving.Writer(access.person(), head, true);
    }
}
