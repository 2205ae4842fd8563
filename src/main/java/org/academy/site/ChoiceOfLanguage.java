package org.academy.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.academy.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever is signed in and takes a page in another language keeps that language. */
@Component
class ChoiceOfLanguage implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectProvider<Visitor> visitors;

    ChoiceOfLanguage(ObjectProvider<Visitor> visitors) {
        this.visitors = visitors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/calendar/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.GET.matches(request.getMethod())) {
            Choices.linked(request)
                    .ifPresent(language -> visitors.stream()
                            .filter(visitor -> visitor.present()
                                    .filter(person -> person.language() != language)
                                    .isPresent())
                            .forEach(visitor -> visitor.choose(language)));
        }
        return true;
    }
}
