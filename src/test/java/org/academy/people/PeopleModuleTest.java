package org.academy.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PeopleModuleTest {

    @Autowired
    People people;

    @Autowired
    SigningIn signingIn;

    @Test
    void signsInByUserNameOrAddress() {
        SystemPrincipal.call(() -> people.create(
                new NewPerson("Amina", "Amina Otieno", "Amina@Example.org", "academy-demo", LanguageTag.EN, Set.of())));

        assertThat(signingIn.byPassword("amina", "academy-demo", "10.0.0.1").displayName())
                .isEqualTo("Amina Otieno");
        assertThat(signingIn
                        .byPassword("amina@example.org", "academy-demo", "10.0.0.1")
                        .displayName())
                .isEqualTo("Amina Otieno");
    }
}
