package org.academy.courses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.shared.RuleViolated;
import org.academy.shared.Slugs;
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
            units.describe(unit, minutes(minutes), named(sources), reviewBy);
        }
        entitle(head, unit.value(), language, title);
        units.revised(unit, revision + 1);
        entrance.wrote(head);
        return revision + 1;
    }

    /**
     * The same for somebody who says what they were shown: what they changed since goes in beside what others changed.
     * Where both changed the same, nothing is overwritten.
     */
    public Joined<UnitDescription> describeUnit(
            UnitId unit, LanguageTag language, UnitDescription base, UnitDescription mine) {
        var head = entrance.describing(entrance.courseOf(unit), language);
        var row = units.find(unit).orElseThrow();
        var stands = new UnitDescription(
                units.title(unit.value(), language).orElse(""), row.minutes(), row.sources(), row.reviewBy());
        var title = Contents.line("title", mine.title(), TITLE_LENGTH);
        var edit = access.standing(head).mayEdit()
                ? new UnitDescription(title, mine.minutes(), named(mine.sources()), mine.reviewBy())
                : new UnitDescription(title, base.minutes(), base.sources(), base.reviewBy());
        var joining = new Joining();
        var joined = edit.joined(joining, base, stands);
        long revision = joined.equals(stands)
                ? row.revision()
                : describeUnit(
                        unit,
                        row.revision(),
                        language,
                        joined.title(),
                        joined.minutes(),
                        joined.sources(),
                        joined.reviewBy());
        return joining.into(joined, revision);
    }

    private static List<String> named(List<String> sources) {
        return sources.stream()
                .map(source -> Contents.line("sources", source, SOURCE_LENGTH))
                .filter(source -> !source.isEmpty())
                .toList();
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
