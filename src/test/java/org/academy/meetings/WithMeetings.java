package org.academy.meetings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.academy.testing.StatementCounter;
import org.academy.testing.World;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The module with a real database, alone in its world: one Spring context for all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        extraIncludes = {"platform", "people", "institutions", "media", "assessments", "courses", "ui", "site"})
@AutoConfigureMockMvc
@Import({World.class, MeetingFixture.class, StatementCounter.class, MeetingFixture.Registered.class})
@interface WithMeetings {}
