package org.academy.meetings;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.academy.shared.Rules;
import org.jspecify.annotations.Nullable;

/** What holds for every plan of a meeting, and what is done to one. */
final class Plans {

    static final int TITLE = 200;
    static final int SUMMARY = 600;
    static final int DESCRIPTION = 20_000;
    static final int ADDRESS = 1000;
    private static final int PLACES = 100_000;
    private static final int FUNDERS = 30;
    private static final int DAYS = 366;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Plans() {}

    /** The plan as it may be kept: stripped, sanitised, to the minute; languages in which nothing is said are gone. */
    static MeetingPlan tidied(MeetingPlan plan) {
        return new MeetingPlan(
                plan.original(),
                words(plan),
                plan.kind(),
                plan.topic(),
                plan.mode(),
                when(plan.when()),
                venue(plan.venue()),
                filled(plan.link()),
                plan.placesOnSite(),
                plan.placesOnline(),
                sorted(plan.languages()),
                sorted(plan.interpretation()),
                minutes(plan.opensAt()),
                minutes(plan.closesAt()),
                plan.approval(),
                plan.invitedOnly(),
                plan.funders().stream()
                        .map(one -> new MeetingPlan.Funder(
                                Texts.line(one.name()), Texts.line(one.contribution()), Texts.line(one.link())))
                        .filter(one -> !one.name().isEmpty()
                                || !one.contribution().isEmpty()
                                || !one.link().isEmpty())
                        .toList());
    }

    private static Map<LanguageTag, MeetingWords> words(MeetingPlan plan) {
        var said = new EnumMap<LanguageTag, MeetingWords>(LanguageTag.class);
        plan.words().forEach((language, words) -> {
            var tidy = new MeetingWords(
                    Texts.line(words.title()), Texts.plain(words.summary()), Texts.html(words.description()));
            if (!tidy.title().isEmpty()
                    || !tidy.summary().isEmpty()
                    || !tidy.description().isEmpty()) {
                said.put(language, tidy);
            }
        });
        return inOrder(plan.original(), said);
    }

    static String title(MeetingPlan plan) {
        return plan.words()
                .getOrDefault(plan.original(), new MeetingWords("", "", ""))
                .title();
    }

    /** The original first. */
    static Map<LanguageTag, MeetingWords> inOrder(LanguageTag original, Map<LanguageTag, MeetingWords> said) {
        var words = new LinkedHashMap<LanguageTag, MeetingWords>();
        words.put(original, Optional.ofNullable(said.get(original)).orElse(new MeetingWords("", "", "")));
        said.forEach(words::putIfAbsent);
        return Collections.unmodifiableMap(words);
    }

    static When when(When when) {
        var zone = Zones.of(when.zone().getId()).orElse(when.zone());
        return when.wholeDay()
                ? When.days(when.firstDay(), when.lastDay(), zone)
                : When.at(
                        when.start().truncatedTo(ChronoUnit.MINUTES), when.end().truncatedTo(ChronoUnit.MINUTES), zone);
    }

    private static @Nullable Venue venue(@Nullable Venue venue) {
        if (venue == null) {
            return null;
        }
        var tidy = new Venue(
                Texts.line(venue.name()),
                Texts.line(venue.address()),
                Texts.line(venue.city()),
                Texts.line(venue.country()).toUpperCase(Locale.ROOT));
        boolean empty =
                tidy.name().isEmpty() && tidy.address().isEmpty() && tidy.city().isEmpty();
        return empty ? null : tidy;
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.line(text);
    }

    private static @Nullable LocalDateTime minutes(@Nullable LocalDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    static Set<LanguageTag> sorted(Collection<LanguageTag> languages) {
        return languages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(languages));
    }

    /**
     * Holds a tidied plan against the rules, all at once.
     *
     * @param open whether everyone sees it, or is about to
     */
    static void check(MeetingPlan plan, boolean open) {
        var rules = new Rules();
        plan.words().forEach((language, words) -> words(rules, language == plan.original(), words));
        time(rules, plan);
        place(rules, plan);
        rules.check(() -> places("placesOnSite", plan.placesOnSite()))
                .check(() -> places("placesOnline", plan.placesOnline()));
        funders(rules, plan.funders());
        if (open) {
            opening(rules, plan);
        }
        rules.hold();
    }

    private static void words(Rules rules, boolean original, MeetingWords words) {
        rules.check(() -> {
                    if (words.title().isEmpty()) {
                        throw RuleViolated.at(
                                "title", original ? "meetings.rule.title" : "meetings.rule.title-of-translation");
                    }
                })
                .check(() -> Texts.bounded("title", words.title(), TITLE))
                .check(() -> Texts.bounded("summary", words.summary(), SUMMARY))
                .check(() -> Texts.bounded("description", words.description(), DESCRIPTION));
    }

    private static void time(Rules rules, MeetingPlan plan) {
        var when = plan.when();
        var opens = plan.opensAt();
        var closes = plan.closesAt();
        rules.check(() -> knownZone(when.zone()))
                .check(() -> year("start", when.start()))
                .check(() -> year("end", when.end()))
                .check(() -> {
                    if (Duration.between(when.start(), when.end()).toDays() > DAYS) {
                        throw RuleViolated.at("end", "meetings.rule.lasts-too-long", DAYS);
                    }
                })
                .check(() -> {
                    if (closes != null && closes.isAfter(when.end())) {
                        throw RuleViolated.at("closesAt", "meetings.rule.closes-after-the-end");
                    }
                })
                .check(() -> {
                    if (opens != null && !opens.isBefore(closes == null ? when.start() : closes)) {
                        throw RuleViolated.at("opensAt", "meetings.rule.opens-after-closing");
                    }
                });
        if (opens != null) {
            rules.check(() -> year("opensAt", opens));
        }
        if (closes != null) {
            rules.check(() -> year("closesAt", closes));
        }
    }

    private static void knownZone(ZoneId zone) {
        When.zone(zone.getId());
    }

    private static void year(String field, LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw RuleViolated.at(field, "meetings.rule.year");
        }
    }

    private static void place(Rules rules, MeetingPlan plan) {
        var venue = plan.venue();
        if (venue != null) {
            rules.check(() -> Texts.bounded("venue", venue.name(), TITLE))
                    .check(() -> Texts.bounded("address", venue.address(), 300))
                    .check(() -> Texts.bounded("city", venue.city(), 120))
                    .check(() -> {
                        if (!venue.country().isEmpty() && !COUNTRIES.contains(venue.country())) {
                            throw RuleViolated.at("country", "meetings.rule.country", venue.country());
                        }
                    });
        }
        var link = plan.link();
        if (link != null) {
            rules.check(() -> Texts.webAddress("link", link, ADDRESS));
        }
    }

    private static void places(String field, @Nullable Integer places) {
        if (places != null && (places < 1 || places > PLACES)) {
            throw RuleViolated.at(field, "meetings.rule.places", PLACES);
        }
    }

    private static void funders(Rules rules, List<MeetingPlan.Funder> funders) {
        rules.check(() -> atMost("funders", funders, FUNDERS));
        for (var funder : funders) {
            rules.check(() -> {
                        if (funder.name().isEmpty()) {
                            throw RuleViolated.at("funders", "meetings.rule.funder-name");
                        }
                    })
                    .check(() -> Texts.bounded("funders", funder.name(), TITLE))
                    .check(() -> Texts.bounded("funders", funder.contribution(), 300))
                    .check(() -> {
                        if (!funder.link().isEmpty()) {
                            Texts.webAddress("funders", funder.link(), 500);
                        }
                    });
        }
    }

    static void atMost(String field, Collection<?> things, int most) {
        if (things.size() > most) {
            throw RuleViolated.at(field, "meetings.rule.too-many", most);
        }
    }

    /** What a draft may lack, but nothing that everyone sees. */
    private static void opening(Rules rules, MeetingPlan plan) {
        var venue = plan.venue();
        rules.check(() -> {
                    if (onSite(plan.mode())
                            && (venue == null
                                    || venue.name().isEmpty()
                                    || venue.city().isEmpty()
                                    || venue.country().isEmpty())) {
                        throw RuleViolated.at("venue", "meetings.rule.venue-needed");
                    }
                })
                .check(() -> {
                    if (online(plan.mode()) && plan.link() == null) {
                        throw RuleViolated.at("link", "meetings.rule.link-needed");
                    }
                })
                .check(() -> {
                    if (plan.languages().isEmpty()) {
                        throw RuleViolated.at("languages", "meetings.rule.language-needed");
                    }
                });
    }

    static boolean onSite(Mode mode) {
        return mode != Mode.ONLINE;
    }

    static boolean online(Mode mode) {
        return mode != Mode.ON_SITE;
    }

    /** What counts of the plan as people can take part now: no venue of a meeting that went online. */
    static MeetingPlan effective(MeetingPlan plan) {
        boolean onSite = onSite(plan.mode());
        boolean online = online(plan.mode());
        return with(
                plan,
                plan.words(),
                plan.when(),
                onSite ? plan.venue() : null,
                online ? plan.link() : null,
                onSite ? plan.placesOnSite() : null,
                online ? plan.placesOnline() : null,
                plan.opensAt(),
                plan.closesAt());
    }

    /** Without the link, which is for those who are registered. */
    static MeetingPlan forEveryone(MeetingPlan plan) {
        var effective = effective(plan);
        return with(
                effective,
                effective.words(),
                effective.when(),
                effective.venue(),
                null,
                effective.placesOnSite(),
                effective.placesOnline(),
                effective.opensAt(),
                effective.closesAt());
    }

    /** On another day, as long, with registration opening and closing as much earlier. */
    static MeetingPlan moved(MeetingPlan plan, LocalDateTime start) {
        var when = plan.when().from(start.truncatedTo(ChronoUnit.MINUTES));
        var by = Duration.between(plan.when().start(), when.start());
        return with(
                plan,
                plan.words(),
                when,
                plan.venue(),
                plan.link(),
                plan.placesOnSite(),
                plan.placesOnline(),
                plan.opensAt() == null ? null : plan.opensAt().plus(by),
                plan.closesAt() == null ? null : plan.closesAt().plus(by));
    }

    private static MeetingPlan with(
            MeetingPlan plan,
            Map<LanguageTag, MeetingWords> words,
            When when,
            @Nullable Venue venue,
            @Nullable String link,
            @Nullable Integer placesOnSite,
            @Nullable Integer placesOnline,
            @Nullable LocalDateTime opensAt,
            @Nullable LocalDateTime closesAt) {
        return new MeetingPlan(
                plan.original(),
                words,
                plan.kind(),
                plan.topic(),
                plan.mode(),
                when,
                venue,
                link,
                placesOnSite,
                placesOnline,
                plan.languages(),
                plan.interpretation(),
                opensAt,
                closesAt,
                plan.approval(),
                plan.invitedOnly(),
                plan.funders());
    }
}
