package org.academy.enrolments.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.academy.enrolments.LessonTexts;
import org.academy.people.CurrentPerson;
import org.academy.platform.Assets;
import org.academy.shared.LanguageTag;

/** One quiet sentence about what was sent and what waits on this device. */
@Tag("academy-sync")
class SyncLine extends Component {

    SyncLine(LessonTexts texts, CurrentPerson current) {
        getElement().setAttribute("line", true);
        getElement().setAttribute("texts", texts.ofSync(LanguageTag.of(getLocale())));
        getElement()
                .setAttribute(
                        "person", current.id().map(id -> id.value().toString()).orElse("nobody"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("import($0)", Assets.address("learn/phone.js"));
    }
}
