package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.courses.Bookmarks;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseExporting;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.institutions.InstitutionSummary;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.Cloth;
import org.academy.ui.FactSheet;
import org.academy.ui.Icon;
import org.academy.ui.Moments;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;
import org.springframework.beans.factory.ObjectProvider;

/** A published course, and what other modules let one do with it. */
@Route("courses/:slug")
@AnonymousAllowed
class CourseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseCatalogue catalogue;
    private final transient CourseExporting exporting;
    private final transient ObjectProvider<CoursePagePart> parts;
    private final transient ObjectProvider<Bookmarks> bookmarks;
    private String title = "";

    CourseView(
            CourseCatalogue catalogue,
            CourseExporting exporting,
            ObjectProvider<CoursePagePart> parts,
            ObjectProvider<Bookmarks> bookmarks) {
        this.catalogue = catalogue;
        this.exporting = exporting;
        this.parts = parts;
        this.bookmarks = bookmarks;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .flatMap(LanguageTag::of)
                .orElseGet(() -> LanguageTag.of(getLocale()));
        show(catalogue.page(slug, language).orElseThrow(() -> new NotFound("course", slug)));
    }

    private void show(CoursePage course) {
        title = course.words().title();
        removeAll();
        var header = new PageHeader(title).saying(course.words().summary());
        header.above(
                new StateBadge(
                        course.withdrawn() ? StateBadge.Shape.GONE : StateBadge.Shape.OPEN,
                        getTranslation(course.withdrawn() ? "courses.state.withdrawn" : "courses.state.published")),
                new Span(course.owners().stream().map(InstitutionSummary::name).collect(Collectors.joining(" · "))));
        header.getElement().setAttribute("lang", course.language().tag());
        header.getElement().setAttribute("dir", course.language().direction());
        var actions = new Div();
        actions.addClassNames("stack", "stick");
        if (course.withdrawn()) {
            actions.add(new Note(
                    Note.Tone.WARN, getTranslation("courses.withdrawn"), getTranslation("courses.withdrawn.how")));
        }
        parts.orderedStream()
                .map(part -> part.partFor(course))
                .flatMap(Optional::stream)
                .forEach(actions::add);
        actions.add(facts(course), new TakeAlong(exporting, course));
        var aside = new Aside(actions);
        var text = new Div(about(course), plan(course), makers(course));
        text.addClassNames("stack", "x");
        var columns = new Div(text, aside);
        columns.addClassNames("cols", "action-first");
        var top = new Div(Cloth.band(course.slug()), header);
        top.addClassNames("stack");
        add(top, columns);
    }

    private Component about(CoursePage course) {
        var section = new Section(new H2(getTranslation("courses.page.outcomes")));
        section.addClassName("stack");
        section.getElement().setAttribute("lang", course.language().tag());
        section.getElement().setAttribute("dir", course.language().direction());
        var outcomes = new UnorderedList();
        outcomes.addClassNames("stack", "t");
        course.words().outcomes().forEach(outcome -> {
            var item = new ListItem(new Icon("check"), new Span(outcome));
            item.addClassName("tick-row");
            outcomes.add(item);
        });
        var audience = new Paragraph(course.words().audience());
        audience.addClassName("mute");
        section.add(outcomes, audience);
        return section;
    }

    private Component plan(CoursePage course) {
        var section = new Section(new H2(getTranslation("courses.page.plan")));
        section.addClassName("stack");
        section.getElement().setAttribute("lang", course.language().tag());
        section.getElement().setAttribute("dir", course.language().direction());
        var bookmark = bookmarks.stream()
                .flatMap(one -> one.in(course.course()).stream())
                .findFirst();
        int number = 1;
        for (var part : course.sections()) {
            if (course.sections().size() > 1 && !part.title().isBlank()) {
                section.add(new H3(part.title()));
            }
            var steps = new OrderedList();
            steps.addClassNames("steps");
            steps.getElement().setAttribute("start", String.valueOf(number));
            for (var unit : part.units()) {
                var name = new Anchor("/learn/" + course.slug() + "/" + unit.slug(), unit.title());
                name.setRouterIgnore(true);
                name.addClassName("strong");
                var facts = new Span(
                        getTranslation("courses.page.unit", unit.minutes(), kilobytes(unit.bytes()), unit.questions()));
                facts.addClassNames("small", "mute", "num");
                var count = new Span(String.valueOf(number++));
                count.addClassName("count");
                count.getElement().setAttribute("aria-hidden", "true");
                var step = new ListItem(count, new Div(name, facts));
                bookmark.ifPresent(place -> mark(step, place, unit.slug()));
                steps.add(step);
            }
            section.add(steps);
        }
        return section;
    }

    private void mark(ListItem step, Bookmarks.Bookmark place, String unit) {
        if (place.isRead(unit)) {
            step.addClassName("done");
            step.add(new StateBadge(StateBadge.Shape.DONE, getTranslation("courses.unit.read")));
        } else if (place.isNext(unit)) {
            step.addClassName("now");
            step.getElement().setAttribute("aria-current", "step");
        }
    }

    private Component makers(CoursePage course) {
        var section = new Section(new H2(getTranslation("courses.page.makers")));
        section.addClassName("stack");
        var list = new UnorderedList();
        list.addClassNames("stack", "t");
        for (var owner : course.owners()) {
            var link = new Anchor("directory/" + owner.slug(), owner.name());
            var row = new Div(Cloth.swatch(owner.slug()), new Div(link));
            row.addClassName("person");
            list.add(new ListItem(row));
        }
        section.add(list);
        if (!course.contributors().isEmpty()) {
            var names = new Paragraph(course.contributors().stream()
                    .map(person ->
                            getTranslation("courses.page.contributor", person.name(), Words.role(this, person.role())))
                    .collect(Collectors.joining(" · ")));
            names.addClassNames("small", "mute");
            section.add(names);
        }
        return section;
    }

    private Component facts(CoursePage course) {
        var sheet = new FactSheet(getTranslation("courses.page.facts"));
        sheet.fact("courses.page.effort", getTranslation("courses.page.minutes", course.minutes()));
        sheet.fact("courses.page.weight", getTranslation("courses.page.kilobytes", kilobytes(course.bytes())));
        sheet.fact(
                "courses.page.questions",
                getTranslation("courses.page.needed", course.neededRight(), course.questions()));
        sheet.fact("courses.about.level", Words.level(this, course.facts().level()));
        sheet.fact("courses.about.topic", Words.topic(this, course.facts().topic()));
        sheet.fact("courses.page.version", String.valueOf(course.version()));
        sheet.fact("courses.page.published", Moments.date(course.publishedAt()));
        var reviewBy = course.reviewBy();
        if (reviewBy != null) {
            sheet.fact("courses.unit.review-by", Moments.date(reviewBy));
        }
        sheet.fact("courses.about.licence", course.facts().licence());
        sheet.languages("courses/" + course.slug(), course.languages(), course.language());
        sheet.lightPage(CourseLinks.to(course.slug()), getTranslation("courses.page.light"));
        return sheet;
    }

    private static long kilobytes(long bytes) {
        return Math.max(1, (bytes + 500) / 1000);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
