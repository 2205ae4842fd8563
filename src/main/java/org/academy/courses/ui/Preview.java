package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.UnitDraft;
import org.academy.courses.UnitHtml;
import org.academy.courses.UnitPage;
import org.academy.media.MediaItem;
import org.academy.platform.Assets;
import org.academy.ui.Note;
import tools.jackson.databind.json.JsonMapper;

/** A unit of the draft as a learner will meet it, by the same renderer and the same element. */
@org.springframework.stereotype.Component
class Preview {

    private static final List<String> TEXTS = List.of("right", "wrong", "chooseFirst", "up", "down", "place");

    private final UnitHtml html;
    private final JsonMapper json;

    Preview(UnitHtml html, JsonMapper json) {
        this.html = html;
        this.json = json;
    }

    Component of(Desk desk, UnitDraft unit) {
        var pane = new Section();
        pane.addClassNames("pane", "stack", "ed", "preview-pane");
        pane.add(new Note(
                Note.Tone.INFO,
                pane.getTranslation("courses.preview.title"),
                pane.getTranslation("courses.preview.how")));
        var lesson = new Element("academy-unit");
        lesson.setAttribute("class", "stack w");
        lesson.setAttribute("lang", desk.language.tag());
        lesson.setAttribute("dir", desk.language.direction());
        lesson.setAttribute("texts", texts(pane));
        lesson.setProperty("innerHTML", html.of(page(desk, unit)));
        var holder = new Div();
        holder.getElement().appendChild(lesson);
        pane.add(holder);
        var page = UI.getCurrent().getPage();
        page.addStyleSheet(Assets.address("styles/lesson.css"));
        page.addJsModule(Assets.address("learn/academy-unit.js"));
        return pane;
    }

    private String texts(Component view) {
        var texts = new LinkedHashMap<String, String>();
        TEXTS.forEach(name -> texts.put(name, view.getTranslation("courses.preview." + name, "{0}", "{1}", "{2}")));
        return json.writeValueAsString(texts);
    }

    private static UnitPage page(Desk desk, UnitDraft unit) {
        var outline = desk.outline;
        var media = unit.blocks().stream()
                .map(UnitDraft.Block::media)
                .<MediaItem>mapMulti((item, found) -> {
                    if (item != null) {
                        found.accept(item);
                    }
                })
                .collect(Collectors.toMap(MediaItem::id, item -> item, (one, other) -> one));
        return new UnitPage(
                outline.course(),
                outline.slug(),
                outline.words().title(),
                outline.draftNumber(),
                unit.unit(),
                unit.slug(),
                unit.title(),
                unit.language(),
                Set.of(unit.language()),
                1,
                1,
                unit.minutes(),
                0,
                unit.sources(),
                unit.reviewBy(),
                unit.blocks().stream()
                        .map(block -> new UnitPage.Block(block.id(), block.content()))
                        .toList(),
                media,
                null,
                null);
    }
}
