/**
 * Seminars, workshops, trainings, conferences and exhibitions: what is planned, where, when, by whom, in which series.
 * People and addresses call them <em>events</em>.
 *
 * <p>A meeting begins as a draft of a host institution, gathers co-organisers who sign it off, sessions, speakers,
 * funders and materials, and is published. Its times are local times of a place and their zone; instants follow from
 * them. Who comes to it is the business of {@code attendance}.
 *
 * <p>Way in: {@link org.academy.meetings.MeetingPlanning}, {@link org.academy.meetings.SeriesPlanning},
 * {@link org.academy.meetings.MeetingCatalogue}, {@link org.academy.meetings.MeetingCalendars}. Announces:
 * {@link org.academy.meetings.MeetingPublished}, {@link org.academy.meetings.MeetingChanged},
 * {@link org.academy.meetings.MeetingCancelled}, {@link org.academy.meetings.SignOffAsked}. Leaves slots for the module
 * that knows who comes: {@link org.academy.meetings.ExpectedPeople}, {@link org.academy.meetings.MaterialReaders}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "institutions",
            "institutions :: ui",
            "institutions :: site",
            "media",
            "courses"
        })
package org.academy.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
