package org.academy.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

class SignInProvidersTest {

    private HttpServer provider;
    private SignInProviders providers;

    @BeforeEach
    void aProviderThatAnswers() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var issuer = "http://localhost:" + provider.getAddress().getPort();
        provider.createContext("/.well-known/openid-configuration", exchange -> {
            var described = """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                     "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                    """.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, described.length);
            exchange.getResponseBody().write(described);
            exchange.close();
        });
        provider.start();

        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("academy");
        var settings = new OAuth2ClientProperties();
        settings.getRegistration().put("ward", registration);
        var where = new OAuth2ClientProperties.Provider();
        where.setIssuerUri(issuer);
        settings.getProvider().put("ward", where);
        providers = new SignInProviders(settings);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void sendsNobodyToAProviderThatHasStoppedSinceItLastAnswered() {
        assertThat(providers.isReachable("ward")).isTrue();

        provider.stop(0);

        assertThat(providers.isReachable("ward")).isFalse();
    }

    @Test
    void stillKnowsTheProviderOfWhoIsOnTheWay() {
        assertThat(providers.isReachable("ward")).isTrue();

        provider.stop(0);

        assertThat(providers.findByRegistrationId("ward")).isNotNull();
    }

    @Test
    void knowsNoProviderThatNobodySetUp() {
        assertThat(providers.isReachable("elsewhere")).isFalse();
        assertThat(providers.findByRegistrationId("elsewhere")).isNull();
    }
}
