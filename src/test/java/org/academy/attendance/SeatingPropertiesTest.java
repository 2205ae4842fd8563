package org.academy.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Seats;
import org.academy.meetings.Way;
import org.academy.meetings.When;
import org.academy.shared.LanguageTag;
import org.academy.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Whatever people and organisers do, and in whatever order: no place is sold twice, no limit grows fuller than it
 * allows, nobody is overtaken without a reason that is written down and true, and no place stays free that somebody in
 * the line could take.
 */
class SeatingPropertiesTest {

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final int STEPS = 150;
    private static final String REPLACING = "somebody steps in";

    private final MeetingId meeting = MeetingId.next();
    private final List<InstitutionId> partners =
            List.of(InstitutionId.next(), InstitutionId.next(), InstitutionId.next());
    private final Map<Way, Integer> places = new EnumMap<>(Way.class);
    private final Set<Way> ways = EnumSet.allOf(Way.class);
    private final Paper line = new Paper();
    private List<Quota> quotas = List.of();
    private int arrivals;
    private Instant now = START;
    private MeetingStage stage = MeetingStage.REGISTRATION_OPEN;
    private Map<Limit, Integer> fullBefore = Map.of();
    private String doing = "";
    private long seed;

    @RepeatedTest(300)
    void givesEachPlaceOnceAndInOrder(RepetitionInfo repetition) {
        seed = Long.getLong("seating.seed", System.nanoTime() + repetition.getCurrentRepetition());
        var random = new Random(seed);
        places.put(Way.ON_SITE, random.nextInt(5));
        if (random.nextBoolean()) {
            places.put(Way.ONLINE, random.nextInt(5));
        }
        quotas = quotas(random);

        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(random.nextInt(3000));
            fullBefore = counts();
            line.moves.clear();
            try {
                act(random);
            } catch (RuleViolated said) {
                doing += " refused: " + said.rule();
            }
            hall().settle();
            checkLimits();
            checkExchanges();
            checkNothingIsLeftOver();
            checkNumbers();
        }
    }

    private void act(Random random) {
        var one = line.any(random);
        int what = random.nextInt(one == null ? 1 : 14);
        doing = (what == 7 ? REPLACING : "step " + what) + " at " + now;
        switch (what) {
            case 1 -> hall().cancel(one);
            case 2 -> hall().accept(one);
            case 3 -> {
                if (one.state() == RegistrationState.OFFERED) {
                    hall().cancel(one);
                }
            }
            case 4 -> now = now.plus(Duration.ofHours(30));
            case 5 -> hall().approve(one);
            case 6 -> hall().refuse(one, "No");
            case 7 -> {
                var successor = registration(null, one.seat());
                hall().replace(one, successor);
            }
            case 8 -> {
                if (one.state().open()) {
                    hall().wish(one, seat(random));
                }
            }
            case 9 -> quotas = quotas(random);
            case 10 -> places.put(Way.values()[random.nextInt(2)], random.nextInt(8));
            case 11 -> hall().accept(one);
            default -> {
                var hall = hall();
                hall.enter(registration(hall.nextArrival(), seat(random)), random.nextInt(5) > 0);
            }
        }
    }

    private void checkLimits() {
        counts().forEach((limit, count) -> assertThat(count)
                .as("%s of %s, seed %d, %s", limit, line, seed, doing)
                .isLessThanOrEqualTo(Math.max(limit.places(), fullBefore(limit))));
    }

    /** As full as those it counts were, if it is new or lower than before. */
    private int fullBefore(Limit limit) {
        return fullBefore.entrySet().stream()
                .filter(before -> before.getKey().way() == limit.way()
                        && Objects.equals(before.getKey().institution(), limit.institution()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private void checkNothingIsLeftOver() {
        var seating = new Seating(limits(), line.tally().taken());
        assertThat(line.claims())
                .as("in the line although they could be served, seed %d, %s", seed, doing)
                .noneMatch(
                        claim -> seating.obstacle(claim.wanted(), claim.held()).isEmpty());
        assertThat(seating.exchange(line.claims()))
                .as("who could exchange their places, seed %d, %s", seed, doing)
                .isEmpty();
        assertThat(line.all)
                .as("offers, seed %d, %s", seed, doing)
                .filteredOn(one -> one.state() == RegistrationState.OFFERED)
                .allSatisfy(one -> assertThat(one.offeredUntil()).isAfter(now));
    }

    /** Who was passed over by an exchange was passed over by two, who freed for each other what they took. */
    private void checkExchanges() {
        for (int at = 0; at < line.moves.size(); at++) {
            var move = line.moves.get(at);
            if (move.exchanged()) {
                assertThat(Stream.of(at - 1, at + 1)
                                .filter(other -> other >= 0 && other < line.moves.size())
                                .map(line.moves::get))
                        .as("with whom %s exchanged, seed %d, %s", move, seed, doing)
                        .anyMatch(other -> limits().stream()
                                .allMatch(limit -> limit.count(move.after()) + limit.count(other.after())
                                                <= limit.count(move.before()) + limit.count(other.before())
                                        || counts().getOrDefault(limit, 0) <= limit.places()));
            }
        }
    }

    private void checkNumbers() {
        assertThat(line.all.stream().flatMap(one -> Stream.ofNullable(one.arrival())))
                .as("numbers in the order of arrival, seed %d, %s", seed, doing)
                .doesNotHaveDuplicates();
    }

    /** Of every limit there could be, so that a new one is seen to be overfull from the first. */
    private Map<Limit, Integer> counts() {
        var counts = new HashMap<Limit, Integer>();
        var taken = line.tally().taken();
        Stream.concat(limits().stream(), everyKind())
                .forEach(limit -> counts.put(
                        limit,
                        taken.entrySet().stream()
                                .filter(held -> limit.counts(held.getKey()))
                                .mapToInt(Map.Entry::getValue)
                                .sum()));
        return counts;
    }

    private Stream<Limit> everyKind() {
        var kinds = new ArrayList<Limit>();
        for (var way : new @Nullable Way[] {null, Way.ON_SITE, Way.ONLINE}) {
            for (var partner : Stream.concat(Stream.of((InstitutionId) null), partners.stream())
                    .toList()) {
                kinds.add(new Limit("any", "any", Integer.MAX_VALUE, way, partner));
            }
        }
        return kinds.stream();
    }

    private Seats seats() {
        return new Seats(
                meeting,
                "a-meeting",
                stage,
                ways,
                places,
                START,
                START.plus(Duration.ofDays(90)),
                false,
                false,
                When.at(
                        START.plus(Duration.ofDays(90)).atZone(ZoneOffset.UTC).toLocalDateTime(),
                        START.plus(Duration.ofDays(91)).atZone(ZoneOffset.UTC).toLocalDateTime(),
                        ZoneOffset.UTC));
    }

    private Hall hall() {
        return new Hall(seats(), quotas, Duration.ofDays(1), () -> ++arrivals, line, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Limit> limits() {
        return Limit.of(seats(), quotas);
    }

    private List<Quota> quotas(Random random) {
        var made = new ArrayList<Quota>();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(new Quota(
                    QuotaId.next(),
                    "Quota " + i,
                    random.nextInt(6),
                    random.nextBoolean() ? null : Way.values()[random.nextInt(2)],
                    random.nextInt(4) == 0 ? null : partners.get(random.nextInt(partners.size()))));
        }
        return made;
    }

    private Seat seat(Random random) {
        return new Seat(
                Way.values()[random.nextInt(2)],
                random.nextBoolean() ? null : partners.get(random.nextInt(partners.size())));
    }

    private Registration registration(@Nullable Integer arrival, Seat seat) {
        var id = RegistrationId.next();
        return new Registration(
                id,
                meeting,
                arrival,
                seat,
                new Registration.Who("Somebody", id.value() + "@example.org", "", LanguageTag.EN, "UTC", null),
                new Registration.Marks(Map.of(), null, "", "", "", false),
                now);
    }

    /** Somebody who had a place has another. */
    private record Move(RegistrationId id, Seat before, Seat after, boolean exchanged) {}

    /** The line on paper: sees everybody who is served, at the moment they are. */
    private final class Paper implements Line {

        private final List<Registration> all = new ArrayList<>();
        private final Map<RegistrationId, Seat> holding = new HashMap<>();
        private final Map<RegistrationId, Integer> arrivedForWish = new HashMap<>();
        private final List<Move> moves = new ArrayList<>();

        @Nullable
        Registration any(Random random) {
            return all.isEmpty()
                    ? null
                    : all.get(Math.max(0, all.size() - 1 - random.nextInt(Math.min(25, all.size()))));
        }

        @Override
        public Tally tally() {
            return new Tally(all.stream()
                    .filter(one -> one.state().open())
                    .map(one -> {
                        var wish = one.wish();
                        return new Tally.Group(
                                one.state(), one.seat(), wish == null ? null : wish.seat(), 1, one.offeredUntil());
                    })
                    .toList());
        }

        @Override
        public List<Claim> claims() {
            return all.stream()
                    .flatMap(one -> {
                        var passed = one.passedOver();
                        var reason = passed == null ? null : Claim.reason(passed.key(), passed.limit());
                        var wish = one.wish();
                        if (wish != null) {
                            arrivedForWish.put(one.id(), wish.arrival());
                        }
                        return one.state() == RegistrationState.WAITING
                                ? Stream.of(new Claim(one.id(), one.requireArrival(), one.seat(), null, reason))
                                : wish == null || !one.state().holdsAPlace()
                                        ? Stream.empty()
                                        : Stream.of(
                                                new Claim(one.id(), wish.arrival(), wish.seat(), one.seat(), reason));
                    })
                    .sorted(Comparator.comparingInt(Claim::arrival))
                    .toList();
        }

        @Override
        public List<Registration> due(Instant at) {
            return all.stream()
                    .filter(one -> one.state() == RegistrationState.OFFERED
                            && !at.isBefore(Objects.requireNonNull(one.offeredUntil())))
                    .toList();
        }

        @Override
        public Registration registration(RegistrationId id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public void keep(Registration registration) {
            boolean successor = !all.contains(registration) && doing.startsWith(REPLACING);
            if (!all.contains(registration)) {
                all.add(registration);
            }
            var before = holding.get(registration.id());
            if (registration.state().holdsAPlace()) {
                if (!registration.seat().equals(before) && !successor) {
                    boolean exchanged = checkNobodyIsOvertaken(registration, before);
                    if (before != null) {
                        moves.add(new Move(registration.id(), before, registration.seat(), exchanged));
                    }
                }
                holding.put(registration.id(), registration.seat());
            } else {
                holding.remove(registration.id());
            }
        }

        /** @return whether it is said of somebody that an exchange passed them over */
        private boolean checkNobodyIsOvertaken(Registration served, @Nullable Seat before) {
            int turn = before == null
                    ? served.requireArrival()
                    : arrivedForWish.getOrDefault(served.id(), Integer.MAX_VALUE);
            var taken = tally().taken();
            boolean exchanged = false;
            for (var claim : claims()) {
                if (claim.arrival() < turn && !claim.id().equals(served.id())) {
                    if (before != null && Claim.reason(PassedOver.EXCHANGE, "").equals(claim.passedBy())) {
                        exchanged = true;
                        continue;
                    }
                    var reason = limits().stream()
                            .filter(limit ->
                                    Claim.reason(limit.key(), limit.name()).equals(claim.passedBy()))
                            .filter(limit -> limit.counts(claim.wanted()))
                            .filter(limit -> !limit.counts(served.seat()) || before != null && limit.counts(before))
                            .filter(limit -> taken.entrySet().stream()
                                                    .filter(held -> limit.counts(held.getKey()))
                                                    .mapToInt(Map.Entry::getValue)
                                                    .sum()
                                            + (before != null && limit.counts(before) ? 1 : 0)
                                    >= limit.places())
                            .findAny();
                    assertThat(reason)
                            .as("why %s was passed over by %s, seed %d, %s", claim, served.seat(), seed, doing)
                            .isPresent();
                }
            }
            return exchanged;
        }

        @Override
        public void passOver(Collection<RegistrationId> passed, PassedOver reason) {
            passed.forEach(id -> registration(id).passOver(reason));
        }

        @Override
        public String toString() {
            return all.stream().filter(one -> one.state().open()).count() + " open registrations";
        }
    }
}
