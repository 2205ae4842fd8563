package org.academy.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.academy.courses.CourseId;
import org.academy.courses.SignOffOwed;
import org.academy.credentials.CredentialIssued;
import org.academy.institutions.InstitutionId;
import org.academy.people.NewPerson;
import org.academy.people.People;
import org.academy.platform.OutboxMail;
import org.academy.platform.SystemPrincipal;
import org.academy.shared.LanguageTag;
import org.academy.shared.PersonId;
import org.academy.shared.Uuid7;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

@ApplicationModuleTest(extraIncludes = {"platform", "people", "site", "ui"})
class NotificationsModuleTest extends LettersTest {

    @Autowired
    People people;

    @Test
    void writesInThePersonsLanguageOnceHoweverOftenItHears(Scenario scenario) {
        var olena = person("Олена Шевченко", LanguageTag.UK);
        var issued = new CredentialIssued("KQ7M-2XRD-9FT4", olena, "hand-hygiene", Instant.now());

        scenario.publish(issued).andWaitForStateChange(() -> to(olena), mails -> !mails.isEmpty());
        scenario.publish(issued)
                .andWaitForStateChange(() -> to(olena), mails -> !mails.isEmpty())
                .andVerify(mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.language()).isEqualTo(LanguageTag.UK);
                    assertThat(mail.subject()).isEqualTo("Ваш сертифікат готовий");
                    assertThat(mail.text()).contains("Олена Шевченко", "/verify/KQ7M-2XRD-9FT4");
                }));
    }

    @Test
    void saysWhatIsOwedAndByWhen(Scenario scenario) {
        given(review.titleOf(any(), any())).willReturn("Hand hygiene");
        var ngoza = person("Ngoza Zulu", LanguageTag.EN);
        var owed = new SignOffOwed(
                CourseId.next(),
                "hand-hygiene",
                2,
                InstitutionId.next(),
                Set.of(ngoza),
                Instant.parse("2026-12-05T10:00:00Z"),
                0,
                Instant.now());

        scenario.publish(owed)
                .andWaitForStateChange(() -> to(ngoza), mails -> !mails.isEmpty())
                .andVerify(mails -> assertThat(mails).singleElement().satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Your sign-off is asked for: Hand hygiene");
                    assertThat(mail.text()).contains("5 Dec 2026", "/portal/studio/hand-hygiene/sign-off");
                }));
    }

    private List<OutboxMail> to(PersonId person) {
        return mails().stream()
                .filter(mail -> mail.key().endsWith(person.value().toString()))
                .toList();
    }

    private PersonId person(String name, LanguageTag language) {
        var userName = "u" + Uuid7.next().toString().substring(24);
        return SystemPrincipal.call(() ->
                people.create(new NewPerson(userName, name, userName + "@example.org", null, language, Set.of())));
    }
}
