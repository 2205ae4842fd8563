package org.academy.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Every Spring context of the build brings Vaadin's own holder of who is signed in, and the last one started is the one
 * the whole JVM asks. Before each test this hands the question back to the context under test.
 */
class OwnSecurityContext extends AbstractTestExecutionListener {

    private static final int AFTER_INJECTION = 2_500;

    @Override
    public int getOrder() {
        return AFTER_INJECTION;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
