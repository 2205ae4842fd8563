package org.academy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The whole academy behind a real port, with one OpenID provider that answers and one that does not. Every web test
 * extends it, so that they share one start.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class WebTest {

    protected static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    static {
        PROVIDER.start();
    }

    @Autowired
    protected MockMvc web;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.client.registration.ward.client-id", () -> "academy");
        registry.add("spring.security.oauth2.client.registration.ward.client-secret", () -> "secret");
        registry.add("spring.security.oauth2.client.registration.ward.client-name", () -> "Ward account");
        registry.add("spring.security.oauth2.client.registration.ward.scope", () -> "openid,profile,email");
        registry.add(
                "spring.security.oauth2.client.provider.ward.issuer-uri",
                () -> PROVIDER.issuerUrl("ward").toString());
        registry.add("spring.security.oauth2.client.registration.asleep.client-id", () -> "academy");
        registry.add("spring.security.oauth2.client.registration.asleep.client-name", () -> "Sleeping provider");
        registry.add("spring.security.oauth2.client.registration.asleep.scope", () -> "openid");
        registry.add("spring.security.oauth2.client.provider.asleep.issuer-uri", () -> "http://127.0.0.1:1/asleep");
    }

    /** A browser without script: keeps cookies, follows nothing by itself. */
    protected class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(at(address))
                            .header("Accept", "text/html,*/*;q=0.8")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
            var body = form.entrySet().stream()
                    .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return client.send(
                    HttpRequest.newBuilder(at(address))
                            .header("Sec-Fetch-Site", "same-origin")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /** Follows redirects, out to the provider and back, until a page comes. */
        HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
            var here = answer;
            while (here.statusCode() / 100 == 3) {
                here = get(here.uri().resolve(location(here)).toString());
            }
            return here;
        }

        private URI at(String address) {
            return URI.create("http://localhost:" + port).resolve(address);
        }
    }

    protected static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
