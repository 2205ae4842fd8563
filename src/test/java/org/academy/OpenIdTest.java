package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in through an OpenID provider, as a browser lives it. */
class OpenIdTest extends WebTest {

    @Autowired
    People people;

    private final Browser browser = new Browser();

    @BeforeEach
    void forgetWhatWasAsked() throws InterruptedException {
        while (nextRequest() != null) {
            // drained
        }
    }

    @Test
    void asksWhoIsNewToJoinAndKnowsThemAfterwards() throws Exception {
        var subject = vouchFor(null);

        var page = browser.follow(browser.get("/signin/with/ward?next=/search"));

        assertThat(page.uri().getPath()).isEqualTo("/signup");
        assertThat(page.body())
                .contains("Ward account")
                .contains("value=\"Amina Otieno\"")
                .doesNotContain("name=\"password\"");

        var refused = browser.post("/signup", Map.of("userName", "amina.ward", "displayName", "Amina Otieno"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var joined = browser.post(
                "/signup",
                Map.of("userName", "amina.ward", "displayName", "Amina Otieno", "consents", "TERMS_AND_PRIVACY"));
        assertThat(joined.statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/v1/me").body()).contains("\"userName\":\"amina.ward\"");

        var another = new Browser();
        vouchFor(subject, null);
        var back = another.get("/signin/with/ward?next=/search");
        var home = another.follow(back);
        assertThat(home.uri().getPath()).isEqualTo("/search");
        assertThat(another.get("/api/v1/me").body()).contains("\"userName\":\"amina.ward\"");
    }

    @Test
    void takesWhoJoinedToWhereTheyWereGoing() throws Exception {
        vouchFor(null);

        var page = browser.follow(browser.get("/signin/with/ward?next=/search?q=soap"));

        assertThat(page.uri().getPath()).isEqualTo("/signup");
        assertThat(page.body()).contains("name=\"next\" value=\"/search?q=soap\"");
    }

    @Test
    void keepsInMindWhereSomebodyWasGoingWhoTurnedBackAtTheProvider() throws Exception {
        browser.get("/signin/with/ward?next=/search");

        var page = browser.follow(browser.get("/login/oauth2/code/ward?error=access_denied&state=unknown"));

        assertThat(page.uri().getPath()).isEqualTo("/signin");
        assertThat(page.body()).contains("name=\"next\" value=\"/search\"");
    }

    @Test
    void provesItsKey() throws Exception {
        vouchFor(null);

        browser.follow(browser.get("/signin/with/ward"));

        var asked = requests();
        assertThat(asked)
                .anySatisfy(request -> assertThat(request)
                        .contains("/authorize?")
                        .contains("code_challenge_method=S256")
                        .containsPattern("code_challenge=[\\w-]{43}"));
        assertThat(asked)
                .anySatisfy(
                        request -> assertThat(request).contains("/token").containsPattern("code_verifier=[\\w-]{43,}"));
    }

    @Test
    void neverJoinsAccountsByAnAddressAlone() throws Exception {
        SystemPrincipal.run(() -> people.create(new NewPerson(
                "collider", "Other Person", "shared@example.org", "academy-demo", LanguageTag.EN, Set.of())));
        var subject = vouchFor("Shared@example.org");

        var page = browser.follow(browser.get("/signin/with/ward"));

        assertThat(page.uri().getPath()).isEqualTo("/signin");
        assertThat(page.body()).contains("There is already an account here");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);

        browser.post("/signin", Map.of("name", "collider", "password", "academy-demo", "next", "/portal/me"));
        vouchFor(subject, "shared@example.org");
        var linked = browser.follow(browser.get("/signin/with/ward?next=/portal/me"));
        assertThat(linked.uri().getPath()).isEqualTo("/portal/me");

        var another = new Browser();
        vouchFor(subject, "shared@example.org");
        another.follow(another.get("/signin/with/ward?next=/search"));
        assertThat(another.get("/api/v1/me").body()).contains("\"userName\":\"collider\"");
    }

    @Test
    void startsWithAProviderThatIsDownAndSaysSoInOneSentence() throws Exception {
        var page = browser.get("/signin/with/asleep");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Sleeping provider does not answer right now");
        assertThat(browser.get("/signin").body()).contains("Sign in with Ward account");
    }

    private static String vouchFor(String email) {
        var subject = UUID.randomUUID().toString();
        vouchFor(subject, email);
        return subject;
    }

    private static void vouchFor(String subject, String email) {
        var claims = new HashMap<String, Object>();
        claims.put("name", "Amina Otieno");
        if (email != null) {
            claims.put("email", email);
        }
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("ward", subject, "JWT", List.of("academy"), claims));
    }

    private static List<String> requests() throws InterruptedException {
        var all = new ArrayList<String>();
        for (var one = nextRequest(); one != null; one = nextRequest()) {
            all.add(one.getPath() + " " + one.getBody().readUtf8());
        }
        return all;
    }

    private static okhttp3.mockwebserver.RecordedRequest nextRequest() {
        try {
            return PROVIDER.takeRequest(50, TimeUnit.MILLISECONDS);
        } catch (RuntimeException none) {
            return null;
        }
    }
}
