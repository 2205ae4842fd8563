package org.academy.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.academy.meetings.Fact;
import org.academy.meetings.MeetingPlan;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a plan says of a fact, in lines that two people can compare. */
final class PlanWords {

    private final Component view;
    private final Clocks clocks;

    PlanWords(Component view, Clocks clocks) {
        this.view = view;
        this.clocks = clocks;
    }

    String of(MeetingPlan plan, Fact fact) {
        return switch (fact) {
            case WORDS ->
                plan.words().values().stream()
                        .map(words -> lines(
                                words.title(),
                                words.summary(),
                                Jsoup.parseBodyFragment(words.description())
                                        .wholeText()
                                        .strip()))
                        .collect(Collectors.joining("\n"));
            case KIND -> Terms.kind(view, plan.kind());
            case TOPIC -> Terms.topic(view, plan.topic());
            case MODE -> Terms.mode(view, plan.mode());
            case WHEN -> clocks.span(plan.when(), plan.when().zone());
            case VENUE ->
                plan.venue() == null
                        ? ""
                        : lines(Terms.place(view, plan.venue()), plan.venue().address());
            case LINK -> plan.link() == null ? "" : plan.link();
            case PLACES ->
                lines(
                        number("meetings.plan.places-on-site", plan.placesOnSite()),
                        number("meetings.plan.places-online", plan.placesOnline()));
            case LANGUAGES -> lines(Terms.languages(plan.languages()), Terms.languages(plan.interpretation()));
            case REGISTRATION ->
                lines(
                        plan.opensAt() == null ? "" : plan.opensAt().toString().replace('T', ' '),
                        plan.closesAt() == null
                                ? ""
                                : plan.closesAt().toString().replace('T', ' '),
                        plan.approval() ? view.getTranslation("meetings.plan.approval") : "",
                        plan.invitedOnly() ? view.getTranslation("meetings.plan.invited-only") : "");
            case FUNDERS ->
                plan.funders().stream()
                        .map(one -> lines(one.name(), one.contribution(), one.link()))
                        .collect(Collectors.joining("\n"));
            case PROGRAMME, ORGANISERS, MATERIALS -> "";
        };
    }

    private String number(String label, @Nullable Integer number) {
        return number == null ? "" : view.getTranslation("meetings.view.part", view.getTranslation(label), number);
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
