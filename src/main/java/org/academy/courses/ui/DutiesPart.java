package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Optional;
import org.academy.courses.CourseAuthoring;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftState;
import org.academy.courses.SignOffBoard.DutyKind;
import org.academy.courses.SignOffBoard.DutyState;
import org.academy.courses.WorkSummary;
import org.academy.shared.LanguageTag;
import org.academy.ui.Cloth;
import org.academy.ui.HomePart;
import org.academy.ui.Moments;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;

/** What courses ask of the person at hand: reviews and sign-offs they owe, and works turned back to them. */
@org.springframework.stereotype.Component
@Order(20)
class DutiesPart implements HomePart {

    private static final int RECENT = 30;

    private final CourseAuthoring authoring;
    private final CourseReview review;

    DutiesPart(CourseAuthoring authoring, CourseReview review) {
        this.authoring = authoring;
        this.review = review;
    }

    @Override
    public Optional<Component> part() {
        var ui = UI.getCurrent();
        var duties = new ArrayList<Component>();
        for (var work : authoring.works(LanguageTag.of(ui.getLocale()), PageRequest.of(0, RECENT))) {
            duties(ui, work).ifPresent(duties::add);
        }
        if (duties.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        duties.forEach(duty -> list.add(new ListItem(duty)));
        var section = new Section(new H2(ui.getTranslation("courses.duties")), list);
        section.addClassNames("card", "stack");
        return Optional.of(section);
    }

    private Optional<Component> duties(UI ui, WorkSummary work) {
        if (work.state() == DraftState.DRAFT) {
            return Optional.empty();
        }
        if (work.state() == DraftState.CHANGES_REQUESTED) {
            return Optional.of(row(work, "studio/" + work.slug(), ui.getTranslation("courses.duty.repair")));
        }
        return review.board(work.slug()).duties().stream()
                .filter(duty -> duty.mine() && duty.state() == DutyState.OWED)
                .findFirst()
                .map(duty -> {
                    var what = duty.kind() == DutyKind.REVIEW ? "courses.duty.review" : "courses.duty.sign-off";
                    var due = duty.dueAt();
                    return row(
                            work,
                            "studio/" + work.slug() + "/sign-off",
                            due == null ? ui.getTranslation(what) : ui.getTranslation(what + ".by", Moments.date(due)));
                });
    }

    private static Component row(WorkSummary work, String href, String what) {
        var link = new Anchor(href, work.title());
        link.addClassName("strong");
        var sentence = new Span(what);
        sentence.addClassNames("small", "mute");
        var words = new Div(link, sentence);
        var row = new Div(Cloth.swatch(work.slug()), words);
        row.addClassNames("person", "duty");
        return row;
    }
}
