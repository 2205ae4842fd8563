package org.academy.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The registrations of one meeting, as the hall sees them while nobody else can move. */
interface Line {

    Tally tally();

    /** Everybody in the line, in order of arrival. */
    List<Claim> claims();

    /** Those whose offer is over, the one offered first at the head. */
    List<Registration> due(Instant now);

    Registration registration(RegistrationId id);

    void keep(Registration registration);

    void passOver(Collection<RegistrationId> passed, PassedOver reason);
}
