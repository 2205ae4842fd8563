package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.academy.courses.BlockKind;
import org.academy.courses.CourseRole;
import org.academy.courses.DraftState;
import org.academy.courses.Level;
import org.academy.courses.Profession;
import org.academy.courses.Topic;
import org.academy.ui.StateBadge;

/** What the studio calls things. */
final class Words {

    private static final int SOON_SAID = 40;

    private Words() {}

    static String topic(Component view, Topic topic) {
        return view.getTranslation("courses.topic." + topic.code());
    }

    static String level(Component view, Level level) {
        return view.getTranslation("courses.level." + level.code());
    }

    static String profession(Component view, Profession profession) {
        return view.getTranslation("courses.profession." + profession.code());
    }

    static String role(Component view, CourseRole role) {
        return view.getTranslation("courses.role." + code(role));
    }

    static String kind(Component view, BlockKind kind) {
        return view.getTranslation("courses.kind." + code(kind));
    }

    /** Which block it is, for ears: its kind, its number and how it begins. */
    static String name(Component view, BlockKind kind, int place, String label) {
        return label.isEmpty()
                ? view.getTranslation("courses.block.numbered", kind(view, kind), place + 1)
                : view.getTranslation("courses.block.name", kind(view, kind), place + 1, firstOf(label));
    }

    /** As much as tells one from another and is soon said. */
    private static String firstOf(String label) {
        if (label.codePointCount(0, label.length()) <= SOON_SAID) {
            return label;
        }
        int end = label.offsetByCodePoints(0, SOON_SAID);
        int word = label.lastIndexOf(' ', end);
        return label.substring(0, word > 0 ? word : end) + "…";
    }

    static StateBadge state(Component view, DraftState state, int draftNumber) {
        return new StateBadge(
                switch (state) {
                    case DRAFT -> StateBadge.Shape.PLANNED;
                    case IN_REVIEW -> StateBadge.Shape.RUNNING;
                    case CHANGES_REQUESTED -> StateBadge.Shape.TURNED_BACK;
                    case APPROVED -> StateBadge.Shape.DONE;
                },
                view.getTranslation("courses.studio.version." + code(state), draftNumber));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
