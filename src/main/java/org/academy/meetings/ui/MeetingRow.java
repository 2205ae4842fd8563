package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Set;
import org.academy.institutions.PlaceNames;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.MeetingSummary;
import org.academy.meetings.Mode;
import org.academy.ui.Icon;

/** A meeting in a list: its day, its name, when in my zone and at its place, how one takes part. */
public class MeetingRow extends Div {

    private static final Set<MeetingStage> SAID = EnumSet.of(
            MeetingStage.DRAFT,
            MeetingStage.SIGNED_OFF,
            MeetingStage.REGISTRATION_OPEN,
            MeetingStage.RUNNING,
            MeetingStage.FINISHED,
            MeetingStage.CANCELLED);

    public MeetingRow(MeetingSummary meeting, Clocks clocks) {
        this(meeting, clocks, "events/" + meeting.slug());
    }

    MeetingRow(MeetingSummary meeting, Clocks clocks, String href) {
        addClassNames("item", "meeting", "k-" + meeting.kind().code());
        var title = new H3(new Anchor(href, meeting.title()));
        title.getElement().setAttribute("lang", meeting.language().tag());
        title.getElement().setAttribute("dir", "auto");
        var words = new Div(title, clocks.mineFirst(meeting.when()), facts(meeting));
        words.addClassNames("stack", "t");
        if (SAID.contains(meeting.stage())) {
            words.addComponentAsFirst(Terms.stage(this, meeting.stage()));
        }
        add(new DateLeaf(clocks.firstDay(meeting.when())), words);
    }

    private Component facts(MeetingSummary meeting) {
        var kind = new Span(Terms.kind(this, meeting.kind()));
        kind.addClassName("kind");
        var facts = new Div(kind);
        facts.addClassNames("meta", "tiny");
        var venue = meeting.venue();
        if (venue != null && meeting.mode() != Mode.ONLINE) {
            facts.add(fact(
                    "pin",
                    getTranslation(
                            "institutions.place",
                            venue.city(),
                            PlaceNames.name(venue.country(), Clocks.language().locale()))));
        }
        if (meeting.mode() != Mode.ON_SITE) {
            facts.add(fact("screen", getTranslation("meetings.mode.online")));
        }
        if (!meeting.languages().isEmpty()) {
            facts.add(fact("globe", Terms.languages(meeting.languages())));
        }
        return facts;
    }

    private static Component fact(String icon, String text) {
        var words = new Span(text);
        words.getElement().setAttribute("dir", "auto");
        return new Span(new Icon(icon), words);
    }
}
