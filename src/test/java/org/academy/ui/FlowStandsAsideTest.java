package org.academy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.academy.platform.SystemPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** In a view, what the system does is done by the system, and what follows again by the person. */
class FlowStandsAsideTest {

    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    @BeforeEach
    void somebodyLooksAtAView() {
        SecurityContextHolder.setContextHolderStrategy(new VaadinAwareSecurityContextHolderStrategy());
        var kept = mock(WrappedSession.class);
        given(kept.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .willReturn(new SecurityContextImpl(new TestingAuthenticationToken("organiser", null)));
        var session = mock(VaadinSession.class);
        given(session.getSession()).willReturn(kept);
        VaadinSession.setCurrent(session);
    }

    @AfterEach
    void nobodyIsLeft() {
        VaadinSession.setCurrent(null);
        SecurityContextHolder.clearContext();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void letsTheSystemWorkInAView() {
        assertThat(whoIsHere()).isEqualTo("organiser");

        assertThat(SystemPrincipal.<String>call(FlowStandsAsideTest::whoIsHere)).isEqualTo("system");

        assertThat(whoIsHere()).isEqualTo("organiser");
    }

    private static String whoIsHere() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }
}
