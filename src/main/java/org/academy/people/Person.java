package org.academy.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.academy.platform.Zones;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.RuleViolated;
import org.academy.shared.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Somebody with an account. They sign in by a password, by OpenID providers, or by both. */
@Entity
class Person extends AbstractAggregateRoot<Person> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String userName;

    /** The user name as it is compared: Ada and ada are one. */
    private String userKey;

    private String displayName;
    private @Nullable String email;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private LanguageTag language;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    /** IANA name of the zone whose clocks they read; null while nobody said. */
    private @Nullable String zone;

    private boolean disabled;
    private Instant joinedAt;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<PlatformRole> roles = EnumSet.noneOf(PlatformRole.class);

    @ElementCollection
    @CollectionTable(name = "person_identity", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Identity> identities = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "person_recovery_code", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "hash")
    private Set<String> recoveryCodes = new LinkedHashSet<>();

    @Version
    private @Nullable Long revision;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Person() {}

    Person(UserName userName, String displayName, LanguageTag language, Clock clock) {
        this.id = PersonId.next();
        this.userName = userName.text();
        this.userKey = userName.key();
        this.displayName = nameLike(displayName);
        this.language = language;
        this.joinedAt = clock.instant();
        registerEvent(new PersonJoined(id, joinedAt));
    }

    void rename(String displayName) {
        this.displayName = nameLike(displayName);
    }

    void writeTo(@Nullable String email) {
        this.email = addressLike(email);
    }

    void speak(LanguageTag language) {
        this.language = language;
    }

    void light(Theme theme) {
        this.theme = theme;
    }

    void live(@Nullable ZoneId zone) {
        this.zone = zone == null
                ? null
                : Zones.of(zone.getId())
                        .map(ZoneId::getId)
                        .orElseThrow(() -> RuleViolated.at("zone", "people.rule.zone", zone.getId()));
    }

    void keepPassword(String hash) {
        this.passwordHash = hash;
    }

    /** Ten new codes to write down; the old ones are dead. */
    List<RecoveryCode> freshRecoveryCodes() {
        var codes = RecoveryCode.fresh();
        recoveryCodes.clear();
        codes.forEach(code -> recoveryCodes.add(code.hash()));
        return codes;
    }

    /** Uses up a recovery code; false if it is none of theirs. */
    boolean useRecoveryCode(String hash) {
        return recoveryCodes.remove(hash);
    }

    void link(OpenIdentity identity, Clock clock) {
        identities.add(new Identity(identity.provider(), identity.issuer(), identity.subject(), clock.instant()));
    }

    /** Ends sign-in through a provider, unless it is the only way in. */
    void unlink(String issuer) {
        if (passwordHash == null
                && identities.stream().allMatch(one -> one.issuer().equals(issuer))) {
            throw new RuleViolated("people.rule.last-way-in");
        }
        identities.removeIf(one -> one.issuer().equals(issuer));
    }

    void give(PlatformRole role) {
        roles.add(role);
    }

    void take(PlatformRole role) {
        roles.remove(role);
    }

    void disable() {
        disabled = true;
    }

    void enable() {
        disabled = false;
    }

    PersonId id() {
        return id;
    }

    String userName() {
        return userName;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    LanguageTag language() {
        return language;
    }

    Theme theme() {
        return theme;
    }

    @Nullable
    ZoneId zone() {
        return Zones.of(zone).orElse(null);
    }

    boolean isDisabled() {
        return disabled;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Set<PlatformRole> roles() {
        return Set.copyOf(roles);
    }

    int recoveryCodesLeft() {
        return recoveryCodes.size();
    }

    List<Account.Link> links() {
        return identities.stream()
                .map(one -> new Account.Link(one.provider(), one.issuer(), one.linkedAt()))
                .toList();
    }

    PersonSummary summary() {
        return new PersonSummary(id, userName, displayName, language);
    }

    static String nameLike(String displayName) {
        var name = displayName.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw RuleViolated.at("displayName", "people.rule.name-missing");
        }
        if (name.length() > 120 || name.codePoints().anyMatch(Character::isISOControl)) {
            throw RuleViolated.at("displayName", "people.rule.name-long");
        }
        return name;
    }

    static @Nullable String addressLike(@Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]+") || address.length() > 254) {
            throw RuleViolated.at("email", "people.rule.email-form");
        }
        return address;
    }
}
