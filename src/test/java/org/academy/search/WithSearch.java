package org.academy.search;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.academy.courses.CourseCatalogue;
import org.academy.institutions.InstitutionDirectory;
import org.academy.meetings.MeetingCatalogue;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The module with a real database and a real index, alone in its world: one Spring context for all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
@AutoConfigureMockMvc
@MockitoBean(types = {CourseCatalogue.class, InstitutionDirectory.class, MeetingCatalogue.class})
public @interface WithSearch {}
