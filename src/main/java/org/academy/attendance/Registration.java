package org.academy.attendance;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.academy.attendance.RegistrationMoved.What;
import org.academy.institutions.InstitutionId;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody's registration for a meeting: who they are, what they hold or wait for, and what they answered. */
@Entity
@DynamicUpdate
class Registration extends AbstractAggregateRoot<Registration> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RegistrationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    private @Nullable Integer arrival;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RegistrationState state = RegistrationState.PENDING;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Way way;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "institution_id"))
    private @Nullable InstitutionId institution;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Way wishWay;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "wish_institution_id"))
    private @Nullable InstitutionId wishInstitution;

    private @Nullable Integer wishArrival;
    private @Nullable Instant offeredUntil;
    private @Nullable String refusedBecause;
    private @Nullable String passedKey;
    private @Nullable String passedLimit;
    private @Nullable Instant passedAt;
    private String name;
    private String email;
    private @Nullable String emailOpen;
    private String affiliation;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LanguageTag language;

    private String zone;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private String answers;
    private @Nullable String invitation;
    private String requestHash;
    private String secretHash;
    private String ticket;
    private int moves;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private What moved = What.RECEIVED;

    private Instant linkedAt;
    private long edits;
    private boolean silent;
    private boolean walkIn;
    private Instant registeredAt;
    private @Nullable Instant feedbackAt;
    private @Nullable Integer attendedMinutes;
    private @Nullable Instant attendedAt;

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Registration() {}

    /**
     * Who registers.
     *
     * @param email as it is compared: in small letters
     */
    record Who(
            String name,
            String email,
            String affiliation,
            LanguageTag language,
            String zone,
            @Nullable PersonId person) {}

    Registration(
            RegistrationId id,
            MeetingId meeting,
            @Nullable Integer arrival,
            Seat seat,
            Who who,
            Marks marks,
            Instant at) {
        this.id = id;
        this.meeting = meeting;
        this.arrival = arrival;
        this.way = seat.way();
        this.institution = seat.institution();
        this.name = who.name();
        this.email = who.email();
        this.emailOpen = who.email().isEmpty() ? null : who.email();
        this.affiliation = who.affiliation();
        this.language = who.language();
        this.zone = who.zone();
        this.person = who.person();
        this.answers = Written.json(marks.answers());
        this.invitation = marks.invitation();
        this.requestHash = marks.requestHash();
        this.secretHash = marks.secretHash();
        this.ticket = marks.ticket();
        this.walkIn = marks.walkIn();
        this.linkedAt = at;
        this.registeredAt = at;
    }

    /** What comes with a registration besides its person. */
    record Marks(
            Map<String, Given> answers,
            @Nullable String invitation,
            String requestHash,
            String secretHash,
            String ticket,
            boolean walkIn) {}

    void receive(Instant now) {
        become(RegistrationState.PENDING, What.RECEIVED, now);
    }

    void confirm(Instant now) {
        offeredUntil = null;
        forgetPassing();
        become(RegistrationState.CONFIRMED, What.CONFIRMED, now);
    }

    void queue(Instant now) {
        become(RegistrationState.WAITING, state == RegistrationState.WAITING ? What.CHANGED : What.WAITING, now);
    }

    void offer(Instant until, Instant now) {
        offeredUntil = until;
        become(RegistrationState.OFFERED, What.OFFERED, now);
    }

    /** Whether this is what came of that request. */
    boolean asked(String hash) {
        return requestHash.equals(hash);
    }

    void requirePending() {
        if (state != RegistrationState.PENDING) {
            throw new RuleViolated("attendance.rule.not-pending");
        }
    }

    void refuse(String reason, Instant now) {
        requirePending();
        refusedBecause = reason;
        end(RegistrationState.REFUSED, What.REFUSED, now);
    }

    /** The offer is over. */
    void lapse(Instant now) {
        end(RegistrationState.CANCELLED, What.LAPSED, now);
    }

    /** @return whether there was anything to cancel */
    boolean cancel(Instant now) {
        requireOwn();
        if (!state.open()) {
            return false;
        }
        end(RegistrationState.CANCELLED, What.CANCELLED, now);
        return true;
    }

    /** @return false if nothing is offered any more; having accepted already is as good */
    boolean accept(Instant now) {
        requireOwn();
        if (state == RegistrationState.CONFIRMED) {
            return true;
        }
        if (state != RegistrationState.OFFERED || offeredUntil == null || !now.isBefore(offeredUntil)) {
            return false;
        }
        confirm(now);
        return true;
    }

    /** Their place goes to somebody else, and so does their place in the line. */
    void giveWay(Instant now) {
        requireOpen();
        end(RegistrationState.REPLACED, What.REPLACED, now);
    }

    void stepIn(int place, RegistrationState asBefore, @Nullable Instant offer, @Nullable Wish before, Instant now) {
        arrival = place;
        offeredUntil = offer;
        if (before != null) {
            wish(before.seat(), before.arrival());
        }
        become(
                asBefore,
                switch (asBefore) {
                    case CONFIRMED -> What.CONFIRMED;
                    case OFFERED -> What.OFFERED;
                    case WAITING -> What.WAITING;
                    default -> What.RECEIVED;
                },
                now);
    }

    /** What it rather has, and its number in the order of arrival for that. */
    record Wish(Seat seat, int arrival) {}

    /** Whether this is what it has, or waits for, already. */
    boolean wants(Seat wanted) {
        var wish = wish();
        return (wish == null ? seat() : wish.seat()).equals(wanted);
    }

    void wish(Seat wanted, int place) {
        wishWay = wanted.way();
        wishInstitution = wanted.institution();
        wishArrival = place;
    }

    void dropWish() {
        wishWay = null;
        wishInstitution = null;
        wishArrival = null;
    }

    /** What it rather had is free: the place it held becomes free in turn. */
    void moveOver(Instant now) {
        var wish = Objects.requireNonNull(wish());
        way = wish.seat().way();
        institution = wish.seat().institution();
        dropWish();
        forgetPassing();
        tell(What.CHANGED, now);
    }

    /** Holds nothing yet and wants something else: it queues up for that. */
    void standAgain(Seat wanted, int place) {
        way = wanted.way();
        institution = wanted.institution();
        arrival = place;
        forgetPassing();
    }

    /** Says who they are; the way and the institution are the hall's business. */
    void describe(String newName, String newEmail, String newAffiliation, Map<String, Given> newAnswers, Instant now) {
        requireOpen();
        boolean toTell = !name.equals(newName) || !email.equals(newEmail);
        name = newName;
        email = newEmail;
        emailOpen = newEmail;
        affiliation = newAffiliation;
        answers = Written.json(newAnswers);
        edits++;
        if (toTell) {
            tell(What.CHANGED, now);
        }
    }

    /** The link to the person's page goes to their address again, once in a while. */
    void sendLink(Instant before, Instant now) {
        if (linkedAt.isBefore(before)) {
            linkedAt = now;
            moves++;
            registerEvent(new RegistrationMoved(id, meeting, What.LINK, state, moves, offeredUntil, now));
        }
    }

    void silence(boolean stop) {
        silent = stop;
    }

    void giveFeedback(Instant at) {
        requireOwn();
        if (feedbackAt != null) {
            throw new RuleViolated("attendance.rule.feedback-given");
        }
        feedbackAt = at;
    }

    /** Took part as the rule wants it: has it in writing, once. */
    boolean attend(int minutes, Instant at) {
        if (attendedAt != null) {
            return false;
        }
        attendedMinutes = minutes;
        attendedAt = at;
        registerEvent(new AttendanceConfirmed(id, meeting, person, name, language, minutes, at));
        return true;
    }

    boolean attended() {
        return attendedAt != null;
    }

    /** @throws RuleViolated if the place went to somebody else, and this link with it */
    void requireOwn() {
        if (state == RegistrationState.REPLACED) {
            throw new RuleViolated("attendance.rule.link-ended");
        }
    }

    void requireOpen() {
        requireOwn();
        if (!state.open()) {
            throw new RuleViolated("attendance.rule.ended");
        }
    }

    private void end(RegistrationState last, What what, Instant now) {
        offeredUntil = null;
        emailOpen = null;
        dropWish();
        if (last == RegistrationState.REPLACED) {
            arrival = null;
        }
        become(last, what, now);
    }

    private void become(RegistrationState next, What what, Instant now) {
        state = next;
        tell(what, now);
    }

    private void tell(What what, Instant now) {
        moves++;
        moved = what;
        registerEvent(new RegistrationMoved(id, meeting, what, state, moves, offeredUntil, now));
    }

    private void forgetPassing() {
        passedKey = null;
        passedLimit = null;
        passedAt = null;
    }

    RegistrationId id() {
        return id;
    }

    MeetingId meeting() {
        return meeting;
    }

    @Nullable
    Integer arrival() {
        return arrival;
    }

    int requireArrival() {
        return Objects.requireNonNull(arrival);
    }

    RegistrationState state() {
        return state;
    }

    What moved() {
        return moved;
    }

    Seat seat() {
        return new Seat(way, institution);
    }

    @Nullable
    Wish wish() {
        return wishWay == null || wishArrival == null
                ? null
                : new Wish(new Seat(wishWay, wishInstitution), wishArrival);
    }

    @Nullable
    Instant offeredUntil() {
        return offeredUntil;
    }

    @Nullable
    PassedOver passedOver() {
        return passedKey == null || passedLimit == null || passedAt == null
                ? null
                : new PassedOver(passedKey, passedLimit, passedAt);
    }

    void passOver(PassedOver reason) {
        passedKey = reason.key();
        passedLimit = reason.limit();
        passedAt = reason.at();
    }

    @Nullable
    String refusedBecause() {
        return refusedBecause;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String affiliation() {
        return affiliation;
    }

    LanguageTag language() {
        return language;
    }

    String zone() {
        return zone;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    Map<String, Given> answers() {
        return Written.answers(answers);
    }

    @Nullable
    String invitation() {
        return invitation;
    }

    String ticket() {
        return ticket;
    }

    long edits() {
        return edits;
    }

    boolean silent() {
        return silent;
    }

    boolean walkIn() {
        return walkIn;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** Whether the other is an earlier one of the same address for the same meeting. */
    boolean comesAfter(Registration other) {
        return meeting.equals(other.meeting) && email.equals(other.email) && other.registeredAt.isBefore(registeredAt);
    }

    boolean feedbackGiven() {
        return feedbackAt != null;
    }
}
