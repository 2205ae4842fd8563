package org.academy.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.courses.DraftOutline.VariantState;
import org.academy.institutions.InstitutionId;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The version in preparation as it stands at one moment: its structure, and how far each language has come. */
record Draft(Head head, Map<LanguageTag, Presentation> words, List<Section> sections) {

    /** The course itself, as far as its parts need it. The first owner leads. */
    record Head(
            CourseId id,
            String slug,
            LanguageTag original,
            DraftState state,
            int number,
            long described,
            int publishedVersion,
            boolean withdrawn,
            List<InstitutionId> owners) {

        /** Nobody leads what came in by a command and was not handed over yet. */
        @Nullable
        InstitutionId lead() {
            return owners.isEmpty() ? null : owners.getFirst();
        }
    }

    /** How the course presents itself in one language. */
    record Presentation(CourseWords words, boolean missing, long revision, long sourceRevision) {}

    record Section(SectionId id, Map<LanguageTag, Title> titles, List<Unit> units) {}

    record Unit(
            UnitId id,
            String slug,
            int minutes,
            List<String> sources,
            @Nullable LocalDate reviewBy,
            Map<LanguageTag, Title> titles,
            List<Block> blocks) {}

    /** A title, and the original's title it was translated from. */
    record Title(String text, String source) {}

    record Block(BlockId id, BlockKind kind, BlockContent facts, Map<LanguageTag, Words> words) {

        BlockContent content(LanguageTag language) {
            var said = words.get(language);
            return said == null ? facts : Contents.join(facts, said.content());
        }

        boolean missing(LanguageTag language) {
            var said = words.get(language);
            return said == null || said.missing();
        }

        boolean stale(LanguageTag language, LanguageTag original) {
            var said = words.get(language);
            var source = words.get(original);
            return language != original
                    && said != null
                    && source != null
                    && !said.missing()
                    && said.sourceRevision() < source.revision();
        }
    }

    /** What a block says in a language now; an outline is read without the content. */
    record Words(
            BlockContent content,
            String label,
            boolean missing,
            long revision,
            long sourceRevision,
            @Nullable PersonId by,
            Instant at) {}

    List<Unit> units() {
        return sections.stream().flatMap(section -> section.units().stream()).toList();
    }

    Stream<Block> blocks() {
        return units().stream().flatMap(unit -> unit.blocks().stream());
    }

    /** Every language in which anything is said. */
    Set<LanguageTag> languages() {
        var begun = EnumSet.of(head.original());
        begun.addAll(words.keySet());
        titles().forEach(titles -> begun.addAll(titles.keySet()));
        blocks().forEach(block -> block.words().forEach((language, said) -> {
            if (!said.label().isEmpty()) {
                begun.add(language);
            }
        }));
        return begun;
    }

    Map<LanguageTag, VariantState> variants() {
        var variants = new EnumMap<LanguageTag, VariantState>(LanguageTag.class);
        languages().forEach(language -> variants.put(language, variant(language)));
        return variants;
    }

    /** How much is not said in a language, and how much was said of an original that has changed since. */
    VariantState variant(LanguageTag language) {
        int missing = 0;
        int stale = 0;
        int total = 1;
        var presented = words.get(language);
        var source = words.get(head.original());
        if (presented == null || presented.missing()) {
            missing++;
        } else if (source != null && language != head.original() && presented.sourceRevision() < source.revision()) {
            stale++;
        }
        for (var titles : titles().toList()) {
            total++;
            var title = titles.get(language);
            var original = titles.get(head.original());
            if (title == null || title.text().isBlank()) {
                missing++;
            } else if (original != null
                    && language != head.original()
                    && !title.source().equals(original.text())) {
                stale++;
            }
        }
        for (var block : blocks().toList()) {
            total++;
            if (block.missing(language)) {
                missing++;
            } else if (block.stale(language, head.original())) {
                stale++;
            }
        }
        return new VariantState(missing, stale, total, head.original());
    }

    /** The languages in which a learner misses nothing. */
    Set<LanguageTag> complete() {
        var complete = EnumSet.noneOf(LanguageTag.class);
        languages().stream().filter(language -> variant(language).complete()).forEach(complete::add);
        return complete;
    }

    /** Of all that a learner will see: a section without units is not shown. */
    private Stream<Map<LanguageTag, Title>> titles() {
        return sections.stream()
                .filter(section -> !section.units().isEmpty())
                .flatMap(section -> Stream.concat(
                        Stream.of(section.titles()), section.units().stream().map(Unit::titles)));
    }

    /** What is said in the language, or in the original where it is not yet. */
    String title(Map<LanguageTag, Title> titles, LanguageTag language) {
        return Stream.of(language, head.original())
                .map(titles::get)
                .filter(title -> title != null && !title.text().isBlank())
                .map(Title::text)
                .findFirst()
                .orElse("");
    }
}
