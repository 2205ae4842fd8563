package org.academy.meetings.ui;

import java.util.function.Consumer;
import org.academy.institutions.InstitutionDirectory;
import org.academy.media.MediaLibrary;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.ProgrammeImport;
import org.academy.meetings.SeriesPlanning;
import org.academy.meetings.When;
import org.academy.people.People;

/** What the parts of a meeting's plan work with: the services, and the draft as it stands. */
final class PlanDesk {

    final MeetingPlanning planning;
    final MeetingCatalogue catalogue;
    final SeriesPlanning series;
    final ProgrammeImport imports;
    final InstitutionDirectory directory;
    final MediaLibrary media;
    final People people;
    final Clocks clocks;
    /** Whether the person at hand changes it, or only signs it off. */
    final boolean mayPlan;
    /** Whether they do so for the host, whose speakers, templates and drafts these are. */
    final boolean forHost;

    MeetingDraft draft;
    private final Consumer<PlanDesk> redraw;

    PlanDesk(
            MeetingPlanning planning,
            MeetingCatalogue catalogue,
            SeriesPlanning series,
            ProgrammeImport imports,
            InstitutionDirectory directory,
            MediaLibrary media,
            People people,
            Clocks clocks,
            MeetingDraft draft,
            Consumer<PlanDesk> redraw) {
        this.planning = planning;
        this.catalogue = catalogue;
        this.series = series;
        this.imports = imports;
        this.directory = directory;
        this.media = media;
        this.people = people;
        this.clocks = clocks;
        this.draft = draft;
        this.redraw = redraw;
        this.mayPlan = planning.mayPlan(draft.id());
        this.forHost = planning.hosts()
                .contains(draft.duties().getFirst().institution().id());
    }

    When when() {
        return draft.plan().when();
    }

    /** Reads the draft again and shows the part anew. */
    void refresh() {
        reload();
        redraw.accept(this);
    }

    void reload() {
        draft = planning.draft(draft.slug(), Clocks.language());
    }

    boolean everyoneSees() {
        return switch (draft.stage()) {
            case DRAFT, SIGNED_OFF -> false;
            default -> true;
        };
    }
}
