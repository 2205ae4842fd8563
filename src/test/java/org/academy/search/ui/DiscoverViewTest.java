package org.academy.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.academy.search.Findable;
import org.academy.search.SearchIndex;
import org.academy.search.WithSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithSearch
@ViewPackages(classes = DiscoverView.class)
@WithAnonymousUser
class DiscoverViewTest extends SpringBrowserlessTest {

    @Autowired
    SearchIndex index;

    @BeforeEach
    void somethingToFind() {
        index.rebuild(Findable.academy());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(DiscoverView.class);
    }

    private List<String> titles() {
        return findInView(H3.class).all().stream()
                .map(title -> title.getChildren().findFirst().orElseThrow())
                .map(link -> link.getElement().getProperty("innerHTML"))
                .toList();
    }

    private NativeButton button(String name) {
        return findInView(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(name)
                        || button.getChildren()
                                .anyMatch(child -> child.getElement().getText().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    private String count() {
        return findInView(H2.class).withId("found").single().getText();
    }

    @Test
    void showsEverythingToBeginWith() {
        assertThat(count()).isEqualTo("6 results");
        assertThat(titles()).hasSize(6);
    }

    @Test
    void findsWhileOneTypes() {
        test(findInView(TextField.class).single()).setValue("five moments");

        assertThat(count()).isEqualTo("1 result");
        assertThat(titles()).containsExactly("Hand hygiene at the point of care");
        assertThat(findInView(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/portal/learning/hand-hygiene-at-the-point-of-care/the-five-moments");
    }

    @Test
    void narrowsAndTakesBack() {
        test(button("Institution")).click();
        assertThat(titles()).hasSize(3);

        test(button("Institution")).click();
        assertThat(titles()).hasSize(6);
    }

    @Test
    void saysWhatItSearchedInsteadAndTakesTheTextAsWrittenWhenAsked() {
        test(findInView(TextField.class).single()).setValue("hand hygeine");
        assertThat(titles()).first().isEqualTo("<mark>Hand hygiene</mark> at the point of care");

        test(button("Search for “hand hygeine” instead")).click();
        assertThat(count()).isNotEqualTo("6 results");
    }

    @Test
    void offersAWayOutWhenNothingIsFound() {
        test(findInView(TextField.class).single()).setValue("xyzzy");
        assertThat(count()).isEqualTo("Nothing found");

        test(button("Show everything")).click();
        assertThat(titles()).hasSize(6);
    }
}
