package org.academy.courses.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.academy.courses.BlockContent;
import org.academy.courses.BlockId;
import org.academy.courses.BlockWriting;
import org.academy.courses.CourseStructuring;
import org.academy.courses.DraftOutline;
import org.academy.courses.SourceProposal;
import org.academy.courses.SourceProposal.Kind;
import org.academy.courses.SourceProposals;
import org.academy.courses.UnitId;
import org.academy.media.MediaId;
import org.academy.media.MediaItem;
import org.academy.media.MediaLibrary;
import org.academy.ui.ActionButton;
import org.academy.ui.Differences;
import org.academy.ui.Icon;
import org.academy.ui.StateBadge;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** One change at the source: what stands here, what would stand, and the choice. */
class ProposalCard extends Article {

    private final Services services;
    private final DraftOutline outline;
    private final SourceProposal proposal;
    private final Runnable settled;
    private final Map<MediaId, MediaItem> media;

    /** What every card is served by. */
    @org.springframework.stereotype.Component
    record Services(
            SourceProposals proposals, BlockWriting writing, CourseStructuring structuring, MediaLibrary library) {}

    ProposalCard(Services services, DraftOutline outline, SourceProposal proposal, boolean may, Runnable settled) {
        this.services = services;
        this.outline = outline;
        this.proposal = proposal;
        this.settled = settled;
        this.media = pictures();
        addClassNames("card", "stack", "proposal");
        add(head(), what());
        if (may) {
            add(answers());
        }
    }

    private Map<MediaId, MediaItem> pictures() {
        var shown = new LinkedHashSet<MediaId>();
        mediaOf(proposal.stands()).ifPresent(shown::add);
        proposal.proposed().forEach(content -> mediaOf(content).ifPresent(shown::add));
        return shown.isEmpty() ? Map.of() : services.library().items(shown);
    }

    private static Optional<MediaId> mediaOf(@Nullable BlockContent content) {
        return switch (content) {
            case BlockContent.Image image -> Optional.ofNullable(image.media());
            case BlockContent.File file -> Optional.ofNullable(file.media());
            case null, default -> Optional.empty();
        };
    }

    private Component head() {
        var title = new H2(unitTitle());
        title.getElement().setAttribute("dir", "auto");
        title.getElement().setAttribute("lang", outline.language().tag());
        var states = new Div(new StateBadge(
                shape(),
                getTranslation("courses.proposals.kind." + proposal.kind().code())));
        states.addClassNames("row", "t");
        if (proposal.editedHere()) {
            states.add(new StateBadge(StateBadge.Shape.WAITING, getTranslation("courses.proposals.edited")));
        }
        var head = new Div(states, title);
        head.addClassNames("stack", "t");
        if (proposal.editedHere()) {
            var how = new Paragraph(getTranslation("courses.proposals.edited.how"));
            how.addClassNames("small", "mute");
            head.add(how);
        }
        return head;
    }

    private StateBadge.Shape shape() {
        return switch (proposal.kind()) {
            case CHANGED, RETITLED -> StateBadge.Shape.RUNNING;
            case NEW_BLOCK, NEW_UNIT -> StateBadge.Shape.PLANNED;
            case GONE_BLOCK, GONE_UNIT -> StateBadge.Shape.CLOSED;
        };
    }

    /** As the unit is called here, or would be. */
    private String unitTitle() {
        return outline.sections().stream()
                .flatMap(section -> section.units().stream())
                .filter(unit -> unit.slug().equals(proposal.unit()))
                .map(DraftOutline.Unit::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(proposal.title());
    }

    private Component what() {
        return switch (proposal.kind()) {
            case CHANGED -> versus(stands(), proposed());
            case RETITLED ->
                versus(
                        line(unitTitle()),
                        differences(unitTitle(), Objects.requireNonNullElse(proposal.retitled(), "")));
            case NEW_BLOCK -> side("courses.proposals.proposed", readings());
            case NEW_UNIT -> fold();
            case GONE_BLOCK, GONE_UNIT -> gone();
        };
    }

    private Component versus(Component here, Component there) {
        var versus = new Div(side("courses.proposals.stands", here), side("courses.proposals.proposed", there));
        versus.addClassName("versus");
        return versus;
    }

    private Section side(String heading, Component content) {
        var title = new H3(getTranslation(heading));
        title.addClassName("side-title");
        var side = new Section(title, content);
        side.addClassNames("stack", "t");
        return side;
    }

    private Component stands() {
        var stands = proposal.stands();
        if (stands == null) {
            return new Paragraph(getTranslation("courses.block.no-text"));
        }
        // what a picture says is not seen in it
        return stands instanceof BlockContent.Image(var picture, var alt, var caption) && !alt.isBlank()
                ? new Div(reading(stands), line(alt))
                : reading(stands);
    }

    /** The words that come and go are marked; what has the same words is shown as it would be. */
    private Component proposed() {
        var stands = proposal.stands();
        var content = proposal.proposed().getFirst();
        var before = stands == null ? "" : Plain.of(stands);
        var after = Plain.of(content);
        if (!before.equals(after)) {
            var differences = new Div(differences(before, after));
            if (!Objects.equals(mediaOf(stands), mediaOf(content))) {
                differences.add(reading(content));
            }
            differences.addClassNames("stack", "t");
            return differences;
        }
        var same = new Paragraph(getTranslation("courses.proposals.same-words"));
        same.addClassNames("small", "mute");
        var shown = new Div(same, reading(content));
        shown.addClassNames("stack", "t");
        return shown;
    }

    private Component line(String text) {
        var line = new Paragraph(text);
        line.addClassName("read");
        line.getElement().setAttribute("lang", outline.language().tag());
        line.getElement().setAttribute("dir", outline.language().direction());
        return line;
    }

    private Component differences(String before, String after) {
        var text = new Differences(before, after, outline.language().locale());
        text.addClassName("read");
        text.getElement().setAttribute("lang", outline.language().tag());
        text.getElement().setAttribute("dir", outline.language().direction());
        return text;
    }

    private Div readings() {
        var readings = new Div();
        readings.addClassName("stack");
        proposal.proposed().forEach(content -> readings.add(reading(content)));
        return readings;
    }

    private BlockReading reading(BlockContent content) {
        return new BlockReading(content, mediaOf(content).map(media::get).orElse(null), outline.language());
    }

    private Component fold() {
        var fold = new NativeDetails(
                new Span(getTranslation(
                        "courses.proposals.blocks", proposal.proposed().size())),
                readings());
        fold.addClassName("fold");
        return fold;
    }

    private Component gone() {
        var how = new Paragraph(getTranslation("courses.proposals.gone"));
        how.addClassName("small");
        var gone = new Div(how);
        gone.addClassNames("stack", "t");
        var stands = proposal.stands();
        if (stands != null) {
            gone.add(side("courses.proposals.stands", reading(stands)));
        }
        return gone;
    }

    private Component answers() {
        var what = getTranslation("courses.proposals.kind." + proposal.kind().code());
        var take = ActionButton.plain(getTranslation("courses.proposals.take"), this::take)
                .with("check");
        take.setAriaLabel(getTranslation("courses.proposals.take.this", what, unitTitle()));
        var leave = ActionButton.quiet(getTranslation("courses.proposals.leave"), this::leave);
        leave.setAriaLabel(getTranslation("courses.proposals.leave.this", what, unitTitle()));
        var answers = new Div(take, leave);
        answers.addClassName("row");
        return answers;
    }

    private void take() {
        services.proposals().take(proposal.id(), proposal.revision());
        var part = proposal.part();
        switch (proposal.kind()) {
            case CHANGED -> changed(new BlockId(Objects.requireNonNull(part)));
            case GONE_BLOCK ->
                settle(
                        "courses.proposals.taken.gone",
                        () -> services.writing().restore(new BlockId(Objects.requireNonNull(part))));
            case GONE_UNIT ->
                settle(
                        "courses.proposals.taken.gone",
                        () -> services.structuring().restoreUnit(new UnitId(Objects.requireNonNull(part))));
            default -> settle("courses.proposals.taken", null);
        }
    }

    /** Unless somebody wrote there meanwhile: then nothing was replaced, and there is nothing to take back. */
    private void changed(BlockId block) {
        var last = services.writing().history(block, outline.language(), PageRequest.of(0, 1)).stream()
                .findFirst();
        var before = proposal.stands();
        if (before == null || last.isEmpty()) {
            settle("courses.proposals.taken", null);
        } else if (!last.get().content().equals(proposal.proposed().getFirst())) {
            settle("courses.proposals.taken.parked", null);
        } else {
            var revision = last.get().revision();
            settle(
                    "courses.proposals.taken.history",
                    () -> services.writing().save(block, outline.language(), revision, before));
        }
    }

    private void leave() {
        services.proposals().decline(proposal.id());
        settle("courses.proposals.left", null);
    }

    /** The card stays where it was, as one line: nothing moves under the hand of whoever goes on to the next. */
    private void settle(String said, @Nullable Runnable back) {
        removeAll();
        var title = new Span(unitTitle());
        title.addClassName("strong");
        title.getElement().setAttribute("dir", "auto");
        var sentence = new Span(getTranslation(said));
        var line = new Div(new Icon("check"), title, sentence);
        line.addClassNames("row", "t", "small");
        line.getElement().setAttribute("tabindex", "-1");
        add(line);
        if (back != null) {
            var undo = ActionButton.quiet(getTranslation("ui.undo"), () -> {}).with("undo");
            undo.addClickListener(pressed -> {
                back.run();
                line.remove(undo);
                sentence.setText(getTranslation("courses.proposals.undone"));
            });
            line.add(undo);
        }
        if (proposal.kind() != Kind.GONE_UNIT && !proposal.unit().isBlank() && !said.endsWith("left")) {
            line.add(new Anchor(
                    "studio/" + outline.slug() + "?unit=" + proposal.unit(),
                    getTranslation("courses.import.report.place")));
        }
        line.getElement().executeJs("this.focus()");
        settled.run();
    }
}
