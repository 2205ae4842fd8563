package org.academy.attendance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.academy.testing.World;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The module with a real database; its meetings are only said to be there. One Spring context for all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = {"platform", "people", "institutions", "media", "ui", "site"})
@Import({World.class, SaidMeetings.class})
@interface WithAttendance {}
