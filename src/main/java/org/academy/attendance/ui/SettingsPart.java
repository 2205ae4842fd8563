package org.academy.attendance.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Duration;
import java.util.Map;
import org.academy.attendance.RegistrationDesk.Settings;
import org.academy.meetings.ui.Holder;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;

/** How long an offer holds, and what a certificate asks for. */
class SettingsPart extends Section {

    private static final double MINUTES = 60;

    private final transient RunDesk run;
    private final NumberField hours = new NumberField();
    private final IntegerField share = new IntegerField();
    private final Checkbox feedback = new Checkbox();
    private final Paragraph saved = new Paragraph();

    SettingsPart(RunDesk run) {
        this.run = run;
        addClassNames("card", "stack");
        var now = run.desk.settings(run.id());
        hours.setLabel(getTranslation("attendance.desk.settings.offer"));
        hours.setHelperText(getTranslation("attendance.desk.settings.offer.hint"));
        hours.setValue(now.offerHolds().toMinutes() / MINUTES);
        share.setLabel(getTranslation("attendance.desk.settings.share"));
        share.setHelperText(getTranslation("attendance.desk.settings.share.hint"));
        share.setValue(now.minimumShare());
        feedback.setLabel(getTranslation("attendance.desk.settings.feedback"));
        feedback.setValue(now.feedbackFirst());
        saved.getElement().setAttribute("role", "status");
        var fields = new Div(hours, share);
        fields.addClassName("grid2");
        add(fields, feedback, new Div(ActionButton.go(getTranslation("attendance.page.save"), this::save)), saved);
    }

    private void save() {
        saved.setText("");
        if (FieldFaults.none(Map.of("offerHolds", new Holder(hours), "minimumShare", new Holder(share)), () -> {
            var time = hours.getValue();
            var percent = share.getValue();
            run.desk.settle(
                    run.id(),
                    new Settings(
                            Duration.ofMinutes(time == null ? 0 : Math.round(time * MINUTES)),
                            percent == null ? -1 : percent,
                            feedback.getValue()));
        })) {
            saved.setText(getTranslation("attendance.desk.saved"));
        }
    }
}
