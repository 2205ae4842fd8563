package org.academy.attendance.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.academy.attendance.RegistrationDesk.Settings;
import org.academy.meetings.ui.Holder;
import org.academy.ui.ActionButton;
import org.academy.ui.FieldFaults;

/**
 * How long an offer holds, and what a certificate asks for. What somebody else set meanwhile stays, unless it was set
 * here too: then one chooses.
 */
class SettingsPart extends Section {

    private static final double MINUTES = 60;

    private final transient RunDesk run;
    private transient Settings base;
    private final NumberField hours = new NumberField();
    private final IntegerField share = new IntegerField();
    private final Checkbox feedback = new Checkbox();
    private final Div clash = new Div();
    private final Paragraph saved = new Paragraph();

    SettingsPart(RunDesk run) {
        this.run = run;
        this.base = run.desk.settings(run.id());
        addClassNames("card", "stack");
        hours.setLabel(getTranslation("attendance.desk.settings.offer"));
        hours.setHelperText(getTranslation("attendance.desk.settings.offer.hint"));
        share.setLabel(getTranslation("attendance.desk.settings.share"));
        share.setHelperText(getTranslation("attendance.desk.settings.share.hint"));
        feedback.setLabel(getTranslation("attendance.desk.settings.feedback"));
        saved.getElement().setAttribute("role", "status");
        show(base);
        var fields = new Div(hours, share);
        fields.addClassName("grid2");
        add(
                clash,
                fields,
                feedback,
                new Div(ActionButton.go(getTranslation("attendance.page.save"), this::save)),
                saved);
    }

    private void show(Settings now) {
        hours.setValue(now.offerHolds().toMinutes() / MINUTES);
        share.setValue(now.minimumShare());
        feedback.setValue(now.feedbackFirst());
    }

    private void save() {
        saved.setText("");
        clash.removeAll();
        var stands = run.desk.settings(run.id());
        var mine = written(stands.revision());
        if (clashes(mine, stands)) {
            clash.add(new TwoWords(
                    getTranslation("attendance.desk.part.settings"),
                    words(mine, mine, stands),
                    words(stands, mine, stands),
                    () -> keep(joined(mine, stands)),
                    () -> {
                        base = stands;
                        show(stands);
                    }));
        } else {
            keep(joined(mine, stands));
        }
    }

    private Settings written(long revision) {
        var time = hours.getValue();
        var percent = share.getValue();
        return new Settings(
                revision,
                Duration.ofMinutes(time == null ? 0 : Math.round(time * MINUTES)),
                percent == null ? -1 : percent,
                feedback.getValue());
    }

    private boolean clashes(Settings mine, Settings stands) {
        return clashes(mine, stands, Settings::offerHolds)
                || clashes(mine, stands, Settings::minimumShare)
                || clashes(mine, stands, Settings::feedbackFirst);
    }

    /** Set here and elsewhere since, and not to the same. */
    private <T> boolean clashes(Settings mine, Settings stands, Function<Settings, T> fact) {
        return !fact.apply(mine).equals(fact.apply(base))
                && !fact.apply(stands).equals(fact.apply(base))
                && !fact.apply(mine).equals(fact.apply(stands));
    }

    private Settings joined(Settings mine, Settings stands) {
        return new Settings(
                stands.revision(),
                joined(mine, stands, Settings::offerHolds),
                joined(mine, stands, Settings::minimumShare),
                joined(mine, stands, Settings::feedbackFirst));
    }

    private <T> T joined(Settings mine, Settings stands, Function<Settings, T> fact) {
        return fact.apply(fact.apply(mine).equals(fact.apply(base)) ? stands : mine);
    }

    private void keep(Settings wanted) {
        if (FieldFaults.none(
                Map.of("offerHolds", new Holder(hours), "minimumShare", new Holder(share)),
                () -> base = run.desk.settle(run.id(), wanted))) {
            show(base);
            saved.setText(getTranslation("attendance.desk.saved"));
        }
    }

    /** What one of both says, where they differ from each other and from what was here before. */
    private Div words(Settings said, Settings mine, Settings stands) {
        var words = new Div();
        words.addClassNames("stack", "t", "small", "num");
        if (clashes(mine, stands, Settings::offerHolds)) {
            words.add(fact("attendance.desk.settings.offer", hours(said.offerHolds())));
        }
        if (clashes(mine, stands, Settings::minimumShare)) {
            words.add(fact("attendance.desk.settings.share", String.valueOf(said.minimumShare())));
        }
        if (clashes(mine, stands, Settings::feedbackFirst)) {
            words.add(fact(
                    "attendance.desk.settings.feedback",
                    getTranslation(said.feedbackFirst() ? "attendance.page.yes" : "attendance.page.no")));
        }
        return words;
    }

    private static String hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes() / MINUTES)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Div fact(String label, String value) {
        var said = new Span(value);
        said.addClassName("strong");
        return new Div(new Span(getTranslation(label)), new Span(" "), said);
    }
}
