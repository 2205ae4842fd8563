package org.academy.courses.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.courses.SourceProposals;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.academy.ui.ActionButton;
import org.academy.ui.EmptyState;
import org.academy.ui.Note;
import org.academy.ui.PageHeader;
import org.academy.ui.Questions;
import org.academy.ui.Titles;
import org.academy.ui.Toast;
import org.springframework.data.domain.PageRequest;

/** What changed where a course came from: each change is taken or left, and what was written here is never lost. */
@Route("studio/:slug/proposals")
@PermitAll
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 20;

    private final transient CourseAuthoring authoring;
    private final transient SourceProposals proposals;
    private final transient ProposalCard.Services services;
    private final Paragraph count = new Paragraph();
    private String slug = "";
    private int most = SIZE;

    ProposalsView(CourseAuthoring authoring, SourceProposals proposals, ProposalCard.Services services) {
        this.authoring = authoring;
        this.proposals = proposals;
        this.services = services;
        count.getElement().setAttribute("role", "status");
        addClassNames("wrap", "stack", "x");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addStyleSheet(Assets.address("styles/studio.css"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotFound("course", ""));
        most = SIZE;
        show();
    }

    /** Changes are proposed in the language the course was first written in. */
    private DraftOutline outline() {
        var outline = authoring.outline(slug, LanguageTag.of(getLocale()));
        var original = outline.variants().values().stream()
                .map(DraftOutline.VariantState::original)
                .findFirst()
                .orElse(outline.language());
        return original == outline.language() ? outline : authoring.outline(slug, original);
    }

    private void show() {
        var outline = outline();
        var page = proposals.open(outline.course(), PageRequest.of(0, most));
        boolean may = outline.may().contains(Verb.EDIT);
        removeAll();
        var name = outline.words().title().isBlank() ? slug : outline.words().title();
        var header = new PageHeader(getTranslation("courses.proposals"))
                .under("studio/" + slug, name)
                .saying(getTranslation("courses.proposals.lede"));
        if (may && page.hasContent()) {
            header.actions(ActionButton.plain(getTranslation("courses.proposals.take-all"), () -> askForAll(outline)));
        }
        add(header);
        if (page.isEmpty()) {
            add(new EmptyState(
                    "check", getTranslation("courses.proposals.empty"), getTranslation("courses.proposals.empty.how")));
            return;
        }
        if (!may) {
            add(new Note(Note.Tone.INFO, "", getTranslation("courses.proposals.only-authors")));
        }
        tell(page.getTotalElements());
        var list = new UnorderedList();
        list.addClassNames("stack", "flat");
        page.forEach(one -> list.add(new ListItem(
                new ProposalCard(services, outline, one, may, () -> tell(proposals.waiting(outline.course()))))));
        add(count, list);
        if (page.hasNext()) {
            add(new Div(ActionButton.plain(getTranslation("ui.more-rows"), () -> {
                most += SIZE;
                show();
            })));
        }
    }

    private void tell(long waiting) {
        count.setText(getTranslation("courses.proposals.waiting", waiting));
    }

    private void askForAll(DraftOutline outline) {
        Questions.ask(
                getTranslation("courses.proposals.take-all.question"),
                getTranslation("courses.proposals.take-all.consequence"),
                getTranslation("courses.proposals.take-all.yes"),
                getTranslation("ui.cancel"),
                () -> {
                    Toast.say(getTranslation("courses.proposals.all-taken", proposals.takeUntouched(outline.course())));
                    show();
                });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(this, getTranslation("courses.proposals"));
    }
}
