package org.academy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files the demo is made of. */
@Component
class DemoFiles {

    private static final String ROOT = "classpath:demo/";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Map<String, List<?>> lists = new HashMap<>();

    /** The slugs of the courses, the deep ones first. */
    List<String> courses() {
        return list("courses.yaml", String.class);
    }

    CourseFile course(String slug) {
        return json.convertValue(read("courses/" + slug + "/course.yaml"), CourseFile.class);
    }

    Map<LanguageTag, WordsFile> words(String slug) {
        var words = new EnumMap<LanguageTag, WordsFile>(LanguageTag.class);
        Arrays.stream(LanguageTag.values())
                .forEach(language -> resource("courses/" + slug + "/" + language.tag() + ".yaml")
                        .ifPresent(file -> words.put(language, json.convertValue(parse(file), WordsFile.class))));
        return words;
    }

    Resource picture(String slug, String name) {
        return resource("courses/" + slug + "/" + name).orElseThrow();
    }

    /** Read once, and known until it is forgotten: much in the demo asks for the same few people. */
    <T> List<T> list(String file, Class<T> type) {
        return lists
                .computeIfAbsent(
                        file,
                        one -> json.convertValue(
                                read(one), json.getTypeFactory().constructCollectionType(List.class, type)))
                .stream()
                .map(type::cast)
                .toList();
    }

    void forget() {
        lists.clear();
    }

    private Object read(String path) {
        return parse(resource(path).orElseThrow(() -> new IllegalStateException("The demo has no file " + path)));
    }

    private Optional<Resource> resource(String path) {
        var found = resources.getResource(ROOT + path);
        return found.exists() ? Optional.of(found) : Optional.empty();
    }

    /** Dates stay text: the records they are read into know what they are. */
    private static Object parse(Resource file) {
        var options = new LoaderOptions();
        var yaml = new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new TextDates());
        try {
            return yaml.load(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** YAML's core schema without timestamps, and without {@code no} or {@code on} as truth values. */
    private static final class TextDates extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
        }
    }
}
