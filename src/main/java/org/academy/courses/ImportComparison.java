package org.academy.courses;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.academy.courses.ImportOrigins.Origin;
import org.academy.courses.ImportOrigins.Part;
import org.academy.courses.SourceProposal.Kind;
import org.academy.courses.cartridge.Plan;
import org.academy.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a newer export with what came before, and proposes what changed at the source. It changes nothing: what
 * authors wrote here is theirs.
 */
@Component
class ImportComparison {

    /** Stands in an origin for what was offered and not wanted. */
    static final UUID NOT_WANTED = new UUID(0, 0);

    /** A unit that may come. */
    record NewUnit(
            String part,
            String partTitle,
            String key,
            String title,
            String slug,
            List<NewBlock> blocks,
            String before) {}

    /** @param after the origin of the block it follows at the source; none for the first of its unit */
    record NewBlock(
            String origin, BlockContent content, @Nullable String after) {}

    private final DraftUnits units;
    private final DraftBlocks blocks;
    private final ImportWriting writing;
    private final ImportOrigins origins;
    private final ImportProposals proposals;

    ImportComparison(
            DraftUnits units,
            DraftBlocks blocks,
            ImportWriting writing,
            ImportOrigins origins,
            ImportProposals proposals) {
        this.units = units;
        this.blocks = blocks;
        this.writing = writing;
        this.origins = origins;
        this.proposals = proposals;
    }

    /** An address for each lesson: where the unit is that it became, or would be. */
    Map<String, String> addresses(CourseId course, Plan plan) {
        var known = origins.of(course);
        var addresses = new LinkedHashMap<>(writing.addresses(course, plan));
        for (var part : plan.parts()) {
            for (var lesson : part.lessons()) {
                var origin = known.get(ImportWriting.lessonKey(lesson.key()));
                if (origin != null && !origin.id().equals(NOT_WANTED)) {
                    units.find(new UnitId(origin.id())).ifPresent(unit -> addresses.put(lesson.key(), unit.slug()));
                }
            }
        }
        return addresses;
    }

    /** @return how many changes are proposed */
    int propose(
            Draft.Head head,
            ImportId source,
            Plan plan,
            Map<String, String> addresses,
            Arrival arrival,
            IntConsumer progress) {
        var round = new Round(head, source, origins.of(head.id()));
        proposals.supersede(head.id());
        int read = 0;
        for (var part : plan.parts()) {
            for (var lesson : part.lessons()) {
                round.lesson(part, lesson, addresses.getOrDefault(lesson.key(), ""), arrival.lesson(lesson));
                progress.accept(++read);
            }
        }
        round.gone();
        return round.made;
    }

    private final class Round {

        private final Draft.Head head;
        private final ImportId source;
        private final Map<String, Origin> known;
        private final Set<String> seen = new HashSet<>();
        private final Map<UUID, String> titles = new HashMap<>();
        private int made;

        Round(Draft.Head head, ImportId source, Map<String, Origin> known) {
            this.head = head;
            this.source = source;
            this.known = known;
        }

        void lesson(Plan.Part part, Plan.Lesson lesson, String slug, Arrival.Lesson arrived) {
            var key = ImportWriting.lessonKey(lesson.key());
            var origin = known.get(key);
            seen.add(key);
            var title = writing.unitTitle(head, lesson);
            arrived.blocks().forEach(block -> seen.add(ImportOrigins.key(block.origin())));
            if (origin == null || origin.id().equals(NOT_WANTED)) {
                if (origin == null || !origin.content().equals(title)) {
                    newUnit(part, lesson, key, title, slug, arrived);
                }
                return;
            }
            titles.put(origin.id(), title);
            if (!origin.content().equals(title)) {
                propose(key, Kind.RETITLED, origin.id(), null, title, title);
            }
            var unit = origin.id();
            @Nullable String after = null;
            for (var incoming : arrived.blocks()) {
                block(unit, title, incoming, after);
                after = incoming.origin();
            }
        }

        private void newUnit(
                Plan.Part part, Plan.Lesson lesson, String key, String title, String slug, Arrival.Lesson arrived) {
            var unit = new NewUnit(
                    part.key(),
                    writing.sectionTitle(head, part),
                    lesson.key(),
                    title,
                    slug,
                    arrived.blocks().stream()
                            .map(block -> new NewBlock(block.origin(), block.content(), null))
                            .toList(),
                    arrived.before());
            propose(key, Kind.NEW_UNIT, null, null, title, CourseJson.write(unit));
        }

        private void block(UUID unit, String title, Arrival.Incoming incoming, @Nullable String after) {
            var key = ImportOrigins.key(incoming.origin());
            var content = CourseJson.write(incoming.content());
            var origin = known.get(key);
            if (origin != null && origin.content().equals(content)) {
                return;
            }
            if (origin != null && !origin.id().equals(NOT_WANTED) && sameKind(origin, incoming)) {
                propose(key, Kind.CHANGED, origin.id(), unit, title, content);
            } else {
                propose(
                        key,
                        Kind.NEW_BLOCK,
                        null,
                        unit,
                        title,
                        CourseJson.write(new NewBlock(incoming.origin(), incoming.content(), after)));
            }
        }

        private boolean sameKind(Origin origin, Arrival.Incoming incoming) {
            return blocks.find(new BlockId(origin.id()))
                    .filter(block -> block.kind() == incoming.content().kind())
                    .isPresent();
        }

        /** What came before and does not come any more. Of a unit that is gone, its blocks are not named one by one. */
        void gone() {
            var gone = known.entrySet().stream()
                    .filter(one -> !seen.contains(one.getKey()))
                    .filter(one -> !one.getValue().id().equals(NOT_WANTED))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var goneUnits = new HashSet<UUID>();
            gone.forEach((key, origin) -> {
                if (origin.part() == Part.UNIT) {
                    goneUnits.add(origin.id());
                    units.find(new UnitId(origin.id()))
                            .filter(unit -> !unit.retired())
                            .ifPresent(unit -> propose(key, Kind.GONE_UNIT, origin.id(), null, origin.content(), ""));
                }
            });
            gone.forEach((key, origin) -> {
                if (origin.part() == Part.BLOCK) {
                    blocks.find(new BlockId(origin.id()))
                            .filter(block -> !block.retired())
                            .filter(block -> !goneUnits.contains(block.unit().value()))
                            .ifPresent(block -> propose(
                                    key,
                                    Kind.GONE_BLOCK,
                                    origin.id(),
                                    block.unit().value(),
                                    titles.getOrDefault(block.unit().value(), ""),
                                    ""));
                }
            });
        }

        private void propose(
                String origin, Kind kind, @Nullable UUID part, @Nullable UUID place, String title, String content) {
            proposals.add(new ImportProposals.Row(
                    Uuid7.next(),
                    head.id(),
                    source,
                    origin,
                    made++,
                    kind,
                    part,
                    place,
                    title,
                    content,
                    ImportProposals.State.OPEN));
        }
    }
}
