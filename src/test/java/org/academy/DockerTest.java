package org.academy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the containers without running any: that their files hold together, and with the rest. */
class DockerTest {

    private static final Path FOLDER = Path.of("docker");

    private final Map<String, Object> compose = yaml("compose.yaml");
    private final String dockerfile = text(FOLDER.resolve("Dockerfile"));
    private final String readme = text(Path.of("README.md"));

    @Test
    void everyImageHasAVersionOfItsOwn() {
        var images = new ArrayList<>(found("(?m)^FROM (\\S+)", dockerfile));
        services().values().forEach(service -> images.add((String) requireNonNull(service.get("image"))));

        assertThat(images)
                .hasSizeGreaterThan(5)
                .allSatisfy(image -> assertThat(image).matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void theVersionsAreThoseTheAcademyWasTriedWith() {
        assertThat(image("mariadb"))
                .endsWith(":"
                        + found("<mariadb-binaries.version>(.+?)<", text(Path.of("pom.xml")))
                                .getFirst());
        assertThat(image("keycloak"))
                .endsWith(":" + found("Keycloak ([\\d.]+\\d) was run", readme).getFirst());
    }

    @Test
    void theAcademyIsToldOnlyWhatTheReadmeKnows() {
        var settings = settings();
        assertThat(settings).contains("academydatadir", "springdatasourcepassword", "springmail*");
        var told = new ArrayList<>(environment("academy").keySet());
        told.addAll(found("(?m)^ENV (\\w+)=", dockerfile));

        assertThat(told)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(settings)
                        .anyMatch(setting ->
                                isNamed(setting, name.toLowerCase(Locale.ROOT).replace("_", ""))));
    }

    @Test
    void theImageRunsForNobodySpecialAndSaysHowItIs() {
        assertThat(dockerfile).containsPattern("(?m)^USER [1-9]\\d+:[1-9]\\d+$");
        assertThat(dockerfile).containsPattern("(?m)^HEALTHCHECK ").contains("/actuator/health/readiness");
        assertThat(text(FOLDER.resolve("Dockerfile.dockerignore")).lines()).containsExactly("*", "!target/academy.jar");
    }

    @Test
    void whoIsWaitedForSaysWhenItIsReady() {
        services()
                .forEach((name, service) -> map(service.getOrDefault("depends_on", Map.of()))
                        .forEach((other, condition) -> {
                            assertThat(map(condition)).as(name).containsEntry("condition", "service_healthy");
                            assertThat(services().get(other)).as(other).containsKey("healthcheck");
                        }));
    }

    @Test
    void onlyThisMachineReachesIt() {
        services()
                .values()
                .forEach(service -> assertThat((List<?>) service.getOrDefault("ports", List.of()))
                        .allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:")));
    }

    @Test
    void everySecretIsAskedForAndNoneIsGiven() {
        var asked = found("\\$\\{(\\w+)[:}]", text(FOLDER.resolve("compose.yaml")));
        var example = text(FOLDER.resolve(".env.example"));

        assertThat(found("(?m)^(\\w+)=", example)).containsAll(asked);
        assertThat(found("(?m)^\\w+_(?:PASSWORD|SECRET)=(.*)$", example))
                .hasSize(4)
                .containsOnly("");
        assertThat(environment("academy").entrySet().stream()
                        .filter(one -> one.getKey().matches(".*(PASSWORD|SECRET)"))
                        .map(Map.Entry::getValue))
                .hasSize(2)
                .allMatch(value -> value.toString().matches("\\$\\{\\w+:\\?.+}"));
    }

    @Test
    void theRealmKnowsTheAcademy() {
        var realm = yaml("keycloak/academy-realm.json");
        var clients = list(realm, "clients");
        assertThat(clients).hasSize(1);
        var client = clients.getFirst();
        var told = environment("academy");
        var registration = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_";

        assertThat(client)
                .containsEntry("clientId", told.get(registration + "CLIENT_ID"))
                .containsEntry("publicClient", false)
                .containsEntry("redirectUris", List.of("http://localhost:8080/login/oauth2/code/keycloak"));
        assertThat(map(client.get("attributes"))).containsEntry("pkce.code.challenge.method", "S256");
        assertThat((String) told.get("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_KEYCLOAK_ISSUER_URI"))
                .isEqualTo(environment("keycloak").get("KC_HOSTNAME") + "/realms/" + realm.get("realm"));
        assertThat(list(realm, "users"))
                .hasSize(2)
                .allSatisfy(person -> assertThat(list(person, "credentials"))
                        .extracting("value")
                        .containsExactly("${ACADEMY_EXAMPLE_PASSWORD}"));
        assertThat(environment("keycloak"))
                .containsKeys(found("\\$\\{(\\w+)}", text(FOLDER.resolve("keycloak/academy-realm.json")))
                        .toArray(String[]::new));
    }

    /** The first column of the table of settings; a name that begins with a dot continues the one before it. */
    private List<String> settings() {
        var all = new ArrayList<String>();
        for (var row : found("(?m)^\\| ((?:`[a-z0-9.*-]+`(?:, )?)+) \\|", readme)) {
            var before = "";
            for (var name : found("`([a-z0-9.*-]+)`", row)) {
                before = name.startsWith(".") ? before.substring(0, before.lastIndexOf('.')) + name : name;
                all.add(before.replaceAll("[.-]", ""));
            }
        }
        return all;
    }

    private static boolean isNamed(String setting, String name) {
        return setting.endsWith("*")
                ? name.startsWith(setting.substring(0, setting.length() - 1))
                : name.equals(setting);
    }

    private String image(String service) {
        return (String) requireNonNull(requireNonNull(services().get(service)).get("image"));
    }

    private Map<String, Object> environment(String service) {
        return map(requireNonNull(services().get(service)).get("environment"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) requireNonNull(compose.get("services"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
        return (List<Map<String, Object>>) requireNonNull(of.get(name));
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    /** JSON is YAML too. */
    private static Map<String, Object> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(FOLDER.resolve(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
