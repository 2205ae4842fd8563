package org.academy.attendance.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.academy.attendance.RegistrationDesk;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionQuery;
import org.academy.institutions.InstitutionSummary;
import org.academy.meetings.MeetingDraft;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Mode;
import org.academy.meetings.Way;
import org.academy.meetings.ui.Clocks;
import org.academy.shared.LanguageTag;
import org.springframework.data.domain.PageRequest;

/** What the parts of the desk work with: the services, and the meeting. */
final class RunDesk {

    private static final int ENOUGH = 500;

    final RegistrationDesk desk;
    final InstitutionDirectory directory;
    final Clocks clocks;
    final MeetingDraft draft;

    RunDesk(RegistrationDesk desk, InstitutionDirectory directory, Clocks clocks, MeetingDraft draft) {
        this.desk = desk;
        this.directory = directory;
        this.clocks = clocks;
        this.draft = draft;
    }

    MeetingId id() {
        return draft.id();
    }

    ZoneId zone() {
        return draft.plan().when().zone();
    }

    /** The meeting's own language first. */
    List<LanguageTag> languages() {
        var all = new ArrayList<LanguageTag>();
        all.add(draft.plan().original());
        draft.plan().words().keySet().stream()
                .filter(one -> one != draft.plan().original())
                .sorted()
                .forEach(all::add);
        return all;
    }

    List<Way> ways() {
        return switch (draft.plan().mode()) {
            case Mode.ON_SITE -> List.of(Way.ON_SITE);
            case Mode.ONLINE -> List.of(Way.ONLINE);
            case Mode.HYBRID -> List.of(Way.ON_SITE, Way.ONLINE);
        };
    }

    /** The words of a question in the reader's language, else in the meeting's own, else in any. */
    String said(Map<LanguageTag, String> labels) {
        var mine = labels.get(Clocks.language());
        var own = mine == null ? labels.get(draft.plan().original()) : mine;
        return own == null ? labels.values().stream().findFirst().orElse("") : own;
    }

    ComboBox<InstitutionSummary> institutions(String label) {
        var field = new ComboBox<InstitutionSummary>(label);
        field.setItems(directory
                .find(InstitutionQuery.any(), PageRequest.of(0, ENOUGH))
                .toList());
        field.setItemLabelGenerator(InstitutionSummary::name);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }
}
