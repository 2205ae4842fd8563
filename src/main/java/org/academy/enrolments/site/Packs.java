package org.academy.enrolments.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.academy.enrolments.LearningLinks;
import org.academy.enrolments.LessonTexts;
import org.academy.media.MediaFile;
import org.academy.people.CurrentPerson;
import org.academy.platform.Assets;
import org.academy.platform.Messages;
import org.academy.shared.LanguageTag;
import org.academy.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.LocaleResolver;

/** What a phone needs to learn without a line: the listing of a course, its units, and the frame around them. */
@Controller
@RequestMapping("/learn")
class Packs {

    /** The frame's files; a lesson needs no other. */
    private static final List<String> FILES = List.of(
            "learn/app.js",
            "learn/learner.js",
            "learn/lesson.js",
            "learn/pack.js",
            "learn/phone.js",
            "styles/pages.css",
            "icon.svg",
            "icons.svg");

    /** Named by the manifest, without their version. */
    private static final List<String> ICONS = List.of("/learn/icon-192.png", "/icon.svg");

    private final Lessons lessons;
    private final LearnPages pages;
    private final CurrentPerson current;
    private final LessonTexts texts;
    private final Messages messages;
    private final LocaleResolver languages;

    Packs(
            Lessons lessons,
            LearnPages pages,
            CurrentPerson current,
            LessonTexts texts,
            Messages messages,
            LocaleResolver localeResolver) {
        this.lessons = lessons;
        this.pages = pages;
        this.current = current;
        this.texts = texts;
        this.messages = messages;
        this.languages = localeResolver;
    }

    /**
     * @param open whether it is the same for everyone
     * @param unit which unit's page it is, if it is one
     */
    record File(
            String url,
            long bytes,
            String sha256,
            boolean open,
            @Nullable String unit,
            @Nullable String language) {}

    record Unit(String slug, String title) {}

    record Listing(
            String course, String title, int version, LanguageTag language, List<Unit> units, List<File> files) {}

    record Shell(String version, LanguageTag language, List<String> urls) {}

    /** Everything of the version the reader began, in one language. */
    @GetMapping("/{course:[a-z0-9-]+}/pack.json")
    @ResponseBody
    Listing listing(@PathVariable String course, @RequestParam("language") String spoken) {
        var page = lessons.course(course, language(spoken));
        var language = page.language();
        var files = new ArrayList<File>();
        var media = new LinkedHashMap<String, MediaFile>();
        for (var unit : page.units()) {
            var one = lessons.unit(page, unit.slug(), language);
            var body = lessons.body(page, one, language).getBytes(StandardCharsets.UTF_8);
            files.add(new File(
                    LearningLinks.to(course, unit.slug()) + "/body?language=" + language.tag() + "&version="
                            + page.version(),
                    body.length,
                    sha256(body),
                    true,
                    unit.slug(),
                    language.tag()));
            one.files().forEach(file -> media.put(file.path(), file));
        }
        media.forEach((path, file) -> files.add(new File(path, file.bytes(), file.sha256(), false, null, null)));
        return new Listing(
                course,
                page.words().title(),
                page.version(),
                language,
                page.units().stream()
                        .map(unit -> new Unit(unit.slug(), unit.title()))
                        .toList(),
                files);
    }

    /** A unit as phones keep it. */
    @GetMapping(value = "/{course:[a-z0-9-]+}/{unit:[a-z0-9-]+}/body", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> body(
            @PathVariable String course,
            @PathVariable String unit,
            @RequestParam("language") String spoken,
            @RequestParam int version) {
        var language = language(spoken);
        var page = lessons.version(course, version, language);
        return html(lessons.body(page, lessons.unit(page, unit, language), language));
    }

    /** What stands inside {@code <academy-unit>}, for the portal. */
    @GetMapping(value = "/{course:[a-z0-9-]+}/{unit:[a-z0-9-]+}/inside", produces = "text/html;charset=UTF-8")
    ResponseEntity<byte[]> inside(
            @PathVariable String course,
            @PathVariable String unit,
            @RequestParam("language") String spoken,
            @RequestParam int version) {
        var language = language(spoken);
        var page = lessons.version(course, version, language);
        return html(lessons.inside(page, lessons.unit(page, unit, language), language, lessons.enrolled(page)));
    }

    /** The frame around kept lessons, in a language; its version changes with any of its files. */
    @GetMapping("/shell.json")
    @ResponseBody
    Shell shell(@RequestParam("language") String spoken) {
        var language = language(spoken);
        var urls = new ArrayList<>(FILES.stream().map(Assets::address).toList());
        var all = current.id().map(Object::toString).orElse("") + urls;
        urls.addAll(ICONS);
        urls.add("/learn/shell.html?language=" + language.tag());
        urls.add("/learn/shell.html?app&language=" + language.tag());
        urls.add("/learn/manifest.webmanifest?language=" + language.tag());
        return new Shell(sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16), language, urls);
    }

    @GetMapping("/shell.html")
    String frame(
            @RequestParam("language") String spoken,
            @RequestParam(required = false) @Nullable String app,
            HttpServletRequest request,
            Model model) {
        var language = language(spoken);
        languages.setLocale(request, null, language.locale());
        if (app == null) {
            return "enrolments/shell";
        }
        pages.fillApp(language, model);
        return "enrolments/app";
    }

    @GetMapping(value = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    Map<String, Object> manifest(@RequestParam("language") String spoken) {
        var language = language(spoken);
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", LearningLinks.APP);
        manifest.put("name", messages.text(language, "enrolments.learn.name"));
        manifest.put("short_name", messages.text(language, "enrolments.learn.short-name"));
        manifest.put("description", messages.text(language, "enrolments.learn.promise"));
        manifest.put("lang", language.tag());
        manifest.put("dir", language.direction());
        manifest.put("start_url", LearningLinks.APP);
        manifest.put("scope", LearningLinks.APP);
        manifest.put("display", "standalone");
        manifest.put("background_color", "#f4f6f0");
        manifest.put("theme_color", "#0b3b31");
        manifest.put(
                "icons",
                List.of(
                        icon("/learn/icon-192.png", "192x192", "image/png", "any"),
                        icon("/learn/icon-512.png", "512x512", "image/png", "any"),
                        icon("/learn/icon-512.png", "512x512", "image/png", "maskable"),
                        icon("/icon.svg", "any", "image/svg+xml", "any")));
        return manifest;
    }

    private static LanguageTag language(String tag) {
        return LanguageTag.of(tag).orElseThrow(() -> new NotFound("language", tag));
    }

    private static Map<String, String> icon(String source, String sizes, String type, String purpose) {
        return Map.of("src", source, "sizes", sizes, "type", type, "purpose", purpose);
    }

    private static ResponseEntity<byte[]> html(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
