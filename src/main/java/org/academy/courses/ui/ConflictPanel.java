package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.function.Consumer;
import org.academy.courses.BlockContent;
import org.academy.courses.SaveOutcome;
import org.academy.media.MediaItem;
import org.academy.people.PersonSummary;
import org.academy.ui.ActionButton;
import org.academy.ui.Differences;
import org.academy.ui.Initials;
import org.academy.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Two people changed a block from the same text. Both texts are here; somebody says which shall stand. */
class ConflictPanel extends Section {

    private final Desk desk;
    private final SaveOutcome.Conflict conflict;
    private final @Nullable MediaItem media;
    private final Consumer<BlockContent> chosen;
    private final Div joining = new Div();

    ConflictPanel(Desk desk, SaveOutcome.Conflict conflict, @Nullable MediaItem media, Consumer<BlockContent> chosen) {
        this.desk = desk;
        this.conflict = conflict;
        this.media = media;
        this.chosen = chosen;
        addClassNames("conflict", "stack");
        getElement().setAttribute("aria-label", getTranslation("courses.conflict.both"));
        var kicker = new Paragraph(getTranslation("courses.conflict.both"));
        kicker.addClassName("kicker");
        var title = new H2(getTranslation("courses.conflict.which"));
        title.getElement().setAttribute("tabindex", "-1");
        var kept = new Paragraph(getTranslation("courses.conflict.kept"));
        kept.addClassNames("small", "mute", "narrow");
        var versus = new Div(
                side(conflict.me(), conflict.mineAt(), conflict.mine()),
                side(conflict.them(), conflict.theirsAt(), conflict.theirs()));
        versus.addClassName("versus");
        joining.setVisible(false);
        add(kicker, title, kept, versus, answers(), joining);
    }

    private Component side(@Nullable PersonSummary person, Instant at, BlockContent content) {
        var name = nameOf(person);
        var strong = new Span(desk.isMe(person) ? getTranslation("courses.conflict.yours") : name);
        strong.addClassName("strong");
        strong.getElement().setAttribute("dir", "auto");
        var when = new Span(Moments.dateTime(at));
        when.addClassNames("tiny", "mute", "num");
        var who = new Div(new Initials(name), new Div(strong, when));
        who.addClassName("person");
        var card = new Div(who, differences(content));
        card.addClassNames("card", "stack");
        return card;
    }

    private String nameOf(@Nullable PersonSummary person) {
        return person == null ? getTranslation("courses.somebody") : person.displayName();
    }

    private Component differences(BlockContent content) {
        var text = new Differences(Plain.of(conflict.base()), Plain.of(content), desk.language.locale());
        text.addClassName("read");
        text.getElement().setAttribute("lang", desk.language.tag());
        text.getElement().setAttribute("dir", desk.language.direction());
        return text;
    }

    private Component answers() {
        var mine = desk.isMe(conflict.me())
                ? getTranslation("courses.conflict.take-mine")
                : getTranslation("courses.conflict.take", nameOf(conflict.me()));
        var theirs = desk.isMe(conflict.them())
                ? getTranslation("courses.conflict.take-mine")
                : getTranslation("courses.conflict.take", nameOf(conflict.them()));
        var row = new Div(
                ActionButton.plain(mine, () -> chosen.accept(conflict.mine())),
                ActionButton.plain(theirs, () -> chosen.accept(conflict.theirs())),
                ActionButton.plain(getTranslation("courses.conflict.join"), this::join));
        row.addClassName("row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("courses.conflict.which"));
        return row;
    }

    private void join() {
        joining.removeAll();
        var editor = ContentEditor.of(desk, conflict.mine(), media, getTranslation("courses.conflict.yours"));
        editor.getElement().removeAttribute("data-saves");
        var hint = new Paragraph(getTranslation("courses.conflict.join.hint"));
        hint.addClassNames("small", "mute");
        joining.add(
                hint,
                editor,
                ActionButton.go(getTranslation("courses.conflict.use"), () -> chosen.accept(editor.content())));
        joining.addClassNames("stack", "joining");
        joining.setVisible(true);
    }
}
