package org.academy.institutions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.academy.institutions.Accreditation;
import org.academy.institutions.InstitutionDirectory;
import org.academy.institutions.InstitutionPage;
import org.academy.institutions.Memberships;
import org.academy.institutions.PlaceNames;
import org.academy.people.People;
import org.academy.platform.Amounts;
import org.academy.ui.ActionLink;
import org.academy.ui.Cloth;
import org.academy.ui.PageHeader;
import org.academy.ui.StateBadge;
import org.academy.ui.StateBadge.Shape;
import org.academy.ui.Titles;
import org.springframework.beans.factory.ObjectProvider;

/** One institution: who it is, what it offers, what others add, and for its administrators its people. */
@StyleSheet("context://styles/people.css")
@Route("directory")
@AnonymousAllowed
class InstitutionView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient InstitutionDirectory directory;
    private final transient Memberships memberships;
    private final transient People people;
    private final transient ObjectProvider<InstitutionPagePart> parts;
    private final transient Amounts amounts;
    private final transient Clock clock;
    private String title = "";

    InstitutionView(
            InstitutionDirectory directory,
            Memberships memberships,
            People people,
            ObjectProvider<InstitutionPagePart> parts,
            Amounts amounts,
            Clock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.people = people;
        this.parts = parts;
        this.amounts = amounts;
        this.clock = clock;
        addClassNames("wrap", "stack", "x");
    }

    @Override
    public void setParameter(BeforeEvent event, String slug) {
        var page = directory.page(slug);
        var entry = page.entry();
        title = entry.name();
        removeAll();
        var header = new PageHeader(entry.name())
                .under("directory", getTranslation("institutions.directory.title"))
                .saying(entry.summary());
        if (directory.mayDescribe(slug)) {
            header.actions(ActionLink.plain("directory/" + slug + "/edit", getTranslation("institutions.edit"))
                    .with("pen"));
        }
        add(Cloth.band(slug), header);
        if (entry.nativeName() != null && entry.nativeLanguage() != null) {
            var name = new Paragraph(entry.nativeName());
            name.addClassName("pv");
            name.getElement().setAttribute("lang", entry.nativeLanguage());
            name.getElement().setAttribute("dir", "auto");
            add(name);
        }
        add(facts(page));
        if (!entry.strengths().isEmpty()) {
            add(strengths(page));
        }
        parts.orderedStream()
                .map(part -> part.partFor(page))
                .flatMap(Optional::stream)
                .forEach(this::add);
        if (memberships.mayAppoint(page.id())) {
            add(new MembersPart(page.id(), memberships, people, amounts, clock));
        }
    }

    private Component facts(InstitutionPage page) {
        var entry = page.entry();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "institutions.kind",
                new Span(getTranslation("institutions.kind." + entry.kind().code())));
        fact(
                facts,
                "institutions.where",
                new Span(getTranslation(
                        "institutions.place", entry.city(), PlaceNames.name(entry.country(), getLocale()))));
        fact(
                facts,
                "institutions.region",
                new Span(getTranslation("institutions.region." + entry.region().code())));
        fact(
                facts,
                "institutions.languages",
                new Span(entry.languages().stream()
                        .map(tag -> PlaceNames.language(tag, getLocale()))
                        .collect(Collectors.joining(" · "))));
        if (entry.website() != null) {
            var link = new Anchor(entry.website(), entry.website().replaceFirst("^https?://", ""));
            link.getElement().setAttribute("dir", "ltr");
            link.getElement().setAttribute("rel", "noopener external");
            fact(facts, "institutions.website", link);
        }
        if (entry.accreditation() != null) {
            fact(facts, "institutions.accreditation", accreditation(page, entry.accreditation()));
        }
        return facts;
    }

    private Component accreditation(InstitutionPage page, Accreditation decision) {
        var expired = decision.until().isBefore(LocalDate.now(clock));
        var shape = expired
                ? Shape.CLOSED
                : decision.status() == Accreditation.Status.IN_REVIEW ? Shape.RUNNING : Shape.DONE;
        var word = getTranslation("institutions.accreditation."
                + (expired ? "expired" : decision.status().code()));
        var line = new Div(new StateBadge(shape, word));
        var agency = page.agency();
        if (agency != null) {
            line.add(new Anchor("directory/" + agency.slug(), agency.name()));
        }
        line.addClassNames("row", "t");
        return line;
    }

    private void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
    }

    private Component strengths(InstitutionPage page) {
        var chips = new Div();
        chips.addClassNames("row", "t");
        page.entry().strengths().forEach(topic -> {
            var chip = new Span(getTranslation("institutions.strength." + topic.toLowerCase(Locale.ROOT)));
            chip.addClassName("chip");
            chips.add(chip);
        });
        var section = new Section(new H2(getTranslation("institutions.strengths")), chips);
        section.addClassName("stack");
        return section;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, title);
    }
}
