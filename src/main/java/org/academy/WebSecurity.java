package org.academy;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.academy.people.SessionDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.XXssConfig;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The first of three rings: who may call which address. Four chains share one session, a fifth needs none; only the
 * site's signs people in. What an address shows to whom is decided behind it, by the lock on each service method: so an
 * address nobody made is simply not found.
 */
@Configuration
@EnableWebSecurity
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class WebSecurity {

    /**
     * What Flow needs. Its start page holds inline scripts, and the server sends small scripts that the client runs by
     * {@code new Function}: hence {@code 'unsafe-inline'} and {@code 'unsafe-eval'}. Its components put style elements
     * into the page. Everything comes from here: no other origin is named. The light pages allow none of this.
     */
    private static final String FLOW_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Pattern REGISTRATION = Pattern.compile("/registrations/[^/]+/[a-z]+");
    private static final Pattern REGISTERING = Pattern.compile("/(?:events|series)/[^/]+/register");

    private final SecurityContextRepository contexts = new DelegatingSecurityContextRepository(
            new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());

    private final CsrfTokenRepository csrfTokens = csrfCookie();

    /**
     * A sheet or a module obeys the policy of its page: it carries none of its own, on lines where every byte counts.
     */
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/styles/*.css", "/learn/*.js", "/search/*.js", "/attendance/*.js")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(SecurityContextConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain operation(HttpSecurity http, SessionDoor door) {
        return common(http, door)
                .securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                                .permitAll()
                                .anyRequest()
                                .hasAnyRole("ADMINISTRATOR", "OPERATOR"))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint((request, response, refused) -> response.sendError(401)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portal(HttpSecurity http, SessionDoor door, RequestUtil flow) {
        return common(http, door)
                .securityMatcher("/portal/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                request -> flow.isSecuredFlowRoute(request) && !flow.isAnonymousRoute(request))
                        .authenticated())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.enableRequestCacheConfiguration(false)
                                .enableLogoutConfiguration(false)
                                .anyRequest(AuthorizedUrl::permitAll))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(FLOW_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        // tickets are scanned at the door of an event
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(self), geolocation=(), microphone=(), payment=()")))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(signInPage()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, SessionDoor door) {
        return common(http, door)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint((request, response, refused) -> response.sendError(401)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain site(
            HttpSecurity http,
            SessionDoor door,
            ClientRegistrationRepository providers,
            AuthenticationSuccessHandler welcome,
            AuthenticationFailureHandler sorry) {
        return common(http, door)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login -> login.loginPage("/signin")
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new ProofOfKey(providers)))
                        .authorizedClientRepository(new NothingKept())
                        .successHandler(welcome)
                        .failureHandler(sorry))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/signout"))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new StaticHeadersWriter("Clear-Site-Data", "\"storage\"")))
                        .logoutSuccessUrl("/"))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(signInPage()))
                .build();
    }

    private HttpSecurity common(HttpSecurity http, SessionDoor door) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(this::sameOriginOrToken)
                .requestCache(RequestCacheConfigurer::disable)
                // what else pages and data say is the business of their frame, and no browser heeds the last of these
                .headers(headers ->
                        headers.frameOptions(FrameOptionsConfig::deny).xssProtection(XXssConfig::disable))
                .addFilterAfter(
                        (request, response, chain) -> {
                            door.check((HttpServletRequest) request);
                            chain.doFilter(request, response);
                        },
                        SecurityContextHolderFilter.class);
    }

    /**
     * A request that changes something comes from our own pages, as the browser says, or carries the token of the
     * cookie: in a header or in a hidden input. So pages that everyone shares need no token in them.
     */
    private void sameOriginOrToken(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new CookieOrInputToken())
                .requireCsrfProtectionMatcher(request -> !SAFE.contains(request.getMethod())
                        && !isFromOurOwnPages(request)
                        && !isByItsAddressAlone(request)
                        && !isAStrangersRegistration(request));
    }

    /**
     * Whoever has the address of a registration may do with it what they like, signed in or not: also a mail program
     * that stops our mails for its owner (RFC 8058), which sends no word of where it comes from.
     */
    private static boolean isByItsAddressAlone(HttpServletRequest request) {
        return REGISTRATION.matcher(request.getRequestURI()).matches();
    }

    /** Old browsers do not say where a form comes from. Without a session, nobody's rights can be borrowed by it. */
    private static boolean isAStrangersRegistration(HttpServletRequest request) {
        return REGISTERING.matcher(request.getRequestURI()).matches()
                && request.getSession(false) == null
                && request.getHeader("Authorization") == null;
    }

    private static boolean isFromOurOwnPages(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? 443 : 80);
        return origin != null
                && origin.equals(request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }

    /** Sends people to the sign-in page and tells it where they wanted to go. Keeps nothing in a session. */
    private static AuthenticationEntryPoint signInPage() {
        return (request, response, refused) -> {
            var query = request.getQueryString();
            var wanted = "GET".equals(request.getMethod())
                    ? request.getRequestURI() + (query == null ? "" : "?" + query)
                    : "/";
            response.sendRedirect("/signin?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        };
    }

    private static CsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(one -> one.sameSite("Lax"));
        return cookie;
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return contexts;
    }

    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy() {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Navigation inside Flow to a view that wants a person leads to the same sign-in page. */
    @Bean
    NavigationAccessControlConfigurer navigationAccessControlConfigurer() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView("/signin");
    }
}
