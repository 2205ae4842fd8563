package org.academy.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody who uses the Academy, signed in or not, and takes time: for preparing what is measured then. */
final class Session {

    static final String PASSWORD = "academy-demo";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Application application;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    Session(Application application) {
        this.application = application;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    static Session signedIn(Application application, String name) throws IOException, InterruptedException {
        var session = new Session(application);
        var answer = session.post("/signin", "name", name, "password", PASSWORD);
        if (answer.statusCode() / 100 != 3) {
            throw new IOException(name + " cannot sign in: status " + answer.statusCode());
        }
        return session;
    }

    /** A newcomer who agrees to everything. */
    static Session joined(Application application, String name) throws IOException, InterruptedException {
        var session = new Session(application);
        var form = new StringBuilder(form("displayName", name, "userName", name, "password", PASSWORD, "email", ""));
        Jsoup.parse(session.get("/signup").body())
                .select("input[name=consents]")
                .forEach(purpose -> form.append("&consents=").append(purpose.val()));
        var answer = session.postForm("/signup", form.toString());
        if (answer.statusCode() >= 400) {
            throw new IOException(name + " cannot join: status " + answer.statusCode() + " " + faults(answer.body()));
        }
        return session;
    }

    /** What a page says about wrong inputs. */
    private static String faults(String html) {
        return Jsoup.parse(html).select(".err, .note.bad").text();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String... namesAndValues) throws IOException, InterruptedException {
        return postForm(path, form(namesAndValues));
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> postForm(String path, String form) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(application.at(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** For requests of other clients in this person's name. */
    String cookieHeader() {
        var here = application.at("/");
        return cookies.getCookieStore().get(URI.create("http://localhost:" + here.getPort() + "/")).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String form(String... namesAndValues) {
        var form = Arrays.stream(namesAndValues)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        var joined = new StringBuilder();
        for (int i = 0; i < form.size(); i += 2) {
            joined.append(i == 0 ? "" : "&").append(form.get(i)).append('=').append(form.get(i + 1));
        }
        return joined.toString();
    }
}
