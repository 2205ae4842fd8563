package org.academy.attendance.ui;

import static org.academy.testing.World.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarAddressTest extends ViewTest {

    @BeforeEach
    void open() {
        signIn(world.person("Nia " + UUID.randomUUID().toString().substring(0, 8), world.institution("North")));
        assertThat(shownAt("me")).isEqualTo("MeView");
    }

    private String address() {
        return findInView(TextField.class).all().stream()
                .map(TextField::getValue)
                .filter(value -> value.contains("/calendar/mine/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsOnOnesOwnPageWithALinkThatCalendarsOpen() {
        assertThat(address()).endsWith(".ics");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(address().replaceFirst("^https?", "webcal"));
    }

    @Test
    void isRenewedAfterAsking() {
        var before = address();

        press("Make a new address");
        assertThat(address()).isEqualTo(before);
        press("Make a new address");

        assertThat(address()).isNotEqualTo(before);
    }
}
