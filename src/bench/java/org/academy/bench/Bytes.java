package org.academy.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a view costs on the line, and how long the portal takes from one view to the next, in a real browser. */
final class Bytes implements AutoCloseable {

    private static final double LIGHT_FIRST = 50;
    private static final double LIGHT_LATER = 15;
    private static final double PORTAL_FIRST = 450;
    private static final double PORTAL_LATER = 30;
    private static final double CHANGE_LIMIT = 300;
    private static final int CHANGES = 40;
    private static final List<String> VIEWS = List.of("discover", "directory", "learning", "studio");
    private static final int QUIET_MILLIS = 700;

    /** Presses the link and waits until the view of that address stands there and Flow has nothing more to say. */
    private static final String CHANGE = """
            async path => {
              const plain = text => text.replace(/\\/$/, '');
              const deep = root => [...root.querySelectorAll('*')].flatMap(
                element => [element, ...(element.shadowRoot ? deep(element.shadowRoot) : [])]);
              const link = deep(document).find(
                element => element.tagName === 'A' && element.href && plain(new URL(element.href).pathname) === path);
              if (!link) return -1;
              const heading = document.querySelector('h1');
              const clients = () => Object.values(window.Vaadin?.Flow?.clients ?? {});
              const busy = () => clients().some(client => client.isActive && client.isActive());
              const start = performance.now();
              link.click();
              return await new Promise(resolve => {
                const look = () => {
                  const now = document.querySelector('h1');
                  const took = performance.now() - start;
                  if (plain(location.pathname) === path && now && now !== heading && !busy()) {
                    requestAnimationFrame(() => resolve(performance.now() - start));
                  } else if (took > 10000) {
                    resolve(-2);
                  } else {
                    requestAnimationFrame(look);
                  }
                };
                requestAnimationFrame(look);
              });
            }
            """;

    /** Pictures further down come when one looks there. */
    private static final String LOOK_AT_ALL = """
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
                scrollTo({top: y, behavior: 'instant'});
                await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              }
              await Promise.all([...document.images].map(one => one.decode().catch(() => {})));
            }
            """;

    private final Wire wire;
    private final Playwright playwright;
    private final Browser chromium;
    private final Results results = new Results("bytes");
    private final Map<String, Object> views = new LinkedHashMap<>();

    private Bytes(Application application, Path program) throws IOException {
        wire = new Wire(application.port());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(
                                List.of("--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage")));
    }

    static Results measure(Application application, Places places) throws IOException {
        var program = program();
        if (program.isEmpty()) {
            return new Results("bytes")
                    .note("NOT MEASURED: there is no Chromium (apt-get install chromium, or CHROMIUM)");
        }
        try (var bytes = new Bytes(application, program.get())) {
            bytes.lightPages(places.lightPages());
            bytes.comingFromOthers(places);
            bytes.portal();
            try {
                bytes.changes();
            } catch (IllegalStateException stuck) {
                bytes.results.note(stuck.getMessage());
            }
            return bytes.results.raw("views", bytes.views);
        }
    }

    private static Optional<Path> program() {
        var named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void lightPages(Map<String, String> pages) {
        pages.forEach((name, path) -> {
            try (var visitor = visitor(360)) {
                if (name.equals("learn")) {
                    signIn(visitor, "learner");
                }
                limited(name + ", first view", view(visitor, path), LIGHT_FIRST);
                limited(name + ", again", again(visitor, path), LIGHT_LATER);
            }
        });
    }

    /** Nobody is here for the first time twice: people come by the home page and the page of a course. */
    private void comingFromOthers(Places places) {
        for (var name : List.of("stranger", "learner")) {
            places.lightPages().forEach((page, path) -> {
                if (name.equals("learner") && path.startsWith("/sign")) {
                    // leads on into the portal whoever is signed in: no light page
                    return;
                }
                try (var visitor = visitor(360)) {
                    if (name.equals("learner")) {
                        signIn(visitor, name);
                    }
                    for (var before : List.of("/", places.coursePage())) {
                        if (!before.equals(path)) {
                            view(visitor, before);
                        }
                    }
                    limited(page + ", a " + name + " coming from others", view(visitor, path), LIGHT_LATER);
                }
            });
        }
    }

    private void portal() {
        for (var name : VIEWS) {
            try (var visitor = visitor(1280)) {
                signIn(visitor, "lead");
                limited("portal/" + name + ", first view", view(visitor, "/portal/" + name), PORTAL_FIRST);
                limited("portal/" + name + ", again", again(visitor, "/portal/" + name), PORTAL_LATER);
            }
        }
    }

    private void changes() {
        try (var visitor = visitor(1280)) {
            signIn(visitor, "lead");
            var page = visitor.newPage();
            page.navigate(wire.at("/portal/" + VIEWS.getLast()));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var reachable = VIEWS.stream().filter(name -> hasLink(page, name)).toList();
            VIEWS.stream()
                    .filter(name -> !reachable.contains(name))
                    .forEach(name -> results.note("no link leads to portal/" + name));
            var first = reachable.stream()
                    .mapToDouble(name -> change(page, name))
                    .max()
                    .orElse(Double.NaN);
            var took = new long[CHANGES];
            long before = wire.received();
            for (int i = 0; i < CHANGES; i++) {
                took[i] = Math.round(change(page, reachable.get(i % reachable.size())) * 1000);
            }
            long perChange = (wire.received() - before) / CHANGES;
            var latencies = Latencies.of(took);
            results.add(Figure.of("portal, first change to each view, slowest", first, "ms"));
            results.add(Figure.of("portal, route change, p50 of " + CHANGES, latencies.p50(), "ms"));
            results.add(Figure.atMost("portal, route change, p95 of " + CHANGES, latencies.p95(), "ms", CHANGE_LIMIT));
            results.add(Figure.of("portal, bytes of a route change", perChange / 1000.0, "kB"));
            results.raw("route changes", latencies);
        }
    }

    private static boolean hasLink(Page page, String name) {
        return page.locator("a[href$=\"%1$s\"], a[href$=\"%1$s/\"]".formatted(name))
                        .count()
                > 0;
    }

    private double change(Page page, String name) {
        var took = ((Number) page.evaluate(CHANGE, "/portal/" + name)).doubleValue();
        if (took < 0) {
            throw new IllegalStateException(
                    took == -1 ? "No link leads to /portal/" + name : "/portal/" + name + " does not come up");
        }
        page.waitForTimeout(50);
        return took;
    }

    private void limited(String name, View view, double limit) {
        views.put(name, view);
        results.add(Figure.atMost(name, view.wire() / 1000.0, "kB", limit));
        if (view.status() != 200 && view.status() != 304) {
            results.note(name + ": status " + view.status());
        }
    }

    /**
     * One view.
     *
     * @param wire all that came down the line, headers and service workers included
     * @param page what the page's own responses account for
     */
    record View(String path, int status, long wire, long page, List<Answer> answers) {}

    record Answer(String url, long encoded, boolean cached) {}

    private View view(BrowserContext visitor, String path) {
        var page = visitor.newPage();
        try {
            return view(visitor, page, path, () -> page.navigate(wire.at(path)));
        } finally {
            page.close();
        }
    }

    /** Later, when what may be kept for a minute only has to be asked for again. */
    private View again(BrowserContext visitor, String path) {
        var page = visitor.newPage();
        try {
            page.navigate(wire.at(path));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return view(visitor, page, path, page::reload);
        } finally {
            page.close();
        }
    }

    private View view(BrowserContext visitor, Page page, String path, Supplier<@Nullable Response> coming) {
        var counting = visitor.newCDPSession(page);
        var urls = new LinkedHashMap<String, String>();
        var answers = new ArrayList<Answer>();
        count(counting, urls, answers);
        long before = wire.received();
        var response = coming.get();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(LOOK_AT_ALL);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(QUIET_MILLIS);
        return new View(
                path,
                response == null ? 0 : response.status(),
                wire.received() - before,
                answers.stream().mapToLong(Answer::encoded).sum(),
                List.copyOf(answers));
    }

    private static void count(CDPSession counting, Map<String, String> urls, List<Answer> answers) {
        counting.on("Network.responseReceived", event -> {
            var response = event.getAsJsonObject("response");
            urls.put(id(event), response.get("url").getAsString());
        });
        counting.on("Network.loadingFinished", event -> {
            long encoded = event.get("encodedDataLength").getAsLong();
            answers.add(new Answer(urls.getOrDefault(id(event), "?"), encoded, encoded == 0));
        });
        counting.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private BrowserContext visitor(int width) {
        return chromium.newContext(
                new Browser.NewContextOptions().setLocale("en").setViewportSize(width, width == 360 ? 740 : 900));
    }

    /** Beside the browser's cache, so that the first view stays one. */
    private void signIn(BrowserContext visitor, String name) {
        var answer = visitor.request()
                .post(
                        wire.at("/signin"),
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMaxRedirects(0)
                                .setForm(FormData.create().set("name", name).set("password", Session.PASSWORD)));
        if (answer.status() / 100 != 3) {
            throw new IllegalStateException(name + " cannot sign in: status " + answer.status());
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        wire.close();
    }
}
