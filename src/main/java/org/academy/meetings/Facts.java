package org.academy.meetings;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.academy.shared.LanguageTag;

/** Plans compared fact by fact, and brought together from two that began with the same. */
public final class Facts {

    /** What institutions put their names to when they sign a meeting off. */
    static final Set<Fact> SIGNED = Collections.unmodifiableSet(
            EnumSet.of(Fact.WORDS, Fact.KIND, Fact.MODE, Fact.WHEN, Fact.VENUE, Fact.FUNDERS));

    /** What calendars must hear of. */
    static final Set<Fact> IN_CALENDARS = Collections.unmodifiableSet(
            EnumSet.of(Fact.WORDS, Fact.MODE, Fact.WHEN, Fact.VENUE, Fact.LINK, Fact.PROGRAMME));

    /** What became of three plans: the facts changed by both are as they stand. */
    record Joined(MeetingPlan plan, Set<Fact> clashes) {}

    private Facts() {}

    public static Set<Fact> changed(MeetingPlan before, MeetingPlan after) {
        var changed = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (!of(before, fact).equals(of(after, fact))) {
                changed.add(fact);
            }
        }
        return changed;
    }

    /** The plan with some facts taken from another one. */
    public static MeetingPlan taking(Set<Fact> facts, MeetingPlan from, MeetingPlan into) {
        var words = facts.contains(Fact.WORDS) ? from : into;
        return new Chosen(from, into, facts).plan(Plans.inOrder(words.original(), words.words()));
    }

    static Joined join(MeetingPlan base, MeetingPlan mine, MeetingPlan stands) {
        var clashes = EnumSet.noneOf(Fact.class);
        var taken = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            var here = of(stands, fact);
            var wanted = of(mine, fact);
            boolean touched = !wanted.equals(of(base, fact));
            boolean touchedMeanwhile = !here.equals(of(base, fact));
            if (touched && touchedMeanwhile && !here.equals(wanted) && fact != Fact.WORDS) {
                clashes.add(fact);
            } else if (touched) {
                taken.add(fact);
            }
        }
        var words = words(base, mine, stands);
        if (words.isEmpty()) {
            clashes.add(Fact.WORDS);
        }
        var from = new Chosen(mine, stands, taken);
        return new Joined(from.plan(words.orElse(stands.words())), Collections.unmodifiableSet(clashes));
    }

    /** Each language for itself, so that translators are not in each other's way; empty if two changed the same. */
    private static Optional<Map<LanguageTag, MeetingWords>> words(
            MeetingPlan base, MeetingPlan mine, MeetingPlan stands) {
        if (base.original() != mine.original() && base.original() != stands.original()
                || base.original() != mine.original() && !stands.words().equals(base.words())) {
            return Optional.empty();
        }
        var languages = new LinkedHashSet<LanguageTag>(mine.words().keySet());
        languages.addAll(stands.words().keySet());
        var joined = new LinkedHashMap<LanguageTag, MeetingWords>();
        for (var language : languages) {
            var before = base.words().get(language);
            var wanted = mine.words().get(language);
            var here = stands.words().get(language);
            boolean touched = !Objects.equals(before, wanted);
            if (touched && !Objects.equals(before, here) && !Objects.equals(here, wanted)) {
                return Optional.empty();
            }
            var chosen = touched ? wanted : here;
            if (chosen != null) {
                joined.put(language, chosen);
            }
        }
        var original = base.original() == mine.original() ? stands.original() : mine.original();
        return Optional.of(Plans.inOrder(original, joined));
    }

    private record Chosen(MeetingPlan mine, MeetingPlan stands, Set<Fact> taken) {

        private MeetingPlan by(Fact fact) {
            return taken.contains(fact) ? mine : stands;
        }

        MeetingPlan plan(Map<LanguageTag, MeetingWords> words) {
            return new MeetingPlan(
                    words.keySet().iterator().next(),
                    words,
                    by(Fact.KIND).kind(),
                    by(Fact.TOPIC).topic(),
                    by(Fact.MODE).mode(),
                    by(Fact.WHEN).when(),
                    by(Fact.VENUE).venue(),
                    by(Fact.LINK).link(),
                    by(Fact.PLACES).placesOnSite(),
                    by(Fact.PLACES).placesOnline(),
                    by(Fact.LANGUAGES).languages(),
                    by(Fact.LANGUAGES).interpretation(),
                    by(Fact.REGISTRATION).opensAt(),
                    by(Fact.REGISTRATION).closesAt(),
                    by(Fact.REGISTRATION).approval(),
                    by(Fact.REGISTRATION).invitedOnly(),
                    by(Fact.FUNDERS).funders());
        }
    }

    /** What a plan says of a fact, to be compared. */
    private static List<?> of(MeetingPlan plan, Fact fact) {
        return switch (fact) {
            case WORDS -> List.of(plan.original(), plan.words());
            case KIND -> List.of(plan.kind());
            case TOPIC -> List.of(plan.topic());
            case MODE -> List.of(plan.mode());
            case WHEN -> List.of(plan.when());
            case VENUE -> Arrays.asList(plan.venue());
            case LINK -> Arrays.asList(plan.link());
            case PLACES -> Arrays.asList(plan.placesOnSite(), plan.placesOnline());
            case LANGUAGES -> List.of(plan.languages(), plan.interpretation());
            case REGISTRATION -> Arrays.asList(plan.opensAt(), plan.closesAt(), plan.approval(), plan.invitedOnly());
            case FUNDERS -> List.of(plan.funders());
            case PROGRAMME, ORGANISERS, MATERIALS -> List.of();
        };
    }
}
