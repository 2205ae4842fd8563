package org.academy.meetings;

import java.util.Set;

/**
 * What became of a change. Where somebody else changed the same fact meanwhile, nothing of that fact was saved: both
 * texts are here for the organiser to choose.
 *
 * @param revision to base the next change on
 * @param clashes the facts changed by both; empty if all is saved
 * @param theirs the meeting as it stands now, with what others did
 */
public record Revised(long revision, Set<Fact> clashes, MeetingPlan theirs) {}
