package org.academy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A Chromium that visits the application under test. Each window is a visitor of its own, without cookies. */
public final class Browser {

    public static final int PHONE = 360;
    public static final int DESK = 1280;

    private static final int LONG = 740;
    private static final int HIGH = 900;

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    /** Milliseconds; a build machine has much to do. */
    private static final int PATIENCE = 60_000;

    private static final String AXE = axe();

    /** Vaadin's sign that the line is lost stands outside every landmark, and is no business of ours. */
    private static final String ASK_AXE = """
            rules => axe
                .run({ exclude: [['vaadin-connection-indicator']] },
                    { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) })
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                    [rule.id, node.target, node.html.slice(0, 300), node.any.map(one => one.message)].join(' '))))
            """;

    /** What of axe's rules looks at colours. Nothing else of a page is another by night than it is by day. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** A page has laid itself out anew, and those who watch its size have answered. */
    private static final String PAINTED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Path program;
    private final String address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser chromium;

    private Browser(Playwright playwright, Path program, String address) {
        this.playwright = playwright;
        this.program = program;
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Where the browser is: {@code CHROMIUM}, or the usual places. */
    static Optional<Path> program() {
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

    /** How somebody looks at the academy. */
    public record Look(String language, boolean dark, int width) {

        /** English and Arabic, light and dark, on a phone and on a desk. */
        public static List<Look> all() {
            return Stream.of("en", "ar")
                    .flatMap(language -> Stream.of(PHONE, DESK)
                            .flatMap(width -> Stream.of(false, true).map(dark -> new Look(language, dark, width))))
                    .toList();
        }

        /**
         * The looks in which pages are loaded to be seen in all of them: one language opens on a phone and moves to a
         * desk, the other comes the other way, so that a page that is made for where it opened is seen in both places.
         */
        public static List<Look> opening() {
            return List.of(new Look("en", false, PHONE), new Look("ar", false, DESK));
        }

        /** Those that a page loaded in this look can take: both widths, each by day and by night, its own first. */
        public List<Look> others() {
            return Stream.of(width, width == PHONE ? DESK : PHONE)
                    .flatMap(wide -> Stream.of(false, true).map(dim -> new Look(language, dim, wide)))
                    .toList();
        }
    }

    /** The address of a path of the application. */
    public String at(String path) {
        return address + path;
    }

    /** A new visitor. */
    public Page visitor(Look look) {
        return open(window(look));
    }

    /** A new visitor whose browser runs no script. */
    public Page visitorWithoutScript() {
        return open(window(new Look("en", false, PHONE)).setJavaScriptEnabled(false));
    }

    private com.microsoft.playwright.Browser.NewContextOptions window(Look look) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(look.language())
                .setColorScheme(scheme(look))
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(look.width(), look.width() == PHONE ? LONG : HIGH);
    }

    private Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        if (chromium == null) {
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(ARGUMENTS));
        }
        var window = chromium.newContext(options);
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        return window.newPage();
    }

    public Page visitor() {
        return visitor(new Look("en", false, DESK));
    }

    /** A visitor whose browser keeps its data in this directory, also when it is killed. */
    public Page visitorKeeping(Path profile) {
        var window = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(program)
                                .setArgs(ARGUMENTS)
                                .setBaseURL(address)
                                .setLocale("en")
                                .setViewportSize(PHONE, LONG));
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        return window.pages().isEmpty() ? window.newPage() : window.pages().getFirst();
    }

    /** A phone whose camera sees this film over and over, and whose owner lets it look. */
    public Page visitorWithCamera(Path film) {
        var phone = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(Stream.concat(
                                        ARGUMENTS.stream(),
                                        Stream.of(
                                                "--use-fake-device-for-media-stream",
                                                "--use-fake-ui-for-media-stream",
                                                "--use-file-for-fake-video-capture=" + film.toAbsolutePath()))
                                .toList()));
        var window = phone.newContext(window(new Look("en", false, PHONE)));
        windows.add(window);
        window.onClose(closed -> phone.close());
        window.setDefaultTimeout(PATIENCE);
        return window.newPage();
    }

    /** Ends that visitor's browser as a dying battery does. */
    public void kill(Path profile) {
        var own = ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().commandLine().orElse("").contains("--user-data-dir=" + profile.toAbsolutePath()))
                .toList();
        assertThat(own).as("processes of the browser").isNotEmpty();
        own.forEach(ProcessHandle::destroyForcibly);
        own.forEach(process -> process.onExit().join());
    }

    /** Signs in with one of the demo's names. */
    public void signIn(Page page, String name) {
        page.navigate(at("/signin"));
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill("academy-demo");
        page.locator("main form:has(input[name=password]) button").first().click();
        page.waitForURL(url -> !url.contains("/signin"));
    }

    /** Gives an open page another width, and lets it become day or night. */
    public void look(Page page, Look look) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme(look)));
        if (page.viewportSize().width != look.width()) {
            page.setViewportSize(look.width(), look.width() == PHONE ? LONG : HIGH);
        }
        page.evaluate(PAINTED);
    }

    private static ColorScheme scheme(Look look) {
        return look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** Opens the path for every look: axe finds nothing wrong, and nothing scrolls sideways. */
    public void inEveryLook(String path) {
        inEveryLook(path, "", page -> {});
    }

    /** As it opens, and once more after something was done with it. */
    public void inEveryLook(String path, String situation, Consumer<Page> further) {
        for (var look : Look.opening()) {
            var page = visitor(look);
            page.navigate(at(path));
            isAccessible(page, look, "");
            if (!situation.isEmpty()) {
                further.accept(page);
                isAccessible(page, look, situation);
            }
            page.context().close();
        }
    }

    /** Axe finds nothing in a page opened in this look, nor in the looks it can take, and nothing scrolls sideways. */
    public void isAccessible(Page page, Look opened, String situation) {
        for (var look : opened.others()) {
            look(page, look);
            assertThat(faults(page, look))
                    .as("%s, %s, %s", page.url(), look, situation)
                    .isEmpty();
        }
        look(page, opened);
    }

    /** Axe finds nothing, and nothing scrolls sideways. */
    public void isAccessible(Page page, String situation) {
        assertThat(faults(page, new Look("en", false, DESK)))
                .as("%s, %s", page.url(), situation)
                .isEmpty();
    }

    /** What axe finds, and whether the page scrolls sideways; by night, whatever can be wrong with colours. */
    public List<String> faults(Page page, Look look) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        @SuppressWarnings("unchecked")
        var found = new ArrayList<>((List<String>) page.evaluate(ASK_AXE, look.dark() ? OF_COLOURS : List.of()));
        if (scrollsSideways(page)) {
            found.add("scrolls sideways");
        }
        return found;
    }

    public static boolean scrollsSideways(Page page) {
        return Boolean.TRUE.equals(page.evaluate("document.scrollingElement.scrollWidth > innerWidth"));
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void close() {
        for (var window : windows) {
            try {
                window.close();
            } catch (RuntimeException alreadyGone) {
                LOG.debug("A window was closed already", alreadyGone);
            }
        }
        windows.clear();
        if (chromium != null) {
            chromium.close();
        }
        playwright.close();
    }

    /** Gives a test its browser and closes it afterwards. */
    public static final class InTests implements ExecutionCondition, ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browser.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (program().isPresent()) {
                return ConditionEvaluationResult.enabled("There is a Chromium");
            }
            LOG.error(
                    "NO CHROMIUM: the journey {} IS SKIPPED. Install one (apt-get install chromium) or set CHROMIUM.",
                    context.getDisplayName());
            return ConditionEvaluationResult.disabled("No Chromium at CHROMIUM or in the usual places");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(HERE).computeIfAbsent(Browser.class, key -> open(context), Browser.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var browser = context.getStore(HERE).remove(Browser.class, Browser.class);
            if (browser != null) {
                browser.close();
            }
        }

        private static Browser open(ExtensionContext context) {
            var found = program();
            Assumptions.assumeTrue(found.isPresent(), "There is no Chromium");
            var port = SpringExtension.getApplicationContext(context)
                    .getBean(Environment.class)
                    .getRequiredProperty("local.server.port");
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Browser(playwright, found.orElseThrow(), "http://localhost:" + port);
        }
    }
}
