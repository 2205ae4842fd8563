package org.academy.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntSupplier;
import org.academy.meetings.MeetingStage;
import org.academy.meetings.Seats;

/**
 * Gives and frees the places of one meeting. Whoever is here is alone, under the meeting's lock; between two visits it
 * holds that nobody in the line could be served: every place that somebody could take is held, offered or taken. So who
 * comes anew takes a place only if nobody waits for it.
 */
final class Hall {

    private final Seats seats;
    private final List<Limit> limits;
    private final Duration offerHolds;
    private final IntSupplier arrivals;
    private final Line line;
    private final Instant now;

    /** @param arrivals gives the next number in the order of arrival, each once */
    Hall(Seats seats, List<Quota> quotas, Duration offerHolds, IntSupplier arrivals, Line line, Clock clock) {
        this.seats = seats;
        this.limits = Limit.of(seats, quotas);
        this.offerHolds = offerHolds;
        this.arrivals = arrivals;
        this.line = line;
        this.now = clock.instant();
    }

    Seats seats() {
        return seats;
    }

    Instant now() {
        return now;
    }

    /** Places are given until the meeting begins, unless it is cancelled. */
    boolean givesPlaces() {
        return stands() && now.isBefore(seats.when().begins());
    }

    private boolean stands() {
        return switch (seats.stage()) {
            case DRAFT, SIGNED_OFF, CANCELLED -> false;
            default -> true;
        };
    }

    boolean cancelled() {
        return seats.stage() == MeetingStage.CANCELLED;
    }

    int nextArrival() {
        return arrivals.getAsInt();
    }

    /** Lets lapse what is over and offers what is free. Done by everybody who comes in, and before they leave. */
    void settle() {
        settled();
    }

    /** @return how it stands then */
    private Tally settled() {
        var tally = line.tally();
        if (stands() && tally.anyDue(now)) {
            for (var late : line.due(now)) {
                late.lapse(now);
                line.keep(late);
            }
            tally = line.tally();
        }
        return givesPlaces() && serve(tally) ? line.tally() : tally;
    }

    /** @return whether anybody was served */
    private boolean serve(Tally tally) {
        var seating = new Seating(limits, tally.taken());
        if (!tally.servesSomebody(seating)) {
            return false;
        }
        var queue = new ArrayList<>(line.claims());
        boolean somebody = true;
        while (somebody) {
            somebody = serveNext(queue, seating) || exchange(queue, seating);
        }
        return true;
    }

    private boolean serveNext(List<Claim> queue, Seating seating) {
        var turn = seating.next(queue);
        turn.ifPresent(next -> {
            passOver(next.passed());
            next.passed().forEach(one -> queue.set(queue.indexOf(one.claim()), one.told()));
            queue.remove(next.served());
            serve(next.served(), seating);
        });
        return turn.isPresent();
    }

    /** Two who want each other's way have it, though both ways are full. Who waits ahead of them is told. */
    private boolean exchange(List<Claim> queue, Seating seating) {
        var found = seating.exchange(queue);
        found.ifPresent(pair -> {
            var reason = Claim.reason(PassedOver.EXCHANGE, "");
            var passed = pair.passed().stream()
                    .filter(one -> !reason.equals(one.passedBy()))
                    .toList();
            if (!passed.isEmpty()) {
                line.passOver(passed.stream().map(Claim::id).toList(), new PassedOver(PassedOver.EXCHANGE, "", now));
            }
            passed.forEach(one -> queue.set(queue.indexOf(one), one.passedBy(reason)));
            queue.removeAll(List.of(pair.first(), pair.second()));
            serve(pair.first(), seating);
            serve(pair.second(), seating);
        });
        return found.isPresent();
    }

    private void serve(Claim claim, Seating seating) {
        var next = line.registration(claim.id());
        if (claim.held() == null) {
            next.offer(offerUntil(), now);
        } else {
            next.moveOver(now);
            seating.giveBack(claim.held());
        }
        seating.take(claim.wanted());
        line.keep(next);
    }

    private Instant offerUntil() {
        var until = now.plus(offerHolds);
        var begins = seats.when().begins();
        return until.isBefore(begins) ? until : begins;
    }

    /** Somebody new. Who needs an organiser's word waits for it; the others get a place or a place in the line. */
    void enter(Registration registration, boolean approved) {
        var tally = settled();
        if (approved) {
            seat(registration, givesPlaces(), tally);
        } else {
            registration.receive(now);
            line.keep(registration);
        }
    }

    /** Somebody an organiser brings; also afterwards, from a list that was kept on paper. */
    void bring(Registration registration) {
        seat(registration, stands(), settled());
    }

    /** Somebody at the door: takes a place even where there is none left. */
    void walkIn(Registration registration) {
        settle();
        registration.confirm(now);
        line.keep(registration);
    }

    private void seat(Registration registration, boolean given, Tally tally) {
        var seating = new Seating(limits, tally.taken());
        if (given && seating.obstacle(registration.seat(), null).isEmpty()) {
            if (tally.hasLine()) {
                passOver(ahead(registration.requireArrival(), seating));
            }
            registration.confirm(now);
        } else {
            registration.queue(now);
        }
        line.keep(registration);
    }

    private List<Seating.Passed> ahead(int arrival, Seating seating) {
        return line.claims().stream()
                .filter(claim -> claim.arrival() < arrival)
                .flatMap(claim ->
                        seating
                                .obstacle(claim.wanted(), claim.held())
                                .map(limit -> new Seating.Passed(claim, limit))
                                .stream())
                .toList();
    }

    private void passOver(List<Seating.Passed> passed) {
        var byLimit = new LinkedHashMap<Limit, List<RegistrationId>>();
        passed.stream()
                .filter(one -> !one.claim().equals(one.told()))
                .forEach(one -> byLimit.computeIfAbsent(one.limit(), key -> new ArrayList<>())
                        .add(one.claim().id()));
        byLimit.forEach((limit, ids) -> line.passOver(ids, new PassedOver(limit.key(), limit.name(), now)));
    }

    void approve(Registration registration) {
        registration.requirePending();
        seat(registration, givesPlaces(), settled());
    }

    void refuse(Registration registration, String reason) {
        registration.refuse(reason, now);
        line.keep(registration);
    }

    void cancel(Registration registration) {
        if (registration.cancel(now)) {
            line.keep(registration);
            settle();
        }
    }

    /** @return false if the offer was over; what it held went to the next */
    boolean accept(Registration registration) {
        settle();
        if (!registration.accept(now)) {
            return false;
        }
        line.keep(registration);
        return true;
    }

    /** They would rather take part so. Whoever holds a place keeps it until the other is free. */
    void wish(Registration registration, Seat wanted) {
        settle();
        if (registration.wants(wanted)) {
            return;
        }
        if (registration.state() == RegistrationState.PENDING) {
            registration.standAgain(wanted, nextArrival());
        } else if (registration.state() == RegistrationState.WAITING) {
            registration.standAgain(wanted, nextArrival());
            seat(registration, givesPlaces(), line.tally());
        } else if (registration.seat().equals(wanted)) {
            registration.dropWish();
        } else {
            registration.wish(wanted, nextArrival());
        }
        line.keep(registration);
        settle();
    }

    /** Somebody else in their stead, with their place and their place in the line. */
    void replace(Registration old, Registration successor) {
        old.requireOpen();
        int place = old.requireArrival();
        var state = old.state();
        var offer = old.offeredUntil();
        var wish = old.wish();
        old.giveWay(now);
        line.keep(old);
        successor.stepIn(place, state, offer, wish, now);
        line.keep(successor);
    }
}
