package org.academy.courses.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.academy.courses.BlockId;
import org.academy.courses.BlockTurning;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseImporting;
import org.academy.courses.CourseStructuring;
import org.academy.courses.CourseTeam;
import org.academy.courses.DraftOutline;
import org.academy.media.MediaLibrary;
import org.academy.people.CurrentPerson;
import org.academy.people.PersonSummary;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.ui.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parts of the workbench share: the work, the language it is written in, the line that tells of saving. */
final class Desk {

    final CourseAuthoring authoring;
    final CourseStructuring structuring;
    final BlockWriting writing;
    final BlockTurning turning;
    final CourseImporting importing;
    final CourseTeam team;
    final MediaLibrary media;
    final SaveState saves;
    final DraftOutline outline;
    final LanguageTag language;
    /** What was typed into the fields of this work and waits for a choice. */
    final Map<String, Object> unsettled;

    private final CurrentPerson here;
    private final Clock clock;
    private final Runnable refresh;

    private Desk(Services services, SaveState saves, DraftOutline outline, Runnable refresh) {
        this.authoring = services.authoring();
        this.structuring = services.structuring();
        this.writing = services.writing();
        this.turning = services.turning();
        this.importing = services.importing();
        this.team = services.team();
        this.media = services.media();
        this.saves = saves;
        this.outline = outline;
        this.language = outline.language();
        this.unsettled = Unsettled.of(outline.course());
        this.here = services.here();
        this.clock = services.clock();
        this.refresh = refresh;
    }

    /** What every desk is served by. */
    @Component
    record Services(
            CourseAuthoring authoring,
            CourseStructuring structuring,
            BlockWriting writing,
            BlockTurning turning,
            CourseImporting importing,
            CourseTeam team,
            MediaLibrary media,
            CurrentPerson here,
            Clock clock) {

        Desk desk(SaveState saves, DraftOutline outline, Runnable refresh) {
            return new Desk(this, saves, outline, refresh);
        }
    }

    /** The language the course was first written in. */
    LanguageTag original() {
        return outline.variants().values().stream()
                .map(DraftOutline.VariantState::original)
                .findFirst()
                .orElse(language);
    }

    boolean translating() {
        return language != original();
    }

    boolean may(DraftOutline.Verb verb) {
        return outline.may().contains(verb);
    }

    /** How a block begins, or nothing if it says nothing yet. */
    String label(BlockId block) {
        return outline.sections().stream()
                .flatMap(section -> section.units().stream())
                .flatMap(unit -> unit.blocks().stream())
                .filter(one -> one.id().equals(block))
                .map(DraftOutline.Block::label)
                .findFirst()
                .orElse("");
    }

    boolean isMe(@Nullable PersonSummary person) {
        return person != null && here.id().filter(person.id()::equals).isPresent();
    }

    /** Shows the work anew after its structure changed. */
    void refresh() {
        refresh.run();
    }

    /** Writes something down and says so; if that fails, what was typed stays and can be sent again. */
    void save(Runnable work) {
        keep(() -> {
            work.run();
            return true;
        });
    }

    private void tell() {
        if (unsettled.isEmpty()) {
            saves.saved(clock.instant());
        } else {
            saves.waits(clock.instant());
        }
    }

    /** The same, for work that may end in a question instead: false leaves the line as it is. */
    void keep(Supplier<Boolean> work) {
        try {
            if (work.get()) {
                tell();
            }
        } catch (RuleViolated rule) {
            saves.failed(clock.instant(), () -> keep(work));
            var ui = UI.getCurrent();
            Toast.trouble(ui.getTranslation(rule.rule(), rule.arguments()), ui.getTranslation("ui.close"));
        } catch (RuntimeException broken) {
            saves.failed(clock.instant(), () -> keep(work));
            throw broken;
        }
    }
}
