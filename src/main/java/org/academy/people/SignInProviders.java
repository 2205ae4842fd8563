package org.academy.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The OpenID providers named in the settings. Each is asked for its addresses when somebody first wants to sign in
 * through it: an academy starts, and lets people in by password, while a provider is down.
 */
@Component
public class SignInProviders implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(SignInProviders.class);

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> resolved = new ConcurrentHashMap<>();

    SignInProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /** A provider as its button names it. */
    public record Provider(String id, String name) {}

    public List<Provider> all() {
        return settings.getRegistration().entrySet().stream()
                .map(entry -> new Provider(entry.getKey(), nameOf(entry.getKey())))
                .sorted(Comparator.comparing(Provider::name))
                .toList();
    }

    public String nameOf(String id) {
        var registration = settings.getRegistration().get(id);
        return registration == null || registration.getClientName() == null ? id : registration.getClientName();
    }

    /**
     * Whether the provider answers now. Who were sent to a silent one would see a fault of the browser, not a word of
     * ours.
     */
    public boolean isReachable(String id) {
        return settings.getRegistration().containsKey(id) && ask(id).isPresent();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var known = resolved.get(id);
        if (known != null || !settings.getRegistration().containsKey(id)) {
            return known;
        }
        return ask(id).orElse(null);
    }

    private Optional<ClientRegistration> ask(String id) {
        var answer = resolve(id);
        answer.ifPresent(registration -> resolved.put(id, registration));
        return answer;
    }

    private Optional<ClientRegistration> resolve(String id) {
        try {
            var one = new OAuth2ClientProperties();
            one.getRegistration().put(id, settings.getRegistration().get(id));
            one.getProvider().putAll(settings.getProvider());
            return Optional.ofNullable(new OAuth2ClientPropertiesMapper(one)
                    .asClientRegistrations()
                    .get(id));
        } catch (RuntimeException unreachable) {
            LOG.warn("The sign-in provider {} does not answer: {}", id, unreachable.getMessage());
            return Optional.empty();
        }
    }
}
