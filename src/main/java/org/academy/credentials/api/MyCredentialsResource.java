package org.academy.credentials.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.academy.credentials.CredentialKind;
import org.academy.credentials.CredentialView;
import org.academy.credentials.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/me/credentials}: what the signed-in person earned. */
@RestController
class MyCredentialsResource {

    private static final int LARGEST = 100;

    private final Credentials credentials;
    private final String baseUrl;

    MyCredentialsResource(Credentials credentials, @Value("${academy.base-url}") String baseUrl) {
        this.credentials = credentials;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/api/v1/me/credentials")
    Listing mine(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        var found = credentials.mine(PageRequest.of(Math.max(0, page), Math.clamp(size, 1, LARGEST)));
        return new Listing(
                found.map(this::item).getContent(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    private Item item(CredentialView credential) {
        return new Item(
                credential.code(),
                credential.kind().code(),
                credential.holder(),
                credential.kind() == CredentialKind.COURSE ? credential.slug() : null,
                credential.kind() == CredentialKind.ATTENDANCE ? credential.slug() : null,
                credential.title(),
                credential.version(),
                credential.language().tag(),
                credential.issuers(),
                credential.minutes(),
                credential.completedAt(),
                credential.issuedAt(),
                credential.revoked(),
                baseUrl + "/verify/" + credential.code());
    }

    record Listing(List<Item> items, int page, int size, long total) {}

    record Item(
            String code,
            String kind,
            String holder,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String course,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String event,

            String title,
            int version,
            String language,
            List<String> issuers,
            int minutes,
            Instant completedAt,
            Instant issuedAt,
            boolean revoked,
            String verify) {}
}
