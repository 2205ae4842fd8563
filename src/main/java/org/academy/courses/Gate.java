package org.academy.courses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.academy.courses.SignOffBoard.Fault;
import org.academy.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What a draft must have before reviewers are asked to read it, in the language it was first written in. */
final class Gate {

    private final Draft draft;
    private final LanguageTag original;
    private final Map<BlockId, Integer> conflicts;
    private final List<Fault> faults = new ArrayList<>();

    private Gate(Draft draft, Map<BlockId, Integer> conflicts) {
        this.draft = draft;
        this.original = draft.head().original();
        this.conflicts = conflicts;
    }

    /** @param conflicts blocks with edits that wait for a choice */
    static List<Fault> faults(Draft draft, Map<BlockId, Integer> conflicts) {
        var gate = new Gate(draft, conflicts);
        gate.course();
        draft.units().forEach(gate::unit);
        return List.copyOf(gate.faults);
    }

    private void course() {
        var presented = draft.words().get(original);
        if (presented == null || presented.missing()) {
            fault("courses.fault.course-words", null, null);
        }
        if (draft.units().isEmpty()) {
            fault("courses.fault.no-units", null, null);
        }
        for (var section : draft.sections()) {
            if (!section.units().isEmpty() && untitled(section.titles())) {
                fault("courses.fault.section-title", null, null);
            }
        }
    }

    private void unit(Draft.Unit unit) {
        var name = name(unit);
        if (untitled(unit.titles())) {
            fault("courses.fault.unit-title", unit.id(), null, name);
        }
        if (unit.blocks().isEmpty()) {
            fault("courses.fault.unit-empty", unit.id(), null, name);
        }
        if (unit.sources().isEmpty()) {
            fault("courses.fault.unit-sources", unit.id(), null, name);
        }
        for (var block : unit.blocks()) {
            block(block, unit, name);
            if (conflicts.containsKey(block.id())) {
                fault("courses.fault.conflict", unit.id(), block.id(), name);
            }
        }
    }

    private void block(Draft.Block block, Draft.Unit unit, String name) {
        switch (block.content(original)) {
            case BlockContent.Text text
            when Contents.missing(text) -> fault("courses.fault.text-empty", unit.id(), block.id(), name);
            case BlockContent.Image image -> {
                if (image.media() == null) {
                    fault("courses.fault.image-missing", unit.id(), block.id(), name);
                }
                if (Contents.missing(image)) {
                    fault("courses.fault.image-alternative", unit.id(), block.id(), name);
                }
            }
            case BlockContent.File file -> {
                if (file.media() == null) {
                    fault("courses.fault.file-missing", unit.id(), block.id(), name);
                }
                if (Contents.missing(file)) {
                    fault("courses.fault.file-title", unit.id(), block.id(), name);
                }
            }
            case BlockContent.Question question -> {
                if (!question.key().complete()) {
                    fault("courses.fault.question-key", unit.id(), block.id(), name);
                }
                if (Contents.missing(question)) {
                    fault("courses.fault.question-words", unit.id(), block.id(), name);
                }
            }
            default -> {}
        }
    }

    private boolean untitled(Map<LanguageTag, Draft.Title> titles) {
        var title = titles.get(original);
        return title == null || title.text().isBlank();
    }

    private String name(Draft.Unit unit) {
        var title = draft.title(unit.titles(), original);
        return title.isBlank() ? unit.slug() : title;
    }

    private void fault(String rule, @Nullable UnitId unit, @Nullable BlockId block, String... arguments) {
        faults.add(new Fault(rule, List.of(arguments), unit, block));
    }
}
