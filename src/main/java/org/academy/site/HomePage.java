package org.academy.site;

import java.util.Locale;
import org.academy.shared.LanguageTag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home page: what this is, three ways in, and what the areas have to show. */
@Controller
class HomePage {

    private final ObjectProvider<HomeSection> sections;

    HomePage(ObjectProvider<HomeSection> sections) {
        this.sections = sections;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        var language = LanguageTag.of(locale);
        model.addAttribute(
                "sections",
                sections.orderedStream()
                        .flatMap(section -> section.section(language).stream())
                        .toList());
        return "site/home";
    }
}
