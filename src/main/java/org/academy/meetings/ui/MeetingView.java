package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.academy.institutions.InstitutionSummary;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.meetings.Material;
import org.academy.meetings.MeetingCatalogue;
import org.academy.meetings.MeetingLinks;
import org.academy.meetings.MeetingPage;
import org.academy.meetings.MeetingPlanning;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Mode;
import org.academy.meetings.SessionEntry;
import org.academy.meetings.SpeakerEntry;
import org.academy.meetings.SpeakerId;
import org.academy.people.CurrentPerson;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.FactSheet;
import org.academy.ui.Icon;
import org.academy.ui.Initials;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Titles;
import org.springframework.beans.factory.ObjectProvider;

/** A published meeting, and what other modules let one do with it. */
@StyleSheet("context://styles/events.css")
@Route("events/:slug")
@AnonymousAllowed
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingCatalogue catalogue;
    private final transient MeetingPlanning planning;
    private final transient MediaLibrary media;
    private final transient ObjectProvider<MeetingPagePart> parts;
    private final transient Clocks clocks;
    private final transient CurrentPerson here;
    private String title = "";

    MeetingView(
            MeetingCatalogue catalogue,
            MeetingPlanning planning,
            MediaLibrary media,
            ObjectProvider<MeetingPagePart> parts,
            Clocks clocks,
            CurrentPerson here) {
        this.catalogue = catalogue;
        this.planning = planning;
        this.media = media;
        this.parts = parts;
        this.clocks = clocks;
        this.here = here;
        addClassNames("wrap", "stack", "x", "events");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var language = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lang")
                .flatMap(LanguageTag::of)
                .orElseGet(Clocks::language);
        var page = catalogue.page(slug, language);
        if (page.isPresent()) {
            show(page.get());
        } else if (here.id().isPresent() && mayPlan(slug)) {
            event.forwardTo("events/" + slug + "/plan");
        } else {
            throw new NotFound("meeting", slug);
        }
    }

    private boolean mayPlan(String slug) {
        try {
            planning.draft(slug, Clocks.language());
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }

    private void show(MeetingPage meeting) {
        title = meeting.words().title();
        removeAll();
        var plan = meeting.plan();
        var header = new PageHeader(title)
                .under("events", getTranslation("meetings.menu"))
                .above(Terms.stage(this, meeting.stage()), new Span(Terms.kind(this, plan.kind())))
                .saying(meeting.words().summary());
        header.title().getElement().setAttribute("lang", meeting.language().tag());
        header.title().getElement().setAttribute("dir", "auto");
        if (here.id().isPresent() && planning.mayPlan(meeting.id())) {
            header.actions(
                    ActionLink.plain("events/" + meeting.slug() + "/plan", getTranslation("meetings.view.change"))
                            .with("pen"));
        }
        var top = new Div(Cloth.band(meeting.slug()), header);
        top.addClassName("stack");
        var actions = new Div();
        actions.addClassNames("stack", "stick");
        parts.orderedStream()
                .map(part -> part.partFor(meeting))
                .flatMap(Optional::stream)
                .forEach(actions::add);
        actions.add(facts(meeting), calendar(meeting));
        var text = new Div();
        text.addClassNames("stack", "x");
        if (meeting.stage() == MeetingStage.CANCELLED) {
            text.add(new Note(
                    Note.Tone.BAD,
                    getTranslation("meetings.stage.cancelled"),
                    Objects.requireNonNullElse(meeting.cancelledBecause(), "")));
        }
        text.add(whenAndWhere(meeting));
        if (!meeting.words().description().isBlank()) {
            var words = new Div(new Html("<div>" + meeting.words().description() + "</div>"));
            words.addClassName("read");
            words.getElement().setAttribute("lang", meeting.language().tag());
            words.getElement().setAttribute("dir", meeting.language().direction());
            text.add(words);
        }
        if (!meeting.sessions().isEmpty()) {
            text.add(programme(meeting));
        }
        if (!meeting.speakers().isEmpty()) {
            text.add(speakers(meeting));
        }
        if (!meeting.materials().isEmpty()) {
            text.add(materials(meeting));
        }
        if (meeting.series() != null) {
            series(meeting).ifPresent(text::add);
        }
        text.add(organisers(meeting));
        var columns = new Div(text, new Aside(actions));
        columns.addClassNames("cols", "action-first");
        add(top, columns);
    }

    private Section section(String heading, Component... content) {
        var section = new Section(new H2(getTranslation(heading)));
        section.addClassName("stack");
        section.add(content);
        return section;
    }

    private Component whenAndWhere(MeetingPage meeting) {
        var plan = meeting.plan();
        var lines = new Div(clocks.placeFirst(plan.when()));
        lines.addClassNames("stack", "t");
        var where = new Div();
        where.addClassName("meta");
        var venue = plan.venue();
        if (venue != null) {
            var place = new Span(Terms.place(this, venue));
            place.getElement().setAttribute("dir", "auto");
            where.add(new Span(new Icon("pin"), place));
            if (!venue.address().isBlank()) {
                var address = new Span(venue.address());
                address.getElement().setAttribute("dir", "auto");
                where.add(address);
            }
        }
        if (plan.mode() != Mode.ON_SITE) {
            where.add(new Span(new Icon("screen"), new Span(getTranslation("meetings.view.online"))));
        }
        lines.add(where);
        var row = new Div(new DateLeaf(plan.when().firstDay()), lines);
        row.addClassNames("item", "meeting", "k-" + plan.kind().code());
        return row;
    }

    private Component facts(MeetingPage meeting) {
        var plan = meeting.plan();
        var sheet = new FactSheet(getTranslation("courses.page.facts"));
        sheet.fact("meetings.fact.mode", Terms.mode(this, plan.mode()));
        sheet.fact("meetings.fact.topic", Terms.topic(this, plan.topic()));
        if (!plan.languages().isEmpty()) {
            sheet.fact("meetings.fact.languages", Terms.languages(plan.languages()));
        }
        if (!plan.interpretation().isEmpty()) {
            sheet.fact("meetings.plan.interpretation", Terms.languages(plan.interpretation()));
        }
        if (plan.placesOnSite() != null) {
            sheet.fact("meetings.plan.places-on-site", String.valueOf(plan.placesOnSite()));
        }
        if (plan.placesOnline() != null) {
            sheet.fact("meetings.plan.places-online", String.valueOf(plan.placesOnline()));
        }
        if (meeting.translations().size() > 1) {
            sheet.languages("events/" + meeting.slug(), meeting.translations(), meeting.language());
        }
        sheet.lightPage(MeetingLinks.to(meeting.slug()), getTranslation("courses.page.light"));
        return sheet;
    }

    private Component calendar(MeetingPage meeting) {
        var buttons = new Div(
                ActionLink.plain(MeetingLinks.calendar(meeting.slug()), getTranslation("meetings.view.calendar"))
                        .with("cal")
                        .outside());
        buttons.addClassNames("row", "t");
        var series = meeting.series();
        if (series != null) {
            buttons.add(ActionLink.quiet(
                            "/calendar/series/" + series.slug() + ".ics",
                            getTranslation("meetings.view.calendar.series"))
                    .outside());
        }
        return buttons;
    }

    private Component programme(MeetingPage meeting) {
        var zone = meeting.plan().when().zone();
        var speakers = meeting.speakers().stream()
                .filter(one -> one.id() != null)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.id()), Function.identity()));
        var told = new Paragraph(getTranslation(
                "meetings.view.in-zone",
                clocks.nameWithOffset(zone, meeting.plan().when().begins())));
        told.addClassNames("small", "mute");
        var section = section("meetings.fact.programme", told);
        var days = meeting.sessions().stream()
                .collect(Collectors.groupingBy(
                        one -> one.when().firstDay(),
                        java.util.TreeMap<LocalDate, List<SessionEntry>>::new,
                        Collectors.toList()));
        days.forEach((day, sessions) -> {
            if (days.size() > 1) {
                section.add(new H3(clocks.day(day)));
            }
            var list = new OrderedList();
            list.addClassName("programme");
            sessions.forEach(one -> list.add(session(one, speakers, meeting.language())));
            section.add(list);
        });
        return section;
    }

    private ListItem session(SessionEntry session, Map<SpeakerId, SpeakerEntry> speakers, LanguageTag language) {
        var time = new Span(clocks.bareClocks(session.when(), session.when().zone()));
        time.addClassNames("num", "strong", "session-time");
        var name = new Span(session.title());
        name.addClassName("strong");
        name.getElement().setAttribute("lang", language.tag());
        var words = new Div(name);
        words.addClassNames("stack", "t");
        if (!session.description().isBlank()) {
            var text = new Paragraph(session.description());
            text.addClassName("small");
            text.getElement().setAttribute("dir", "auto");
            words.add(text);
        }
        var who = new LinkedHashSet<String>();
        session.speakers()
                .forEach(part -> Optional.ofNullable(speakers.get(part.speaker()))
                        .ifPresent(speaker -> who.add(getTranslation(
                                "meetings.view.part",
                                speaker.name(),
                                getTranslation("meetings.speaker." + part.part().code())))));
        var line = new Span(String.join(" · ", who));
        line.addClassNames("small", "mute");
        if (!who.isEmpty()) {
            words.add(line);
        }
        if (!session.room().isBlank()) {
            var room = new Span(new Icon("pin"), new Span(session.room()));
            room.addClassNames("tiny", "mute", "session-room");
            words.add(room);
        }
        return new ListItem(time, words);
    }

    private Component speakers(MeetingPage meeting) {
        var photos = photos(meeting.speakers());
        var list = new UnorderedList();
        list.addClassName("grid2");
        meeting.speakers().forEach(speaker -> {
            var name = new Span(speaker.name());
            name.addClassName("strong");
            name.getElement().setAttribute("dir", "auto");
            var rest = new Span(
                    speaker.headline().isBlank() || speaker.affiliation().isBlank()
                            ? speaker.headline() + speaker.affiliation()
                            : getTranslation("meetings.view.part", speaker.headline(), speaker.affiliation()));
            rest.addClassNames("small", "mute");
            var words = new Div(name, rest);
            var who = new Div(face(speaker, photos), words);
            who.addClassName("person");
            var item = new ListItem(who);
            if (!speaker.biography().isBlank()) {
                var about = new Paragraph(speaker.biography());
                about.addClassNames("small", "biography");
                about.getElement().setAttribute("dir", "auto");
                item.add(about);
            }
            item.addClassNames("stack", "t");
            list.add(item);
        });
        return section("meetings.view.speakers", list);
    }

    private Map<MediaId, MediaItem> photos(List<SpeakerEntry> speakers) {
        Set<MediaId> ids = speakers.stream()
                .filter(SpeakerEntry::photoConsent)
                .map(SpeakerEntry::photo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : media.items(ids);
    }

    static Component face(SpeakerEntry speaker, Map<MediaId, MediaItem> photos) {
        var photo = speaker.photoConsent() && speaker.photo() != null ? photos.get(speaker.photo()) : null;
        if (photo == null) {
            return new Initials(speaker.name());
        }
        var image = new Image(photo.path(), "");
        image.addClassName("face");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private Component materials(MeetingPage meeting) {
        var files = media.items(meeting.materials().stream()
                .map(Material::file)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var list = new UnorderedList();
        list.addClassName("rows");
        meeting.materials().forEach(one -> list.add(new ListItem(material(one, files))));
        return section("meetings.view.materials", list);
    }

    private Component material(Material material, Map<MediaId, MediaItem> files) {
        var file = material.file() == null ? null : files.get(material.file());
        var address = file != null ? file.path() : material.link();
        var facts = new Div(
                new Span(getTranslation("meetings.material." + material.kind().code())));
        facts.addClassNames("meta", "tiny");
        if (file != null) {
            facts.add(new Span(getTranslation("courses.page.kilobytes", file.kilobytes())));
        }
        facts.add(new Span(material.licence()));
        Component name;
        if (address == null) {
            name = new Span(material.title());
        } else {
            var link = new Anchor(address, material.title());
            link.setRouterIgnore(true);
            name = link;
        }
        name.getElement().setAttribute("dir", "auto");
        name.addClassName("strong");
        if (material.onlyRegistered()) {
            facts.add(new Span(new Icon("lock"), new Span(getTranslation("meetings.view.registered-only"))));
        }
        var words = new Div(name, facts);
        words.addClassNames("stack", "t", "pad-block");
        return words;
    }

    private Optional<Component> series(MeetingPage meeting) {
        return Optional.ofNullable(meeting.series())
                .flatMap(one -> catalogue.series(one.slug(), Clocks.language()))
                .map(series -> {
                    var list = new UnorderedList();
                    list.addClassName("rows");
                    series.meetings().stream()
                            .filter(other -> !other.id().equals(meeting.id()))
                            .forEach(other -> list.add(new ListItem(new MeetingRow(other, clocks))));
                    var link = new Anchor("events/series/" + series.slug(), series.title());
                    link.getElement().setAttribute("dir", "auto");
                    return section("meetings.view.series", link, list);
                });
    }

    private Component organisers(MeetingPage meeting) {
        var list = new UnorderedList();
        list.addClassNames("stack", "t");
        for (InstitutionSummary one : meeting.organisers()) {
            var link = new Anchor("directory/" + one.slug(), one.name());
            link.getElement().setAttribute("dir", "auto");
            var row = new Div(Cloth.swatch(one.slug()), new Div(link));
            row.addClassName("person");
            list.add(new ListItem(row));
        }
        var section = section("meetings.view.organisers", list);
        var funders = meeting.plan().funders();
        if (!funders.isEmpty()) {
            var paid = new Div();
            paid.addClassNames("stack", "t");
            funders.forEach(funder -> {
                var name = funder.link().isBlank() ? new Span(funder.name()) : new Anchor(funder.link(), funder.name());
                name.getElement().setAttribute("dir", "auto");
                var line = new Div(name);
                if (!funder.contribution().isBlank()) {
                    var what = new Span(funder.contribution());
                    what.addClassNames("small", "mute");
                    what.getElement().setAttribute("dir", "auto");
                    line.add(what);
                }
                line.addClassName("funder");
                paid.add(line);
            });
            var heading = new H3(getTranslation("meetings.view.paid-by"));
            section.add(heading, paid);
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
