package org.academy.bench.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Set;
import org.academy.search.Days;
import org.academy.search.Facet;
import org.academy.search.SearchDocument;
import org.academy.search.SearchIndex;
import org.academy.search.SearchQuery;
import org.academy.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Fills the application's search engine through its port, and asks it without anything between: in the same virtual
 * machine, on the same index. Listens on loopback.
 */
@Component
@ConditionalOnProperty("bench.door")
class SearchDoor {

    private static final int BATCH = 1000;

    private final SearchIndex index;
    private final int port;
    private final SyntheticItems items = new SyntheticItems();
    private HttpServer server;
    private int filled;

    SearchDoor(SearchIndex index, @Value("${bench.door}") int port) throws IOException {
        this.index = index;
        this.port = port;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    }

    @PostConstruct
    void open() {
        server.createContext("/fill", exchange -> answer(exchange, String.valueOf(fill(number(exchange)))));
        server.createContext(
                "/queries", exchange -> answer(exchange, String.join("\n", items.queries(number(exchange)))));
        server.createContext("/bare", exchange -> answer(exchange, String.valueOf(bare(exchange))));
        server.start();
    }

    @PreDestroy
    void close() {
        server.stop(0);
    }

    /** Puts items until there are so many of ours; answers how many can be found. */
    private synchronized long fill(int wanted) {
        while (filled < wanted) {
            var batch = new ArrayList<SearchDocument>(BATCH);
            while (batch.size() < BATCH && filled < wanted) {
                batch.add(items.item(filled++));
            }
            index.put(batch);
        }
        index.refresh();
        return index.count();
    }

    /** The engine's own time for the query that the address describes, in microseconds. */
    private long bare(HttpExchange exchange) {
        var query = query(exchange);
        long start = System.nanoTime();
        index.search(query);
        return (System.nanoTime() - start) / 1000;
    }

    /** What the API makes of the same parameters. */
    private static SearchQuery query(HttpExchange exchange) {
        var parameters = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build(true)
                .getQueryParams();
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var value = parameters.getFirst(facet.code());
            if (value != null) {
                chosen.put(facet, Set.of(value));
            }
        }
        var text = java.net.URLDecoder.decode(parameters.getFirst("q"), StandardCharsets.UTF_8);
        var reader = LanguageTag.of(exchange.getRequestHeaders().getFirst("Accept-Language"))
                .orElse(LanguageTag.EN);
        return new SearchQuery(text, reader, chosen, Days.ANY, 1, SearchQuery.DEFAULT_SIZE, false);
    }

    private static int number(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getQuery());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
