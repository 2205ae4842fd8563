package org.academy.institutions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.academy.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class DirectoryViewTest extends ViewTest {

    private final String name = "Centre " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void list() {
        world.institution(name);
        navigate(DirectoryView.class);
    }

    @Test
    void findsAnInstitutionByItsName() {
        test(findInView(TextField.class).single()).setValue(name);

        assertThat(said()).contains("1 institution");
        assertThat(findInView(H2.class).all()).extracting(ViewTest::said).contains(name);
    }

    @Test
    void opensAsItsAddressAsks() {
        open(Map.of("q", name, "country", "FI", "kind", "collaborating-centre"));
        assertThat(said()).contains("1 institution").contains(name);

        open(Map.of("q", name, "kind", "ministry"));
        assertThat(said()).contains("0 institutions").doesNotContain(name);
    }

    private static void open(Map<String, String> asked) {
        UI.getCurrent().navigate(DirectoryView.class, QueryParameters.simple(asked));
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        test(findInView(TextField.class).single()).setValue("xyzzy");

        assertThat(said()).contains("No institution fits.").contains("Take one of the filters away");
    }

    @Test
    void knowsNoOtherInstitutions() {
        assertThat(shownAt("directory/no-such-place")).isEqualTo("NoSuchThing");
    }
}
