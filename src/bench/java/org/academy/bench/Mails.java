package org.academy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/**
 * How long it takes until thousands of letters to those who come to a meeting are in the outbox, each in its language.
 */
final class Mails {

    private static final int PEOPLE = 5_000;
    private static final double LIMIT = 5;
    private static final int TIMES = 3;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int door;

    private Mails(int door) {
        this.door = door;
    }

    static Results measure(Plan plan, Path data, Path door) throws IOException, InterruptedException {
        var results = new Results("mails");
        int port = Application.freePort();
        try (var application = Application.withDoor(plan, data, SearchLoad.doorClasses(plan, door), port)) {
            var mails = new Mails(port + 1);
            long start = System.nanoTime();
            var registered = mails.ask("/register?" + PEOPLE);
            results.add(Figure.of(
                    registered + " people registered one after the other", (System.nanoTime() - start) / 1e9, "s"));
            for (int time = 1; time <= TIMES; time++) {
                var answer = mails.ask("/write").split(" ");
                results.add(Figure.atMost(
                        answer[2] + " letters queued, time " + time, Integer.parseInt(answer[1]) / 1000.0, "s", LIMIT));
            }
            results.add(Figure.of("memory after it, JVM", application.memory(), "MB"));
        }
        return results;
    }

    private String ask(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + door + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
