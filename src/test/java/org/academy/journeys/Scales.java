package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what a page brings over the line, as the browser counts it. */
final class Scales {

    /** Milliseconds without a call. Who waits for what a script does first, waits for that before. */
    private static final int QUIET = 150;

    private static final int GLANCE = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Less than the distance at which browsers bring what is further down. */
    private static final int STEP = 1_000;

    private static final Pattern KEPT = Pattern.compile("max-age=[1-9]");

    /** What came from an address: how many bytes of it over the line, and whether the browser may keep it. */
    private record Thing(String address, long line, boolean kept) {}

    private final Page page;
    private final Map<String, String> underWay = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<Thing> things = new ArrayList<>();
    private int calls;

    private Scales(Page page) {
        this.page = page;
        var devtools = page.context().newCDPSession(page);
        devtools.send("Network.enable");
        devtools.on("Network.requestWillBeSent", event -> {
            calls++;
            // what was under way for the page before is not told of any more
            if (event.has("type") && event.get("type").getAsString().equals("Document")) {
                underWay.clear();
            }
            underWay.put(id(event), event.getAsJsonObject("request").get("url").getAsString());
        });
        devtools.on("Network.responseReceived", event -> {
            var headers = event.getAsJsonObject("response").getAsJsonObject("headers");
            if (headers.entrySet().stream()
                    .anyMatch(one -> one.getKey().equalsIgnoreCase("Cache-Control")
                            && KEPT.matcher(one.getValue().getAsString()).find())) {
                kept.add(id(event));
            }
        });
        devtools.on("Network.loadingFailed", event -> underWay.remove(id(event)));
        devtools.on("Network.loadingFinished", event -> {
            var address = underWay.remove(id(event));
            if (address != null && address.startsWith("http")) {
                things.add(new Thing(address, event.get("encodedDataLength").getAsLong(), kept.contains(id(event))));
            }
        });
    }

    static Scales under(Page page) {
        return new Scales(page);
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    /** Opens a page and looks at all of it, so that pictures further down come too. */
    Scales open(String address) {
        begin();
        page.navigate(address);
        page.evaluate("""
                async step => {
                  for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
                    scrollTo({top: y, behavior: 'instant'});
                    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                  }
                  for (const one of document.images) {
                    if (one.complete || one.closest('details:not([open])')) continue;
                    one.scrollIntoView({behavior: 'instant'});
                    await Promise.race([
                      new Promise(come => one.onload = one.onerror = come),
                      new Promise(late => setTimeout(late, 3000)),
                    ]);
                  }
                }""", STEP);
        if (page.locator("[data-enrolled] academy-sync").count() > 0) {
            page.locator("academy-sync button").first().waitFor();
        }
        return settle();
    }

    /** What came so far is forgotten. */
    void begin() {
        settle();
        things.clear();
    }

    /** Until nothing has been under way for a while. */
    Scales settle() {
        page.waitForLoadState(LoadState.LOAD);
        var end = Instant.now().plus(PATIENCE);
        for (int still = 0, before = calls; still < QUIET; still += GLANCE) {
            page.waitForTimeout(GLANCE);
            assertThat(Instant.now()).as("still under way: %s", underWay).isBefore(end);
            if (calls != before || !underWay.isEmpty()) {
                before = calls;
                still = 0;
            }
        }
        return this;
    }

    /** Bytes over the line since the page was opened. */
    long weight() {
        return things.stream().mapToLong(Thing::line).sum();
    }

    /** What of it the browser keeps. */
    Set<String> keeps() {
        return things.stream().filter(Thing::kept).map(Thing::address).collect(Collectors.toSet());
    }

    /** What came and what each weighed, but for what had been kept before. */
    Map<String, Long> without(Set<String> keptBefore) {
        return things.stream()
                .filter(thing -> !keptBefore.contains(thing.address()))
                .collect(Collectors.toMap(Thing::address, Thing::line, Long::sum));
    }

    /** The addresses of what came since the page was opened. */
    Set<String> things() {
        return without(Set.of()).keySet();
    }
}
