package org.academy.attendance;

import java.util.List;
import java.util.Optional;
import org.academy.meetings.MeetingId;
import org.springframework.data.repository.Repository;

/** All codes of invitation. */
interface Invitations extends Repository<Invitation, String> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByCode(String code);

    List<Invitation> findByMeetingAndWithdrawnAtIsNullOrderByMadeAt(MeetingId meeting);
}
