package org.academy.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What modules hear from each other and what the clock starts has nobody behind it: it runs as {@code system}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class WorkWithoutAPerson {

    private static final int FEWEST = 2;
    private static final int MOST = 8;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor runsAsSystem() {
        var listeners = listeners();
        var jobs = AnnotationMatchingPointcut.forMethodAnnotation(Scheduled.class);
        MethodInterceptor asSystem = SystemPrincipal::proceed;
        return new DefaultPointcutAdvisor(
                new ComposablePointcut((org.springframework.aop.Pointcut) listeners)
                        .union((org.springframework.aop.Pointcut) jobs),
                asSystem);
    }

    /** A thousand letters to write leave the processors, and the connections to the database, to those who wait. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Turns turns() {
        return new Turns(Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST, MOST));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor workInTurn(Turns turns) {
        var advisor = new DefaultPointcutAdvisor(listeners(), turns);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static AnnotationMatchingPointcut listeners() {
        return AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
    }
}
