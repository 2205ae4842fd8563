package org.academy.platform;

import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Work without a person (listeners, jobs, commands) runs as {@code system}; locks name it with
 * {@code hasRole('SYSTEM')}. Set here and nowhere else.
 */
public final class SystemPrincipal {

    private static final List<Bystander> BYSTANDERS =
            ServiceLoader.load(Bystander.class).stream().map(Provider::get).toList();

    private SystemPrincipal() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return List.of();
        });
    }

    public static <T> T call(Supplier<T> work) {
        var back = enter();
        try {
            return work.get();
        } finally {
            back.run();
        }
    }

    static @Nullable Object proceed(MethodInvocation work) throws Throwable {
        var back = enter();
        try {
            return work.proceed();
        } finally {
            back.run();
        }
    }

    /** Becomes {@code system} on this thread; answers what brings back who was there before. */
    private static Runnable enter() {
        var aside = BYSTANDERS.stream().map(Bystander::standAside).toList();
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, AuthorityUtils.createAuthorityList("ROLE_SYSTEM")));
        SecurityContextHolder.setContext(context);
        return () -> {
            SecurityContextHolder.setContext(before);
            aside.forEach(Runnable::run);
        };
    }
}
