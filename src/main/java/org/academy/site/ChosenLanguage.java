package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.academy.shared.LanguageTag;
import org.academy.shared.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: what the address says, then what the signed-in person chose, then the cookie, then what the
 * browser accepts, then English.
 */
@Component("localeResolver")
class ChosenLanguage implements LocaleResolver {

    private static final String RESOLVED = ChosenLanguage.class.getName();

    /** Looked up once: every page asks several times. */
    private final SingletonSupplier<List<Visitor>> visitors;

    ChosenLanguage(ObjectProvider<Visitor> visitors) {
        this.visitors = SingletonSupplier.of(() -> visitors.stream().toList());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale locale) {
            return locale;
        }
        var locale = Choices.linked(request)
                .or(this::ofVisitor)
                .or(() -> Choices.remembered(request))
                .or(() -> Choices.accepted(request))
                .orElse(LanguageTag.EN)
                .locale();
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    /** A page may be shown in another language than asked for, when it speaks only that one. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        request.setAttribute(RESOLVED, locale);
    }

    private Optional<LanguageTag> ofVisitor() {
        return visitors.obtain().stream()
                .flatMap(visitor -> visitor.present().stream())
                .findFirst()
                .map(Visitor.Present::language);
    }
}
