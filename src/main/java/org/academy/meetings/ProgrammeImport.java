package org.academy.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.academy.meetings.icalendar.CalendarReading;
import org.academy.meetings.icalendar.ProgrammeEvent;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the events of a calendar file into a meeting's programme. Nothing is saved before the organiser has seen what
 * would become of each.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ProgrammeImport {

    /** How many bytes a calendar may have. */
    public static final int LIMIT = CalendarReading.LIMIT;

    private final MeetingPlanning planning;

    ProgrammeImport(MeetingPlanning planning) {
        this.planning = planning;
    }

    /**
     * What would become of each event of the file. Nothing is saved.
     *
     * @throws org.academy.shared.RuleViolated at {@code file}, if it is no calendar, or none that can be read
     * @throws NotFound for those who may not plan the meeting
     */
    @Transactional(readOnly = true)
    public List<Line> look(String slug, byte[] file) {
        var draft = requirePlanned(slug);
        return lines(draft, file);
    }

    /**
     * Adds those that are good to the programme; what is in it already stays.
     *
     * @param revision of the draft that the organiser saw
     * @return how many were added
     */
    @Transactional
    public int take(String slug, long revision, byte[] file) {
        var draft = requirePlanned(slug);
        var sessions = new ArrayList<>(draft.sessions());
        lines(draft, file).stream()
                .filter(line -> line.refused() == null)
                .map(line -> new SessionEntry(
                        null,
                        line.title(),
                        line.description(),
                        Objects.requireNonNull(line.when()),
                        line.room(),
                        List.of()))
                .forEach(sessions::add);
        int more = sessions.size() - draft.sessions().size();
        if (more > 0) {
            planning.arrange(draft.id(), revision, sessions);
        }
        return more;
    }

    private MeetingDraft requirePlanned(String slug) {
        var draft = planning.draft(slug, LanguageTag.EN);
        if (!planning.mayPlan(draft.id())) {
            throw new NotFound("meeting", slug);
        }
        return draft;
    }

    private static List<Line> lines(MeetingDraft draft, byte[] file) {
        var known = new ArrayList<>(draft.sessions());
        var lines = new ArrayList<Line>();
        for (var event : CalendarReading.read(file, draft.plan().when())) {
            var line = line(event);
            var when = line.when();
            if (line.refused() == null && when != null) {
                if (known.stream()
                        .anyMatch(one ->
                                one.title().equals(line.title()) && one.when().equals(when))) {
                    lines.add(new Line(line.title(), "", "", when, "meetings.calendar.refused.there-already"));
                    continue;
                }
                known.add(new SessionEntry(null, line.title(), "", when, "", List.of()));
            }
            lines.add(line);
        }
        return lines;
    }

    private static Line line(ProgrammeEvent event) {
        var refused = event.refused();
        return new Line(
                event.title(),
                event.description(),
                event.room(),
                event.when(),
                refused == null ? null : "meetings.calendar.refused." + refused.code());
    }

    /**
     * An event of the file.
     *
     * @param title may be empty, if it is refused
     * @param when in the zone of the meeting; null if the file does not say it
     * @param refused message key of why it is no part of the programme; null if it is
     */
    public record Line(
            String title,
            String description,
            String room,
            @Nullable When when,
            @Nullable String refused) {}
}
