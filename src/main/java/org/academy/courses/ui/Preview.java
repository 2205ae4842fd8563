package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.academy.courses.UnitDraft;
import org.academy.ui.Note;

/** A unit of the draft as a learner will meet it. */
@org.springframework.stereotype.Component
class Preview {

    Component of(Desk desk, UnitDraft unit) {
        var pane = new Div();
        pane.addClassNames("pane", "stack", "ed", "preview-pane");
        pane.add(new Note(
                Note.Tone.INFO,
                pane.getTranslation("courses.preview.title"),
                pane.getTranslation("courses.preview.how")));
        unit.blocks().forEach(block -> pane.add(new BlockReading(block.content(), block.media(), desk.language)));
        return pane;
    }
}
