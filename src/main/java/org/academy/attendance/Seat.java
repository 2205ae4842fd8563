package org.academy.attendance;

import org.academy.institutions.InstitutionId;
import org.academy.meetings.Way;
import org.jspecify.annotations.Nullable;

/** What limits look at: how somebody takes part, and whom they come for. */
record Seat(Way way, @Nullable InstitutionId institution) {}
