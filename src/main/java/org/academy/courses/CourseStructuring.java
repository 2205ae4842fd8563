package org.academy.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What authors do to the sections and units of the version in preparation: add, name, order, retire. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CourseStructuring {

    private static final int TITLE_LENGTH = 200;
    private static final int SOURCE_LENGTH = 1_000;
    private static final int MOST_MINUTES = 600;

    private final DraftUnits units;
    private final CourseAccess access;
    private final DraftEntrance entrance;

    CourseStructuring(DraftUnits units, CourseAccess access, DraftEntrance entrance) {
        this.units = units;
        this.access = access;
        this.entrance = entrance;
    }

    public SectionId addSection(CourseId course, LanguageTag language, String title) {
        var head = entrance.restructuring(course);
        var section = SectionId.next();
        units.add(course, section);
        entitle(head, section.value(), language, title);
        return section;
    }

    public void renameSection(SectionId section, LanguageTag language, String title) {
        var head = entrance.describing(entrance.courseOf(section), language);
        entitle(head, section.value(), language, title);
        entrance.wrote(head);
    }

    /** Retires an empty section. */
    public void retireSection(SectionId section) {
        entrance.restructuring(entrance.courseOf(section));
        if (!units.in(section).isEmpty()) {
            throw new RuleViolated("courses.rule.section-not-empty");
        }
        units.retire(section);
    }

    /** Adds a unit at the end of a section; without a {@code slug} one is made from the title. */
    public UnitId addUnit(SectionId section, LanguageTag language, String title, int minutes, @Nullable String slug) {
        var course = entrance.courseOf(section);
        var head = entrance.restructuring(course);
        if (units.retired(section)) {
            throw new NotFound("section", section.value());
        }
        if (slug != null && !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw RuleViolated.at("slug", "courses.rule.address");
        }
        if (slug != null && units.slugTaken(course, slug)) {
            throw RuleViolated.at("slug", "courses.rule.address-taken", slug);
        }
        var unit = UnitId.next();
        var address = slug != null ? slug : Slugs.free(title, "unit", candidate -> units.slugTaken(course, candidate));
        units.add(course, section, unit, address, minutes(minutes));
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
        var head = entrance.describing(entrance.courseOf(unit), language);
        var row = units.find(unit).orElseThrow();
        if (row.revision() != revision) {
            throw new RuleViolated("courses.rule.changed-meanwhile");
        }
        if (access.standing(head).mayEdit()) {
            var named = sources.stream()
                    .map(source -> Contents.line("sources", source, SOURCE_LENGTH))
                    .filter(source -> !source.isEmpty())
                    .toList();
            units.describe(unit, minutes(minutes), named, reviewBy);
        }
        entitle(head, unit.value(), language, title);
        units.revised(unit, revision + 1);
        entrance.wrote(head);
        return revision + 1;
    }

    private static int minutes(int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw RuleViolated.at("minutes", "courses.rule.minutes", MOST_MINUTES);
        }
        return minutes;
    }

    private void entitle(Draft.Head head, UUID part, LanguageTag language, String title) {
        var line = Contents.line("title", title, TITLE_LENGTH);
        var source = language == head.original()
                ? line
                : units.title(part, head.original()).orElse("");
        units.entitle(head.id(), part, language, line, source);
    }

    /** Moves a unit to a place in a section, counted from 0. */
    public void moveUnit(UnitId unit, SectionId section, int position) {
        var course = entrance.courseOf(unit);
        entrance.restructuring(course);
        if (!units.courseOf(section).filter(course::equals).isPresent() || units.retired(section)) {
            throw new NotFound("section", section.value());
        }
        var order = new ArrayList<>(units.in(section));
        order.remove(unit);
        order.add(Math.clamp(position, 0, order.size()), unit);
        units.place(section, order);
    }

    public void retireUnit(UnitId unit) {
        entrance.restructuring(entrance.courseOf(unit));
        units.setRetired(unit, true);
    }

    public void restoreUnit(UnitId unit) {
        entrance.restructuring(entrance.courseOf(unit));
        units.setRetired(unit, false);
        units.find(unit).ifPresent(row -> units.restore(row.section()));
    }
}
