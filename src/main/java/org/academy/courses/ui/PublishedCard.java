package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.academy.courses.CourseLinks;
import org.academy.courses.CoursePage;
import org.academy.courses.CourseReview;
import org.academy.courses.DraftOutline;
import org.academy.courses.DraftOutline.Verb;
import org.academy.ui.ActionButton;
import org.academy.ui.Moments;
import org.academy.ui.Questions;
import org.academy.ui.StateBadge;

/** The version that learners have now, and the way to take it back. */
class PublishedCard extends Section {

    private final CourseReview review;
    private final DraftOutline outline;
    private final Runnable refresh;

    PublishedCard(CourseReview review, DraftOutline outline, CoursePage page, Runnable refresh) {
        this.review = review;
        this.outline = outline;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var link = new Anchor(
                CourseLinks.inPortal(outline.slug()), getTranslation("courses.board.version", page.version()));
        var when = new Paragraph(Moments.dateTime(page.publishedAt()));
        when.addClassNames("small", "mute", "num");
        add(
                new H2(getTranslation("courses.board.published")),
                new StateBadge(
                        page.withdrawn() ? StateBadge.Shape.GONE : StateBadge.Shape.OPEN,
                        getTranslation(page.withdrawn() ? "courses.state.withdrawn" : "courses.state.published")),
                new Div(link),
                when);
        if (outline.may().contains(Verb.WITHDRAW) && !page.withdrawn()) {
            add(withdrawal());
        }
    }

    private Component withdrawal() {
        var reason = new TextArea(getTranslation("courses.withdraw.reason"));
        reason.setWidthFull();
        var form = new Div(reason, ActionButton.bad(getTranslation("courses.withdraw"), () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(getTranslation("courses.withdraw.reason.needed"));
                reason.setInvalid(true);
                return;
            }
            Questions.warn(
                    getTranslation("courses.withdraw.question"),
                    getTranslation("courses.withdraw.consequence"),
                    getTranslation("courses.withdraw"),
                    getTranslation("ui.cancel"),
                    () -> {
                        review.withdraw(outline.course(), reason.getValue());
                        refresh.run();
                    });
        }));
        form.addClassName("stack");
        var fold = new NativeDetails(new Span(getTranslation("courses.withdraw.open")), form);
        fold.addClassName("fold");
        return fold;
    }
}
