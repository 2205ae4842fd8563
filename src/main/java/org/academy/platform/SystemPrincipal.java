package org.academy.platform;

import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work without a person (listeners, jobs, commands) runs as {@code system}; locks name it with
 * {@code hasRole('SYSTEM')}. Set here and nowhere else.
 */
public final class SystemPrincipal {

    private SystemPrincipal() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return List.of();
        });
    }

    public static <T> T call(Supplier<T> work) {
        var before = enter();
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static @Nullable Object proceed(MethodInvocation work) throws Throwable {
        var before = enter();
        try {
            return work.proceed();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Becomes {@code system} on this thread; answers who was there before. */
    private static SecurityContext enter() {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
        SecurityContextHolder.setContext(context);
        return before;
    }
}
