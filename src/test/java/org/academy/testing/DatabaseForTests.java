package org.academy.testing;

import java.util.List;
import java.util.UUID;
import org.academy.platform.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of the tests a real database and a data directory of its own; nobody has to ask. */
class DatabaseForTests implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new FreshDatabase();
    }

    /** Equal to every other one, so that Spring keeps sharing contexts between test classes. */
    record FreshDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.freshUrl(),
                            "spring.datasource.username=" + TestDatabase.user(),
                            "spring.datasource.password=" + TestDatabase.password(),
                            // many contexts stay open and share one server
                            "spring.datasource.hikari.minimum-idle=1",
                            "spring.datasource.hikari.idle-timeout=10000",
                            "academy.data-dir=target/test-data/" + UUID.randomUUID())
                    .applyTo(context);
        }
    }
}
