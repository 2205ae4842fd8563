package org.academy.journeys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.academy.Academy;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A journey through the whole application in a real browser, with the demo's people and courses. All journeys share one
 * application; a test method asks for a {@link Browser}. Without a Chromium they are skipped, and say so.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browser.InTests.class)
@SpringBootTest(
        classes = Academy.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "academy.demo=true")
public @interface Journey {}
