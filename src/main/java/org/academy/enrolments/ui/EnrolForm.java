package org.academy.enrolments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.academy.enrolments.LearningLinks;

/** For a stranger: leads through sign-in and comes back enrolled, in the learner's app. */
@Tag("form")
class EnrolForm extends Component {

    EnrolForm(String course) {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", LearningLinks.to(course) + "/enrol");
        var button = new Element("button");
        button.getClassList().add("btn");
        button.getClassList().add("go");
        button.setText(getTranslation("enrolments.enrol"));
        getElement().appendChild(button);
    }
}
