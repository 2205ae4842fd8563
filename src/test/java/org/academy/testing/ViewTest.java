package org.academy.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.academy.courses.CourseFixture;
import org.academy.meetings.MeetingFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

/** The whole portal without a browser. Every view test that needs no other world extends it: they share one start. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({World.class, CourseFixture.class, MeetingFixture.class, StatementCounter.class})
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected World world;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.academy");
    }

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** What the address leads to: the simple name of the view, or of the page that says why there is none. */
    protected String shownAt(String address) {
        return navigate(address, Component.class).getClass().getSimpleName();
    }

    /** Everything the view says. */
    protected String said() {
        return said(getCurrentView());
    }

    protected static String said(HasElement part) {
        return part.getElement().getTextRecursively();
    }

    /** Everything that popped up. */
    protected String told() {
        return find(Notification.class).all().stream().map(ViewTest::said).collect(Collectors.joining("\n"));
    }

    protected void press(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> said(button).equals(words))
                        .reduce((first, last) -> last)
                        .orElseThrow(() -> new AssertionError("Nobody offers to “" + words + "”: " + said())))
                .click();
    }

    protected TextField field(String label) {
        return findInView(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field is called “" + label + "”"));
    }
}
