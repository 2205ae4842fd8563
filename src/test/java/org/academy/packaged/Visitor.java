package org.academy.packaged;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody outside who talks to the application over HTTP, with cookies, as a browser would. */
final class Visitor {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI academy;

    Visitor(URI academy) {
        this.academy = academy;
    }

    static Visitor signedIn(URI academy, String name, String password) throws IOException, InterruptedException {
        var visitor = new Visitor(academy);
        var answer = visitor.form("/signin", Map.of("name", name, "password", password));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new AssertionError("Sign-in answered " + answer.statusCode() + "\n" + answer.body());
        }
        return visitor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(academy.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
