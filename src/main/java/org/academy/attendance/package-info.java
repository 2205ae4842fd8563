/**
 * Who comes to a meeting: registration, the waiting list, tickets, presence, and what they say afterwards.
 *
 * <p>A registration takes a place, waits for one, or waits for an organiser's word. Places are given under one lock for
 * each meeting, in order of arrival, and each once. What the meeting is, is the business of {@code meetings}.
 *
 * <p>Way in: {@link org.academy.attendance.MeetingRegistration} for those who come,
 * {@link org.academy.attendance.RegistrationDesk} for those who organise, {@link org.academy.attendance.Presence} on
 * the day. Announces: {@link org.academy.attendance.RegistrationMoved},
 * {@link org.academy.attendance.AttendanceConfirmed}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Attendance",
        allowedDependencies = {
            "shared",
            "platform",
            "ui",
            "site",
            "people",
            "people :: ui",
            "institutions",
            "media",
            "courses",
            "meetings",
            "meetings :: ui",
            "meetings :: site"
        })
package org.academy.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
