package org.academy.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.academy.shared.LanguageTag;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** Fills the frame of the page that is being written. The layout asks for it as {@code @frame.page()}. */
@Component("frame")
public class Frame {

    static final String FOR_ONE_PERSON = Frame.class.getName() + ".forOnePerson";
    private static final String PAGE = Frame.class.getName() + ".page";

    private final SingletonSupplier<List<Visitor>> visitors;
    private final LocaleResolver languages;
    private final String baseUrl;

    Frame(
            ObjectProvider<Visitor> visitors,
            LocaleResolver localeResolver,
            @Value("${academy.base-url}") String baseUrl) {
        this.visitors = SingletonSupplier.of(() -> visitors.stream().toList());
        this.languages = localeResolver;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    public SitePage page() {
        var request = request();
        if (request.getAttribute(PAGE) instanceof SitePage page) {
            return page;
        }
        var page = page(request);
        request.setAttribute(PAGE, page);
        return page;
    }

    /** Whether to leave pictures out until they are asked for. */
    public boolean lowData() {
        return Choices.lowData(request());
    }

    /** An address of ours as others have to write it. */
    public String absolute(String path) {
        return baseUrl + path;
    }

    /** Stands for the page's weight until the page is whole and can be weighed. */
    public String weight() {
        return LightPages.WEIGHT;
    }

    private SitePage page(HttpServletRequest request) {
        var visitor = visitor();
        if (visitor.isPresent()) {
            request.setAttribute(FOR_ONE_PERSON, true);
        }
        var language = LanguageTag.of(languages.resolveLocale(request));
        var path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI)
                .replaceFirst("^/+", "/");
        var others = Choices.otherParameters(Optional.ofNullable(request.getQueryString())
                .filter(query -> request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null)
                .orElse(""));
        var start = path + "?" + (others.isEmpty() ? "" : others + "&");
        var theme = Choices.theme(request)
                .or(() -> visitor.map(person -> person.theme().code()))
                .orElse("system");
        var lowData = Choices.lowData(request);
        return new SitePage(
                language,
                theme.equals("system") ? null : theme,
                lowData,
                visitor.map(Visitor.Present::displayName).orElse(null),
                absolute(path + "?lang=" + language.tag()),
                absolute(path),
                LanguageTag.all().stream()
                        .map(one -> new SitePage.LanguageLink(
                                one,
                                start + "lang=" + one.tag(),
                                absolute(path + "?lang=" + one.tag()),
                                one == language))
                        .toList(),
                Stream.of("system", "light", "dark")
                        .map(one -> new SitePage.ChoiceLink(one, start + "theme=" + one, one.equals(theme)))
                        .toList(),
                start + "data=" + (lowData ? "full" : "low"));
    }

    private Optional<Visitor.Present> visitor() {
        return visitors.obtain().stream()
                .flatMap(visitor -> visitor.present().stream())
                .findFirst();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
