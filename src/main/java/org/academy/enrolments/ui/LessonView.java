package org.academy.enrolments.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.academy.courses.CourseCatalogue;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.courses.UnitPage;
import org.academy.enrolments.Enrolling;
import org.academy.enrolments.LearnerProgress;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.LessonTexts;
import org.academy.enrolments.Progress;
import org.academy.enrolments.Progress.UnitState;
import org.academy.people.CurrentPerson;
import org.academy.platform.Amounts;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.StateBadge;
import org.academy.ui.Titles;
import org.jspecify.annotations.Nullable;

/** A lesson in the portal: the same element, the same journal, the same progress as in the learner's app. */
@Route("learning/:course/:unit")
@AnonymousAllowed
@StyleSheet("context://styles/lesson.css")
@StyleSheet("context://styles/learning.css")
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CourseCatalogue catalogue;
    private final transient LearnerProgress progress;
    private final transient Enrolling enrolling;
    private final transient CurrentPerson current;
    private final transient LessonTexts texts;
    private final transient Amounts amounts;

    private final Element lesson = new Element("academy-unit");
    private final Element bar = new Element("progress");
    private final OrderedList steps = new OrderedList();
    private final Div languages = new Div();
    private final Div sources = new Div();
    private @Nullable PageHeader header;
    private String shown = "";
    private String title = "";

    LessonView(
            CourseCatalogue catalogue,
            LearnerProgress progress,
            Enrolling enrolling,
            CurrentPerson current,
            LessonTexts texts,
            Amounts amounts) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.enrolling = enrolling;
        this.current = current;
        this.texts = texts;
        this.amounts = amounts;
        addClassNames("wrap", "stack", "w", "learning");
        lesson.getClassList().add("stack");
        lesson.getClassList().add("w");
        lesson.addEventListener("journal-sent", sent -> refresh());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("import($0)", Assets.address("learn/academy-unit.js"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var slug = entering.getRouteParameters().get("course").orElse("");
        var unit = entering.getRouteParameters().get("unit").orElse("");
        var asked = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .flatMap(LanguageTag::of)
                .orElse(LanguageTag.of(getLocale()));
        show(slug, unit, asked);
    }

    private void show(String slug, String unit, LanguageTag asked) {
        var mine = mine(slug);
        var course = mine.flatMap(begun -> catalogue.page(begun.course(), begun.version(), asked))
                .or(() -> catalogue.page(slug, asked))
                .orElseThrow(() -> new NotFound("course", slug));
        var page = catalogue
                .unit(course.course(), course.version(), unit, asked)
                .orElseThrow(() -> new NotFound("unit", unit));
        title = page.title();
        if (!shown.equals(slug + "/" + unit)) {
            shown = slug + "/" + unit;
            frame(course, page, mine);
        }
        speak(course, page, mine.isPresent());
        refresh(mine);
    }

    private Optional<Progress> mine(String slug) {
        return current.id().isEmpty()
                ? Optional.empty()
                : catalogue.idOf(slug).flatMap(id -> progress.in(id, LanguageTag.of(getLocale())));
    }

    /** Everything around the lesson that stays when its language changes. */
    private void frame(CoursePage course, UnitPage page, Optional<Progress> mine) {
        removeAll();
        header = new PageHeader(page.title())
                .under(inPortal(CourseLinks.inPortal(course.slug())), page.courseTitle())
                .saying(getTranslation(
                        "enrolments.unit.weighs",
                        getTranslation("enrolments.lesson.number", page.number(), page.of()),
                        getTranslation(
                                "enrolments.unit.weighs",
                                amounts.minutes(language(), page.minutes()),
                                amounts.weight(language(), page.bytes()))));
        if (mine.isPresent()) {
            header.actions(new SyncLine(texts, current));
        }
        bar.setAttribute("max", "100");
        bar.setAttribute("aria-label", getTranslation("enrolments.portal.progress"));
        var text = new Div();
        text.addClassNames("stack", "w");
        if (mine.isEmpty()) {
            text.add(invitation(course, page));
        }
        text.getElement().appendChild(lesson);
        sources.addClassNames("small", "mute", "narrow");
        text.add(sources);
        var columns = new Div(text, beside(page));
        columns.addClassName("cols");
        add(header);
        if (mine.isPresent()) {
            getElement().appendChild(bar);
        }
        add(columns);
    }

    private Note invitation(CoursePage course, UnitPage page) {
        var note = new Note(Note.Tone.INFO, "", getTranslation("enrolments.lesson.enrol-to-keep"));
        var enrol = current.id().isPresent()
                ? ActionButton.plain(getTranslation("enrolments.enrol"), () -> {
                    enrolling.enrol(course.course(), page.language());
                    shown = "";
                    show(course.slug(), page.slug(), page.language());
                })
                : null;
        if (enrol == null) {
            note.add(new EnrolForm(course.slug()));
        } else {
            note.add(enrol);
        }
        return note;
    }

    private Aside beside(UnitPage page) {
        var heading = new H2(getTranslation("enrolments.lesson.units", page.of()));
        heading.addClassName("h");
        steps.addClassNames("steps", "plain");
        var units = new Div(heading, steps);
        units.addClassNames("card", "stack");
        var aside = new Aside(units);
        aside.addClassNames("stack");
        aside.getElement().setAttribute("aria-label", getTranslation("enrolments.lesson.beside"));
        if (page.languages().size() > 1) {
            var other = new H2(getTranslation("enrolments.lesson.languages"));
            other.addClassName("h");
            var stay = new Paragraph(getTranslation("enrolments.lesson.languages.stay"));
            stay.addClassNames("small", "mute");
            languages.addClassNames("row", "t");
            var card = new Div(other, stay, languages);
            card.addClassNames("card", "stack");
            aside.add(card);
        }
        return aside;
    }

    /** The lesson in a language: the element keeps place, answers and half-made answers. */
    private void speak(CoursePage course, UnitPage page, boolean enrolled) {
        if (header != null) {
            header.title().setText(page.title());
            header.title().getElement().setAttribute("lang", page.language().tag());
        }
        languages.removeAll();
        page.languages().stream().sorted().forEach(one -> {
            var chip = new NativeButton(one.ownName(), click -> {
                show(course.slug(), page.slug(), one);
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                inPortal(LearningLinks.inPortal(course.slug(), page.slug())) + "?lang=" + one.tag());
            });
            chip.addClassName("chip");
            chip.getElement().setAttribute("type", "button");
            chip.getElement().setAttribute("lang", one.tag());
            if (one == page.language()) {
                chip.getElement().setAttribute("aria-current", "true");
            }
            languages.add(chip);
        });
        sources.removeAll();
        if (!page.sources().isEmpty()) {
            var heading = new H2(getTranslation("enrolments.lesson.sources"));
            heading.addClassName("h");
            var list = new UnorderedList();
            page.sources().forEach(source -> list.add(new ListItem(source)));
            sources.add(heading, list);
        }
        if (page.reviewBy() != null) {
            sources.add(new Paragraph(
                    getTranslation("enrolments.lesson.review-by", amounts.date(language(), page.reviewBy()))));
        }
        lesson.setAttribute("course", course.slug());
        lesson.setAttribute("unit", page.slug());
        lesson.setAttribute("version", String.valueOf(page.version()));
        lesson.setAttribute(
                "person", current.id().map(id -> id.value().toString()).orElse("nobody"));
        lesson.setAttribute("enrolled", enrolled);
        lesson.setAttribute("texts", texts.ofUnit(page.language()));
        lesson.setAttribute("lang", page.language().tag());
        lesson.setAttribute("dir", page.language().direction());
        lesson.setAttribute(
                "src",
                LearningLinks.to(course.slug(), page.slug()) + "/inside?language="
                        + page.language().tag() + "&version=" + page.version() + (enrolled ? "&enrolled" : ""));
    }

    private void refresh() {
        refresh(mine(shown.substring(0, Math.max(0, shown.indexOf('/')))));
    }

    private void refresh(Optional<Progress> mine) {
        steps.removeAll();
        var slug = shown.substring(0, Math.max(0, shown.indexOf('/')));
        var units = mine.map(Progress::units)
                .orElseGet(() -> catalogue.page(slug, language()).stream()
                        .flatMap(course -> course.units().stream())
                        .map(unit -> new Progress.Unit(
                                unit.slug(), unit.title(), unit.minutes(), unit.bytes(), UnitState.NOT_STARTED))
                        .toList());
        for (var unit : units) {
            var link = new Anchor("learning/" + slug + "/" + unit.slug(), unit.title());
            var small = new Span(getTranslation(
                    "enrolments.unit.weighs",
                    amounts.minutes(language(), unit.minutes()),
                    amounts.weight(language(), unit.bytes())));
            small.addClassNames("tiny", "mute", "num");
            var step = new ListItem(link, small);
            if (unit.state() == UnitState.COMPLETED) {
                step.add(new StateBadge(StateBadge.Shape.DONE, getTranslation("enrolments.read")));
                step.addClassName("done");
            }
            if (shown.endsWith("/" + unit.slug())) {
                step.addClassName("now");
                link.getElement().setAttribute("aria-current", "step");
            }
            steps.add(step);
        }
        mine.ifPresent(now -> bar.setAttribute("value", String.valueOf(now.percent())));
    }

    private LanguageTag language() {
        return LanguageTag.of(getLocale());
    }

    private static String inPortal(String address) {
        return address.replaceFirst("^/portal/", "");
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
