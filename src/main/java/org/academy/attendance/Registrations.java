package org.academy.attendance;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.academy.meetings.MeetingId;
import org.academy.meetings.Way;
import org.academy.shared.PersonId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** All registrations. */
interface Registrations extends Repository<Registration, RegistrationId> {

    Registration saveAndFlush(Registration registration);

    Optional<Registration> findById(RegistrationId id);

    Optional<Registration> findBySecretHash(String hash);

    @Query("""
            select one from Registration one where one.meeting = :meeting and one.state = :confirmed
            and one.attendedAt is null""")
    List<Registration> notYetAttended(MeetingId meeting, RegistrationState confirmed);

    Optional<Registration> findByTicket(String ticket);

    /** The same request come again, and whoever is registered with the address. */
    @Query("""
            select one from Registration one
            where one.meeting = :meeting and one.requestHash = :hash
               or one.meeting = :meeting and one.emailOpen = :email""")
    List<Registration> alike(MeetingId meeting, String hash, String email);

    @Query("""
            select one from Registration one
            where one.meeting in :meetings and one.email in :emails and one.state in :gone""")
    List<Registration> ended(
            Collection<MeetingId> meetings, Collection<String> emails, Collection<RegistrationState> gone);

    Optional<Registration> findByMeetingAndEmailOpen(MeetingId meeting, String email);

    @Query("select one.meeting from Registration one where one.secretHash = :hash")
    Optional<MeetingId> meetingOf(String hash);

    /** The states stand in the words: a list of them would have to be put into SQL anew each time, under the lock. */
    @Query("""
            select one.state, one.way, one.institution.value, one.wishWay, one.wishInstitution.value, count(one),
                   min(one.offeredUntil)
            from Registration one
            where one.meeting = :meeting and one.state in (PENDING, WAITING, OFFERED, CONFIRMED)
            group by one.state, one.way, one.institution.value, one.wishWay, one.wishInstitution.value""")
    List<Object[]> openTally(MeetingId meeting);

    @Query("""
            select one.state, one.way, one.institution.value, one.wishWay, one.wishInstitution.value, count(one),
                   min(one.offeredUntil)
            from Registration one where one.meeting = :meeting and one.state in :states
            group by one.state, one.way, one.institution.value, one.wishWay, one.wishInstitution.value""")
    List<Object[]> tally(MeetingId meeting, Collection<RegistrationState> states);

    @Query("""
            select one.meeting, one.state, one.way, count(one) from Registration one
            where one.meeting in :meetings and one.state in :states group by one.meeting, one.state, one.way""")
    List<Object[]> tallies(Collection<MeetingId> meetings, Collection<RegistrationState> states);

    @Query("""
            select one.id, one.arrival, one.way, one.institution.value, one.passedKey, one.passedLimit
            from Registration one where one.meeting = :meeting and one.state = :waiting order by one.arrival""")
    List<Object[]> waiting(MeetingId meeting, RegistrationState waiting);

    @Query("""
            select one from Registration one
            where one.meeting = :meeting and one.state in :holding and one.wishWay is not null
            order by one.wishArrival""")
    List<Registration> wishing(MeetingId meeting, Collection<RegistrationState> holding);

    @Query("""
            select one from Registration one
            where one.meeting = :meeting and one.state = :offered and one.offeredUntil <= :now
            order by one.offeredUntil, one.arrival""")
    List<Registration> due(MeetingId meeting, RegistrationState offered, Instant now);

    /** Past the entities: they write only what changed of them. */
    @Modifying(flushAutomatically = true)
    @Query("""
            update Registration one set one.passedKey = :key, one.passedLimit = :limit, one.passedAt = :at
            where one.id in :ids""")
    void passOver(Collection<RegistrationId> ids, String key, String limit, Instant at);

    /** How many stand ahead in the line for a way. */
    @Query("""
            select count(one) from Registration one
            where one.meeting = :meeting
              and (one.state = WAITING and one.way = :way and one.arrival < :arrival
                   or one.state in (OFFERED, CONFIRMED) and one.wishWay = :way and one.wishArrival < :arrival)""")
    int ahead(MeetingId meeting, Way way, int arrival);

    @Query("select count(one) from Registration one where one.invitation = :code and one.state in :open")
    int invitedBy(String code, Collection<RegistrationState> open);

    @Query("""
            select one from Registration one where one.meeting = :meeting and one.person = :person
            order by one.registeredAt desc limit 20""")
    List<Registration> of(MeetingId meeting, PersonId person);

    @Query("select one from Registration one where one.person = :person order by one.registeredAt desc")
    List<Registration> of(PersonId person, Pageable most);

    @Query("""
            select one from Registration one
            where one.meeting = :meeting and one.state in :states
              and (:text = '' or one.name like concat('%', :text, '%') escape '!'
                   or one.email like concat('%', :text, '%') escape '!'
                   or one.affiliation like concat('%', :text, '%') escape '!')""")
    Page<Registration> find(MeetingId meeting, String text, Collection<RegistrationState> states, Pageable page);

    /** To be read only. */
    @QueryHints(@QueryHint(name = "org.hibernate.readOnly", value = "true"))
    @Query(
            "select one from Registration one where one.meeting = :meeting and one.state in :states order by one.id.value")
    Page<Registration> in(MeetingId meeting, Collection<RegistrationState> states, Pageable page);

    @Query("select one from Registration one where one.meeting = :meeting order by one.arrival")
    List<Registration> of(MeetingId meeting);

    @Query("""
            select one.zone, count(one) from Registration one
            where one.meeting in :meetings and one.state in :states group by one.zone""")
    List<Object[]> zones(Collection<MeetingId> meetings, Collection<RegistrationState> states);

    @Query("select distinct one.meeting from Registration one where one.state = :offered and one.offeredUntil <= :now")
    List<MeetingId> withLapsedOffers(RegistrationState offered, Instant now);

    @Query("select distinct one.meeting from Registration one where one.state = :waiting")
    List<MeetingId> withPeopleWaiting(RegistrationState waiting);
}
